"""The event of an account: what airs, what is watched and what is wished for."""

import asyncio
from typing import Final, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from trakt_tmdb import TraktTMDBError

from .const import LOGGER
from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .news import Activity, News, read_news
from .told import Memory, Told

PARALLEL_UPDATES = 0

_APART: Final = 0.002
"""Seconds between two events: automations tell them apart by their millisecond."""

ACTIVITY: Final = EventEntityDescription(key="activity", event_types=list(Activity))


async def async_setup_entry(
    hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the event of an account."""
    async_add_entities([ActivityEvent(entry, ACTIVITY, Memory(hass, entry))])


class ActivityEvent(TraktEntity, EventEntity):
    """Tells every news once; at the first sync nothing is news."""

    _unrecorded_attributes = frozenset({"episodes"})

    def __init__(self, entry: TraktConfigEntry, description: EventEntityDescription, memory: Memory) -> None:
        super().__init__(entry, description)
        self._memory = memory
        self._told: Told | None = None
        # One at a time: what one told is no news to the next.
        self._telling = asyncio.Lock()

    @override
    async def async_added_to_hass(self) -> None:
        await super().async_added_to_hass()
        self._told = await self._memory.load() or Told(aired_until=dt_util.utcnow())
        self._tell_soon()

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        super()._handle_coordinator_update()
        self._tell_soon()

    @callback
    def _tell_soon(self) -> None:
        if self._told and self.available and self.coordinator.is_in_step:
            entry = self.coordinator.config_entry
            entry.async_create_task(self.hass, self._tell(), f"{self.coordinator.name} - news")

    async def _tell(self) -> None:
        """What is told is written down before: Home Assistant may end at any moment."""
        async with self._telling:
            for news in await self.account.calls.run(self._read()):
                self._trigger_event(news.activity, news.attributes)
                self.async_write_ha_state()
                await asyncio.sleep(_APART)

    async def _read(self) -> list[News]:
        if self._told is None:
            return []
        try:
            news, self._told = await read_news(
                self.account.tracker, self.overview, self._told, dt_util.utcnow()
            )
        except TraktTMDBError as err:
            LOGGER.debug("What is new could not be read, and is told later: %s", err)
            return []
        await self._memory.keep(self._told)
        return news
