"""A backend whose failures are misses."""

import logging
from collections.abc import Awaitable, Collection

from .entry import CacheBackend, Entry

_LOGGER = logging.getLogger(__name__)


class SafeStorage:
    """Asks a backend that anyone may have written; what it raises is logged once and counts as a miss."""

    def __init__(self, backend: CacheBackend) -> None:
        self._backend = backend
        self._told = False

    async def get(self, key: str) -> Entry | None:
        """Return what the backend holds."""
        return await self._tried(self._backend.get(key))

    async def set(self, key: str, entry: Entry) -> None:
        """Give the backend an entry."""
        await self._tried(self._backend.set(key, entry))

    async def expire(self, tags: Collection[str]) -> None:
        """End the life of the tagged entries."""
        await self._tried(self._backend.expire(tags))

    async def clear(self, prefix: str) -> None:
        """Drop entries by the beginning of their keys."""
        await self._tried(self._backend.clear(prefix))

    async def _tried[T](self, call: Awaitable[T]) -> T | None:
        try:
            return await call
        except Exception as error:  # noqa: BLE001  a backend is anyone's code
            if not self._told:
                self._told = True
                _LOGGER.warning("The cache does not work and is passed over: %r", error)
            return None
