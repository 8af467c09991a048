"""Several processes may use one file; each learns what the others ended."""

from pathlib import Path

import pytest

from tests.library.cache.sqlite.support import (
    another_process,
    commit,
    fill,
    is_ended,
    is_whole,
    keys,
    opened,
    remove_all_in,
    said,
    until,
)
from trakt_tmdb.cache import Ended
from trakt_tmdb.testing import entry_now


async def test_two_processes_may_begin_at_once_on_a_file_that_is_not_there(path: Path) -> None:
    async with another_process("together", path, 8, "missing") as process:
        lines = [await said(process)]
        while lines[-1] != "done":
            lines.append(await said(process))

    assert lines == ["done"]
    for number in range(8):
        file = path.with_name(f"{number}-{path.name}")
        assert is_whole(file)
        assert keys(file) == {f"{who}{key}" for who in "xy" for key in range(600)}
        async with opened(file) as cache:
            assert is_ended(await cache.get("x0"))
            assert is_ended(await cache.get("y599"))


async def test_two_caches_of_one_process_see_each_others_entries(path: Path) -> None:
    async with opened(path) as one, opened(path) as other:
        await one.set("k", entry_now(b"one"))
        await commit(one, path)
        assert await other.get("k") == entry_now(b"one")

        await other.set("k", entry_now(b"other"))
        await commit(other, path)
        assert await one.get("k") == entry_now(b"other")


async def test_followers_hear_what_another_process_ended(path: Path) -> None:
    told: list[Ended] = []
    await fill(path, ("k", entry_now(b"x", "ann|history")))
    async with opened(path) as cache:
        cache.follow(told.append)
        assert await cache.get("k") == entry_now(b"x", "ann|history")
        async with another_process("expire", path, "ann|history") as process:
            assert await said(process) == "expired"

        assert is_ended(await cache.get("k"))
        await commit(cache, path)
        assert told == [Ended(tags=frozenset({"ann|history"}))]


@pytest.mark.timeout(60)
async def test_followers_hear_it_without_using_the_cache(path: Path) -> None:
    told: list[Ended] = []
    async with opened(path) as cache:
        cache.follow(told.append)
        await cache.get("k")
        async with another_process("expire", path, "ann|history") as process:
            assert await said(process) == "expired"

        await until(lambda: told == [Ended(tags=frozenset({"ann|history"}))])


async def test_an_answer_on_its_way_is_ended_by_another_process(path: Path) -> None:
    """It was asked for before the change that the other process saw, so it must not be fresh after it."""
    async with opened(path) as one, opened(path) as other:
        await one.get("k")
        await one.set("k", entry_now(b"before", "ann|history"))
        await one.set("p|k", entry_now(b"before"))
        await other.expire({"ann|history"})
        await other.clear("p|")
        await commit(other, path)
        await commit(one, path)

        assert is_ended(await one.get("k"))
        assert is_ended(await other.get("k"))
        assert await other.get("p|k") is None


async def test_a_file_that_was_taken_away_is_made_again(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Somebody deleted the cache to start afresh: what comes next goes into a new file."""
    async with opened(path) as cache:
        await cache.set("old", entry_now())
        await commit(cache, path)
        remove_all_in(path.parent)

        await cache.set("k", entry_now())

    assert "k" in keys(path)
    assert "old" not in keys(path)
    assert caplog.records == []
