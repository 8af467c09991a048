"""Brings the journal's open intents to Trakt, in order, one at a time."""

import asyncio
from collections.abc import Callable

from trakt_tmdb import errors
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt.client import TraktClient

from .delivery import Delivery
from .intent import MarkWatched, Undo
from .journal import Entry, Journal
from .outcome import Played, Refused, Seen, State, TakenBack

FOR_GOOD = (
    errors.AccountLimitError,
    errors.AccountLockedError,
    errors.ConflictError,
    errors.InvalidRequestError,
    errors.NotFoundError,
    errors.VIPRequiredError,
)
"""Refusals that no later try changes."""


class Outbox:
    """Delivers what waits; what Trakt refuses for good stays in the journal with its error."""

    def __init__(self, trakt: TraktClient, journal: Journal, settled: Callable[[Entry], None]) -> None:
        self._journal = journal
        self._delivery = Delivery(trakt)
        self._settled = settled
        # One delivery at a time: the order of intents is the order of plays.
        self._turn = asyncio.Lock()
        self.trouble: TraktTMDBError | None = None
        """Why intents wait; None when the last delivery went through."""

    async def deliver(self) -> None:
        """Deliver every open intent until all are settled or Trakt cannot be used for now."""
        async with self._turn:
            for entry in await self._journal.open_entries():
                try:
                    await self._deliver(entry)
                except FOR_GOOD as err:
                    refused = Refused(error=type(err).__name__, message=str(err))
                    await self._settle(entry, State.REFUSED, refused)
                except TraktTMDBError as err:
                    self.trouble = err
                    return
            self.trouble = None

    async def _deliver(self, entry: Entry) -> None:
        match entry.intent.action:
            case MarkWatched() as action:
                await self._mark(entry, action)
            case Undo(receipt=receipt):
                await self._undo(entry, receipt)

    async def _mark(self, entry: Entry, action: MarkWatched) -> None:
        async def attempt(played: Played) -> None:
            await self._journal.advance(entry.intent.intent_id, State.SENDING, played)

        earlier = entry.outcome if isinstance(entry.outcome, Played) else None
        outcome = await self._delivery.add_play(entry.intent, action, earlier, attempt)
        await self._settle(entry, State.DONE, outcome)

    async def _undo(self, entry: Entry, receipt: str) -> None:
        undone = await self._journal.entry(receipt)
        taken = TakenBack(plays=0)
        if undone and undone.state is State.DONE and isinstance(undone.outcome, Played):
            taken = await self._delivery.take_back(undone.outcome)
        await self._settle(entry, State.DONE, taken)
        if undone:
            await self._journal.advance(receipt, State.UNDONE)

    async def _settle(self, entry: Entry, state: State, outcome: Played | Seen | TakenBack | Refused) -> None:
        await self._journal.advance(entry.intent.intent_id, state, outcome)
        self._settled(Entry(intent=entry.intent, state=state, outcome=outcome))
