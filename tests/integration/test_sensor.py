"""What the sensors count, against the simulated account."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.moved_clock import MovedClock
from tests.integration.overview import number, overview_read, settle
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.control import ForeignPlay, add_play, remove_plays
from trakt_tmdb.simulator.faults import Fault, FaultKind

MINUTES = "minutes_watched_this_week"


def plays_since(simulator: Simulator, moment: datetime) -> list[Play]:
    return [play for play in simulator.state.demo.history.newest_first() if play.watched_at >= moment]


def minutes_of(plays: list[Play]) -> int:
    runs = (play.item.episode.runtime if isinstance(play.item, Part) else play.item.runtime for play in plays)
    return sum(minutes or 0 for minutes in runs)


def week_start() -> datetime:
    today = dt_util.now().date()
    return dt_util.start_of_local_day(today - timedelta(days=today.weekday()))


@pytest.fixture
def movie(simulator: Simulator) -> ForeignPlay:
    """A movie that was never watched."""
    state = simulator.state
    found = next(one for one in state.catalogue.movies.on_trakt if not state.demo.history.of(one))
    return ForeignPlay(movie=str(found.ids.trakt))


@pytest.fixture(autouse=True)
async def _read(entry: MockConfigEntry) -> None:
    await overview_read(entry)


async def test_shows_in_progress_and_favourites_are_counted(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    up_next = await entry.runtime_data.tracker.up_next()
    assert number(hass, "shows_in_progress") == len(up_next.shows)
    await settle(hass)
    favorites = (await entry.runtime_data.tracker.favorites()).favorites
    assert number(hass, "tmdb_favorites") == sum("tmdb" in one.sources for one in favorites) > 0


async def test_plays_and_minutes_are_counted(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, movie: ForeignPlay
) -> None:
    add_play(simulator.state, movie)
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, "watched_today") == len(plays_since(simulator, dt_util.start_of_local_day()))
    assert number(hass, MINUTES) == minutes_of(plays_since(simulator, week_start()))

    remove_plays(simulator.state, movie)
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, "watched_today") == len(plays_since(simulator, dt_util.start_of_local_day()))
    assert number(hass, MINUTES) == minutes_of(plays_since(simulator, week_start()))


async def test_statistics_of_minutes_begin_anew_with_the_week(hass: HomeAssistant) -> None:
    state = hass.states.get(f"sensor.demo_{MINUTES}")
    assert state
    assert state.attributes["state_class"] == "total"
    assert datetime.fromisoformat(state.attributes["last_reset"]) == week_start()


async def test_a_new_day_and_week_begin_at_nothing(hass: HomeAssistant, clock: MovedClock) -> None:
    await clock.wait_until(week_start() + timedelta(days=7, seconds=1))
    for key in ("watched_today", "watched_this_week", MINUTES):
        assert number(hass, key) == 0


async def test_an_episode_watched_elsewhere_costs_four_requests(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await settle(hass)
    up_next = (await entry.runtime_data.tracker.up_next()).shows[0]
    show = up_next.show.ref.partition("trakt-")[2].partition(".")[0]
    before = number(hass, "watched_this_week")
    simulator.state.requests.clear()

    add_play(
        simulator.state,
        ForeignPlay(show=show, season=up_next.episode.season, number=up_next.episode.number),
    )
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done(wait_background_tasks=True)

    assert number(hass, "watched_this_week") == before + 1
    counts = simulator.state.requests.counts
    assert sum(count for name, count in counts.items() if name.startswith("trakt")) <= 4


async def test_requests_left_is_for_whoever_looks_for_it(
    hass: HomeAssistant, entry: MockConfigEntry, entity_registry: er.EntityRegistry
) -> None:
    (left,) = (
        one
        for one in er.async_entries_for_config_entry(entity_registry, entry.entry_id)
        if one.unique_id.endswith("_requests_left")
    )
    assert left.disabled_by is er.RegistryEntryDisabler.INTEGRATION
    assert left.entity_category == "diagnostic"

    entity_registry.async_update_entity(left.entity_id, disabled_by=None)
    await hass.config_entries.async_reload(entry.entry_id)
    await overview_read(entry)
    assert number(hass, "requests_left") > 0


async def test_without_tmdb_there_are_no_favourites_of_it(
    real_entry: ConfigEntry[Any], entity_registry: er.EntityRegistry
) -> None:
    entities = er.async_entries_for_config_entry(entity_registry, real_entry.entry_id)
    keys = {one.translation_key for one in entities if one.domain == "sensor"}
    assert "shows_in_progress" in keys
    assert "tmdb_favorites" not in keys


async def test_history_that_cannot_be_read_leaves_the_counts(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, movie: ForeignPlay
) -> None:
    before = number(hass, "watched_this_week")
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="sync/history", status=423, count=99))
    add_play(simulator.state, movie)
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert hass.states.is_state(f"sensor.demo_{MINUTES}", "unknown")
    assert number(hass, "watched_this_week") == before + 1

    simulator.state.faults.clear()
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()
    assert number(hass, MINUTES) > 0
