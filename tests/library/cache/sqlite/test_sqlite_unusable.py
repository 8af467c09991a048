"""While the file cannot be used, memory stands in for it; nothing that ended comes back with it."""

import asyncio
import logging
import os
import resource
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.library.cache.sqlite.support import (
    AGAIN,
    another_process,
    clock_now,
    commit,
    fill,
    is_ended,
    is_there,
    is_whole,
    kept_away,
    keys,
    opened,
    said,
    until,
)
from trakt_tmdb import SQLiteCache
from trakt_tmdb.testing import entry_now

NOBODY = 65534


def told(caplog: pytest.LogCaptureFixture) -> list[tuple[int, str]]:
    return [(record.levelno, record.getMessage()) for record in caplog.records]


@pytest.fixture(autouse=True)
def _every_word(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "trakt_tmdb.cache")


async def _fill_up(cache: SQLiteCache) -> None:
    """Make it try to write."""
    for number in range(250):
        await cache.set(f"filler{number}", entry_now(b"x" * 2000))


async def test_a_locked_file_is_stood_in_for_until_it_is_free(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = clock_now()
    await fill(path, ("1|old", entry_now(b"old", "ann|x")), ("2|gone", entry_now()), ("3|k", entry_now(b"3")))
    async with another_process("lock", path) as other, opened(path, clock) as cache:
        assert await said(other) == "locked"
        await _fill_up(cache)
        await until(lambda: bool(told(caplog)))

        await cache.set("k", entry_now(b"mine", "ann|x"))
        await cache.expire({"ann|x"})
        await cache.set("3|k", entry_now(b"newer"))
        await cache.clear("2|")
        assert is_ended(await cache.get("k"))
        assert await cache.get("3|k") == entry_now(b"newer")
        assert await cache.get("2|gone") is None
        assert await cache.get("filler7") is not None

        assert other.stdin
        other.stdin.write(b"\n")
        assert await said(other) == "free"
        assert "k" not in keys(path)
        clock.advance(AGAIN)
        await cache.get("k")
        await until(lambda: len(told(caplog)) == 2)
        assert is_ended(await cache.get("1|old"))

    assert [level for level, _ in told(caplog)] == [logging.WARNING, logging.INFO]
    assert all("cache.db" in text and str(path.parent) not in text for _, text in told(caplog))
    async with opened(path) as cache:
        assert is_ended(await cache.get("k"))
        assert is_ended(await cache.get("1|old"))
        assert await cache.get("2|gone") is None
        assert await cache.get("3|k") == entry_now(b"newer")


async def test_it_is_not_asked_again_before_its_time(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    clock = clock_now()
    async with opened(path, clock) as cache:
        with kept_away(path):
            assert await cache.get("k") is None
        await _fill_up(cache)
        assert await cache.get("filler0") is not None
        assert not is_there(path)

        clock.advance(AGAIN)
        await cache.get("k")
        await until(lambda: len(told(caplog)) == 2)
        assert "filler0" in keys(path)


async def test_what_is_left_at_the_close_is_written_if_it_can_be(path: Path) -> None:
    async with opened(path, clock_now()) as cache:
        with kept_away(path):
            await cache.get("k")
        await cache.set("k", entry_now())

    assert keys(path) == {"k"}


async def test_a_cache_whose_file_stays_away_closes_all_the_same(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with kept_away(path):
        async with opened(path) as cache:
            await cache.set("k", entry_now())
            await cache.expire({"t"})

    assert [level for level, _ in told(caplog)] == [logging.WARNING]


async def test_many_reads_at_once_do_not_wait_for_a_file_in_turn(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The first one finds out for all; the others are misses."""
    async with opened(path) as cache:
        with kept_away(path):
            held = await asyncio.gather(*(cache.get(f"k{number}") for number in range(200)))

        assert held == [None] * 200
    assert len(told(caplog)) == 1


async def test_a_full_disk_is_stood_in_for_until_there_is_room(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    clock = clock_now()
    await fill(path, ("1|old", entry_now(b"old", "ann|x")), ("2|gone", entry_now()))
    async with opened(path, clock) as cache:
        with _room_for(200_000):
            await _fill_up(cache)
            await until(lambda: bool(told(caplog)))
            await cache.expire({"ann|x"})
            await cache.clear("2|")
            assert await cache.get("filler3") == entry_now(b"x" * 2000)
        assert is_whole(path)

        clock.advance(AGAIN)
        await cache.get("k")
        await until(lambda: len(told(caplog)) == 2)
        assert is_ended(await cache.get("1|old"))

    assert [level for level, _ in told(caplog)] == [logging.WARNING, logging.INFO]
    assert "2|gone" not in keys(path)
    assert "filler249" in keys(path)


async def test_a_folder_that_may_not_be_written_is_stood_in_for(caplog: pytest.LogCaptureFixture) -> None:
    clock = clock_now()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "cache.db"
        async with opened(path, clock) as cache:
            with _not_writable(path.parent):
                await cache.set("k", entry_now())
                await _fill_up(cache)
                await until(lambda: bool(told(caplog)))
                assert await cache.get("k") == entry_now()
                assert not is_there(path)
                assert str(path.parent) not in told(caplog)[0][1]

            clock.advance(AGAIN)
            await commit(cache, path)
        assert "k" in keys(path)
    assert [level for level, _ in told(caplog)] == [logging.WARNING, logging.INFO]


async def test_memory_stands_in_within_a_bound_and_nothing_older_comes_back(path: Path) -> None:
    """What memory had to let go is dropped from the file, too: its entry there is older."""
    await fill(path, ("k", entry_now(b"old")))
    async with opened(path, clock_now()) as cache:
        with kept_away(path):
            await cache.get("k")
            await cache.set("k", entry_now(b"newer"))
            for number in range(40):
                await cache.set(f"large{number}", entry_now(b"x" * 1_000_000))
            assert await cache.get("k") is None
            assert await cache.get("large0") is None
            assert await cache.get("large39") is not None

    async with opened(path) as cache:
        assert await cache.get("k") is None
        assert await cache.get("large39") is not None


async def test_more_than_can_be_remembered_empties_the_file(path: Path) -> None:
    await fill(path, ("k", entry_now()))
    async with opened(path, clock_now()) as cache:
        with kept_away(path):
            await cache.get("k")
            for number in range(20_001):
                await cache.expire({f"t{number}"})
            await cache.set("new", entry_now())

    assert keys(path) == {"new"}


@contextmanager
def _room_for(size: int) -> Iterator[None]:
    """No file may grow beyond a size; the system refuses more, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def _not_writable(folder: Path) -> Iterator[None]:
    """Root may write anywhere, so it becomes nobody."""
    is_root = os.geteuid() == 0
    folder.chmod(0o555)
    if is_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if is_root:
            os.seteuid(0)
        folder.chmod(0o755)
