"""Keeps the file within its bound: what nobody may keep goes first, then what was unused longest."""

import sqlite3

from .schema import number

_ROOM = 16
"""One part in so many is freed at once, so that not every commit has to."""

_MUCH_FREE = 4
"""The file shrinks when more than one page in so many is free; the others are written again soon."""

_SHRINK_PAGES = 512
"""At most so many a commit, for reads wait meanwhile."""

_LONGEST_UNUSED = """
DELETE FROM answers WHERE id IN (
    SELECT id FROM (
        SELECT id, sum(size) OVER (ORDER BY used_at, id) - size AS older FROM answers
    ) WHERE older < ?
)
"""


def drop_outlived(connection: sqlite3.Connection, now: float) -> None:
    """Remove what must not be kept any longer."""
    connection.execute("DELETE FROM answers WHERE keep_until <= ?", (now,))


def make_room(connection: sqlite3.Connection, max_bytes: int, now: float) -> None:
    """Bring what is in use back under the bound, if it is over."""
    page = number(connection, "PRAGMA page_size")
    if _pages_in_use(connection) * page <= max_bytes:
        return
    drop_outlived(connection, now)
    enough = max_bytes - max_bytes // _ROOM
    while (excess := _pages_in_use(connection) * page - enough) > 0:
        if not connection.execute(_LONGEST_UNUSED, (excess,)).rowcount:
            return


def shrink(connection: sqlite3.Connection) -> None:
    """Give free pages at the end back to the file system, some at a time."""
    if number(connection, "PRAGMA freelist_count") * _MUCH_FREE > number(connection, "PRAGMA page_count"):
        connection.execute(f"PRAGMA incremental_vacuum({_SHRINK_PAGES})").fetchall()


def _pages_in_use(connection: sqlite3.Connection) -> int:
    return number(connection, "PRAGMA page_count") - number(connection, "PRAGMA freelist_count")
