"""Pacing: so many calls in so many seconds, and pauses that the service asks for."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from msgspec import Struct

from trakt_tmdb.errors import RateLimitError

from .clock import Clock

_PATIENCE = 30.0
"""Seconds a caller is made to wait; beyond, it is told instead."""


class Rate(Struct, frozen=True):
    """At most `calls` in any `period` seconds."""

    calls: int
    period: float


class Bucket:
    """One rate: a sliding window over the last calls. Pure, the time comes in."""

    def __init__(self, rate: Rate) -> None:
        self.rate = rate
        self._calls: deque[float] = deque(maxlen=rate.calls)
        self._paused_until = 0.0

    def delay(self, now: float) -> float:
        """Return the seconds until a call is allowed."""
        until = self._paused_until
        if len(self._calls) == self.rate.calls:
            until = max(until, self._calls[0] + self.rate.period)
        return max(0.0, until - now)

    def take(self, now: float) -> None:
        """Count a call."""
        self._calls.append(now)

    def pause(self, until: float) -> None:
        """Allow nothing before that moment."""
        self._paused_until = max(self._paused_until, until)

    def left(self, now: float) -> int:
        """Return how many calls the window still allows."""
        return self.rate.calls - sum(call > now - self.rate.period for call in self._calls)


class Limiter:
    """Lets callers of one bucket through, in order, and only so many at once.

    The lock keeps the order: whoever waits for the window holds it, and whoever is cancelled while
    waiting lets go of it without having taken a call.
    """

    def __init__(self, bucket: Bucket, at_once: int, clock: Clock, service: str) -> None:
        self.bucket = bucket
        self._clock = clock
        self._service = service
        self._at_once = asyncio.Semaphore(at_once)
        self._turn = asyncio.Lock()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Hold a place among the calls at once; RateLimitError when the window would take long."""
        async with self._at_once:
            async with self._turn:
                await self._wait()
            yield

    async def _wait(self) -> None:
        while (delay := self.bucket.delay(self._clock.monotonic())) > 0:
            self._refuse_long(delay)
            await self._clock.sleep(delay)
        self.bucket.take(self._clock.monotonic())

    def _refuse_long(self, delay: float) -> None:
        if delay > _PATIENCE:
            raise RateLimitError(
                f"{self._service} allows no further request for {delay:.0f} s.",
                service=self._service,
                retry_after=delay,
            )
