"""The buttons, pressed through Home Assistant's action."""

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import HomeAssistantError, Unauthorized
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.trakt_panel.options import Options, Person, Right, as_stored
from tests.integration.conftest import Unseen
from tests.integration.overview import number, overview_read, settle
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import ForeignPlay, add_play
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def press(hass: HomeAssistant, key: str, by: MockUser | None = None) -> None:
    context = Context(user_id=by.id) if by else None
    fields = {"entity_id": f"button.demo_{key}"}
    await hass.services.async_call("button", "press", fields, blocking=True, context=context)
    await hass.async_block_till_done()


@pytest.fixture(autouse=True)
async def _read(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await overview_read(entry)
    await settle(hass)


async def test_sync_asks_at_once(hass: HomeAssistant, simulator: Simulator, unseen: Unseen) -> None:
    before = number(hass, "watched_this_week")
    play = ForeignPlay(
        show=str(unseen.show.ids.trakt), season=unseen.episode.season, number=unseen.episode.number
    )
    add_play(simulator.state, play)
    await press(hass, "sync")
    assert number(hass, "watched_this_week") == before + 1


async def test_sync_says_why_it_failed_and_can_be_pressed_again(
    hass: HomeAssistant, simulator: Simulator
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="last_activities", count=99))
    with pytest.raises(HomeAssistantError) as failed:
        await press(hass, "sync")
    assert failed.value.translation_key == "unreachable"

    simulator.state.faults.clear()
    await press(hass, "sync")
    assert number(hass, "watchlist") > 0


async def test_a_flushed_cache_is_asked_for_anew(hass: HomeAssistant, simulator: Simulator) -> None:
    before = number(hass, "watchlist")
    simulator.state.requests.clear()
    await press(hass, "flush_cache")
    assert simulator.state.requests.counts["trakt GET /sync/watched/shows"] == 1
    assert simulator.state.requests.count("tmdb") > 0
    assert number(hass, "watchlist") == before


@pytest.fixture
def person(hass: HomeAssistant, hass_read_only_user: MockUser) -> MockUser:
    """Somebody who may press every button of Home Assistant's."""
    hass_read_only_user.mock_policy({"entities": True})
    return hass_read_only_user


@pytest.mark.parametrize(
    ("right", "presses"),
    [
        (Right.NONE, frozenset[str]()),
        (Right.READ, frozenset({"sync"})),
        (Right.WRITE, frozenset({"sync", "flush_cache"})),
    ],
)
async def test_a_person_presses_what_the_account_lets_them(
    hass: HomeAssistant, entry: MockConfigEntry, person: MockUser, right: Right, presses: frozenset[str]
) -> None:
    people = (Person(user=person.id, right=right),)
    hass.config_entries.async_update_entry(entry, options=as_stored(Options(people=people)))
    for key in ("sync", "flush_cache"):
        if key in presses:
            await press(hass, key, person)
            continue
        with pytest.raises(Unauthorized):
            await press(hass, key, person)


async def test_nothing_is_forgotten_once_the_app_is_gone(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    simulator.state.tokens.apps.clear()
    with pytest.raises(HomeAssistantError):
        await press(hass, "sync")
    with pytest.raises(HomeAssistantError) as refused:
        await press(hass, "flush_cache")
    assert refused.value.translation_key == "app_refused"
    account = entry.runtime_data.account
    assert (await account.trakt.held.sync.watchlist().page()).items
