"""Home Assistant with a demo account on the real simulator, and people who ask for it."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, override

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from msgspec import Struct
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket, WebSocketGenerator

import custom_components  # noqa: F401  # first, or the plug-in's own testing folder is found in its place
from custom_components.trakt_panel import demo
from custom_components.trakt_panel.addresses import VARIABLE
from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from tests.integration.moved_clock import MovedClock
from tests.integration.sign_in import Newcomer
from trakt_tmdb.catalogue import patience
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.catalogue import Episode, Part, Show
from trakt_tmdb.simulator.faults import Fault

HOME_ASSISTANTS_OWN_WARNINGS = r"ignore:::(homeassistant|pytest_homeassistant_custom_component)\b.*"

type Ask = Callable[..., Awaitable[dict[str, Any]]]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Warnings are errors, unless Home Assistant's own code is their cause."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.filterwarnings(HOME_ASSISTANTS_OWN_WARNINGS))


@pytest.fixture(autouse=True)
def _as_installed(request: pytest.FixtureRequest) -> None:
    """Where there is a Home Assistant, it finds the integration, and loopback is open for the simulator."""
    if "hass" in request.fixturenames:
        request.getfixturevalue("enable_custom_integrations")
        request.getfixturevalue("socket_enabled")


@pytest.fixture(autouse=True)
def _texts_in_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """A view waits a little for texts, and tells of those that come late; on a busy machine all would."""
    monkeypatch.setattr(patience, "_SECONDS", 60)


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    """Every test has a folder of its own for storage and caches."""
    return hass_tmp_config_dir


@pytest.fixture
def clock(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> MovedClock:
    """Home Assistant's clock."""
    return MovedClock(hass, monkeypatch)


@pytest.fixture
def faults_at_start() -> list[Fault]:
    """What every simulator of the test has planned when it starts."""
    return []


@pytest.fixture
def simulators(monkeypatch: pytest.MonkeyPatch, faults_at_start: list[Fault]) -> list[Simulator]:
    """Every simulator that a demo account starts, in order."""
    started: list[Simulator] = []

    class Noted(Simulator):
        @override
        async def start(self) -> None:
            await super().start()
            for fault in faults_at_start:
                self.state.faults.add(fault)
            started.append(self)

    monkeypatch.setattr(demo, "Simulator", Noted)
    return started


@pytest.fixture
def demo_entry(hass: HomeAssistant) -> MockConfigEntry:
    entry = MockConfigEntry(domain=DOMAIN, title="Demo", data={CONF_DEMO: True}, unique_id="d" * 32)
    entry.add_to_hass(hass)
    return entry


@pytest.fixture
async def entry(
    hass: HomeAssistant, demo_entry: MockConfigEntry, simulators: list[Simulator]
) -> MockConfigEntry:
    """A loaded demo account."""
    assert await hass.config_entries.async_setup(demo_entry.entry_id)
    await hass.async_block_till_done()
    return demo_entry


@pytest.fixture
async def services(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Simulator]:
    """Trakt and TMDB for accounts that are added; codes are asked for every second."""
    async with Simulator() as started:
        started.state.tokens.poll_interval = 1
        addresses = {
            "trakt": started.trakt_url,
            "auth": started.auth_url,
            "tmdb": started.tmdb_url,
            "images": started.images_url,
        }
        monkeypatch.setenv(VARIABLE, json.dumps(addresses))
        yield started


@pytest.fixture
def newcomer(hass: HomeAssistant, services: Simulator) -> Newcomer:
    """Somebody who adds an account."""
    return Newcomer(hass, services)


@pytest.fixture
async def real_entry(hass: HomeAssistant, newcomer: Newcomer) -> ConfigEntry[Any]:
    """A loaded Trakt account of the person `demo`."""
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    added: ConfigEntry[Any] = (await newcomer.decides())["result"]
    return added


@pytest.fixture
def simulator(entry: MockConfigEntry, simulators: list[Simulator]) -> Simulator:
    """The simulator behind the loaded demo account."""
    return simulators[-1]


@pytest.fixture
async def connection(
    hass: HomeAssistant, entry: MockConfigEntry, hass_ws_client: WebSocketGenerator
) -> MockHAClientWebSocket:
    """An administrator's connection."""
    return await hass_ws_client(hass)


@pytest.fixture
def ask(connection: MockHAClientWebSocket, entry: MockConfigEntry) -> Ask:
    """Sends one command of ours on the demo account and gives the whole reply."""
    return asking(connection, entry)


def asking(connection: MockHAClientWebSocket, entry: MockConfigEntry) -> Ask:
    async def ask(command: str, **fields: object) -> dict[str, Any]:
        message = {"type": f"{DOMAIN}/{command}", "entry_id": entry.entry_id, **fields}
        await connection.send_json_auto_id(message)
        reply: dict[str, Any] = await connection.receive_json()
        return reply

    return ask


class Unseen(Struct, frozen=True):
    """An episode of the simulator's that aired and that the demo account has not watched."""

    show: Show
    episode: Episode

    @property
    def fields(self) -> dict[str, object]:
        """How a command or an action names it."""
        ids = {"trakt": self.show.ids.trakt}
        return {
            "media": "episode",
            "ids": ids,
            "season": self.episode.season,
            "episode": self.episode.number,
        }

    def plays(self, simulator: Simulator) -> list[Play]:
        """What the simulator's history holds of it."""
        return [
            play
            for play in simulator.state.demo.history.newest_first()
            if isinstance(play.item, Part) and play.item.episode.ids == self.episode.ids
        ]


@pytest.fixture
def unseen(simulator: Simulator) -> Unseen:
    state = simulator.state
    now = state.clock.now()
    seen = {play.key for play in state.demo.history.newest_first()}
    return next(
        Unseen(show, episode)
        for show in state.catalogue.shows.on_trakt
        for episode in reversed(show.aired(now))
        if episode.season > 0 and ("episode", episode.ids.trakt) not in seen
    )
