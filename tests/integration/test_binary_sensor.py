"""Whether something is wrong, and what."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from msgspec.structs import replace
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel import binary_sensor
from custom_components.trakt_panel.const import DOMAIN
from tests.integration.conftest import Unseen
from tests.integration.overview import overview_read
from trakt_tmdb import Origin
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.tracker.views import ChangeState, Deed, RecentChange

PROBLEM = "binary_sensor.demo_problem"


async def poll(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()


def shown(hass: HomeAssistant) -> tuple[str, str | None]:
    state = hass.states.get(PROBLEM)
    assert state
    return state.state, state.attributes["reason"]


@pytest.fixture(autouse=True)
async def _read(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    assert shown(hass) == ("off", None)


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        (Fault(kind=FaultKind.RESET, path="last_activities", count=99), "unreachable"),
        (Fault(kind=FaultKind.STATUS, path="last_activities", status=500, count=99), "server"),
        (Fault(kind=FaultKind.STATUS, path="last_activities", status=423, count=99), "account_locked"),
        (Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="last_activities", count=99), "blocked"),
        (Fault(kind=FaultKind.STATUS, path="", status=401, count=99), "authentication"),
    ],
)
async def test_a_failed_poll_is_named_until_the_next_one_succeeds(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, fault: Fault, reason: str
) -> None:
    simulator.state.faults.add(fault)
    await poll(hass, entry)
    assert shown(hass) == ("on", reason)

    simulator.state.faults.clear()
    await poll(hass, entry)
    assert shown(hass) == ("off", None)


async def test_writes_that_wait_are_a_problem(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, unseen: Unseen
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, method="POST", path="history$", count=99))
    await hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True)
    await poll(hass, entry)
    assert shown(hass) == ("on", "unreachable")

    simulator.state.faults.clear()
    await poll(hass, entry)
    assert shown(hass) == ("off", None)


async def test_what_could_not_be_read_is_a_problem(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, unseen: Unseen
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="sync/history", status=423, count=99))
    simulator.state.demo.watch(
        [(simulator.state.catalogue.part(unseen.episode), simulator.state.clock.now())]
    )
    await poll(hass, entry)
    assert shown(hass) == ("on", "incomplete")


async def test_writes_that_wait_for_the_person_are_a_problem(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    coordinator = entry.runtime_data.coordinator
    held = RecentChange(
        receipt="r",
        deed=Deed.RATE,
        origin=Origin.PANEL,
        made_at=datetime.now(UTC) - timedelta(days=3),
        state=ChangeState.HELD,
    )
    coordinator.data = replace(coordinator.data, changes=(held,))
    coordinator.async_update_listeners()
    assert shown(hass) == ("on", "held")


async def test_what_is_wrong_is_found_out_once_for_each_state(
    hass: HomeAssistant, entry: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(binary_sensor, "problem_of", asked.append)
    entry.runtime_data.coordinator.async_update_listeners()
    assert len(asked) == 1
