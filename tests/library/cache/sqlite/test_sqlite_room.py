"""The file stays within its bound, keeps what is used, and keeps nothing too long."""

from pathlib import Path

from tests.library.cache.sqlite.support import clock_now, commit, fill, keys, opened, raw, size
from trakt_tmdb.testing import entry_now

DAY = 86_400.0


async def test_the_file_stays_about_as_large_as_it_may(path: Path) -> None:
    async with opened(path, max_bytes=2_000_000) as cache:
        for number in range(400):
            await cache.set(f"k{number}", entry_now(b"x" * 50_000))

    assert size(path) < 5_000_000
    held = keys(path)
    assert "k399" in held
    assert "k0" not in held
    assert 25 <= len(held) <= 40


async def test_the_longest_unused_go_first(path: Path) -> None:
    clock = clock_now()
    async with opened(path, clock, max_bytes=1_000_000) as cache:
        for number in range(10):
            await cache.set(f"old{number}", entry_now(b"x" * 50_000, keep=90 * DAY))
    clock.advance(2 * DAY)

    async with opened(path, clock, max_bytes=1_000_000) as cache:
        await cache.get("old0")
    async with opened(path, clock, max_bytes=1_000_000) as cache:
        for number in range(12):
            await cache.set(f"new{number}", entry_now(b"x" * 50_000, keep=90 * DAY))

    held = keys(path)
    assert "old0" in held
    assert "old1" not in held
    assert {f"new{number}" for number in range(12)} <= held


async def test_reading_does_not_write_on_each_read(path: Path) -> None:
    """Use is noted once a day, together with what is written anyway."""
    clock = clock_now()
    await fill(path, *((f"k{number}", entry_now(keep=90 * DAY)) for number in range(5)))
    clock.advance(2 * DAY)

    async with opened(path, clock) as cache:
        with raw(path) as watching:
            before = watching.execute("PRAGMA data_version").fetchone()
            for _ in range(3):
                for number in range(5):
                    assert await cache.get(f"k{number}")
            assert watching.execute("PRAGMA data_version").fetchone() == before

    with raw(path) as connection:
        assert {int(clock.wall())} == {used for (used,) in connection.execute("SELECT used_at FROM answers")}


async def test_what_may_be_kept_no_longer_is_neither_returned_nor_left_in_the_file(path: Path) -> None:
    clock = clock_now()
    await fill(path, ("short", entry_now(b"x" * 9000, "t", keep=DAY)), ("long", entry_now(keep=3 * DAY)))
    clock.advance(2 * DAY)

    async with opened(path, clock) as cache:
        assert await cache.get("short") is None
        assert await cache.get("long") is not None
        await cache.set("new", entry_now(keep=9 * DAY))

    assert keys(path) == {"long", "new"}
    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM bodies").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM tags").fetchone() == (0,)


async def test_the_file_shrinks_after_it_was_emptied(path: Path) -> None:
    await fill(path, *((f"k{number}", entry_now(b"x" * 50_000)) for number in range(100)))
    assert size(path) > 5_000_000

    async with opened(path) as cache:
        await cache.clear()
        for _ in range(4):
            await commit(cache, path)

    assert size(path) < 1_000_000


async def test_the_list_of_what_was_ended_stays_short(path: Path) -> None:
    async with opened(path) as cache:
        for number in range(3000):
            await cache.clear(f"p{number}")

    with raw(path) as connection:
        assert connection.execute("SELECT count(*) FROM endings").fetchone()[0] <= 1000
