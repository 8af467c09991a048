"""The default cache: gone with the process."""

from collections.abc import Callable, Collection
from typing import override

from .entry import CacheBackend, Entry
from .following import Ended, Follower, Followers
from .lru import BoundedByBytes
from .policy import expired, touches

_OVERHEAD = 500
"""Bytes an entry weighs besides its body, roughly."""


class MemoryCache(CacheBackend):
    """Bounded by bytes; the longest unused entries go first. Clients of one event loop may share it."""

    def __init__(self, max_bytes: int = 32_000_000) -> None:
        self._entries: BoundedByBytes[Entry] = BoundedByBytes(max_bytes, _weigh)
        self._followers = Followers()

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell of everything that is ended here."""
        return self._followers.follow(follower)

    @override
    async def get(self, key: str) -> Entry | None:
        return self._entries.get(key)

    @override
    async def set(self, key: str, entry: Entry) -> None:
        self._entries.set(key, entry)

    @override
    async def expire(self, tags: Collection[str]) -> None:
        for key, entry in self._entries:
            if touches(entry, tags):
                self._entries.replace(key, expired(entry))
        self._followers.tell(Ended(tags=frozenset(tags)))

    @override
    async def clear(self, prefix: str = "") -> None:
        for key, _ in self._entries:
            if key.startswith(prefix):
                self._entries.drop(key)
        self._followers.tell(Ended(prefix=prefix))

    @override
    async def close(self) -> None:
        await self.clear()


def _weigh(entry: Entry) -> int:
    return len(entry.body) + _OVERHEAD
