"""An account that is unloaded and loaded again and again leaves nothing behind."""

import asyncio
import gc
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE
from homeassistant.core import HomeAssistant

_DESCRIPTORS = Path("/proc/self/fd")
_STORES = {str(EVENT_HOMEASSISTANT_FINAL_WRITE)}
"""What Home Assistant's own registries wait for while they have something to write."""
_SIMULATOR = "RequestHandler.start"
"""A connection that the simulator waits at."""


def left(hass: HomeAssistant) -> Mapping[str, object]:
    """What there is of everything that can be left behind."""
    gc.collect()
    return {
        "tasks": sorted(name for task in asyncio.all_tasks() if (name := _name(task)) != _SIMULATOR),
        "timers": sorted(
            repr(getattr(timer._callback, "__qualname__", timer._callback))
            for timer in asyncio.get_running_loop()._scheduled  # type: ignore[attr-defined]
            if not timer.cancelled() and "trakt" in repr(timer)
        ),
        "listeners": {
            event: count for event, count in hass.bus.async_listeners().items() if event not in _STORES
        },
        "threads": sorted(thread.name for thread in threading.enumerate() if "trakt" in thread.name),
        "files": sorted(
            file for file in map(_target, _DESCRIPTORS.iterdir()) if hass.config.config_dir in file
        ),
    }


def _name(task: asyncio.Task[Any]) -> str:
    return getattr(task.get_coro(), "__qualname__", repr(task))


def _target(descriptor: Path) -> str:
    try:
        return str(descriptor.readlink())
    except OSError:
        return ""


async def unloads(hass: HomeAssistant, entry: ConfigEntry[Any]) -> Mapping[str, object]:
    assert await hass.config_entries.async_unload(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    return left(hass)


async def test_ten_unloads_leave_no_task_timer_listener_thread_or_file(
    hass: HomeAssistant, real_entry: ConfigEntry[Any]
) -> None:
    first = await unloads(hass, real_entry)
    assert first["threads"] == first["files"] == []
    for _ in range(10):
        assert await hass.config_entries.async_setup(real_entry.entry_id)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert real_entry.state is ConfigEntryState.LOADED
        loaded = left(hass)
        assert loaded["threads"]
        assert loaded["files"]
        last = await unloads(hass, real_entry)
    assert last == first
