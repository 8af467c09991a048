"""The statements over entries; whoever calls opens and ends the transaction."""

import sqlite3
from collections.abc import Collection, Iterable

import msgspec
from msgspec import Struct

from trakt_tmdb.cache.entry import Entry

from .gathered import weigh
from .row import checksum, packed, unpacked
from .unreadable import UnreadableError

_READ = """
SELECT answers.id, used_at, expired, checksum, facts, body
FROM answers JOIN bodies ON bodies.id = answers.id
WHERE key = ?
"""
_PUT = """
INSERT INTO answers (key, keep_until, used_at, expired, size, checksum, facts)
VALUES (?, ?, ?, 0, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET
    keep_until = excluded.keep_until,
    used_at = excluded.used_at,
    expired = 0,
    size = excluded.size,
    checksum = excluded.checksum,
    facts = excluded.facts
RETURNING id
"""
_EXPIRE = "UPDATE answers SET expired = 1 WHERE id IN (SELECT id FROM tags WHERE tag = ?)"


class Found(Struct, frozen=True, gc=False):
    """An entry, which row it is, and when it was last used by the file's account, in epoch seconds."""

    entry: Entry
    row: int
    used_at: int


def read(connection: sqlite3.Connection, key: str) -> Found | None:
    """Read an entry; UnreadableError when it is not what was stored."""
    name = key.encode()
    found = connection.execute(_READ, (name,)).fetchone()
    if found is None:
        return None
    row, used_at, is_expired, stored, facts, body = found
    try:
        if checksum(name, facts, body) == stored:
            return Found(unpacked(facts, body, is_expired=is_expired), row, int(used_at))
    except (TypeError, ValueError, msgspec.MsgspecError) as error:
        raise UnreadableError("an entry in it is damaged") from error
    raise UnreadableError("an entry in it is damaged")


def put(connection: sqlite3.Connection, key: str, entry: Entry, now: float) -> None:
    """Write an entry in place of what was there."""
    name, facts = key.encode(), packed(entry)
    values = (name, entry.keep_until, int(now), weigh(entry), checksum(name, facts, entry.body), facts)
    [(row,)] = connection.execute(_PUT, values).fetchall()
    connection.execute("INSERT OR REPLACE INTO bodies (id, body) VALUES (?, ?)", (row, entry.body))
    connection.execute("DELETE FROM tags WHERE id = ?", (row,))
    tags = [(tag.encode(), row) for tag in dict.fromkeys(entry.tags)]
    connection.executemany("INSERT INTO tags (tag, id) VALUES (?, ?)", tags)


def drop(connection: sqlite3.Connection, key: str) -> None:
    """Remove one entry."""
    connection.execute("DELETE FROM answers WHERE key = ?", (key.encode(),))


def expire(connection: sqlite3.Connection, tags: Collection[str]) -> None:
    """End the life of what carries one of the tags."""
    connection.executemany(_EXPIRE, [(tag.encode(),) for tag in tags])


def clear(connection: sqlite3.Connection, prefix: str) -> None:
    """Remove every entry whose key begins so.

    Bytes that begin so lie between the prefix and its successor; UTF-8 never ends in the highest byte.
    """
    if not prefix:
        connection.execute("DELETE FROM answers")
        return
    first = prefix.encode()
    after = first[:-1] + bytes([first[-1] + 1])
    connection.execute("DELETE FROM answers WHERE key >= ? AND key < ?", (first, after))


def note_use(connection: sqlite3.Connection, rows: Iterable[int], now: float) -> None:
    """Record that entries were read."""
    connection.executemany("UPDATE answers SET used_at = ? WHERE id = ?", [(int(now), row) for row in rows])
