"""What entities show, and waiting for it: set-up does not wait for it."""

import asyncio
from datetime import timedelta
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed


async def overview_read(entry: ConfigEntry[Any]) -> None:
    """Return when every part of the overview was read."""
    coordinator = entry.runtime_data.coordinator
    told = asyncio.Event()
    end = coordinator.async_add_listener(told.set)
    try:
        while not coordinator.is_in_step or None in (coordinator.data.airings, coordinator.data.plays):
            await asyncio.wait_for(told.wait(), 90)
            told.clear()
    finally:
        end()


async def settle(hass: HomeAssistant) -> None:
    """Let the changes that were told be read."""
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=3))
    await hass.async_block_till_done(wait_background_tasks=True)


def number(hass: HomeAssistant, key: str) -> int:
    """What a sensor of the demo account shows."""
    state = hass.states.get(f"sensor.demo_{key}")
    assert state
    return int(state.state)
