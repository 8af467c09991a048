"""What every backend does; a new backend joins by adding itself to the fixture."""

from collections.abc import AsyncIterator

import pytest

from trakt_tmdb.cache import CacheBackend, Entry, MemoryCache


@pytest.fixture(params=[MemoryCache])
async def cache(request: pytest.FixtureRequest) -> AsyncIterator[CacheBackend]:
    backend: CacheBackend = request.param()
    yield backend
    await backend.close()


def entry(body: bytes = b"x", *tags: str) -> Entry:
    return Entry(
        body=body, stored_at=1.0, fresh_until=2.0, stale_until=3.0, keep_until=4.0, etag='"e"', tags=tags
    )


async def test_what_is_set_is_got(cache: CacheBackend) -> None:
    await cache.set("k", entry())

    assert await cache.get("k") == entry()
    assert await cache.get("other") is None


async def test_the_last_one_set_counts(cache: CacheBackend) -> None:
    await cache.set("k", entry(b"old"))
    await cache.set("k", entry(b"new"))

    assert await cache.get("k") == entry(b"new")


async def test_expired_by_tag_it_stays_for_an_outage(cache: CacheBackend) -> None:
    await cache.set("k", entry(b"x", "a|history", "a|watched"))
    await cache.set("other", entry(b"x", "b|history"))

    await cache.expire(["a|history"])

    held = await cache.get("k")
    assert held is not None
    assert (held.fresh_until, held.stale_until, held.keep_until) == (0.0, 0.0, 4.0)
    assert (held.body, held.etag) == (b"x", '"e"')
    assert await cache.get("other") == entry(b"x", "b|history")


async def test_cleared_by_prefix(cache: CacheBackend) -> None:
    await cache.set("1|a|k", entry())
    await cache.set("1|b|k", entry())

    await cache.clear("1|a|")

    assert await cache.get("1|a|k") is None
    assert await cache.get("1|b|k") is not None
    await cache.clear()
    assert await cache.get("1|b|k") is None


async def test_memory_is_bounded_and_forgets_what_is_unused() -> None:
    cache = MemoryCache(max_bytes=4_000)
    for name in ("a", "b", "c"):
        await cache.set(name, entry(b"x" * 800))
    await cache.get("a")

    await cache.set("d", entry(b"x" * 800))
    await cache.set("huge", entry(b"x" * 5_000))

    assert await cache.get("a") is not None
    assert await cache.get("b") is None
    assert await cache.get("d") is not None
    assert await cache.get("huge") is None
