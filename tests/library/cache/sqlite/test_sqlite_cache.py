"""The SQLite cache keeps the promise of every backend, survives restarts, and leaves the event loop alone."""

import asyncio
import threading
from pathlib import Path
from typing import override

import pytest
from msgspec.structs import replace

from tests.library.cache.sqlite.support import (
    clock_now,
    commit,
    fill,
    is_ended,
    is_there,
    keys,
    modes_in,
    open_files,
    opened,
    until,
)
from tests.library.fake_clock import FakeClock
from trakt_tmdb import SQLiteCache
from trakt_tmdb.cache import CacheBackend, Ended
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.cache.ttl import TITLE
from trakt_tmdb.errors import UnreachableError
from trakt_tmdb.testing import CacheBackendSuite, entry_now
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.paging import Paging


class TestSQLiteCache(CacheBackendSuite):
    @pytest.fixture(autouse=True)
    def _in_a_file(self, path: Path) -> None:
        self.path = path

    @override
    async def make_cache(self) -> CacheBackend:
        return SQLiteCache(self.path)


async def test_an_entry_comes_back_whole_after_a_restart(path: Path) -> None:
    entry = replace(
        entry_now(b"\x00\xff" * 30_000, "ann|history", "ann|watched:番", etag='W/"v1"'),
        paging=Paging(page=1, item_count=7),
        status=404,
    )
    await fill(path, ("k", entry))

    async with opened(path) as cache:
        assert await cache.get("k") == entry


async def test_what_was_ended_before_a_restart_stays_ended(path: Path) -> None:
    await fill(path, ("k", entry_now(b"x", "ann|history")), ("1|bob|k", entry_now()))
    async with opened(path) as cache:
        await cache.expire({"ann|history"})
        await cache.clear("1|bob|")

    async with opened(path) as cache:
        assert is_ended(await cache.get("k"))
        assert await cache.get("1|bob|k") is None


@pytest.mark.parametrize("prefix", ["1|a_b%*[c]|", "1|ü", "1|\U0010ffff", "\x7f", "'"])
async def test_any_prefix_is_cleared_in_the_file(path: Path, prefix: str) -> None:
    others = ("1|axb%*[c]|k", "1|ýk", "1|u", "2", "~", "(")
    await fill(path, *((key, entry_now()) for key in (prefix, f"{prefix}k", f"{prefix}\U0010ffff", *others)))

    async with opened(path) as cache:
        await cache.clear(prefix)

    assert keys(path) == set(others)


async def test_a_change_of_what_is_in_the_file_is_seen_before_it_is_written(path: Path) -> None:
    await fill(path, ("a", entry_now(b"a", "ann|x")), ("b", entry_now(b"b", "ann|x")), ("c", entry_now()))

    async with opened(path) as cache:
        await cache.expire({"ann|x"})
        await cache.set("b", entry_now(b"new", "ann|x"))
        await cache.clear("c")

        assert is_ended(await cache.get("a"))
        assert await cache.get("b") == entry_now(b"new", "ann|x")
        assert await cache.get("c") is None
        assert keys(path) == {"a", "b", "c"}


async def test_what_is_gathered_is_written_in_a_while_without_a_close(path: Path) -> None:
    async with opened(path) as cache:
        await cache.get("something")
        await cache.set("k", entry_now())
        assert keys(path) == set()

        await until(lambda: keys(path) == {"k"})


async def test_much_is_written_at_once_and_nothing_of_it_is_lost(path: Path) -> None:
    async with opened(path) as cache:
        for number in range(100):
            await cache.set(f"k{number}", entry_now(bytes([number]) * 400_000))

        held = [await cache.get(f"k{number}") for number in range(100)]

    assert [entry.body[0] for entry in held if entry] == list(range(100))


async def test_an_entry_larger_than_the_cache_takes_the_old_one_with_it(path: Path) -> None:
    async with opened(path, max_bytes=100_000) as cache:
        await cache.set("k", entry_now(b"small"))
        await cache.set("k", entry_now(b"x" * 100_001))

        assert await cache.get("k") is None


async def test_text_that_is_none_is_refused_and_spoils_no_commit(path: Path) -> None:
    async with opened(path) as cache:
        await cache.set("good", entry_now())
        for attempt in (
            cache.set("\ud800", entry_now()),
            cache.set("k", entry_now(etag="\udcff")),
            cache.set("k", entry_now(b"", "\ud800")),
            cache.expire({"\ud800"}),
            cache.clear("\ud800"),
        ):
            with pytest.raises(UnicodeEncodeError):
                await attempt

    assert keys(path) == {"good"}


async def test_only_the_owner_may_read_the_file(path: Path) -> None:
    async with opened(path / "of" / "its" / "own" / "folder.db") as cache:
        await cache.set("k", entry_now())
        await commit(cache, path / "of" / "its" / "own" / "folder.db")

        assert modes_in(path / "of" / "its" / "own") == [0o600] * 3


async def test_nothing_is_left_open_after_a_close(path: Path) -> None:
    cache = SQLiteCache(path)
    await cache.set("k", entry_now())
    await cache.get("other")

    await asyncio.gather(cache.close(), cache.close())

    assert not [thread for thread in threading.enumerate() if "trakt-tmdb-cache" in thread.name]
    assert not [name for name in open_files() if str(path) in name]
    assert modes_in(path.parent) == [0o600]


async def test_a_cache_that_was_never_used_makes_no_file(path: Path) -> None:
    async with opened(path):
        pass

    assert not is_there(path)


async def test_after_a_close_it_refuses_in_words(path: Path) -> None:
    cache = SQLiteCache(path)
    await cache.close()

    for attempt in (cache.get("k"), cache.set("k", entry_now()), cache.expire({"t"}), cache.clear()):
        with pytest.raises(RuntimeError, match="closed"):
            await attempt


async def test_a_close_that_is_given_up_goes_on(path: Path) -> None:
    cache = SQLiteCache(path)
    await cache.set("k", entry_now())
    closing = asyncio.create_task(cache.close())
    await asyncio.sleep(0)
    closing.cancel()

    await cache.close()

    assert keys(path) == {"k"}


async def test_followers_are_told_before_the_file_is_touched(path: Path) -> None:
    told: list[Ended] = []
    async with opened(path) as cache:
        cache.follow(told.append)
        await cache.expire({"t"})
        await cache.clear("p")

        assert not is_there(path)
    assert told == [Ended(tags=frozenset({"t"})), Ended(prefix="p")]


async def test_no_statement_runs_on_the_event_loop(path: Path) -> None:
    """A connection refuses every thread but the one it was opened in; that one is not the loop's."""
    threads: set[str] = set()
    cache = SQLiteCache(path)
    threading.setprofile_all_threads(lambda _, event, value: _note(threads, event, value))
    try:
        await cache.get("k")
        await cache.set("k", entry_now())
        await cache.expire({"t"})
        await cache.close()
    finally:
        threading.setprofile_all_threads(None)

    assert threads == {"trakt-tmdb-cache_0"}


def _note(threads: set[str], event: str, value: object) -> None:
    if event == "c_call" and "sqlite3" in repr(value):
        threads.add(threading.current_thread().name)


class Service:
    """Answers once."""

    def __init__(self) -> None:
        self.requests = 0

    async def send(self, _: Request) -> Response:
        self.requests += 1
        if self.requests > 1:
            raise UnreachableError("down")
        return Response(status=200, headers={"etag": '"1"'}, body=b'{"first": 1}')


async def test_a_reader_decodes_what_an_earlier_process_stored(path: Path, clock: FakeClock) -> None:
    service = Service()
    answers = []
    for _ in range(2):
        async with opened(path, clock) as cache:
            reader = Reader(service.send, cache, clock)
            answers.append(await reader.read(_ask()))
            await reader.close()

    assert answers == [{"first": 1}, {"first": 1}]
    assert service.requests == 1


async def test_a_reader_covers_an_outage_with_what_an_earlier_process_stored(
    path: Path, clock: FakeClock
) -> None:
    service = Service()
    for _ in range(2):
        async with opened(path, clock) as cache:
            reader = Reader(service.send, cache, clock)
            assert await reader.read(_ask()) == {"first": 1}
            await reader.expire({"ann|shows"})
            await reader.close()

    assert service.requests == 2


def _ask() -> Ask[object]:
    question = Question(Request(path="/shows/1"), "1|ann|k")
    return Ask(question, one(dict[str, int]), TITLE, ("ann|shows",))


@pytest.fixture
def clock() -> FakeClock:
    return clock_now()
