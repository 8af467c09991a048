"""What the tests of the SQLite cache share: looking into files, waiting for commits, other processes."""

import asyncio
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager, suppress
from pathlib import Path

from tests.library.fake_clock import FakeClock
from trakt_tmdb import SQLiteCache
from trakt_tmdb.cache import Entry
from trakt_tmdb.testing import entry_now

ROOT = Path(__file__).parents[4]
AGAIN = 301.0
"""Seconds after which a file that could not be used is tried again."""


def clock_now() -> FakeClock:
    """A clock that stands still at the present."""
    clock = FakeClock()
    clock.epoch = time.time()
    return clock


@asynccontextmanager
async def opened(path: Path, clock: FakeClock | None = None, **options: int) -> AsyncIterator[SQLiteCache]:
    cache = SQLiteCache(path, clock=clock, **options)
    try:
        yield cache
    finally:
        await cache.close()


async def until(condition: Callable[[], bool]) -> None:
    while not condition():  # noqa: ASYNC110  files are watched, nothing in this process tells
        await asyncio.sleep(0.005)


async def commit(cache: SQLiteCache, path: Path) -> None:
    """Let so much wait that it is committed at once, with all that was changed before."""
    marker = f"filler|{time.monotonic_ns()}|"
    for number in range(250):
        await cache.set(f"{marker}{number}", entry_now())
    await until(lambda: f"{marker}0" in keys(path))
    # This stands behind the commit on the thread: the loop heard of that one.
    await cache.get(f"{marker}unknown")


def keys(path: Path) -> set[str]:
    """The keys in the file; none where it is not there yet."""
    if not path.exists():
        return set()
    with raw(path) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'answers'").fetchone():
            return set()
        return {str(key, "utf-8") for (key,) in connection.execute("SELECT key FROM answers")}


@contextmanager
def raw(path: Path) -> Iterator[sqlite3.Connection]:
    """The file, without the cache."""
    with closing(sqlite3.connect(path, isolation_level=None, timeout=30)) as connection:
        yield connection


@contextmanager
def kept_away(path: Path) -> Iterator[None]:
    """Put a folder in the file's place for a while."""
    hidden = path.with_name(f"hidden-{path.name}")
    if path.exists():
        path.rename(hidden)
    path.mkdir()
    try:
        yield
    finally:
        path.rmdir()
        if hidden.exists():
            hidden.rename(path)


def overwrite(path: Path, start: int, damage: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(damage)


def write(path: Path, content: bytes) -> None:
    path.write_bytes(content)


def remove_all_in(folder: Path) -> None:
    for file in folder.iterdir():
        file.unlink()


def modes_in(folder: Path) -> list[int]:
    return [file.stat().st_mode & 0o777 for file in folder.iterdir()]


def open_files() -> set[str]:
    """What this process has open, by path."""
    names = set()
    for link in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            names.add(str(link.readlink()))
    return names


def size(path: Path) -> int:
    return path.stat().st_size


def is_there(path: Path) -> bool:
    return path.exists()


def is_whole(path: Path) -> bool:
    with raw(path) as connection:
        return connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def is_ended(entry: Entry | None) -> bool:
    return entry is not None and entry.fresh_until == entry.stale_until == 0.0


async def fill(path: Path, *entries: tuple[str, Entry]) -> None:
    """Make a file that holds entries."""
    async with opened(path) as cache:
        for key, entry in entries:
            await cache.set(key, entry)


@asynccontextmanager
async def another_process(job: str, *arguments: object) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run a job of `jobs`; it is over, or is made so, at the end."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "tests.library.cache.sqlite.jobs",
        job,
        *map(str, arguments),
        cwd=ROOT,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.communicate()


async def said(process: asyncio.subprocess.Process) -> str:
    """The next line another process says."""
    assert process.stdout
    return (await process.stdout.readline()).decode().strip()
