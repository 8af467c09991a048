"""The floor of every store in a file: one table, one statement."""

import asyncio
import sqlite3
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

_SELECT = "SELECT value FROM entries WHERE key = ?"


class BareFile:
    """Selects by key."""

    def __init__(self, connection: sqlite3.Connection, thread: ThreadPoolExecutor) -> None:
        self._connection = connection
        self._thread = thread

    def select(self, key: str) -> bytes | None:
        """Right here."""
        found: tuple[bytes] | None = self._connection.execute(_SELECT, (key,)).fetchone()
        return found and found[0]

    async def hop(self, key: str) -> bytes | None:
        """In the thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self.select, key)


@contextmanager
def bare_file(path: Path, values: Mapping[str, bytes]) -> Iterator[BareFile]:
    """Make the file anew with these values."""
    with closing(sqlite3.connect(path, check_same_thread=False)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE entries (key TEXT PRIMARY KEY, value BLOB)")
        connection.executemany("INSERT INTO entries VALUES (?, ?)", values.items())
        connection.commit()
        with ThreadPoolExecutor(1) as thread:
            yield BareFile(connection, thread)
