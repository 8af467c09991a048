"""Several processes at one Redis end each other's entries."""

import asyncio

import pytest
from redis.asyncio import Redis

from tests.library.cache.reading import Counting, Service
from tests.library.cache.redis.conftest import MakeCache
from tests.library.cache.redis.other_process import TAG, elsewhere
from trakt_tmdb import RedisCache
from trakt_tmdb.cache import Ended
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.testing import entry_now
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.message import Request

EVERYTHING = Ended(prefix="")


class Listener:
    """Follows a cache and waits for what it is told."""

    def __init__(self, cache: RedisCache) -> None:
        self.told: list[Ended] = []
        self._more = asyncio.Event()
        cache.follow(self)

    def __call__(self, ended: Ended) -> None:
        self.told.append(ended)
        self._more.set()

    async def hears(self, ended: Ended) -> None:
        async with asyncio.timeout(30):
            while ended not in self.told:
                self._more.clear()
                await self._more.wait()


async def test_what_another_process_sets_expires_and_clears_counts_here(caches: MakeCache, url: str) -> None:
    cache = caches()
    elsewhere(url, "set", "k")
    held = await cache.get("k")
    assert held is not None
    assert held.fresh_until > 0.0

    elsewhere(url, "expire", TAG)
    held = await cache.get("k")
    assert held is not None
    assert (held.body, held.fresh_until) == (b"theirs", 0.0)

    elsewhere(url, "clear", "")
    assert await cache.get("k") is None


async def test_what_is_set_and_expired_here_counts_in_another_process(caches: MakeCache, url: str) -> None:
    cache = caches()
    await cache.set("k", entry_now(b"ours", TAG))
    assert elsewhere(url, "get", "k") == f"ours {entry_now().fresh_until:.0f}"

    await cache.expire([TAG])
    assert elsewhere(url, "get", "k") == "ours 0"


async def test_followers_hear_of_other_processes_and_of_their_own_once(caches: MakeCache, url: str) -> None:
    cache = caches()
    listener = Listener(cache)
    await cache.expire(["mine"])
    elsewhere(url, "expire", TAG)
    await cache.clear("mine|")
    elsewhere(url, "clear", "1|ann|")
    await listener.hears(Ended(prefix="1|ann|"))

    assert sorted(listener.told, key=repr) == sorted(
        [
            Ended(tags=frozenset({"mine"})),
            Ended(tags=frozenset({TAG})),
            Ended(prefix="mine|"),
            Ended(prefix="1|ann|"),
        ],
        key=repr,
    )


async def test_a_follower_here_is_told_before_the_network_is(caches: MakeCache) -> None:
    cache = caches()
    listener = Listener(cache)
    expiring = asyncio.ensure_future(cache.expire([TAG]))
    await asyncio.sleep(0)

    assert listener.told == [Ended(tags=frozenset({TAG}))]
    await expiring


@pytest.mark.parametrize(("verb", "text"), [("expire", TAG), ("clear", ""), ("clear", "1|")])
async def test_what_was_fetched_before_a_change_elsewhere_is_not_fresh_after_it(
    caches: MakeCache, url: str, verb: str, text: str
) -> None:
    """The loop stands still meanwhile, so that the news of the change cannot have come."""
    cache = caches()
    cache.follow(lambda _: None)
    await cache.get("1|k")
    elsewhere(url, verb, text)

    await cache.set("1|k", entry_now(b"from before", TAG))

    held = await caches().get("1|k")
    assert held is not None
    assert held.fresh_until == 0.0


async def test_an_own_change_does_not_hide_one_from_elsewhere(caches: MakeCache, url: str) -> None:
    cache = caches()
    cache.follow(lambda _: None)
    await cache.get("k")
    elsewhere(url, "expire", TAG)
    _, _, held = await asyncio.gather(
        cache.expire([TAG]), cache.set("k", entry_now(b"from before", TAG)), cache.get("k")
    )

    assert held is not None
    assert held.fresh_until == 0.0


async def test_what_is_fetched_after_the_news_is_fresh(caches: MakeCache, url: str) -> None:
    cache = caches()
    listener = Listener(cache)
    await cache.get("k")
    elsewhere(url, "expire", TAG)
    await listener.hears(Ended(tags=frozenset({TAG})))

    await cache.set("k", entry_now(b"from after", TAG))

    assert await cache.get("k") == entry_now(b"from after", TAG)


async def test_setting_and_expiring_at_once_leaves_nothing_fresh_from_before(caches: MakeCache) -> None:
    """Whatever comes first, the entry was fetched before the change and may not be fresh after it."""
    one, two = caches(), caches()
    for cache in (one, two):
        cache.follow(lambda _: None)
        await cache.get("k")
    for number in range(200):
        key, tag = f"k{number}", f"ann|{number}"
        setting = one.set(key, entry_now(b"from before", tag))
        expiring = two.expire([tag])
        await asyncio.gather(*((setting, expiring) if number % 2 else (expiring, setting)))

        held = await two.get(key)
        assert held is not None
        assert held.fresh_until == 0.0, number


async def test_an_own_change_counts_for_what_was_fetched_before_it(caches: MakeCache) -> None:
    """Two connections may bring them to Redis in the other order."""
    cache = caches()
    cache.follow(lambda _: None)
    await cache.get("k")
    for number in range(200):
        key, tag = f"k{number}", f"ann|{number}"
        await asyncio.gather(cache.set(key, entry_now(b"x" * 100_000, tag)), cache.expire([tag]))

        held = await caches().get(key)
        assert held is not None
        assert held.fresh_until == 0.0, number


async def test_a_broken_subscription_ends_all_that_was_decoded(caches: MakeCache, client: Redis) -> None:
    cache = caches()
    listener = Listener(cache)
    await cache.get("k")
    assert listener.told == []

    await client.client_kill_filter(_type="pubsub")
    await listener.hears(EVERYTHING)

    await caches().expire([TAG])
    await listener.hears(Ended(tags=frozenset({TAG})))


async def test_a_message_that_cannot_be_read_may_have_ended_anything(
    caches: MakeCache, client: Redis
) -> None:
    cache = caches()
    listener = Listener(cache)
    await cache.get("k")

    await client.publish("trakt_tmdb:0:changes", "who are you?")

    await listener.hears(EVERYTHING)


async def test_numbered_databases_of_one_redis_do_not_mix(caches: MakeCache, url: str) -> None:
    cache = caches()
    listener = Listener(cache)
    await cache.get("k")
    elsewhere(url[:-1] + "1", "expire", "theirs")
    elsewhere(url, "expire", TAG)
    await listener.hears(Ended(tags=frozenset({TAG})))

    assert listener.told == [Ended(tags=frozenset({TAG}))]


async def test_a_decoded_answer_is_dropped_when_another_process_expires_its_tag(
    caches: MakeCache, url: str
) -> None:
    service, cache = Service(), caches()
    kind = Kind("history", fresh=1000.0, stale=1000.0, keep=1000.0)
    ask: Ask[object] = Ask(Question(Request(path="/k"), "1|ann|k"), Counting(), kind, (TAG,))
    reader = Reader(service.send, cache, Clock())
    listener = Listener(cache)
    assert (await reader.read(ask), await reader.read(ask)) == (1, 1)
    service.number = 2
    assert await reader.read(ask) == 1

    elsewhere(url, "expire", TAG)
    await listener.hears(Ended(tags=frozenset({TAG})))

    assert await reader.read(ask) == 2
    await reader.close()
