"""The Redis cache keeps the promise of every backend, beside others in the same database."""

from typing import override

import pytest
from redis.asyncio import Redis

from tests.library.cache.redis.conftest import MakeCache
from trakt_tmdb import RedisCache
from trakt_tmdb.cache import CacheBackend, Ended
from trakt_tmdb.testing import CacheBackendSuite, entry_now

TAG = "ann|history"


class TestRedisCache(CacheBackendSuite):
    @pytest.fixture(autouse=True)
    def _at(self, url: str) -> None:
        self.url = url

    @override
    async def make_cache(self) -> CacheBackend:
        return RedisCache(self.url)


class TestRedisCacheThatIsFollowed(TestRedisCache):
    """Hearing of others changes nothing of the promise."""

    @override
    async def make_cache(self) -> CacheBackend:
        cache = RedisCache(self.url)
        heard: list[Ended] = []
        cache.follow(heard.append)
        return cache


async def test_clearing_leaves_alone_what_is_not_its_own(caches: MakeCache, client: Redis, url: str) -> None:
    await client.set("someone", "else")
    await client.set("trakt_tmdb", "else")
    neighbour, other_database = RedisCache(url, namespace="trakt_tmdb2"), RedisCache(url[:-1] + "1")
    for cache in (caches(), neighbour, other_database):
        await cache.set("k", entry_now())

    await caches().clear()

    assert await caches().get("k") is None
    assert await neighbour.get("k") == entry_now()
    assert await other_database.get("k") == entry_now()
    assert await client.mget("someone", "trakt_tmdb") == ["else", "else"]
    await neighbour.close()
    await other_database.close()


async def test_redis_drops_an_entry_when_its_time_is_over(caches: MakeCache, client: Redis) -> None:
    entry = entry_now()
    await caches().set("k", entry)

    assert await client.pexpiretime("trakt_tmdb:entry:k") == entry.keep_until * 1000


async def test_what_is_over_is_not_held(caches: MakeCache) -> None:
    await caches().set("k", entry_now())
    await caches().set("k", entry_now(keep=-1.0))

    assert await caches().get("k") is None


async def test_nothing_stays_for_ever(caches: MakeCache, client: Redis) -> None:
    await caches().set("k", entry_now(b"", TAG))
    await caches().expire([TAG, "ann|unknown"])
    await caches().clear("other")

    names = [name async for name in client.scan_iter()]
    assert len(names) == 6
    for name in names:
        assert await client.ttl(name) > 0, name


async def test_the_index_forgets_what_redis_dropped(caches: MakeCache, client: Redis) -> None:
    cache = caches()
    for number in range(100):
        await cache.set(f"old {number}", entry_now())
        await client.delete(f"trakt_tmdb:entry:old {number}")

    for number in range(400):
        await cache.set(f"new {number % 10}", entry_now())

    assert await client.zcard("trakt_tmdb:keys") < 20


@pytest.mark.parametrize("lost", ["changes", f"tag:{TAG}", "keys"])
async def test_what_redis_lost_makes_nothing_fresh(caches: MakeCache, client: Redis, lost: str) -> None:
    cache = caches()
    for _ in range(5):
        await cache.expire(["ann|other"])
    await cache.set("old", entry_now(b"old", TAG))
    await client.delete(f"trakt_tmdb:{lost}")
    await cache.set("new", entry_now(b"new", TAG))
    await cache.expire([TAG])

    for key in ("old", "new"):
        held = await cache.get(key)
        assert held is None or held.fresh_until == 0.0


async def test_with_a_lost_index_nothing_escapes_clearing(caches: MakeCache, client: Redis) -> None:
    await caches().set("old", entry_now())
    await client.delete("trakt_tmdb:keys")
    await caches().clear()

    assert await caches().get("old") is None


async def test_a_lost_tag_counts_as_ended(caches: MakeCache, client: Redis) -> None:
    await caches().set("k", entry_now(b"", TAG))
    await client.delete(f"trakt_tmdb:tag:{TAG}")

    held = await caches().get("k")
    assert held is not None
    assert held.fresh_until == 0.0


async def test_bytes_that_are_no_entry_are_a_miss(caches: MakeCache, client: Redis) -> None:
    await caches().set("k", entry_now())
    await client.hset("trakt_tmdb:entry:k", "bytes", "nonsense")

    assert await caches().get("k") is None


async def test_each_verb_is_one_round_trip(caches: MakeCache, client: Redis) -> None:
    cache = caches()
    cache.follow(lambda _: None)
    await _every_verb(cache)

    async with client.monitor() as monitor:
        await _every_verb(cache)
        await cache.get("that was all")
        seen = []
        async for said in monitor.listen():
            if said["client_type"] != "lua":
                seen.append(said["command"].split()[0])
            if "that was all" in said["command"]:
                break

    assert seen == ["EVALSHA"] * 5


async def test_a_closed_cache_opens_nothing_again(caches: MakeCache) -> None:
    cache = caches()
    cache.follow(lambda _: None)
    await cache.close()

    with pytest.raises(RuntimeError, match="closed"):
        await cache.get("k")


async def _every_verb(cache: RedisCache) -> None:
    await cache.set("k", entry_now(b"x" * 50_000, TAG, "ann|watched"))
    await cache.get("k")
    await cache.expire([TAG, "ann|watched"])
    await cache.clear("1|")
