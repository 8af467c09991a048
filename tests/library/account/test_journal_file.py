"""What can be wrong with a real file: nothing written down is lost, and the error says what to do."""

import asyncio
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.library.account.test_journal import MADE_AT, intent, undo
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.errors import JournalError

FILL = """
import asyncio, sys
from itertools import count
from msgspec.structs import replace
from tests.library.account.test_journal import intent
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.errors import JournalError

async def main(path):
    written = 0
    async with Journal(path) as journal:
        try:
            for number in count():
                await journal.add(intent(str(number)))
                written += 1
        except JournalError as error:
            print(error)
        assert len(await journal.open_entries()) == written > 100
    async with Journal(path) as journal:
        assert len(await journal.open_entries()) == written

asyncio.run(main(sys.argv[1]))
"""
LIMITED = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n{FILL}"
ADD = """
import asyncio, sys
from tests.library.account.test_journal import intent
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.errors import JournalError

async def main(path):
    async with Journal(path) as journal:
        print(len(await journal.open_entries()))
        try:
            await journal.add(intent("b"))
        except JournalError as error:
            print(error)

asyncio.run(main(sys.argv[1]))
"""
LOCK = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
"""
_AS_ANYBODY = ("setpriv", "--bounding-set=-dac_override")
"""Root may write to whatever is read-only."""


def said(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603


def names_in(folder: Path) -> list[str]:
    return [one.name for one in folder.iterdir()]


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Another process writes to the file for as long as this lasts."""
    command = (sys.executable, "-c", LOCK, str(path))
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:  # noqa: S603
        assert process.stdout is not None
        assert process.stdout.readline() == b"locked\n"
        yield
        process.communicate()


def has_namespaces() -> bool:
    """Whether this machine lets us mount a small disk of our own."""
    if not (unshare := shutil.which("unshare")):
        return False
    tried = (unshare, "-rm", "mount", "-t", "tmpfs", "none", "/mnt")
    return subprocess.run(tried, check=False, capture_output=True).returncode == 0  # noqa: S603


@pytest.mark.skipif(not has_namespaces(), reason="needs a disk of its own to fill")
def test_a_full_disk_refuses_the_next_write_and_keeps_every_earlier_one(tmp_path: Path) -> None:
    mounted = f'mount -t tmpfs -o size=300k none {tmp_path} && exec "$0" "$@"'

    told = said(
        "unshare", "-rm", "sh", "-c", mounted, sys.executable, "-c", FILL, str(tmp_path / "journal.db")
    )

    assert told == "The journal journal.db has no room, the disk is full: free some space and try again.\n"


def test_a_file_that_may_not_grow_refuses_the_next_write_and_keeps_every_earlier_one(tmp_path: Path) -> None:
    told = said(sys.executable, "-c", LIMITED, str(tmp_path / "journal.db"))

    assert "look at the disk and its quota, and try again" in told


async def test_a_read_only_file_can_be_read_and_says_why_it_cannot_be_written(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    async with Journal(path) as journal:
        await journal.add(intent("a"))
    path.chmod(0o444)
    first = _AS_ANYBODY if os.geteuid() == 0 else ()

    told = said(*first, sys.executable, "-c", ADD, str(path))

    why = "cannot be written: see that its folder exists and that file and folder are writable."
    assert told.splitlines() == ["1", f"The journal journal.db {why}"]


async def test_a_folder_that_is_not_there_is_named_as_the_reason(tmp_path: Path) -> None:
    with pytest.raises(JournalError, match="see that its folder exists"):
        await Journal(tmp_path / "gone" / "journal.db").open()


async def test_a_file_in_use_by_another_process_can_be_written_when_that_is_done(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    async with Journal(path) as journal:
        await journal.add(intent("a"))
        with locked(path), pytest.raises(JournalError, match="in use by another process: close that one"):
            await journal.add(intent("b"))

        await journal.add(intent("c"))

        assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a", "c"]


async def test_a_file_moved_away_takes_nothing_until_it_is_back(tmp_path: Path) -> None:
    path, elsewhere = tmp_path / "journal.db", tmp_path / "elsewhere.db"
    async with Journal(path) as journal:
        await journal.add(intent("a"))
        path.rename(elsewhere)
        with pytest.raises(JournalError, match="cannot be written"):
            await journal.add(intent("b"))
        with pytest.raises(JournalError, match="cannot be written"):
            await journal.withdraw("a", undo("u", "a"))
        elsewhere.rename(path)

        await journal.add(intent("c"))

        assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a", "c"]


async def test_a_damaged_file_says_how_to_go_on(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    async with Journal(path) as journal:
        for number in range(200):
            await journal.add(intent(str(number)))
    whole = path.read_bytes()
    path.write_bytes(whole[:8192] + b"\xff" * (len(whole) - 8192))

    async with Journal(path) as journal:
        with pytest.raises(JournalError, match="damaged: restore it from a backup, or move it away"):
            await journal.recent()


async def test_a_copy_of_the_file_alone_is_the_whole_journal(tmp_path: Path) -> None:
    async with Journal(tmp_path / "journal.db") as journal:
        await journal.add(intent("a"))
        assert names_in(tmp_path) == ["journal.db"]
        shutil.copyfile(tmp_path / "journal.db", tmp_path / "copy.db")

    async with Journal(tmp_path / "copy.db") as copy:
        assert [entry.intent.intent_id for entry in await copy.open_entries()] == ["a"]


async def test_a_write_that_only_another_version_knows_is_left_as_it_is(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "journal.db"
    async with Journal(path) as journal:
        await journal.add(intent("a"))
    unknown = b'{"intent_id":"x","made_at":"2026-11-22T20:15:00Z","origin":"panel","action":{"type":"dream"}}'
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(
            "INSERT INTO intents (intent_id, made_at, state, intent) VALUES (?, ?, ?, ?)",
            ("x", MADE_AT.timestamp(), "waiting", unknown),
        )

    async with Journal(path) as journal:
        await journal.add(intent("b"))
        assert [entry.intent.intent_id for entry in await journal.open_entries()] == ["a", "b"]
        assert "this version cannot read" in caplog.text
        await journal.forget_before(MADE_AT)

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT intent FROM intents WHERE intent_id = 'x'").fetchone() == (unknown,)


async def test_a_table_of_an_earlier_version_gets_what_it_lacks(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    async with Journal(path) as journal:
        await journal.add(intent("a"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("ALTER TABLE intents DROP COLUMN renewed_at")

    for _ in range(2):
        async with Journal(path) as journal:
            assert await journal.renew("a", MADE_AT)
            [entry] = await journal.open_entries()
            assert (entry.intent, entry.renewed_at) == (intent("a"), MADE_AT)


@pytest.mark.parametrize("earlier", [False, True], ids=["new", "of an earlier version"])
async def test_a_table_is_made_once_by_all_who_open_it_at_once(tmp_path: Path, earlier: bool) -> None:  # noqa: FBT001
    path = tmp_path / "journal.db"
    if earlier:
        async with Journal(path):
            pass
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("ALTER TABLE intents DROP COLUMN renewed_at")
    journals = [Journal(path) for _ in range(6)]
    await asyncio.gather(*(journal.open() for journal in journals))
    await journals[0].add(intent("a"))
    assert [len(await journal.open_entries()) for journal in journals] == [1] * 6
    for journal in journals:
        await journal.close()
