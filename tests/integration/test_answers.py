"""What the services answered is shown after a restart before anything is asked, and deleted at the end."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import EVENT_STATE_CHANGED
from homeassistant.core import Event, EventStateChangedData, HomeAssistant, callback

from custom_components.trakt_panel.answers import ANSWERS
from custom_components.trakt_panel.overview import Overview
from tests.integration.overview import overview_read
from tests.integration.sign_in import Newcomer
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.simulator.wire import Service


def overview(entry: ConfigEntry[Any]) -> Overview:
    data: Overview = entry.runtime_data.coordinator.data
    return data


async def stop(hass: HomeAssistant, entry: ConfigEntry[Any], services: Simulator) -> Overview:
    """Unload an account that has seen everything; returns what its entities showed."""
    await overview_read(entry)
    shown = overview(entry)
    assert await hass.config_entries.async_unload(entry.entry_id)
    services.state.requests.clear()
    return shown


async def test_a_restart_shows_everything_before_anything_is_asked(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    shown = await stop(hass, real_entry, services)

    await hass.config_entries.async_setup(real_entry.entry_id)

    seen: list[tuple[Overview, int]] = []
    real_entry.runtime_data.coordinator.async_add_listener(
        lambda: seen.append((overview(real_entry), services.state.requests.count(Service.TRAKT)))
    )
    await hass.async_block_till_done(wait_background_tasks=True)
    assert seen[0] == (shown, 0)


async def test_until_then_nothing_is_known_which_no_automation_takes_for_a_state(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await stop(hass, real_entry, services)
    states: dict[str, list[str]] = {}

    @callback
    def note(event: Event[EventStateChangedData]) -> None:
        if (state := event.data["new_state"]) is not None:
            states.setdefault(event.data["entity_id"], []).append(state.state)

    hass.bus.async_listen(EVENT_STATE_CHANGED, note)
    await hass.config_entries.async_setup(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)

    for entity in ("sensor.demo_watchlist", "calendar.demo_shows", "todo.demo_to_watch"):
        before, *then = states[entity]
        assert before == "unavailable"
        assert then
        assert not {"unavailable", "unknown"} & set(then)


async def test_and_polls_once_behind(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await stop(hass, real_entry, services)
    await hass.config_entries.async_setup(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)

    assert services.state.requests.counts["trakt GET /sync/last_activities"] == 1
    assert services.state.requests.count(Service.TRAKT) <= 3
    assert services.state.requests.count(Service.TMDB) == 0


async def test_a_restart_without_trakt_loads_and_shows_what_there_was(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    shown = await stop(hass, real_entry, services)
    services.state.faults.add(Fault(kind=FaultKind.RESET, count=1000))

    await hass.config_entries.async_setup(real_entry.entry_id)

    assert real_entry.state is ConfigEntryState.LOADED
    await hass.async_block_till_done(wait_background_tasks=True)
    assert overview(real_entry) == shown
    assert not real_entry.runtime_data.tracker.online


async def test_what_was_watched_while_home_assistant_was_off_is_shown_after_the_first_poll(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    shown = await stop(hass, real_entry, services)
    assert shown.up_next
    assert shown.tally
    movie = services.state.catalogue.movies.on_trakt[0]
    services.state.demo.watch([(movie, services.state.clock.now())])

    await hass.config_entries.async_setup(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)

    tally = overview(real_entry).tally
    assert tally
    assert tally.plays == shown.tally.plays + 1


async def test_answers_of_a_removed_account_go_and_those_of_another_stay(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await overview_read(real_entry)
    other = next(name for name in services.state.accounts if name != "demo")
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    second = (await newcomer.decides(username=other))["result"]
    await overview_read(second)
    unique_id = real_entry.unique_id

    await hass.config_entries.async_remove(real_entry.entry_id)
    await hass.config_entries.async_unload(second.entry_id)

    path = hass.data[ANSWERS].path
    owners = await hass.async_add_executor_job(owners_in, path)
    assert unique_id not in owners
    assert {"public", second.unique_id} <= owners
    await hass.config_entries.async_remove(second.entry_id)
    assert list(path.parent.glob(f"{path.name}*")) == []


def owners_in(file: Path) -> set[str]:
    """Whose answers a closed file holds."""
    with closing(sqlite3.connect(file)) as database:
        return {key.split(b"|")[1].decode() for (key,) in database.execute("SELECT key FROM answers")}
