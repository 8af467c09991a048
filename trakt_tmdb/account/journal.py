"""The durable record of intents: in order, each once, synced to disk before anything is sent."""

import asyncio
import logging
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

import msgspec

from trakt_tmdb.catalogue.reference import TitleRef

from .action import Action, Undo
from .intent import Intent
from .journal_file import JournalFile, at_once
from .outcome import ARRIVED, OPEN, Outcome, Played, Plays, State, TakenBack
from .preference import Preference, keep_preference, prepare_preferences, read_preferences

_LOGGER = logging.getLogger(__name__)

_SCHEMA = """
CREATE TABLE IF NOT EXISTS intents (
    seq        INTEGER PRIMARY KEY AUTOINCREMENT,
    intent_id  TEXT    NOT NULL UNIQUE,
    made_at    REAL    NOT NULL,
    state      TEXT    NOT NULL,
    intent     BLOB    NOT NULL,
    outcome    BLOB,
    renewed_at REAL
)
"""
_COLUMNS = "intent, state, outcome, renewed_at"
_ADD = "INSERT OR IGNORE INTO intents (intent_id, made_at, state, intent, outcome) VALUES (?, ?, ?, ?, ?)"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """An intent and how far it has come."""

    intent: Intent
    state: State
    outcome: Outcome | None = None
    renewed_at: datetime | None = None
    """UTC: when a person last said that it is to be sent after all."""

    @property
    def is_open(self) -> bool:
        """Whether it still has to reach Trakt."""
        return self.state in OPEN


class Journal:
    """A SQLite file (`":memory:"` keeps nothing); `async with` opens and closes it."""

    def __init__(self, path: str | Path) -> None:
        self._file = JournalFile(path, _prepare)
        self._turns: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def open(self) -> None:
        """Open the file, making it where there is none; raises JournalError."""
        await self._file.open()

    async def close(self) -> None:
        """Close the file."""
        await self._file.close()

    def turn(self, service: str) -> AbstractAsyncContextManager[None]:
        """Wait to be the only one that delivers to a service: the order of intents is the order of plays."""
        return self._turns[service]

    async def hold(self) -> None:
        """Let what is to be written wait, so that the file can be copied; reads go on."""
        await self._file.hold()

    def release(self) -> None:
        """Write what waited."""
        self._file.release()

    async def add(self, intent: Intent) -> Entry:
        """Write an intent down; an id that is known keeps its first intent and answers with that."""
        values = _values(intent, State.WAITING)
        await self._file.write(lambda connection: connection.execute(_ADD, values))
        return await self.entry(intent.intent_id) or Entry(intent=intent, state=State.WAITING)

    async def entry(self, intent_id: str) -> Entry | None:
        """One intent, by its id."""
        found = await self._select("WHERE intent_id = ?", intent_id)
        return found[0] if found else None

    async def subject(self, entry: Entry) -> Action:
        """What an entry does or, for an undo, what it takes back."""
        action = entry.intent.action
        undone = await self.entry(action.receipt) if isinstance(action, Undo) else None
        return undone.intent.action if undone else action

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

    async def withdraw(self, receipt: str, undo: Intent) -> bool:
        """Undo an intent of which nothing was sent yet, at once with its undo; False where it is too late."""
        statement = "UPDATE intents SET state = ? WHERE intent_id = ? AND state = ?"
        values = (State.UNDONE, receipt, State.WAITING)

        def work(connection: sqlite3.Connection) -> bool:
            with at_once(connection):
                withdrawn = connection.execute(statement, values).rowcount > 0
                if withdrawn:
                    connection.execute(_ADD, _values(undo, State.DONE, TakenBack(plays=0)))
            return withdrawn

        return await self._file.write(work)

    async def renew(self, intent_id: str, moment: datetime) -> bool:
        """Let an open intent be as young as if it had been made at `moment`; False where it is settled."""
        statement = "UPDATE intents SET renewed_at = ? WHERE intent_id = ? AND state IN (?, ?)"
        return await self._update(statement, moment.timestamp(), intent_id, *OPEN)

    async def discard(self, intent_id: str, before: datetime) -> bool:
        """End an open intent that nobody asked for since `before`; False for any other."""
        statement = (
            "UPDATE intents SET state = ?"
            " WHERE intent_id = ? AND state IN (?, ?) AND coalesce(renewed_at, made_at) < ?"
        )
        return await self._update(statement, State.DISCARDED, intent_id, *OPEN, before.timestamp())

    async def settle_undo(self, intent_id: str, outcome: TakenBack, receipt: str) -> None:
        """Record at once that an undo is done and that what it took back is undone."""
        statement = (
            "UPDATE intents SET"
            " state = iif(intent_id = ?1, ?3, ?4), outcome = iif(intent_id = ?1, ?5, outcome)"
            " WHERE intent_id = ?1 OR (intent_id = ?2 AND state IN (?6, ?7, ?8))"
        )
        states = State.DONE, State.UNDONE
        await self._update(statement, intent_id, receipt, *states, _encoded(outcome), *ARRIVED)

    async def forget_before(self, moment: datetime) -> None:
        """Drop settled intents made before `moment`, but for what an undo that is open still takes back."""
        statement = (
            "DELETE FROM intents WHERE made_at < ?1 AND state NOT IN (?2, ?3) AND intent_id NOT IN ("
            " SELECT coalesce(json_extract(CAST(intent AS TEXT), '$.action.receipt'), '')"
            " FROM intents WHERE state IN (?2, ?3) AND json_valid(CAST(intent AS TEXT)))"
        )
        await self._update(statement, moment.timestamp(), *OPEN)

    async def preferences(self) -> list[Preference]:
        """What was chosen for single titles."""
        return await self._file.run(read_preferences)

    async def keep_preference(self, preference: Preference, replaced: Iterable[TitleRef]) -> None:
        """Put what was chosen for a title in the place of what was kept under these names."""
        await self._file.write(lambda connection: keep_preference(connection, preference, replaced))

    async def _update(self, statement: str, *values: str | float | bytes | None) -> bool:
        return await self._file.write(lambda connection: connection.execute(statement, values).rowcount > 0)

    async def _select(self, condition: str, *values: str) -> list[Entry]:
        statement = f"SELECT {_COLUMNS} FROM intents {condition}"  # noqa: S608 - conditions are ours
        return await self._file.run(lambda connection: list(_readable(connection.execute(statement, values))))


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables, or give those of an earlier version what they lack."""
    # Nothing is written where nothing lacks: a journal on a read-only disk can still be read.
    made = _made(connection)
    if not made:
        connection.execute(_SCHEMA)
    elif "renewed_at" not in made:
        with at_once(connection):
            if "renewed_at" not in _made(connection):  # another process may have been faster
                connection.execute("ALTER TABLE intents ADD COLUMN renewed_at REAL")
    prepare_preferences(connection)


def _made(connection: sqlite3.Connection) -> str:
    """The table as the file has it; `PRAGMA table_info` would tell how it was when it was read last."""
    found = connection.execute("SELECT sql FROM sqlite_schema WHERE name = 'intents'").fetchone()
    return str(found[0]) if found else ""


def _values(intent: Intent, state: State, outcome: Outcome | None = None) -> tuple[object, ...]:
    made_at, encoded = intent.made_at.timestamp(), msgspec.json.encode(intent)
    return intent.intent_id, made_at, state, encoded, _encoded(outcome)


def _encoded(outcome: Outcome | None) -> bytes | None:
    return msgspec.json.encode(outcome) if outcome else None


def _readable(rows: Iterable[tuple[bytes, str, bytes | None, float | None]]) -> Iterator[Entry]:
    """The rows as entries; what only another version understands stays in the file and is left alone."""
    for row in rows:
        try:
            yield _entry(*row)
        except ValueError:
            _LOGGER.warning("The journal holds a write that this version cannot read; it is left as it is.")


def _entry(intent: bytes, state: str, outcome: bytes | None, renewed_at: float | None) -> Entry:
    return Entry(
        intent=msgspec.json.decode(intent, type=Intent),
        state=State(state),
        outcome=_outcome(outcome) if outcome else None,
        renewed_at=None if renewed_at is None else datetime.fromtimestamp(renewed_at, UTC),
    )


def _outcome(encoded: bytes) -> Outcome:
    outcome: Outcome = msgspec.json.decode(encoded, type=Outcome)
    return Plays.of_one(outcome) if isinstance(outcome, Played) else outcome
