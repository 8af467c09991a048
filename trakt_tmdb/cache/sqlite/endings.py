"""What other processes ended, read from the file they share."""

import secrets
import sqlite3

import msgspec

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.following import Ended
from trakt_tmdb.cache.policy import expired, touches

from .batch import Batch
from .schema import number
from .unreadable import UnreadableError

_KEPT = 1000
_ALL = Ended(prefix="")
_LAST = "SELECT coalesce(max(seq), 0) FROM endings"
_SINCE = "SELECT seq, writer, ended FROM endings WHERE seq > ? ORDER BY seq"

_decode = msgspec.msgpack.Decoder(Ended).decode


class Endings:
    """One process's place in the common list of what was ended."""

    def __init__(self) -> None:
        self._me = secrets.token_bytes(8)
        self._seen: int | None = None
        self._state: int | None = None
        self._added: int | None = None

    def begin(self, connection: sqlite3.Connection) -> None:
        """Start at the end of the list; what was ended before is in the entries already."""
        self._state = self._added = None
        if self._seen is None:
            self._seen = number(connection, _LAST)

    def begin_anew(self) -> None:
        """Start over: the file is another one."""
        self._seen = 0

    def others(self, connection: sqlite3.Connection) -> list[Ended]:
        """Return what others ended since the last look; a glance where the file has not changed."""
        state = number(connection, "PRAGMA data_version")
        if state == self._state:
            return []
        rows = connection.execute(_SINCE, (self._seen or 0,)).fetchall()
        self._state = state
        if not rows:
            return []
        has_gap = rows[0][0] > (self._seen or 0) + 1
        self._seen = rows[-1][0]
        return [_ALL] if has_gap else [_read(ended) for _, writer, ended in rows if writer != self._me]

    def add(self, connection: sqlite3.Connection, batch: Batch) -> None:
        """Write down for others what a batch ends; whoever was away for long takes all for ended."""
        told = [Ended(prefix=prefix) for prefix in batch.prefixes]
        if batch.tags:
            told.append(Ended(tags=frozenset(batch.tags)))
        if not told:
            return
        rows = [(self._me, msgspec.msgpack.encode(ended)) for ended in told]
        connection.executemany("INSERT INTO endings (writer, ended) VALUES (?, ?)", rows)
        last = number(connection, _LAST)
        connection.execute("DELETE FROM endings WHERE seq <= ?", (last - _KEPT,))
        self._added = last

    def committed(self) -> None:
        """Pass over what was written down; not before, for a commit that fails takes its numbers back."""
        self._seen = self._added or self._seen
        self._added = None


def _read(ended: bytes) -> Ended:
    try:
        return _decode(ended)
    except (TypeError, ValueError, msgspec.MsgspecError) as error:
        raise UnreadableError("what was ended in it cannot be read") from error


def after(key: str, entry: Entry | None, endings: list[Ended]) -> Entry | None:
    """Return what is left of an entry that others may have ended while it was on its way."""
    for ended in endings:
        if entry is None or (ended.prefix is not None and key.startswith(ended.prefix)):
            return None
        if touches(entry, ended.tags):
            entry = expired(entry)
    return entry
