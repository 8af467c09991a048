"""The memory cache keeps the promise of every backend, within its bound."""

from typing import override

from trakt_tmdb.cache import CacheBackend, MemoryCache
from trakt_tmdb.testing import CacheBackendSuite, entry_now


class TestMemoryCache(CacheBackendSuite):
    @override
    async def make_cache(self) -> CacheBackend:
        return MemoryCache()


async def test_it_is_bounded_and_forgets_what_is_unused() -> None:
    cache = MemoryCache(max_bytes=4_000)
    for name in ("a", "b", "c"):
        await cache.set(name, entry_now(b"x" * 800))
    await cache.get("a")

    await cache.set("d", entry_now(b"x" * 800))
    await cache.set("huge", entry_now(b"x" * 5_000))

    assert await cache.get("a") is not None
    assert await cache.get("b") is None
    assert await cache.get("d") is not None
    assert await cache.get("huge") is None
