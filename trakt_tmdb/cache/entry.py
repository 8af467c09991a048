"""What a cache holds, and what a cache has to be able to do."""

from collections.abc import Collection
from typing import Protocol

from msgspec import Struct

from trakt_tmdb.transport.paging import Paging

ABSENT = 404
"""Status of an entry that says that there is nothing."""


class Entry(Struct, frozen=True, gc=False, kw_only=True):
    """One answer's bytes; times are epoch seconds, `status` is 200, or 404 for what is known not to be."""

    body: bytes
    stored_at: float
    fresh_until: float
    stale_until: float
    keep_until: float
    etag: str | None = None
    tags: tuple[str, ...] = ()
    paging: Paging | None = None
    status: int = 200


class CacheBackend(Protocol):
    """Five verbs; policy lives above them, and what they raise counts as a miss.

    `trakt_tmdb.testing.CacheBackendSuite` holds a backend to this. One that several clients or processes
    share should also be `Followed`.
    """

    async def get(self, key: str) -> Entry | None:
        """Return what is held, however old; None when there is nothing."""

    async def set(self, key: str, entry: Entry) -> None:
        """Hold an entry; it may be dropped at any time, and must be after `keep_until`."""

    async def expire(self, tags: Collection[str]) -> None:
        """Set `fresh_until` and `stale_until` of the tagged entries to 0: kept for an outage and a 304."""

    async def clear(self, prefix: str = "") -> None:
        """Drop every entry whose key begins so."""

    async def close(self) -> None:
        """Let go of files and connections; called by whoever made the cache."""
