"""An open panel hears of every change, and goes on hearing after a reload."""

from datetime import datetime
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.coordinator import POLL, POLL_WHILE_WATCHED
from tests.integration.conftest import Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.tracker.views import View


@pytest.fixture
async def subscribed(connection: MockHAClientWebSocket, entry: MockConfigEntry) -> int:
    """The id of a subscription whose first event was read."""
    await connection.send_json_auto_id({"type": f"{DOMAIN}/subscribe", "entry_id": entry.entry_id})
    answer = await connection.receive_json()
    assert answer["success"] is True
    assert answer["result"] is None
    first = await connection.receive_json()
    assert first["event"] == {"views": sorted(View), "pending": 0, "online": True}
    return int(answer["id"])


async def until(connection: MockHAClientWebSocket, **wanted: object) -> dict[str, Any]:
    """Read messages up to the event that has these values."""
    while True:
        event: dict[str, Any] = (await connection.receive_json()).get("event", {})
        if event and all(event[key] == value for key, value in wanted.items()):
            return event


async def test_a_mark_is_told(
    hass: HomeAssistant,
    connection: MockHAClientWebSocket,
    subscribed: int,
    entry: MockConfigEntry,
    unseen: Unseen,
) -> None:
    await connection.send_json_auto_id(
        {
            "type": f"{DOMAIN}/mark_watched",
            "entry_id": entry.entry_id,
            "intent_id": "tap-0001",
            **unseen.fields,
        }
    )
    waiting = await until(connection, pending=1)
    assert "schedule" in waiting["views"]
    settled = await until(connection, pending=0)
    assert "schedule" in settled["views"]


async def test_an_outage_is_told_and_its_end(
    hass: HomeAssistant,
    connection: MockHAClientWebSocket,
    subscribed: int,
    entry: MockConfigEntry,
    simulator: Simulator,
) -> None:
    coordinator = entry.runtime_data.coordinator
    await hass.async_block_till_done(wait_background_tasks=True)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="last_activities", count=9))
    await coordinator.async_refresh()
    outage = await until(connection, online=False)
    assert datetime.fromisoformat(outage["as_of"]) == coordinator.polled_at
    simulator.state.faults.clear()
    await coordinator.async_refresh()
    assert "as_of" not in await until(connection, online=True)


async def test_the_account_is_polled_more_often_while_a_panel_is_open(
    hass: HomeAssistant, connection: MockHAClientWebSocket, subscribed: int, entry: MockConfigEntry
) -> None:
    coordinator = entry.runtime_data.coordinator
    assert coordinator.update_interval == POLL_WHILE_WATCHED
    await connection.send_json_auto_id({"type": "unsubscribe_events", "subscription": subscribed})
    while (await connection.receive_json())["type"] != "result":
        pass
    assert coordinator.update_interval == POLL


async def test_a_reload_is_survived(
    hass: HomeAssistant, connection: MockHAClientWebSocket, subscribed: int, entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_reload(entry.entry_id)
    await until(connection, online=False, views=[])
    await until(connection, online=True, views=sorted(View))
    assert entry.runtime_data.coordinator.update_interval == POLL_WHILE_WATCHED


async def test_a_closed_connection_leaves_nothing_behind(
    hass: HomeAssistant, connection: MockHAClientWebSocket, subscribed: int, entry: MockConfigEntry
) -> None:
    await connection.close()
    await hass.async_block_till_done()
    assert entry.runtime_data.coordinator.update_interval == POLL
    await hass.config_entries.async_reload(entry.entry_id)
    assert entry.runtime_data.coordinator.update_interval == POLL
