"""One request, paced, judged, and repeated where that is safe."""

import random
from collections.abc import Callable
from itertools import count

from trakt_tmdb.errors import RateLimitError, TraktTMDBError

from .carrier import Transport
from .clock import Clock
from .failure import error_of
from .headers import COMMON
from .message import Request, Response
from .pace import Limits, Pace
from .retry import wait_before_retry

type Judge = Callable[[Request, Response, float], TraktTMDBError | None]
"""Decides whether an answer is an error; the time is in epoch seconds."""


class Sender:
    """Sends requests to one service."""

    def __init__(
        self,
        service: str,
        transport: Transport,
        limits: Limits,
        clock: Clock,
        judge: Judge | None = None,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self._transport = transport
        self._clock = clock
        self._judge = judge or (lambda _, response, now: error_of(response, service, now))
        self._jitter = jitter
        self.pace = Pace(service, limits, clock)

    async def send(self, request: Request) -> Response:
        """Return an answer of 2xx or 304; every other one is an error of this library."""
        prepared = request.with_headers(COMMON)
        for attempt in count(1):
            try:
                return await self._once(prepared)
            except TraktTMDBError as error:
                wait = wait_before_retry(prepared, error, attempt, self._jitter())
                if wait is None:
                    raise
            await self._clock.sleep(wait)
        raise AssertionError  # count() has no end

    async def _once(self, request: Request) -> Response:
        async with self.pace.turn(request):
            response = await self._transport.exchange(request)
        if error := self._judge(request, response, self._clock.wall()):
            if isinstance(error, RateLimitError):
                self.pace.slow_down(request, error)
            raise error
        return response
