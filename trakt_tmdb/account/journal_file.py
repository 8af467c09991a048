"""A SQLite file on a thread of its own: no statement blocks the event loop, and all keep their order."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from trakt_tmdb.errors import JournalError

type Work[T] = Callable[[sqlite3.Connection], T]

_PRIMARY = 0xFF
_UNWRITABLE = "cannot be written: see that its folder exists and that file and folder are writable"
_IN_USE = "is in use by another process: close that one, or wait, and try again"
_DAMAGED = "is damaged: restore it from a backup, or move it away and a new one is begun"
_ADVICE: Mapping[int, str] = {
    sqlite3.SQLITE_FULL: "has no room, the disk is full: free some space and try again",
    sqlite3.SQLITE_IOERR: "cannot grow or be read: look at the disk and its quota, and try again",
    sqlite3.SQLITE_READONLY: _UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: _UNWRITABLE,
    sqlite3.SQLITE_PERM: _UNWRITABLE,
    sqlite3.SQLITE_BUSY: _IN_USE,
    sqlite3.SQLITE_LOCKED: _IN_USE,
    sqlite3.SQLITE_CORRUPT: _DAMAGED,
    sqlite3.SQLITE_NOTADB: _DAMAGED,
}


class JournalFile:
    """Runs work on the file; whatever goes wrong with it is a JournalError that says what to do."""

    def __init__(self, path: str | Path, prepare: Work[None]) -> None:
        self._path = str(path)
        self._prepare = prepare
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="trakt-tmdb-journal")
        self._opened: sqlite3.Connection | None = None
        self._closed = False
        self._writing = asyncio.Lock()
        self._held = False

    async def open(self) -> None:
        """Open the file, making it where there is none; one that cannot be opened leaves no thread behind."""
        try:
            await self._on_thread(self._connect)
        except JournalError:
            self._closed = True
            self._thread.shutdown(wait=False)
            raise

    async def close(self) -> None:
        """Close the file and end the thread."""
        await self.run(lambda connection: connection.close())
        self._closed = True
        self._thread.shutdown()

    async def run[T](self, work: Work[T]) -> T:
        """Do something with the connection; each statement is synced to disk before this returns."""
        if self._closed:
            raise JournalError("The journal is closed already.")
        return await self._on_thread(lambda: work(self._connection))

    async def write[T](self, work: Work[T]) -> T:
        """Change something, as soon as nobody holds the file still."""
        async with self._writing:
            return await self.run(work)

    async def hold(self) -> None:
        """Wait for the change under way, and let every other wait until `release`."""
        await self._writing.acquire()
        self._held = True
        try:
            # Of a change whose caller gave up, the thread may not be done yet.
            await self.run(lambda _: None)
        except BaseException:
            self.release()
            raise

    def release(self) -> None:
        """Let changes go on; nothing where nobody held them."""
        if self._held:
            self._held = False
            self._writing.release()

    async def _on_thread[T](self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.Error as err:
            raise JournalError(f"The journal {Path(self._path).name} {_advice(err)}.") from err

    def _connect(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            # One file alone, so that a copy of it is a whole backup. EXTRA is FULL plus the folder: without
            # that, power lost right after a commit could take it back.
            connection.execute("PRAGMA synchronous = EXTRA")
            self._prepare(connection)
        except sqlite3.Error:
            connection.close()
            raise
        self._opened = connection

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            raise JournalError("The journal is not open: `async with` opens it.")
        return self._opened


@contextmanager
def at_once(connection: sqlite3.Connection) -> Iterator[None]:
    """Let several statements happen together or not at all."""
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield


def _advice(error: sqlite3.Error) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    return _ADVICE.get(code, f"cannot be used: {error}")
