"""A person's writes: written down, delivered, answered with a receipt."""

import asyncio
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from trakt_tmdb import errors
from trakt_tmdb.account.intent import Intent, MarkWatched, Origin, Undo
from trakt_tmdb.account.journal import Entry, Journal
from trakt_tmdb.account.outbox import Outbox
from trakt_tmdb.account.outcome import Played, Refused, Seen, State, TakenBack
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.errors import NotFoundError, TraktTMDBError
from trakt_tmdb.trakt.client import TraktClient

from .views import Receipt, View

_KEPT = timedelta(days=30)
_PATIENCE = 8
"""Seconds a person waits for Trakt before the write is reported as pending."""
_TOUCHED = frozenset({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS, View.HISTORY, View.WATCHLIST})


class Writes:
    """Marks and undoes through the journal, and keeps what waits at hand for the views."""

    def __init__(self, trakt: TraktClient, journal: Journal, tell: Callable[[frozenset[View]], None]) -> None:
        self.pending = Pending()
        self._journal = journal
        self._tell = tell
        self._outbox = Outbox(trakt, journal, self._settled)
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def trouble(self) -> TraktTMDBError | None:
        """Why writes wait, if they do."""
        return self._outbox.trouble

    async def start(self) -> None:
        """Take up what an earlier run left open; forget what is past undoing."""
        await self._journal.forget_before(datetime.now(UTC) - _KEPT)
        for entry in await self._journal.open_entries():
            self.pending.take(entry)

    async def close(self) -> None:
        """End every delivery; what it had not finished stays open in the journal."""
        for task in self._deliveries:
            task.cancel()
        for task in tuple(self._deliveries):
            with suppress(asyncio.CancelledError):
                await task

    async def deliver(self) -> None:
        """Bring what waits to Trakt."""
        await self._outbox.deliver()

    async def mark_watched(self, mark: MarkWatched, intent_id: str | None, origin: Origin) -> Receipt:
        """See Tracker.mark_watched."""
        return await self._do(mark, intent_id, origin)

    async def undo(self, receipt: str | None, intent_id: str | None, origin: Origin) -> Receipt:
        """See Tracker.undo."""
        entry = await self._journal.entry(receipt) if receipt else await self._latest()
        if entry is None:
            raise NotFoundError("There is nothing to undo: writes can be undone for 30 days.")
        receipt = entry.intent.intent_id
        if entry.state is State.WAITING:
            await self._journal.advance(receipt, State.UNDONE)
            self._settled(Entry(intent=entry.intent, state=State.UNDONE))
            return Receipt(receipt=receipt, plays=0)
        return await self._do(Undo(receipt=receipt), intent_id, origin)

    async def _do(self, action: MarkWatched | Undo, intent_id: str | None, origin: Origin) -> Receipt:
        intent = Intent(
            intent_id=intent_id or uuid.uuid4().hex,
            made_at=datetime.now(UTC).replace(microsecond=0),
            origin=origin,
            action=action,
        )
        entry = await self._journal.add(intent)
        if entry.is_open:
            self.pending.take(entry)
            self._tell(_TOUCHED)
            await self._deliver_for_a_while()
            entry = await self._journal.entry(intent.intent_id) or entry
        return _answer(entry)

    async def _deliver_for_a_while(self) -> None:
        task = asyncio.create_task(self._outbox.deliver())
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)
        await asyncio.wait((task,), timeout=_PATIENCE)

    async def _latest(self) -> Entry | None:
        return next((one for one in await self._journal.recent() if _can_be_undone(one)), None)

    def _settled(self, entry: Entry) -> None:
        self.pending.take(entry)
        self._tell(_TOUCHED)


def _can_be_undone(entry: Entry) -> bool:
    if not isinstance(entry.intent.action, MarkWatched):
        return False
    return entry.is_open or (entry.state is State.DONE and isinstance(entry.outcome, Played))


def _answer(entry: Entry) -> Receipt:
    receipt = entry.intent.intent_id
    match entry.outcome:
        case Refused(error=name, message=message):
            raise getattr(errors, name)(message)
        case Seen(at=at):
            return Receipt(receipt=receipt, plays=0, seen_at=at)
        case TakenBack(plays=plays):
            return Receipt(receipt=receipt, plays=plays)
    plays = 1 if isinstance(entry.intent.action, MarkWatched) and entry.state is not State.UNDONE else 0
    return Receipt(receipt=receipt, plays=plays, pending=entry.is_open)
