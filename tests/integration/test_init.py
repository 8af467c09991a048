"""An account starts, stops and starts again, and leaves nothing running."""

import asyncio
import threading

import aiohttp
import pytest
from homeassistant.components import frontend
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from pytest_homeassistant_custom_component.common import MockConfigEntry

from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def answers(hass: HomeAssistant, simulator: Simulator) -> bool:
    try:
        async with async_get_clientsession(hass).get(simulator.url):
            return True
    except aiohttp.ClientConnectionError:
        return False


async def test_a_demo_starts_its_own_services_and_says_where(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    assert entry.state is ConfigEntryState.LOADED
    told = [record.getMessage() for record in caplog.get_records("setup") if record.levelname == "INFO"]
    assert f"Demo services: {simulator.url}" in told
    assert await answers(hass, simulator)


async def test_unloading_ends_the_services_and_keeps_the_panel(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert entry.state is ConfigEntryState.NOT_LOADED
    assert not await answers(hass, simulator)
    assert frontend.async_panel_exists(hass, "trakt-panel")


async def test_removing_the_last_account_takes_the_panel_away(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_remove(entry.entry_id)
    assert not frontend.async_panel_exists(hass, "trakt-panel")


async def test_ten_reloads_leave_no_task_and_no_thread_behind(
    hass: HomeAssistant, entry: MockConfigEntry, simulators: list[Simulator]
) -> None:
    await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    tasks = len(asyncio.all_tasks())
    await hass.config_entries.async_setup(entry.entry_id)
    for _ in range(9):
        assert await hass.config_entries.async_reload(entry.entry_id)
        await hass.async_block_till_done()
    await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done()
    assert len(simulators) == 11
    assert len(asyncio.all_tasks()) <= tasks
    assert journal_threads() == 0
    assert not any([await answers(hass, simulator) for simulator in simulators])


def journal_threads() -> int:
    return sum(thread.name.startswith("trakt-tmdb") for thread in threading.enumerate())


async def test_everything_closes_when_home_assistant_stops(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STOP)
    await hass.async_block_till_done()
    assert not await answers(hass, simulator)
    assert journal_threads() == 0


async def test_a_failing_service_is_tried_again_later_and_leaves_nothing_running(
    hass: HomeAssistant,
    demo_entry: MockConfigEntry,
    simulators: list[Simulator],
    faults_at_start: list[Fault],
) -> None:
    faults_at_start.append(Fault(kind=FaultKind.STATUS, path="last_activities", status=500, count=99))
    assert not await hass.config_entries.async_setup(demo_entry.entry_id)
    assert demo_entry.state is ConfigEntryState.SETUP_RETRY
    assert demo_entry.error_reason_translation_key == "server"
    assert frontend.async_panel_exists(hass, "trakt-panel")
    assert not await answers(hass, simulators[-1])
    assert journal_threads() == 0
