"""The proxy that acts on the policy's verdicts."""

import logging
from collections.abc import Awaitable, Callable, Collection

import msgspec
from msgspec import Struct

from trakt_tmdb.errors import InvalidAnswerError, TraktTMDBError
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.decode import Decode
from trakt_tmdb.transport.message import Request, Response

from .changes import Changes
from .endpoint import Question
from .entry import CacheBackend, Entry
from .flights import Flights
from .lru import BoundedByBytes
from .outage import COVERED, Outage, prolonged
from .policy import Verdict, confirmed, entry_of, expired, judge, touches
from .storage import SafeStorage
from .ttl import Kind

_LOGGER = logging.getLogger(__name__)
_DECODED_BYTES = 8_000_000
_NOT_MODIFIED = 304


class Ask[T](Struct, frozen=True):
    """A question, how its answer is read, how long it holds, and what ends it."""

    question: Question
    decode: Decode[T]
    kind: Kind
    tags: tuple[str, ...] = ()


class Held[T](Struct, frozen=True):
    """A decoded answer beside its bytes."""

    value: T
    entry: Entry


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
        self._changes = Changes()
        self.outage: Outage | None = None

    def fresh(self, key: str) -> Held[object] | None:
        """Return what needs neither decoding nor asking."""
        held = self._memory.get(key)
        return held if held and self._verdict(held) is Verdict.FRESH else None

    async def read(self, ask: Ask[object]) -> object:
        """Serve fresh; serve stale and renew it behind; else ask, and in an outage serve what is held."""
        held = self._memory.get(ask.question.key) or await self._load(ask)
        verdict = self._verdict(held) if held else Verdict.GONE
        if held and verdict is Verdict.FRESH:
            return held.value
        if held and verdict is Verdict.STALE:
            self._flights.behind(ask.question.key, ask.tags, lambda: self._renew(ask, held))
            return held.value
        return await self._ask(ask, held if verdict is Verdict.OUTAGE_ONLY else None)

    async def live(self, ask: Ask[object]) -> object:
        """Ask the service itself, whatever is held, and hold its answer."""
        return (await self._fetch(ask, self._memory.get(ask.question.key))).value

    async def expire(self, tags: Collection[str]) -> None:
        """End the life of everything tagged; a request under way no longer counts as its answer."""
        self._changes.note(tags)
        self._flights.outdate(tags)
        for key, held in self._memory:
            if touches(held.entry, tags):
                self._memory.replace(key, Held(held.value, expired(held.entry)))
        await self._storage.expire(tags)

    async def clear(self, prefix: str = "") -> None:
        """Forget every answer whose key begins so."""
        self._changes.note_all()
        self._flights.outdate_all()
        for key, _ in self._memory:
            if key.startswith(prefix):
                self._memory.drop(key)
        await self._storage.clear(prefix)

    async def close(self) -> None:
        """End the requests under way; the backend is closed by whoever made it."""
        await self._flights.close()

    async def _load(self, ask: Ask[object]) -> Held[object] | None:
        mark = self._changes.mark()
        entry = await self._storage.get(ask.question.key)
        if entry is None:
            return None
        try:
            value = ask.decode(entry.body, entry.paging)
        except (msgspec.MsgspecError, UnicodeError):
            return None
        return self._hold(ask, Held(value, entry), mark)

    async def _ask(self, ask: Ask[object], held: Held[object] | None) -> object:
        try:
            answer = await self._flights.join(ask.question.key, ask.tags, lambda: self._fetch(ask, held))
        except COVERED as error:
            if held is None:
                raise
            self.outage = prolonged(self.outage, held.entry.stored_at, error)
            return held.value
        return answer.value

    async def _renew(self, ask: Ask[object], held: Held[object]) -> Held[object]:
        try:
            return await self._fetch(ask, held)
        except TraktTMDBError as error:
            _LOGGER.debug("Could not renew an answer: %s", error)
            if isinstance(error, COVERED):
                self.outage = prolonged(self.outage, held.entry.stored_at, error)
            raise

    async def _fetch(self, ask: Ask[object], held: Held[object] | None) -> Held[object]:
        mark = self._changes.mark()
        response = await self._send(_conditional(ask.question.request, held))
        answer = self._hold(ask, self._received(ask, held, response), mark)
        self.outage = None
        await self._storage.set(ask.question.key, answer.entry)
        return answer

    def _hold(self, ask: Ask[object], held: Held[object], mark: int) -> Held[object]:
        """Keep an answer in memory, already expired when a change overtook it on its way."""
        if self._changes.since(mark, ask.tags):
            held = Held(held.value, expired(held.entry))
        self._memory.set(ask.question.key, held)
        return held

    def _received(self, ask: Ask[object], held: Held[object] | None, response: Response) -> Held[object]:
        now = self._clock.wall()
        if response.status != _NOT_MODIFIED:
            value = decoded(ask.decode, response)
            return Held(value, entry_of(response, ask.kind, ask.tags, now))
        if held is None:
            raise InvalidAnswerError("The service says that an answer it never gave is unchanged.")
        return Held(held.value, confirmed(held.entry, ask.kind, now))

    def _verdict(self, held: Held[object]) -> Verdict:
        return judge(held.entry, self._clock.wall())


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


def _conditional(request: Request, held: Held[object] | None) -> Request:
    if held is None or held.entry.etag is None:
        return request
    return request.with_headers({"if-none-match": held.entry.etag})


def _weigh(held: Held[object]) -> int:
    return len(held.entry.body)
