"""Redis gone, hung and back: nothing waits for it for long, and nothing that was ended comes alive again."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from tests.library.cache.reading import Counting, Service
from tests.library.cache.redis.fast_clock import FastClock
from tests.library.cache.redis.other_process import TAG, elsewhere
from tests.library.cache.redis.redis_server import RedisServer
from tests.library.cache.redis.test_redis_sharing import EVERYTHING, Listener
from trakt_tmdb import RedisCache
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.cache.redis.undelivered import Undelivered
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.testing import entry_now
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.message import Request

GONE = (RedisError, OSError)


@pytest.fixture
async def cache(own_server: RedisServer, pauses: FastClock) -> AsyncIterator[RedisCache]:
    cache = RedisCache(own_server.url, clock=pauses)
    await cache.set("k", entry_now(b"from before", TAG))
    yield cache
    await cache.close()


@pytest.mark.parametrize("is_followed", [False, True])
async def test_without_redis_each_verb_raises_and_closing_does_not(
    own_server: RedisServer,
    pauses: FastClock,
    is_followed: bool,  # noqa: FBT001
) -> None:
    own_server.kill()
    cache = RedisCache(own_server.url, clock=pauses)
    if is_followed:
        cache.follow(lambda _: None)

    for verb in (cache.get("k"), cache.set("k", entry_now()), cache.expire([TAG]), cache.clear()):
        pauses.pass_pause()
        with pytest.raises(GONE):
            await verb
    await cache.close()


async def test_after_a_failure_redis_is_left_alone_for_a_while(
    cache: RedisCache, own_server: RedisServer, pauses: FastClock
) -> None:
    own_server.kill()
    with pytest.raises(GONE):
        await cache.get("k")
    own_server.start()

    with pytest.raises(RedisConnectionError, match="not asked again yet"):
        await cache.get("k")
    pauses.pass_pause()
    assert await cache.get("k") == entry_now(b"from before", TAG)


async def test_a_restart_between_two_verbs_is_not_noticed(cache: RedisCache, own_server: RedisServer) -> None:
    own_server.kill()
    own_server.start()

    assert await cache.get("k") == entry_now(b"from before", TAG)


async def test_what_was_expired_without_redis_is_expired_before_anything_is_read_again(
    cache: RedisCache, own_server: RedisServer, pauses: FastClock
) -> None:
    own_server.kill()
    with pytest.raises(GONE):
        await cache.expire([TAG])
    own_server.start()
    assert elsewhere(own_server.url, "get", "k") == f"from before {entry_now().fresh_until:.0f}"
    pauses.pass_pause()

    several = await asyncio.gather(*(cache.get("k") for _ in range(5)))

    assert [held.fresh_until for held in several if held] == [0.0] * 5
    assert elsewhere(own_server.url, "get", "k") == "from before 0"


async def test_what_was_cleared_without_redis_is_gone_when_it_is_back(
    cache: RedisCache, own_server: RedisServer, pauses: FastClock
) -> None:
    own_server.kill()
    with pytest.raises(GONE):
        await cache.clear("k")
    own_server.start()
    pauses.pass_pause()

    assert await cache.get("k") is None


async def test_closing_delivers_what_it_can(
    cache: RedisCache, own_server: RedisServer, pauses: FastClock
) -> None:
    own_server.kill()
    with pytest.raises(GONE):
        await cache.expire([TAG])
    own_server.start()
    pauses.pass_pause()

    await cache.close()

    assert elsewhere(own_server.url, "get", "k") == "from before 0"


async def test_a_caller_that_gives_up_ends_it_all_the_same(cache: RedisCache) -> None:
    giving_up = asyncio.ensure_future(cache.expire([TAG]))
    await asyncio.sleep(0)
    giving_up.cancel()
    await asyncio.gather(giving_up, return_exceptions=True)

    held = await cache.get("k")
    assert held is not None
    assert held.fresh_until == 0.0


async def test_a_redis_that_hangs_counts_as_gone_until_it_goes_on(
    cache: RedisCache, own_server: RedisServer, pauses: FastClock
) -> None:
    own_server.hang()
    try:
        many = await asyncio.gather(*(cache.get("k") for _ in range(30)), return_exceptions=True)
        assert all(isinstance(one, GONE) for one in many)
        with pytest.raises(RedisConnectionError, match="not asked again yet"):
            await cache.get("k")
        pauses.pass_pause()
        with pytest.raises(GONE):
            await cache.expire([TAG])
    finally:
        own_server.go_on()
    pauses.pass_pause()

    held = await cache.get("k")
    assert held is not None
    assert (held.body, held.fresh_until) == (b"from before", 0.0)


async def test_a_redis_that_hangs_from_the_beginning_counts_as_gone_at_once(
    own_server: RedisServer, pauses: FastClock
) -> None:
    cache = RedisCache(own_server.url, clock=pauses)
    cache.follow(lambda _: None)
    own_server.hang()
    try:
        async with asyncio.timeout(8):
            with pytest.raises(GONE):
                await cache.get("k")
        with pytest.raises(RedisConnectionError, match="not asked again yet"):
            await cache.get("k")
    finally:
        own_server.go_on()
    pauses.pass_pause()

    assert await cache.get("k") is None
    await cache.close()


async def test_closing_does_not_wait_for_a_redis_that_hangs(
    cache: RedisCache, own_server: RedisServer
) -> None:
    cache.follow(lambda _: None)
    await cache.get("k")
    own_server.hang()
    try:
        with pytest.raises(GONE):
            await cache.expire([TAG])
        await cache.close()
    finally:
        own_server.go_on()


async def test_when_redis_is_back_followers_are_told_and_what_was_ended_is_delivered(
    cache: RedisCache, own_server: RedisServer
) -> None:
    """Nobody needs to read for it, and the pause is over, too."""
    listener = Listener(cache)
    await cache.get("k")
    own_server.kill()
    with pytest.raises(GONE):
        await cache.expire([TAG])
    assert EVERYTHING not in listener.told

    own_server.start()
    await listener.hears(EVERYTHING)

    for _ in range(30):
        if (held := await asyncio.to_thread(elsewhere, own_server.url, "get", "k")) == "from before 0":
            break
    assert held == "from before 0"
    assert await cache.get("k") is not None


async def test_a_reader_goes_straight_through_without_redis(
    cache: RedisCache, own_server: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    service = Service()
    kind = Kind("history", fresh=0.0, stale=0.0, keep=1000.0)
    ask: Ask[object] = Ask(Question(Request(path="/k"), "1|ann|k"), Counting(), kind, (TAG,))
    own_server.kill()
    reader = Reader(service.send, cache, Clock())

    assert await reader.read(ask) == 1
    service.number = 2
    await reader.expire([TAG])
    assert await reader.read(ask) == 2
    await reader.clear()
    assert await reader.read(ask) == 2
    assert [record.name for record in caplog.records].count("trakt_tmdb.cache.storage") == 1
    await reader.close()


def test_too_much_to_deliver_becomes_everything() -> None:
    undelivered = Undelivered()
    undelivered.add(frozenset(f"ann|{number}" for number in range(900)), frozenset())
    undelivered.add(frozenset(), frozenset(f"1|{number}|" for number in range(200)))

    assert undelivered.take() == (frozenset(), frozenset({""}))
    assert not undelivered
