"""The pacing of one service: its two buckets, how many calls at once, and what was sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct

from trakt_tmdb.errors import RateLimitError

from .budget import BucketUse, Ledger, RequestBudget
from .clock import Clock
from .limiter import Bucket, Limiter, Rate
from .message import Request


class Limits(Struct, frozen=True, kw_only=True):
    """What a service allows."""

    reads: Rate
    writes: Rate
    at_once: int


class Pace:
    """Gives each request its turn."""

    def __init__(self, service: str, limits: Limits, clock: Clock) -> None:
        self._clock = clock
        self._reads = Limiter(Bucket(limits.reads), limits.at_once, clock, service)
        self._writes = Limiter(Bucket(limits.writes), limits.at_once, clock, service)
        self._sent = {self._reads: Ledger(), self._writes: Ledger()}

    @asynccontextmanager
    async def turn(self, request: Request) -> AsyncIterator[None]:
        """Wait for the request's bucket and count the call."""
        limiter = self._limiter(request)
        async with limiter.turn():
            self._sent[limiter].note(self._clock.monotonic())
            yield

    def slow_down(self, request: Request, error: RateLimitError) -> None:
        """Pause as the service asked: this request's bucket, or all."""
        until = self._clock.monotonic() + error.retry_after
        paused = (self._reads, self._writes) if error.everywhere else (self._limiter(request),)
        for limiter in paused:
            limiter.bucket.pause(until)

    @property
    def budget(self) -> RequestBudget:
        """What was sent and what may be, as of now."""
        return RequestBudget(reads=self._use(self._reads), writes=self._use(self._writes))

    def _use(self, limiter: Limiter) -> BucketUse:
        now, sent = self._clock.monotonic(), self._sent[limiter]
        return BucketUse(
            last_5_minutes=sent.last_5_minutes(now),
            last_hour=sent.last_hour(now),
            left=limiter.bucket.left(now),
            next_in=limiter.bucket.delay(now),
        )

    def _limiter(self, request: Request) -> Limiter:
        return self._reads if request.is_read else self._writes
