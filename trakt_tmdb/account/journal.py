"""The durable record of intents: in order, each once, synced to disk before anything is sent."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from typing import Self

import msgspec

from trakt_tmdb.errors import JournalError

from .intent import Intent
from .outcome import OPEN, Outcome, Played, Plays, State, TakenBack

_SCHEMA = """
CREATE TABLE IF NOT EXISTS intents (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    intent_id TEXT    NOT NULL UNIQUE,
    made_at   REAL    NOT NULL,
    state     TEXT    NOT NULL,
    intent    BLOB    NOT NULL,
    outcome   BLOB
)
"""
_COLUMNS = "intent, state, outcome"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An intent and how far it has come."""

    intent: Intent
    state: State
    outcome: Outcome | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still has to reach Trakt."""
        return self.state in OPEN


class Journal:
    """A SQLite file (`":memory:"` keeps nothing); `async with` opens and closes it.

    One thread of its own runs every statement, so that none blocks the event loop and all keep their order.
    """

    def __init__(self, path: str | Path) -> None:
        self._path = str(path)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="trakt-tmdb-journal")
        self._opened: sqlite3.Connection | None = None
        self._closed = False

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def open(self) -> None:
        """Open the file, making it where there is none; one that cannot be opened leaves no thread behind."""
        try:
            await self._run(self._connect)
        except JournalError:
            self._closed = True
            self._thread.shutdown(wait=False)
            raise

    async def close(self) -> None:
        """Close the file and end the thread."""
        await self._run(self._close)
        self._closed = True
        self._thread.shutdown()

    async def add(self, intent: Intent) -> Entry:
        """Write an intent down; an id that is known keeps its first intent and answers with that."""
        values = (intent.intent_id, intent.made_at.timestamp(), State.WAITING, msgspec.json.encode(intent))
        statement = "INSERT OR IGNORE INTO intents (intent_id, made_at, state, intent) VALUES (?, ?, ?, ?)"
        await self._run(lambda: self._connection.execute(statement, values))
        return await self.entry(intent.intent_id) or Entry(intent=intent, state=State.WAITING)

    async def entry(self, intent_id: str) -> Entry | None:
        """One intent, by its id."""
        found = await self._select("WHERE intent_id = ?", intent_id)
        return found[0] if found else None

    async def open_entries(self) -> list[Entry]:
        """Every intent that has not reached Trakt, oldest first."""
        return await self._select("WHERE state IN (?, ?) ORDER BY seq", *OPEN)

    async def recent(self) -> list[Entry]:
        """Every intent that is kept, newest first."""
        return await self._select("ORDER BY seq DESC")

    async def advance(self, intent_id: str, state: State, outcome: Outcome | None = None) -> bool:
        """Record how far an open intent has come, and whether it was open still.

        Without an outcome the recorded one stays.
        """
        statement = (
            "UPDATE intents SET state = ?, outcome = coalesce(?, outcome)"
            " WHERE intent_id = ? AND state IN (?, ?)"
        )
        return await self._update(statement, state, _encoded(outcome), intent_id, *OPEN)

    async def withdraw(self, intent_id: str) -> bool:
        """Undo an intent of which nothing was sent yet; False where that is too late."""
        statement = "UPDATE intents SET state = ? WHERE intent_id = ? AND state = ?"
        return await self._update(statement, State.UNDONE, intent_id, State.WAITING)

    async def settle_undo(self, intent_id: str, outcome: TakenBack, receipt: str) -> None:
        """Record at once that an undo is done and that what it took back is undone."""
        statement = (
            "UPDATE intents SET"
            " state = iif(intent_id = ?1, ?3, ?4), outcome = iif(intent_id = ?1, ?5, outcome)"
            " WHERE intent_id = ?1 OR (intent_id = ?2 AND state = ?3)"
        )
        await self._update(statement, intent_id, receipt, State.DONE, State.UNDONE, _encoded(outcome))

    async def forget_before(self, moment: datetime) -> None:
        """Drop settled intents made before `moment`."""
        statement = "DELETE FROM intents WHERE made_at < ? AND state NOT IN (?, ?)"
        await self._run(lambda: self._connection.execute(statement, (moment.timestamp(), *OPEN)))

    async def _update(self, statement: str, *values: str | bytes | None) -> bool:
        return await self._run(lambda: self._connection.execute(statement, values).rowcount > 0)

    async def _select(self, condition: str, *values: str) -> list[Entry]:
        statement = f"SELECT {_COLUMNS} FROM intents {condition}"  # noqa: S608 - conditions are ours
        rows = await self._run(lambda: self._connection.execute(statement, values).fetchall())
        return [_entry(*row) for row in rows]

    def _connect(self) -> None:
        connection = sqlite3.connect(self._path, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(_SCHEMA)
        except sqlite3.Error:
            connection.close()
            raise
        self._opened = connection

    def _close(self) -> None:
        self._connection.close()

    @property
    def _connection(self) -> sqlite3.Connection:
        if self._opened is None:
            raise JournalError("The journal is not open: `async with` opens it.")
        return self._opened

    async def _run[T](self, work: Callable[[], T]) -> T:
        if self._closed:
            raise JournalError("The journal is closed already.")
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except sqlite3.Error as err:
            raise JournalError(f"The journal cannot be used: {err}.") from err


def _encoded(outcome: Outcome | None) -> bytes | None:
    return msgspec.json.encode(outcome) if outcome else None


def _entry(intent: bytes, state: str, outcome: bytes | None) -> Entry:
    return Entry(
        intent=msgspec.json.decode(intent, type=Intent),
        state=State(state),
        outcome=_outcome(outcome) if outcome else None,
    )


def _outcome(encoded: bytes) -> Outcome:
    outcome: Outcome = msgspec.json.decode(encoded, type=Outcome)
    return Plays.of_one(outcome) if isinstance(outcome, Played) else outcome
