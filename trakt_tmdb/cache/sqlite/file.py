"""The file as the cache's one thread uses it: opened when needed, made anew when it cannot be read."""

import logging
import sqlite3
from collections import deque
from collections.abc import Callable
from pathlib import Path

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.following import Ended
from trakt_tmdb.transport.clock import Clock

from . import room, table
from .aside import Identity, identity, set_aside
from .batch import Batch
from .endings import Endings, after
from .schema import connect
from .unreadable import UnreadableError, is_unreadable

_LOGGER = logging.getLogger(__name__)
_DAY = 86_400
"""Use is noted once a day, so that reading does not write."""

_HOUR = 3600.0
"""Seconds between two looks for what must not be kept any longer."""


class CacheFile:
    """Reads and commits; sqlite3.Error or OSError mean that it cannot be used for now.

    After one of those only a commit tries to open it again, so that no queue of reads waits for each other.
    """

    def __init__(self, path: Path, max_bytes: int, clock: Clock) -> None:
        self._path = path
        self._max_bytes = max_bytes
        self._clock = clock
        self._connection: sqlite3.Connection | None = None
        self._identity: Identity | None = None
        self._is_lost = False
        self._used: set[int] = set()
        self._swept_at = float("-inf")
        self._endings = Endings()
        self._unheeded: list[Ended] = []
        self.news: deque[Ended] = deque()
        """What other processes ended; the event loop takes it from here."""

    def read(self, key: str) -> Entry | None:
        """Read an entry."""
        if self._is_lost:
            raise OSError("The cache file could not be used just now.")
        found = self._recovering(lambda connection: table.read(connection, key))
        if found is None:
            return None
        if found.used_at < self._clock.wall() - _DAY:
            self._used.add(found.row)
        return found.entry

    def look(self) -> None:
        """Learn what other processes ended, if the file is open."""
        if self._connection:
            self._recovering(self._hear)

    def commit(self, batch: Batch) -> None:
        """Write a batch, all or nothing."""
        self._is_lost = False
        if self._connection and identity(self._path) != self._identity:
            self._close()
            self._endings.begin_anew()
        self._recovering(lambda connection: self._commit(connection, batch))

    def close(self) -> None:
        """Write down what was used, and let go."""
        if self._connection and self._used:
            self.commit(Batch())
        self._close()

    def _hear(self, connection: sqlite3.Connection) -> None:
        if heard := self._endings.others(connection):
            self.news.extend(heard)
            self._unheeded.extend(heard)

    def _commit(self, connection: sqlite3.Connection, batch: Batch) -> None:
        now = self._clock.wall()
        connection.execute("BEGIN IMMEDIATE")
        self._hear(connection)
        for prefix in batch.prefixes:
            table.clear(connection, prefix)
        table.expire(connection, batch.tags)
        for key, entry in batch.puts:
            if left := after(key, entry, self._unheeded):
                table.put(connection, key, left, now)
            else:
                table.drop(connection, key)
        self._endings.add(connection, batch)
        table.note_use(connection, self._used, now)
        self._tidy(connection, now)
        connection.execute("COMMIT")
        self._endings.committed()
        self._unheeded.clear()
        self._used.clear()

    def _tidy(self, connection: sqlite3.Connection, now: float) -> None:
        if self._clock.monotonic() - self._swept_at > _HOUR:
            room.drop_outlived(connection, now)
            self._swept_at = self._clock.monotonic()
        room.make_room(connection, self._max_bytes, now)
        room.shrink(connection)

    def _recovering[T](self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Work on the file; on a new one, where this one cannot be read."""
        try:
            try:
                return work(self._opened())
            except (UnreadableError, sqlite3.Error) as error:
                if not is_unreadable(error):
                    raise
                self._make_anew(error)
                return work(self._opened())
        except Exception:
            self._is_lost = True
            self._close()
            raise

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            self._identity = identity(self._path)
            self._connection = connect(self._path)
            self._identity = identity(self._path)
            self._endings.begin(self._connection)
        return self._connection

    def _make_anew(self, error: Exception) -> None:
        self._close()
        if aside := set_aside(self._path, self._identity):
            _LOGGER.warning(
                "The cache file %s cannot be read: %s. It was renamed to %s and a new one was begun.",
                self._path.name,
                error,
                aside.name,
            )
        self._endings.begin_anew()

    def _close(self) -> None:
        self._used.clear()
        connection, self._connection = self._connection, None
        if connection:
            connection.close()
