"""An account that closes ends what is being asked of it, without a word in the log."""

import asyncio
import logging

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.conftest import Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def until_asked(simulator: Simulator, path: str) -> None:
    for _ in range(6000):
        if any(path in entry.path for entry in simulator.state.requests.entries):
            return
        await asyncio.sleep(0.01)
    pytest.fail(f"Nobody asked for {path}.")


def stall(simulator: Simulator, path: str) -> None:
    simulator.state.requests.clear()
    simulator.state.faults.add(Fault(kind=FaultKind.STALL, path=path, count=9))


def errors(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]


async def test_a_poll_under_way_ends(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    stall(simulator, "last_activities")
    poll = asyncio.create_task(entry.runtime_data.coordinator.async_refresh())
    await until_asked(simulator, "last_activities")
    assert await hass.config_entries.async_unload(entry.entry_id)
    await poll
    assert errors(caplog) == []


async def test_a_command_under_way_is_answered(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    connection: MockHAClientWebSocket,
    simulator: Simulator,
    caplog: pytest.LogCaptureFixture,
) -> None:
    stall(simulator, "calendars")
    await connection.send_json_auto_id(
        {
            "type": f"{DOMAIN}/schedule",
            "entry_id": entry.entry_id,
            "scope": "all",
            "filter": "everything",
            "week": "2026-03-04",
        }
    )
    await until_asked(simulator, "calendars")
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert (await connection.receive_json())["error"]["code"] == "no_account"
    assert errors(caplog) == []


async def test_an_action_under_way_is_answered(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    stall(simulator, "sync/history")
    call = asyncio.create_task(hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True))
    await until_asked(simulator, "sync/history")
    assert await hass.config_entries.async_unload(entry.entry_id)
    with pytest.raises(HomeAssistantError) as ended:
        await call
    assert ended.value.translation_key == "no_account"
