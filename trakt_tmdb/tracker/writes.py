"""A person's writes: written down, delivered, answered with a receipt."""

import asyncio
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

from trakt_tmdb.account.action import (
    Action,
    AddFavorite,
    AddToWatchlist,
    MarkUnwatched,
    MarkWatched,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Undo,
    Unrate,
)
from trakt_tmdb.account.intent import Intent, Origin
from trakt_tmdb.account.journal import Entry, Journal
from trakt_tmdb.account.outbox import Outbox
from trakt_tmdb.account.outcome import Changed, Plays, Refused, Removed, Seen, State, TakenBack, Unchanged
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.refusal import error_of
from trakt_tmdb.errors import NotFoundError, TraktTMDBError
from trakt_tmdb.trakt.client import TraktClient

from .views import Receipt, View

_KEPT = timedelta(days=30)
_PATIENCE = 8
"""Seconds a person waits for Trakt before the write is reported as pending."""
_EVERYTHING = frozenset(View)
_CARDS = _EVERYTHING - {View.SCHEDULE, View.HISTORY}
"""Cards show the watchlist, favourites and ratings wherever they are."""


class Writes:
    """Writes and undoes through the journal, and keeps what waits at hand for the views."""

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

    async def known(self, intent_id: str | None) -> Receipt | None:
        """The receipt of an intent that was written down before."""
        entry = await self._journal.entry(intent_id) if intent_id else None
        return None if entry is None else await self._see_through(entry)

    async def do(self, action: Action, intent_id: str | None, origin: Origin) -> Receipt:
        """Write an action down and bring it to Trakt; raises what Trakt refused it with for good."""
        return await self._see_through(await self._journal.add(_intent(action, intent_id, origin)))

    async def undo(self, receipt: str | None, intent_id: str | None, origin: Origin) -> Receipt:
        """See Tracker.undo."""
        if known := await self.known(intent_id):
            return known
        undone = await self._journal.entry(receipt) if receipt else await self._latest()
        if undone is None or isinstance(undone.intent.action, Undo):
            raise NotFoundError("There is nothing to undo: writes can be undone for 30 days.")
        receipt = undone.intent.intent_id
        entry = await self._journal.add(_intent(Undo(receipt=receipt), intent_id, origin))
        if await self._journal.withdraw(receipt):
            await self._journal.settle_undo(entry.intent.intent_id, TakenBack(plays=0), receipt)
            self._settled(Entry(intent=undone.intent, state=State.UNDONE))
            return Receipt(receipt=entry.intent.intent_id, plays=0)
        return await self._see_through(entry)

    async def _see_through(self, entry: Entry) -> Receipt:
        if entry.is_open:
            self.pending.take(entry)
            self._tell(_touched(entry.intent.action))
            await self._deliver_for_a_while()
            entry = await self._journal.entry(entry.intent.intent_id) or entry
            self.pending.take(entry)
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
        self._tell(_touched(entry.intent.action))


def _intent(action: Action, intent_id: str | None, origin: Origin) -> Intent:
    return Intent(
        intent_id=intent_id or uuid.uuid4().hex,
        made_at=datetime.now(UTC).replace(microsecond=0),
        origin=origin,
        action=action,
    )


def _touched(action: Action) -> frozenset[View]:
    match action:
        case AddToWatchlist() | RemoveFromWatchlist():
            return _CARDS | {View.SCHEDULE}
        case AddFavorite() | RemoveFavorite() | Rate() | Unrate():
            return _CARDS
        case MarkWatched() | MarkUnwatched() | Undo():
            return _EVERYTHING


def _can_be_undone(entry: Entry) -> bool:
    if isinstance(entry.intent.action, Undo):
        return False
    done = entry.state is State.DONE and isinstance(entry.outcome, Plays | Removed | Changed)
    return entry.is_open or done


def _answer(entry: Entry) -> Receipt:
    receipt = entry.intent.intent_id
    if entry.state is State.UNDONE:
        return Receipt(receipt=receipt, plays=0)
    match entry.outcome:
        case Refused() as refusal:
            raise error_of(refusal)
        case Seen(at=at):
            return Receipt(receipt=receipt, plays=0, seen_at=at)
        case TakenBack(plays=plays):
            return Receipt(receipt=receipt, plays=plays, pending=entry.is_open)
        case Plays(added=plays) | Removed(plays=plays):
            return Receipt(receipt=receipt, plays=len(plays), pending=entry.is_open)
        case Changed() | Unchanged():
            return Receipt(receipt=receipt, plays=0, pending=entry.is_open)
    return Receipt(receipt=receipt, plays=_expected(entry.intent.action), pending=entry.is_open)


def _expected(action: Action) -> int:
    match action:
        case MarkWatched(parts=parts):
            return len(parts) or 1
        case MarkUnwatched(plays=plays):
            return plays
    return 0
