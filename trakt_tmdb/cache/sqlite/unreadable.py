"""What makes a file unreadable for good, in contrast to what may pass."""

import sqlite3

_FOR_GOOD = frozenset(
    {
        sqlite3.SQLITE_CONSTRAINT,
        sqlite3.SQLITE_CORRUPT,
        sqlite3.SQLITE_ERROR,  # a table or column that should be there is not
        sqlite3.SQLITE_FORMAT,
        sqlite3.SQLITE_MISMATCH,
        sqlite3.SQLITE_NOTADB,
    }
)
PRIMARY = 0xFF
"""The part of an error code that names its kind."""


class UnreadableError(OSError):
    """The file is not this cache's, or is damaged; the message completes "cannot be read: "."""


def is_unreadable(error: Exception) -> bool:
    """Tell whether the file has to be made anew."""
    if isinstance(error, UnreadableError):
        return True
    return isinstance(error, sqlite3.Error) and getattr(error, "sqlite_errorcode", 0) & PRIMARY in _FOR_GOOD
