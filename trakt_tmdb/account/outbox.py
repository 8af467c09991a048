"""Brings the journal's open intents to Trakt, in order, one at a time."""

import asyncio
from collections.abc import Callable
from functools import partial

from trakt_tmdb.errors import RateLimitError, TraktTMDBError
from trakt_tmdb.trakt.client import TraktClient

from .action import Action, MarkUnwatched, MarkWatched, Undo
from .deliveries.attempt import Attempt, Withdrawn
from .deliveries.changes import change, change_back
from .deliveries.plays import add_plays, take_back
from .deliveries.unplays import put_back, remove_plays
from .journal import Entry, Journal
from .outcome import Changed, Outcome, Plays, Removed, State, TakenBack
from .refusal import FOR_GOOD, refused

_PAUSES = 2
_SHORT_PAUSE = 30.0
"""Seconds."""


class Outbox:
    """Delivers what waits; what Trakt refuses for good stays in the journal with its error."""

    def __init__(self, trakt: TraktClient, journal: Journal, settled: Callable[[Entry], None]) -> None:
        self._trakt = trakt
        self._journal = journal
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
                    await self._in_time(entry)
                except Withdrawn:
                    continue
                except FOR_GOOD as err:
                    await self._settle(entry, State.REFUSED, refused(err))
                except TraktTMDBError as err:
                    self.trouble = err
                    return
            self.trouble = None

    async def _in_time(self, entry: Entry) -> None:
        """Deliver an entry, and go on with it when Trakt asks for a short pause, which the client keeps."""
        for _ in range(_PAUSES):
            try:
                return await self._deliver(entry)
            except RateLimitError as err:
                if err.retry_after > _SHORT_PAUSE:
                    raise
            entry = await self._journal.entry(entry.intent.intent_id) or entry
        return await self._deliver(entry)

    async def _deliver(self, entry: Entry) -> None:
        attempt = Attempt(
            trakt=self._trakt, intent=entry.intent, earlier=entry.outcome, note=partial(self._note, entry)
        )
        action = entry.intent.action
        if isinstance(action, Undo):
            await self._undo(attempt, entry, action.receipt)
        else:
            await self._settle(entry, State.DONE, await _do(attempt, action))

    async def _note(self, entry: Entry, outcome: Outcome) -> None:
        if not await self._journal.advance(entry.intent.intent_id, State.SENDING, outcome):
            raise Withdrawn

    async def _undo(self, attempt: Attempt, entry: Entry, receipt: str) -> None:
        undone = await self._journal.entry(receipt)
        taken = TakenBack(plays=0)
        if undone is not None and undone.state is State.DONE:
            taken = await _undo(attempt, undone)
        await self._journal.settle_undo(entry.intent.intent_id, taken, receipt)
        self._settled(Entry(intent=entry.intent, state=State.DONE, outcome=taken))

    async def _settle(self, entry: Entry, state: State, outcome: Outcome) -> None:
        if await self._journal.advance(entry.intent.intent_id, state, outcome):
            self._settled(Entry(intent=entry.intent, state=state, outcome=outcome))


async def _do(attempt: Attempt, action: Action) -> Outcome:
    match action:
        case MarkWatched():
            return await add_plays(attempt, action)
        case MarkUnwatched():
            return await remove_plays(attempt, action)
        case Undo():
            raise TypeError(action)
    return await change(attempt, action)


async def _undo(attempt: Attempt, undone: Entry) -> TakenBack:
    match undone.outcome, undone.intent.action:
        case Plays() as plays, _:
            return await take_back(attempt, plays)
        case Removed() as removed, _ if removed.plays:
            return await put_back(attempt, removed)
        case Changed() as changed, action if not isinstance(action, MarkWatched | MarkUnwatched | Undo):
            return await change_back(attempt, action, changed)
    return TakenBack(plays=0)
