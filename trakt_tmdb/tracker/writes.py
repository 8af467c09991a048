"""A person's writes: written down, delivered, answered with a receipt."""

import asyncio
import uuid
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import (
    OF_LISTS,
    Action,
    AddFavorite,
    AddToList,
    AddToWatchlist,
    CancelCheckin,
    Checkin,
    Drop,
    FavoriteCollection,
    Hide,
    HidingPlace,
    MarkUnwatched,
    MarkWatched,
    Rate,
    RemoveFavorite,
    RemoveFromList,
    RemoveFromWatchlist,
    Restore,
    StartRewatch,
    Undo,
    Unhide,
    Unrate,
)
from trakt_tmdb.account.deliverer import Deliverer
from trakt_tmdb.account.held import HELD_AFTER, held_of
from trakt_tmdb.account.intent import Intent, Origin
from trakt_tmdb.account.journal import Entry, Journal
from trakt_tmdb.account.outbox import Outbox
from trakt_tmdb.account.outboxes import Outboxes
from trakt_tmdb.account.outcome import State
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.errors import InvalidRequestError, JournalError, NotFoundError, TraktTMDBError
from trakt_tmdb.transport.clock import Clock

from .receipts import being_undone, can_be_undone, receipt_of
from .views import Receipt, View

KEPT = timedelta(days=30)
_PATIENCE = 8
"""Seconds a person waits for a service before the write is reported as pending."""
_EVERYTHING = frozenset(View)
_CARDS = _EVERYTHING - {View.SCHEDULE, View.HISTORY}
"""Cards show the watchlist, favourites and ratings wherever they are."""
_HIDING = (Drop, Restore, Hide, Unhide, StartRewatch)
"""What changes progress other than by plays, which are followed show by show, or recommendations."""
_RECOMMENDED = frozenset({View.DISCOVER, View.DETAILS})
_PROGRESS = frozenset({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS, View.DETAILS})


class Writes:
    """Writes and undoes through the journal, and keeps what waits at hand for the views."""

    def __init__(
        self,
        account: Account,
        deliverer: Deliverer,
        journal: Journal,
        clock: Clock,
        tell: Callable[[frozenset[View]], None],
    ) -> None:
        self.pending = Pending()
        self._account = account
        self._deliverer = deliverer
        self._clock = clock
        self._journal = journal
        self._tell = tell
        self._outboxes = Outboxes(deliverer, journal, clock, self._settled)
        self._deliveries: set[asyncio.Task[None]] = set()

    @property
    def trouble(self) -> TraktTMDBError | None:
        """Why writes wait, if they do."""
        return self._outboxes.trouble

    async def start(self) -> None:
        """Take up what an earlier run left open; forget what is past undoing."""
        await self._journal.forget_before(self._clock.utc_now() - KEPT)
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
        """Bring what waits to the account and, as far as that keeps nobody waiting, to TMDB."""
        elsewhere = self._start_delivery(self._outboxes.tmdb)
        await self._deliver(self._outboxes.account)
        await asyncio.wait((elsewhere,), timeout=_PATIENCE)

    async def recent(self) -> list[Entry]:
        """Every write that is kept, newest first."""
        return await self._journal.recent()

    async def known(self, intent_id: str | None) -> Receipt | None:
        """The receipt of an intent that was written down before."""
        entry = await self._journal.entry(intent_id) if intent_id else None
        return None if entry is None else await self._see_through(entry)

    async def do(self, action: Action, intent_id: str | None, origin: Origin) -> Receipt:
        """Write an action down and bring it to the account; raises what it was refused with for good."""
        self._deliverer.admit(action)
        return await self._see_through(await self._journal.add(self._intent(action, intent_id, origin)))

    async def undo(self, receipt: str | None, intent_id: str | None, origin: Origin) -> Receipt:
        """See Tracker.undo."""
        if known := await self.known(intent_id):
            return known
        undone = await self._journal.entry(receipt) if receipt else await self._latest()
        if undone is None or isinstance(undone.intent.action, Undo):
            raise NotFoundError("There is nothing to undo: writes can be undone for 30 days.")
        receipt = undone.intent.intent_id
        undo = self._intent(Undo(receipt=receipt), intent_id, origin)
        if await self._journal.withdraw(receipt, undo):
            self._settled(Entry(intent=undone.intent, state=State.UNDONE))
            return Receipt(receipt=undo.intent_id, plays=0)
        return await self._see_through(await self._journal.add(undo))

    async def send(self, receipt: str) -> Receipt:
        """See Tracker.send."""
        await self._journal.renew(receipt, self._clock.utc_now())
        return await self._see_through(await self._entry(receipt))

    async def send_all(self) -> int:
        """See Tracker.send_all."""
        held = await self._held()
        for receipt in held:
            await self._journal.renew(receipt, self._clock.utc_now())
        await self._deliver_for_a_while(self._outboxes.account, self._outboxes.tmdb)
        return len(held)

    async def discard(self, receipt: str) -> Receipt:
        """See Tracker.discard."""
        discarded = await self._journal.discard(receipt, self._clock.utc_now() - HELD_AFTER)
        entry = await self._entry(receipt)
        if discarded:
            self._settled(entry)
            # What waited behind it can go.
            self._start_delivery(await self._outboxes.of(entry))
        if entry.state not in {State.DISCARDED, State.UNDONE}:
            raise InvalidRequestError("Only what is held can be discarded: undo takes back any other write.")
        return receipt_of(entry)

    async def discard_all(self) -> int:
        """See Tracker.discard_all."""
        held = await self._held()
        for receipt in held:
            await self.discard(receipt)
        return len(held)

    async def _see_through(self, entry: Entry) -> Receipt:
        if entry.is_open:
            self.pending.take(entry)
            self._tell(_touched(entry.intent.action) | {View.CHANGES})
            await self._deliver_for_a_while(await self._outboxes.of(entry))
            entry = await self._journal.entry(entry.intent.intent_id) or entry
            self.pending.take(entry)
        return receipt_of(entry)

    async def _deliver_for_a_while(self, *boxes: Outbox) -> None:
        await asyncio.wait(list(map(self._start_delivery, boxes)), timeout=_PATIENCE)

    def _start_delivery(self, box: Outbox) -> asyncio.Task[None]:
        task = asyncio.create_task(self._deliver(box))
        self._deliveries.add(task)
        task.add_done_callback(self._deliveries.discard)
        return task

    async def _deliver(self, box: Outbox) -> None:
        """Bring what waits to its service, and tell when that left something to the person."""
        held = box.held
        await box.deliver()
        with suppress(JournalError):
            await self._follow_others()
        if box.held != held:
            self._tell(frozenset({View.CHANGES}))

    async def _follow_others(self) -> None:
        """Let go of what another process that shares the journal has settled meanwhile."""
        if not len(self.pending):
            return
        still_open = {entry.intent.intent_id for entry in await self._journal.open_entries()}
        for receipt in self.pending.receipts - still_open:
            if entry := await self._journal.entry(receipt):
                self._settled(entry)

    async def _entry(self, receipt: str) -> Entry:
        if entry := await self._journal.entry(receipt):
            return entry
        raise NotFoundError("There is no such write: receipts are kept for 30 days.")

    async def _held(self) -> frozenset[str]:
        return held_of(await self._journal.open_entries(), self._clock.utc_now())

    async def _latest(self) -> Entry | None:
        """The latest write that can be undone and is not being undone already."""
        recent = await self._journal.recent()
        undone = being_undone(recent)
        return next((one for one in recent if can_be_undone(one, undone)), None)

    def _settled(self, entry: Entry) -> None:
        self.pending.take(entry)
        if _is_about_progress(entry.intent.action):
            self._account.forget_progress()
        self._tell(_touched(entry.intent.action) | {View.CHANGES})

    def _intent(self, action: Action, intent_id: str | None, origin: Origin) -> Intent:
        return Intent(
            intent_id=intent_id or uuid.uuid4().hex,
            made_at=self._clock.utc_now().replace(microsecond=0),
            origin=origin,
            action=action,
        )


def _is_about_progress(action: Action) -> bool:
    if isinstance(action, Hide | Unhide):
        return action.section is not HidingPlace.RECOMMENDATIONS
    return isinstance(action, _HIDING)


def _touched(action: Action) -> frozenset[View]:
    if isinstance(action, _HIDING):
        return _PROGRESS if _is_about_progress(action) else _RECOMMENDED
    if isinstance(action, (AddToList, RemoveFromList, *OF_LISTS)):
        return frozenset({View.LISTS})
    match action:
        case AddToWatchlist() | RemoveFromWatchlist():
            return _CARDS | {View.SCHEDULE}
        case AddFavorite() | RemoveFavorite() | FavoriteCollection() | Rate() | Unrate():
            return _CARDS
        case Checkin() | CancelCheckin():
            return frozenset()
        case MarkWatched() | MarkUnwatched() | Undo():
            return _EVERYTHING
