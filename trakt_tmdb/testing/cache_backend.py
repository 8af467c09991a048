"""What every cache backend does, as a test class that anyone's backend can be held to.

    class TestMyCache(CacheBackendSuite):
        async def make_cache(self) -> CacheBackend:
            return MyCache(...)

pytest collects it with the asyncio plug-in in auto mode. Each test makes a cache of its own and closes it.
"""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from trakt_tmdb.cache.entry import CacheBackend, Entry
from trakt_tmdb.cache.following import Ended, Followed
from trakt_tmdb.transport.paging import Paging

HOUR = 3600.0
_NOW = float(round(time.time()))


def entry_now(body: bytes = b"{}", *tags: str, keep: float = 3 * HOUR, etag: str | None = '"e"') -> Entry:
    """Make an entry that was stored when the tests began, fresh for an hour, stale for another."""
    return Entry(
        body=body,
        stored_at=_NOW,
        fresh_until=_NOW + HOUR,
        stale_until=_NOW + 2 * HOUR,
        keep_until=_NOW + keep,
        etag=etag,
        tags=tags,
    )


class CacheBackendSuite:
    """The promise of `CacheBackend`, sentence by sentence."""

    async def make_cache(self) -> CacheBackend:
        """Make an empty cache; the suite closes it."""
        raise NotImplementedError

    @asynccontextmanager
    async def opened(self) -> AsyncIterator[CacheBackend]:
        """Have an empty cache for one test."""
        cache = await self.make_cache()
        try:
            yield cache
        finally:
            await cache.close()

    async def test_what_is_set_is_got(self) -> None:
        """Every field comes back as it was given."""
        entry = Entry(
            body=b"\x00\xff{}",
            stored_at=entry_now().stored_at + 0.25,
            fresh_until=entry_now().fresh_until + 0.5,
            stale_until=entry_now().stale_until,
            keep_until=entry_now().keep_until,
            etag='W/"v1"',
            tags=("ann|history", "ann|watched:番"),
            paging=Paging(page=1, limit=250, page_count=3, item_count=700),
            status=404,
        )
        async with self.opened() as cache:
            await cache.set("k", entry)

            assert await cache.get("k") == entry

    async def test_what_may_be_absent_stays_absent(self) -> None:
        """An entry without etag, tags and paging is that when it comes back."""
        entry = entry_now(b"", etag=None)
        async with self.opened() as cache:
            await cache.set("k", entry)

            assert await cache.get("k") == entry

    async def test_there_is_nothing_under_another_key(self) -> None:
        """Keys are told apart to the letter, case and blanks included."""
        async with self.opened() as cache:
            await cache.set("1|ann|GET /shows?language=zh", entry_now())

            others = (
                "1|ann|GET /shows?language=zh ",
                "1|Ann|GET /shows?language=zh",
                "1|ann|GET /shows",
                "",
            )
            for other in others:
                assert await cache.get(other) is None

    @pytest.mark.parametrize("key", ["a" * 2000, "1|公|GET /番?q=%E7%95%AA&x='\";--", "a*b[c]?{d}\\"])
    async def test_any_text_is_a_key(self, key: str) -> None:
        """Nothing in a key is read as anything but text."""
        async with self.opened() as cache:
            await cache.set(key, entry_now(b"mine"))

            held = await cache.get(key)
            assert held is not None
            assert held.body == b"mine"

    async def test_the_last_one_set_counts(self) -> None:
        """Setting again replaces the whole entry, its tags included."""
        async with self.opened() as cache:
            await cache.set("k", entry_now(b"old", "ann|old"))
            await cache.set("k", entry_now(b"new", "ann|new"))

            await cache.expire({"ann|old"})

            assert await cache.get("k") == entry_now(b"new", "ann|new")

    async def test_a_large_answer_is_held_whole(self) -> None:
        """A megabyte is nothing unusual."""
        entry = entry_now(bytes(range(256)) * 4096)
        async with self.opened() as cache:
            await cache.set("k", entry)

            assert await cache.get("k") == entry

    async def test_expired_by_tag_it_stays_for_an_outage(self) -> None:
        """Only the two times change, and only where a tag fits."""
        async with self.opened() as cache:
            await cache.set("k", entry_now(b"x", "ann|history", "ann|watched"))
            await cache.set("other", entry_now(b"x", "bob|history"))

            await cache.expire(["ann|history"])

            held, ours = await cache.get("k"), entry_now(b"x", "ann|history", "ann|watched")
            assert held is not None
            assert (held.fresh_until, held.stale_until) == (0.0, 0.0)
            assert (held.body, held.etag, held.tags) == (ours.body, ours.etag, ours.tags)
            assert (held.stored_at, held.keep_until) == (ours.stored_at, ours.keep_until)
            assert await cache.get("other") == entry_now(b"x", "bob|history")

    async def test_several_tags_are_expired_at_once(self) -> None:
        """Any of the given tags ends an entry; unknown ones and none at all do no harm."""
        async with self.opened() as cache:
            await cache.set("a", entry_now(b"a", "ann|history"))
            await cache.set("b", entry_now(b"b", "ann|watchlist"))
            await cache.set("c", entry_now(b"c", "ann|ratings"))

            await cache.expire({"ann|history", "ann|watchlist", "ann|unknown"})
            await cache.expire(())

            ends = [held.fresh_until for key in "abc" if (held := await cache.get(key))]
            assert ends == [0.0, 0.0, entry_now().fresh_until]

    async def test_set_after_expire_lives_again(self) -> None:
        """A newer answer is not ended by what was ended before it came."""
        async with self.opened() as cache:
            await cache.set("k", entry_now(b"old", "ann|history"))
            await cache.expire({"ann|history"})
            await cache.set("k", entry_now(b"new", "ann|history"))

            assert await cache.get("k") == entry_now(b"new", "ann|history")

    async def test_cleared_by_prefix(self) -> None:
        """Signs that mean something to a store's pattern search are plain text in a prefix."""
        async with self.opened() as cache:
            for key in ("1|a_b%*[c]|k", "1|a_b%*[c]|k2", "1|axb%*[c]|k", "1|b|k"):
                await cache.set(key, entry_now())

            await cache.clear("1|a_b%*[c]|")

            assert await cache.get("1|a_b%*[c]|k") is None
            assert await cache.get("1|a_b%*[c]|k2") is None
            assert await cache.get("1|axb%*[c]|k") is not None
            assert await cache.get("1|b|k") is not None

    async def test_cleared_of_everything(self) -> None:
        """Without a prefix nothing stays, and the cache goes on working."""
        async with self.opened() as cache:
            await cache.set("a", entry_now(b"a", "ann|history"))
            await cache.set("b", entry_now())

            await cache.clear()

            assert (await cache.get("a"), await cache.get("b")) == (None, None)
            await cache.set("a", entry_now(b"again"))
            assert await cache.get("a") == entry_now(b"again")

    async def test_callers_at_once_do_not_disturb_each_other(self) -> None:
        """Many reads and writes under way together end as if one had come after the other."""
        async with self.opened() as cache:
            bodies = {f"k{number}": str(number).encode() for number in range(50)}
            await asyncio.gather(*(cache.set(key, entry_now(body)) for key, body in bodies.items()))

            held = await asyncio.gather(*(cache.get(key) for key in bodies))
            assert [one.body for one in held if one] == list(bodies.values())

    async def test_a_cancelled_caller_breaks_nothing(self) -> None:
        """Whoever gives up waiting leaves the cache whole for the others."""
        async with self.opened() as cache:
            await cache.set("k", entry_now(b"x" * 100_000))
            giving_up = [asyncio.ensure_future(cache.get("k")) for _ in range(5)]
            await asyncio.sleep(0)
            for task in giving_up:
                task.cancel()
            await asyncio.gather(*giving_up, return_exceptions=True)

            held = await cache.get("k")
            assert held is not None
            assert len(held.body) == 100_000

    async def test_followers_are_told_what_ended(self) -> None:
        """A shared backend tells those above it of every expire and clear, until they leave."""
        async with self.opened() as cache:
            if not isinstance(cache, Followed):
                pytest.skip("this backend is not made to be shared")
            told: list[Ended] = []
            leave = cache.follow(told.append)

            await cache.expire({"ann|history"})
            await cache.clear("1|ann|")
            leave()
            await cache.clear()

            assert told == [Ended(tags=frozenset({"ann|history"})), Ended(prefix="1|ann|")]

    async def test_closing_twice_is_no_error(self) -> None:
        """Whoever made it may close it more than once."""
        cache = await self.make_cache()
        await cache.set("k", entry_now())
        await cache.close()
        await cache.close()
