"""What the services answered, kept in one file for all accounts: a restart shows it before asking anew."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.util.hass_dict import HassKey

from trakt_tmdb import CacheBackend, SQLiteCache

from .const import DOMAIN

ANSWERS: Final[HassKey[Answers]] = HassKey(f"{DOMAIN}_answers")


class Answers:
    """The file, open for as long as somebody uses it; part of no backup, and safe to delete."""

    def __init__(self, hass: HomeAssistant) -> None:
        self.path = Path(hass.config.cache_path(DOMAIN, "answers.db"))
        self._hass = hass
        self._cache: SQLiteCache | None = None
        self._users = 0

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[CacheBackend]:
        """Use the cache; the last one to go closes it."""
        await self._hass.async_add_executor_job(lambda: self.path.parent.mkdir(parents=True, exist_ok=True))
        cache = self._cache = self._cache or SQLiteCache(self.path)
        self._users += 1
        try:
            yield cache
        finally:
            self._users -= 1
            if not self._users:
                self._cache = None
                await cache.close()

    async def delete(self) -> None:
        """Delete the file once the last account is gone."""
        if not self._users:
            await self._hass.async_add_executor_job(self._delete)

    def _delete(self) -> None:
        for file in self.path.parent.glob(f"{self.path.name}*"):
            file.unlink(missing_ok=True)
