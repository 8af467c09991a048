"""A custom integration of the benchmarks that watches an account of Trakt Panel start."""

import asyncio
from pathlib import Path
from time import perf_counter

import msgspec
import orjson
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.typing import ConfigType

from benchmarks.home_assistant.told import FILE, Told
from benchmarks.loads import many
from benchmarks.memory import resident

from .turns import Turns

_WATCHED = "trakt_panel"
_ALONE = 5.0
"""Seconds of a Home Assistant that has nothing to do."""
_SETTLED = 3.0
"""Seconds for which everything has to stay read."""
_LOOK = 0.5
_LOADS = 5


class _SetUp:
    """When the set-up of the account began and ended."""

    def __init__(self, hass: HomeAssistant) -> None:
        self.began = 0.0
        self.loaded = asyncio.Event()
        self.ended = 0.0
        async_dispatcher_connect(hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._on_change)

    @callback
    def _on_change(self, _change: object, entry: ConfigEntry) -> None:
        if entry.domain != _WATCHED:
            return
        if entry.state is ConfigEntryState.SETUP_IN_PROGRESS:
            self.began = perf_counter()
        if entry.state is ConfigEntryState.LOADED and not self.loaded.is_set():
            self.ended = perf_counter()
            self.loaded.set()


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Watch from the beginning; what is left is done once Home Assistant has started."""
    turns, set_up = Turns(hass.loop), _SetUp(hass)

    async def watch(_event: Event) -> None:
        told = await _watch(hass, turns, set_up)
        path = Path(hass.config.path(FILE))
        await hass.async_add_executor_job(path.write_bytes, msgspec.json.encode(told))

    hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STARTED, watch)
    return True


async def _watch(hass: HomeAssistant, turns: Turns, set_up: _SetUp) -> Told:
    (entry,) = hass.config_entries.async_entries(_WATCHED)
    longest_before, before = 0.0, None
    if entry.disabled_by:
        await asyncio.sleep(_ALONE)
        turns.forget()
        await asyncio.sleep(_ALONE)
        longest_before, before = turns.longest, resident()
        turns.forget()
        await hass.config_entries.async_set_disabled_by(entry.entry_id, None)
    await set_up.loaded.wait()
    await _settle(entry)
    await entry.runtime_data.coordinator.poll_now()
    await _settle(entry)
    longest, after = turns.longest, resident()
    return Told(
        set_up=set_up.ended - set_up.began,
        longest=longest,
        longest_before=longest_before,
        before=before,
        after=after,
        loads=min(_loads() for _ in range(_LOADS)),
    )


async def _settle(entry: ConfigEntry) -> None:
    """Wait until everything is read and stays so."""
    calm = 0.0
    while calm < _SETTLED:
        await asyncio.sleep(_LOOK)
        calm = calm + _LOOK if entry.runtime_data.coordinator.is_in_step else 0.0


def _loads() -> float:
    body = many()
    began = perf_counter()
    orjson.loads(body)
    return perf_counter() - began
