"""The file's shape, and how it is opened."""

import os
import sqlite3
import time
from pathlib import Path

from .unreadable import PRIMARY, UnreadableError

APPLICATION = 0x54724361
"""Says in the file's head whose it is."""

VERSION = 1
"""Raised when the tables change; a file of another version is made anew."""

_BUSY_SECONDS = 0.25
_TRIES = 3
_TRY_AGAIN = 0.05
"""Seconds; SQLite does not wait by itself where two processes make a new file at once."""

_LOG_BYTES = 4_000_000
_STATEMENTS_KEPT = 64

# Bodies lie apart, so that ending an entry's life or noting its use rewrites a few bytes, not all of it.
_TABLES = (
    """
    CREATE TABLE answers (
        id         INTEGER PRIMARY KEY,
        key        BLOB    NOT NULL UNIQUE,
        keep_until REAL    NOT NULL,
        used_at    INTEGER NOT NULL,
        expired    INTEGER NOT NULL,
        size       INTEGER NOT NULL,
        checksum   INTEGER NOT NULL,
        facts      BLOB    NOT NULL
    )
    """,
    """
    CREATE TABLE bodies (
        id   INTEGER PRIMARY KEY REFERENCES answers (id) ON DELETE CASCADE,
        body BLOB    NOT NULL
    )
    """,
    """
    CREATE TABLE tags (
        tag BLOB    NOT NULL,
        id  INTEGER NOT NULL REFERENCES answers (id) ON DELETE CASCADE,
        PRIMARY KEY (tag, id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX tags_by_id ON tags (id)",
    """
    CREATE TABLE endings (
        seq    INTEGER PRIMARY KEY AUTOINCREMENT,
        writer BLOB    NOT NULL,
        ended  BLOB    NOT NULL
    )
    """,
)

# In one statement, for another process may be making the file meanwhile.
_WHOSE = """
SELECT application_id, user_version, (SELECT count(*) FROM sqlite_schema)
FROM pragma_application_id, pragma_user_version
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the file, making it where there is none; UnreadableError when it is something else.

    Whatever may pass (locked, full, read-only) raises sqlite3.Error or OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    for _ in range(_TRIES - 1):
        try:
            return _connect(path)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & PRIMARY != sqlite3.SQLITE_BUSY:
                raise
            time.sleep(_TRY_AGAIN)
    return _connect(path)


def number(connection: sqlite3.Connection, statement: str) -> int:
    """Ask for one number."""
    [(value,)] = connection.execute(statement).fetchall()
    return int(value)


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, timeout=_BUSY_SECONDS, isolation_level=None, cached_statements=_STATEMENTS_KEPT
    )
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    is_new = _is_empty(connection)
    if is_new:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL").fetchall()
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA journal_size_limit = {_LOG_BYTES}").fetchall()
    connection.execute("PRAGMA foreign_keys = ON")
    if is_new:
        _create(connection)


def _is_empty(connection: sqlite3.Connection) -> bool:
    [(application, version, tables)] = connection.execute(_WHOSE).fetchall()
    if (application, version) == (APPLICATION, VERSION):
        return False
    if application == APPLICATION:
        raise UnreadableError(f"it is of version {version}, not {VERSION}")
    if application or version or tables:
        raise UnreadableError("it is another program's database")
    return True


def _create(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    if _is_empty(connection):  # another process may have been faster
        for statement in _TABLES:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")
