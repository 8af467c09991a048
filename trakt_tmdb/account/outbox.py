"""Brings the journal's open intents to a service, in order, one at a time; old ones only when told to."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec.structs import replace

from trakt_tmdb.errors import JournalError, RateLimitError, TraktTMDBError, UnreachableError
from trakt_tmdb.transport.clock import Clock

from .action import MOMENTARY, Action, Undo
from .deliverer import Deliverer
from .delivery import Delivery, Withdrawn
from .held import HeldBack, held_of
from .journal import Entry, Journal
from .outcome import ARRIVED, Outcome, State, TakenBack
from .refusal import FOR_GOOD, refused

_PAUSES = 2
_SHORT_PAUSE = 30.0
"""Seconds."""


class Outbox:
    """Delivers what waits for one service; what that refuses for good stays in the journal with its error."""

    def __init__(
        self,
        deliverer: Deliverer,
        journal: Journal,
        clock: Clock,
        settled: Callable[[Entry], None],
        service: str,
        delivers: Callable[[Action], bool],
    ) -> None:
        self._deliverer = deliverer
        self._clock = clock
        self._journal = journal
        self._settled = settled
        self._service = service
        self._delivers = delivers
        self.trouble: TraktTMDBError | None = None
        """Why intents wait; None when the last delivery went through."""
        self.held: frozenset[str] = frozenset()
        """Receipts of what the last delivery left to the person."""

    async def deliver(self) -> None:
        """Deliver every open intent until all are settled or held, or the service cannot be used for now."""
        try:
            async with self._journal.turn(self._service):
                await self._deliver_in_turn()
        except JournalError as err:
            self.trouble = err

    async def _deliver_in_turn(self) -> None:
        waiting: list[tuple[Entry, Action]] = []
        try:
            waiting = await self._waiting()
            await self._deliver_open(waiting)
        except TraktTMDBError as err:
            self.trouble = err
        else:
            self.trouble = None
        await self._refuse_what_cannot_wait([entry for entry, _ in waiting])

    async def _waiting(self) -> list[tuple[Entry, Action]]:
        """What is open for this service, oldest first, each with what it does or takes back."""
        entries = [(one, await self._journal.subject(one)) for one in await self._journal.open_entries()]
        return [(one, subject) for one, subject in entries if self._delivers(subject)]

    async def _refuse_what_cannot_wait(self, entries: Sequence[Entry]) -> None:
        """Of these, what is of the moment and still unsent is too late already."""
        for entry in entries:
            if not isinstance(entry.intent.action, MOMENTARY):
                continue
            now = await self._journal.entry(entry.intent.intent_id)
            if now is not None and now.state is State.WAITING:
                late = UnreachableError("Trakt could not be reached, and this cannot wait. Try again later.")
                await self._settle(entry, State.REFUSED, refused(late))

    async def _deliver_open(self, waiting: Sequence[tuple[Entry, Action]]) -> None:
        back = HeldBack()
        self.held = held_of([entry for entry, _ in waiting], self._clock.utc_now())
        for entry, subject in waiting:
            if entry.intent.intent_id in self.held or back.is_before(entry, subject):
                back.add(entry, subject)
            else:
                await self._finish(entry)

    async def _finish(self, entry: Entry) -> None:
        """Deliver an entry or settle it with why not; raises what makes it wait."""
        try:
            await self._in_time(entry)
        except Withdrawn:
            return
        except FOR_GOOD as err:
            await self._settle(entry, State.REFUSED, refused(err))

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
        delivery = Delivery(intent=entry.intent, earlier=entry.outcome, note=partial(self._note, entry))
        action = entry.intent.action
        if isinstance(action, Undo):
            await self._undo(delivery, entry, action.receipt)
        else:
            await self._settle(entry, State.DONE, await self._deliverer.apply(delivery, action))

    async def _note(self, entry: Entry, outcome: Outcome) -> None:
        if not await self._journal.advance(entry.intent.intent_id, State.SENDING, outcome):
            raise Withdrawn

    async def _undo(self, delivery: Delivery, entry: Entry, receipt: str) -> None:
        undone = await self._journal.entry(receipt)
        taken = TakenBack(plays=0)
        if undone is not None and undone.state in ARRIVED:
            taken = await self._deliverer.revert(delivery, undone.intent.action, undone.outcome)
        await self._journal.settle_undo(entry.intent.intent_id, taken, receipt)
        if undone is not None:
            self._settled(replace(undone, state=State.UNDONE))
        self._settled(Entry(intent=entry.intent, state=State.DONE, outcome=taken))

    async def _settle(self, entry: Entry, state: State, outcome: Outcome) -> None:
        if await self._journal.advance(entry.intent.intent_id, state, outcome):
            self._settled(Entry(intent=entry.intent, state=state, outcome=outcome))
