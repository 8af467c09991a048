"""The proxy that acts on the policy's verdicts."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from trakt_tmdb.errors import InvalidAnswerError, NotFoundError, TraktTMDBError, UnreachableError
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import Decode
from trakt_tmdb.transport.message import Request, Response

from .changes import Changes
from .endpoint import Question
from .entry import CacheBackend, Entry
from .figures import Figures, KindFigures, Served
from .flights import Flights
from .following import Ended, Followed
from .held import Absence, Held, absence_in, absence_of
from .lru import BoundedByBytes
from .outage import (
    CLOSED,
    CLOSED_FOR,
    OUTAGES,
    PROBE_EVERY,
    Outage,
    Outages,
    Trouble,
    WhenClosed,
    is_time_to_probe,
    serve,
)
from .policy import Verdict, absence_entry, confirmed, entry_of, expired, judge, touches
from .storage import SafeStorage
from .ttl import Kind
from .vouchers import BELIEVED, Voucher, Vouchers

_LOGGER = logging.getLogger(__name__)
_DECODED_BYTES = 16_000_000
_LOADED_AT_ONCE = 8
"""Answers that may come from the backend in one turn of the event loop: each is decoded there."""
_NOT_MODIFIED = 304
_TELLING = (*OUTAGES, *CLOSED)
"""Failures that say something about the next try."""


class Ask[T](Struct, frozen=True):
    """A question, how its answer is read, how long it holds, and what ends it."""

    question: Question
    decode: Decode[T]
    kind: Kind
    tags: tuple[str, ...] = ()
    when_closed: WhenClosed = WhenClosed.SERVE_HELD
    share: float = 1.0
    """Of the answer's bytes, what the decoded answer counts as in memory."""


class _Received(Struct, frozen=True):
    """What the service said just now, and what the backend is to hold of it."""

    value: object
    entry: Entry


class Renewal(Struct, frozen=True):
    """Something other than what was served came behind it."""

    kind: Kind
    tags: tuple[str, ...]


class Reader:
    """Reads through memory, backend and service, in this order, as the policy says."""

    def __init__(
        self, send: Callable[[Request], Awaitable[Response]], backend: CacheBackend, clock: Clock
    ) -> None:
        self._send = send
        self._storage = SafeStorage(backend)
        self._clock = clock
        self._memory: BoundedByBytes[Held[object]] = BoundedByBytes(_DECODED_BYTES, _weigh)
        self._flights: Flights[Held[object]] = Flights()
        self._loads: Flights[Held[object] | None] = Flights()
        self._loading = asyncio.Semaphore(_LOADED_AT_ONCE)
        self._changes = Changes()
        self._outages = Outages()
        self._vouchers = Vouchers()
        self._figures = Figures()
        self._leave = backend.follow(self._on_ended) if isinstance(backend, Followed) else None
        self.on_renewed: Callable[[Renewal], None] | None = None

    @property
    def outage(self) -> Outage | None:
        """The oldest data served in place of what cannot be read; None when all is well."""
        return self._outages.current

    @property
    def figures(self) -> Mapping[str, KindFigures]:
        """How reads were answered, by kind."""
        return self._figures.by_kind()

    def fresh(self, place: str, kind: Kind) -> Held[object] | None:
        """Return what needs neither decoding nor asking."""
        held = self._memory.get(place)
        if held is None or self._verdict(held) is not Verdict.FRESH:
            return None
        self._figures.count(kind, Served.HIT)
        return held

    async def read(self, ask: Ask[object]) -> object:
        """Serve fresh; serve stale and renew it behind; else ask, and in an outage serve what is held."""
        held = await self._find(ask)
        verdict = self._verdict(held) if held else Verdict.GONE
        if held is None or verdict is Verdict.GONE:
            return await self._ask(ask, None)
        if verdict is Verdict.OUTAGE_ONLY:
            return await self._ask(ask, held)
        self._figures.count(ask.kind, Served.HIT if verdict is Verdict.FRESH else Served.STALE)
        if verdict is Verdict.STALE:
            self._renew_behind(ask, held)
        return held.answer()

    async def pass_by(self, request: Request) -> Response:
        """Ask past the cache; what comes of it tells whether the service is there."""
        try:
            response = await self._send(request)
        except _TELLING as error:
            self._outages.failed("", error, self._clock.monotonic())
            raise
        self._outages.recovered()
        return response

    async def live(self, ask: Ask[object]) -> object:
        """Ask the service itself, whatever is held, and hold its answer."""
        return (await self._fetch(ask, self._memory.get(ask.question.place))).answer()

    async def held(self, ask: Ask[object]) -> object:
        """Answer from what is held, however old, without asking; UnreachableError when there is nothing."""
        held = await self._find(ask)
        if held is None or self._verdict(held) is Verdict.GONE:
            raise UnreachableError("Nothing of this was fetched before.")
        return held.answer()

    async def room(self) -> None:
        """Return when another answer may come from the backend: hundreds that wait for it weigh megabytes."""
        if self._loading.locked():
            async with self._loading:
                pass

    async def hold(self, ask: Ask[object], body: bytes) -> None:
        """Hold a body as if the service had just sent it."""
        mark = self._changes.mark()
        await self._keep(ask, self._received(ask, Response(status=200, body=body)), mark)

    def vouch(self, tags: Iterable[str], seconds: float, most_age: float = BELIEVED) -> None:
        """Take what carries only these tags, and was stored lately enough, as unchanged for a while."""
        self._vouchers.vouch(tags, Voucher(self._clock.wall() + seconds, most_age))

    async def expire(self, tags: Collection[str]) -> None:
        """End the life of everything tagged; a request under way no longer counts as its answer."""
        self._on_ended(Ended(tags=frozenset(tags)))
        await self._storage.expire(tags)

    async def clear(self, prefix: str = "") -> None:
        """Forget every answer whose key begins so."""
        self._on_ended(Ended(prefix=prefix))
        await self._storage.clear(prefix)

    async def close(self) -> None:
        """End the requests under way; the backend is closed by whoever made it."""
        if self._leave:
            self._leave()
            self._leave = None
        await self._loads.close()
        await self._flights.close()

    def _on_ended(self, ended: Ended) -> None:
        if ended.tags:
            self._changes.note(ended.tags)
            self._flights.outdate(ended.tags)
            for key, held in self._memory:
                if touches(held.entry, ended.tags):
                    self._memory.replace(key, held.living(expired(held.entry)))
        if ended.prefix is not None:
            self._changes.note_all()
            self._flights.outdate_all()
            for key, _ in self._memory:
                if key.startswith(ended.prefix):
                    self._memory.drop(key)

    async def _find(self, ask: Ask[object]) -> Held[object] | None:
        place = ask.question.place
        return self._memory.get(place) or await self._loads.join(place, ask.tags, lambda: self._load(ask))

    async def _load(self, ask: Ask[object]) -> Held[object] | None:
        async with self._loading:
            mark = self._changes.mark()
            entry = await self._storage.get(ask.question.key)
            if entry is None:
                return None
            try:
                value = absence_in(entry) or ask.decode(entry.body, entry.paging)
            except (msgspec.MsgspecError, UnicodeError):
                return None
        return self._hold(ask, Held.of(value, self._overtaken(ask, entry, mark), ask.share))

    async def _ask(self, ask: Ask[object], held: Held[object] | None) -> object:
        if held and self._is_shadowed(ask, held):
            return self._cover(ask, held)
        self._refuse_closed(ask)
        try:
            answer = await self._flights.join(ask.question.place, ask.tags, lambda: self._fetch(ask, held))
        except ask.when_closed.covered:
            if held is None:
                raise
            return self._cover(ask, held)
        self._figures.count(ask.kind, Served.UNCHANGED if _is_confirmed(answer, held) else Served.ASKED)
        return answer.answer()

    def _is_shadowed(self, ask: Ask[object], held: Held[object]) -> bool:
        """Whether nobody need wait to learn that the service is still away; one caller at a time tries."""
        trouble = self._outages.of(ask.question.key)
        if trouble is None or not isinstance(trouble.error, ask.when_closed.covered):
            return False
        if self._may_try(trouble, PROBE_EVERY):
            self._renew_behind(ask, held)
        return True

    def _refuse_closed(self, ask: Ask[object]) -> None:
        """Raise what closed this endpoint a short while ago, where the caller has another way."""
        trouble = self._outages.of(ask.question.key)
        if ask.when_closed is WhenClosed.SERVE_HELD or trouble is None:
            return
        if isinstance(trouble.error, CLOSED) and not self._may_try(trouble, CLOSED_FOR):
            raise trouble.error.with_traceback(None)

    def _may_try(self, trouble: Trouble, every: float) -> bool:
        return is_time_to_probe(trouble, self._clock.monotonic(), every)

    def _cover(self, ask: Ask[object], held: Held[object]) -> object:
        if trouble := self._outages.of(ask.question.key):
            serve(trouble, held.entry.stored_at)
        self._figures.count(ask.kind, Served.COVERED)
        return held.answer()

    def _renew_behind(self, ask: Ask[object], held: Held[object]) -> None:
        self._flights.behind(ask.question.place, ask.tags, lambda: self._renew(ask, held))

    async def _renew(self, ask: Ask[object], held: Held[object]) -> Held[object]:
        try:
            renewed = await self._fetch(ask, held)
        except TraktTMDBError as error:
            _LOGGER.debug("Could not renew an answer: %s", error)
            if isinstance(error, ask.when_closed.covered) and (trouble := self._outages.of(ask.question.key)):
                serve(trouble, held.entry.stored_at)
            raise
        if not _is_confirmed(renewed, held) and renewed.value != held.value and self.on_renewed:
            self.on_renewed(Renewal(ask.kind, ask.tags))
        return renewed

    async def _fetch(self, ask: Ask[object], held: Held[object] | None) -> Held[object]:
        mark = self._changes.mark()
        try:
            received = await self._exchange(ask, held)
        except _TELLING as error:
            self._outages.failed(ask.question.key, error, self._clock.monotonic())
            raise
        self._outages.answered(ask.question.key)
        return await self._keep(ask, received, mark)

    async def _exchange(self, ask: Ask[object], held: Held[object] | None) -> _Received:
        question = ask.question
        try:
            response = await self._send(_conditional(question.request, held))
            if response.status != _NOT_MODIFIED:
                return self._received(ask, response)
            if held is None:
                raise InvalidAnswerError("The service says that an answer it never gave is unchanged.")
            body = await self._body(question.key, held)
            if body is None:
                return self._received(ask, await self._send(question.request))
        except NotFoundError as error:
            if ask.when_closed is WhenClosed.TELL:
                raise
            return _absent(ask, absence_of(error), self._clock.wall())
        entry = confirmed(held.entry, ask.kind, self._clock.wall())
        return _Received(held.value, replace(entry, body=body))

    async def _body(self, key: str, held: Held[object]) -> bytes | None:
        """The bytes that an answer was decoded from; None where the backend holds them no more."""
        kept = await self._storage.get(key)
        return kept.body if kept and kept.etag == held.entry.etag else None

    def _received(self, ask: Ask[object], response: Response) -> _Received:
        value = decoded(ask.decode, response)
        return _Received(value, entry_of(response, ask.kind, ask.tags, self._clock.wall()))

    async def _keep(self, ask: Ask[object], received: _Received, mark: int) -> Held[object]:
        """Keep an answer in memory and, with its bytes, in the backend."""
        entry = self._overtaken(ask, received.entry, mark)
        held = self._hold(ask, Held.of(received.value, entry, ask.share))
        await self._storage.set(ask.question.key, entry)
        return held

    def _overtaken(self, ask: Ask[object], entry: Entry, mark: int) -> Entry:
        """The entry, already expired when a change overtook it on its way."""
        return expired(entry) if self._changes.since(mark, ask.tags) else entry

    def _hold(self, ask: Ask[object], held: Held[object]) -> Held[object]:
        self._memory.set(ask.question.place, held)
        return held

    def _verdict(self, held: Held[object]) -> Verdict:
        now = self._clock.wall()
        verdict = judge(held.entry, now)
        if verdict in _ALIVE or not self._vouchers.hold(held.entry, now):
            return verdict
        return Verdict.FRESH


_ALIVE = (Verdict.FRESH, Verdict.GONE)
"""Verdicts that no voucher changes."""


def decoded[T](decode: Decode[T], response: Response) -> T:
    """Decode an answer, or say in the library's own words that it cannot be."""
    try:
        return decode(response.body, response.paging)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise InvalidAnswerError(
            "The service's answer cannot be read; it may be a page of something in between. Try again later.",
            status=response.status,
            maybe_sent=True,
        ) from error


def _absent(ask: Ask[object], absence: Absence, now: float) -> _Received:
    return _Received(absence, absence_entry(msgspec.json.encode(absence), ask.kind, ask.tags, now))


def _is_confirmed(answer: Held[object], held: Held[object] | None) -> bool:
    return held is not None and answer.value is held.value


def _conditional(request: Request, held: Held[object] | None) -> Request:
    if held is None or held.entry.etag is None:
        return request
    return request.with_headers({"if-none-match": held.entry.etag})


def _weigh(held: Held[object]) -> int:
    return held.size
