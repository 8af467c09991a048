"""Waiting for what entities show: set-up does not wait for it."""

import asyncio

from pytest_homeassistant_custom_component.common import MockConfigEntry


async def overview_read(entry: MockConfigEntry) -> None:
    """Return when every part of the overview was read."""
    coordinator = entry.runtime_data.coordinator
    told = asyncio.Event()
    end = coordinator.async_add_listener(told.set)
    try:
        while None in (coordinator.data.airings, coordinator.data.up_next, coordinator.data.tally):
            await asyncio.wait_for(told.wait(), 20)
            told.clear()
    finally:
        end()
