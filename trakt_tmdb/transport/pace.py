"""The pacing of one service: its two buckets, how many calls at once, and what was sent."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct

from trakt_tmdb.errors import RateLimitError

from .budget import Ledger, RequestBudget
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
        self._ledger = Ledger()

    @asynccontextmanager
    async def turn(self, request: Request) -> AsyncIterator[None]:
        """Wait for the request's bucket and count the call."""
        async with self._limiter(request).turn():
            self._ledger.note(self._clock.monotonic())
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
        now = self._clock.monotonic()
        return RequestBudget(
            last_5_minutes=self._ledger.last_5_minutes(now),
            last_hour=self._ledger.last_hour(now),
            reads_left=self._reads.bucket.left(now),
            next_read_in=self._reads.bucket.delay(now),
            next_write_in=self._writes.bucket.delay(now),
        )

    def _limiter(self, request: Request) -> Limiter:
        return self._reads if request.is_read else self._writes
