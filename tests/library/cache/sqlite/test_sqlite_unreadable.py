"""A file that cannot be read is set aside and made anew; damage is never served."""

import logging
import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.library.cache.sqlite.support import (
    another_process,
    fill,
    is_whole,
    opened,
    overwrite,
    raw,
    said,
    size,
    write,
)
from trakt_tmdb.testing import entry_now


def aside(path: Path) -> list[Path]:
    return sorted(path.parent.glob(f"{path.name}.unreadable-*"))


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


async def _works(path: Path) -> None:
    """It holds nothing of before, and what is set now survives."""
    async with opened(path) as cache:
        assert await cache.get("k") is None
        await cache.set("new", entry_now())
    async with opened(path) as cache:
        assert await cache.get("new") == entry_now()
    assert is_whole(path)


@pytest.mark.parametrize("text", [b"just a text\n", b"[section]\nkey = value\n" * 4000, bytes(9000)])
async def test_a_file_that_is_no_database_is_set_aside(
    path: Path, text: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    write(path, text)

    await _works(path)

    assert [file.read_bytes() for file in aside(path)] == [text]
    assert len(warnings(caplog)) == 1
    assert aside(path)[0].name in warnings(caplog)[0]
    assert str(path.parent) not in warnings(caplog)[0]


async def test_another_programs_database_is_set_aside_unharmed(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with closing(sqlite3.connect(path)) as theirs:
        theirs.execute("CREATE TABLE answers (theirs)")
        theirs.execute("INSERT INTO answers VALUES (42)")
        theirs.commit()

    await _works(path)

    [kept] = aside(path)
    with raw(kept) as theirs:
        assert theirs.execute("SELECT theirs FROM answers").fetchall() == [(42,)]
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize("statement", ["PRAGMA user_version = 99", "PRAGMA application_id = 7"])
async def test_another_version_is_set_aside(
    path: Path, statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(path, ("k", entry_now()))
    with raw(path) as connection:
        connection.execute(statement)

    await _works(path)

    assert len(aside(path)) == 1
    assert len(warnings(caplog)) == 1


async def test_a_missing_table_is_noticed_when_it_is_needed(path: Path) -> None:
    await fill(path, ("k", entry_now()))
    with raw(path) as connection:
        connection.execute("DROP TABLE bodies")

    await _works(path)

    assert len(aside(path)) == 1


async def test_a_damaged_head_is_noticed_at_once(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    await fill(path, ("k", entry_now()))
    overwrite(path, 0, b"\xff" * 100)

    await _works(path)

    assert len(aside(path)) == 1
    assert len(warnings(caplog)) == 1


async def test_only_the_last_unreadable_file_is_kept(path: Path) -> None:
    for name in ("20200101T000000Z", "20200101T000000Z-wal", "20210101T000000Z"):
        write(path.with_name(f"{path.name}.unreadable-{name}"), b"old")
    write(path, b"just a text")

    await _works(path)

    assert [file.read_bytes() for file in aside(path)] == [b"just a text"]


@pytest.mark.parametrize("seed", range(12))
async def test_damage_anywhere_is_a_miss_and_never_a_wrong_answer(path: Path, seed: int) -> None:
    """What is read while the file rots is what was stored, or nothing; then a new file is begun."""
    bodies = {f"k{number}": bytes([number]) * 20_000 for number in range(40)}
    await fill(path, *((key, entry_now(body, f"t|{key}")) for key, body in bodies.items()))
    chance = random.Random(seed)  # noqa: S311
    start = chance.randrange(100, size(path) - 40_000)
    overwrite(path, start, chance.randbytes(chance.choice((1, 512, 4096, 40_000))))

    async with opened(path) as cache:
        for key, body in bodies.items():
            held = await cache.get(key)
            assert held is None or held == entry_now(body, f"t|{key}")
        await cache.expire({"t|k3"})
        await cache.clear("k5")
        await cache.set("new", entry_now())
    async with opened(path) as cache:
        assert await cache.get("new") == entry_now()


async def test_damage_done_while_it_is_open_is_noticed_by_a_read(
    path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    await fill(path, *((f"k{number}", entry_now(b"x" * 50_000)) for number in range(60)))
    async with opened(path) as cache:
        assert await cache.get("k0")
        overwrite(path, 4096, b"\xa5" * (size(path) - 8192))

        assert [await cache.get(f"k{number}") for number in range(1, 60)] == [None] * 59
        await cache.set("new", entry_now())
        assert await cache.get("new")

    async with opened(path) as cache:
        assert await cache.get("new") == entry_now()
    assert len(aside(path)) == 1
    assert len(warnings(caplog)) == 1


async def test_two_processes_that_find_it_unreadable_at_once_both_go_on(path: Path) -> None:
    async with another_process("together", path, 8, "unreadable") as process:
        lines = [await said(process)]
        while lines[-1] != "done":
            lines.append(await said(process))

    assert not [line for line in lines if line.startswith("failed")]
    for number in range(8):
        file = path.with_name(f"{number}-{path.name}")
        assert is_whole(file)
        assert len([kept for kept in aside(file) if not kept.name.endswith(("-wal", "-shm"))]) == 1
