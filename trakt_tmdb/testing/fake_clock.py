"""A clock that never waits."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import override

from trakt_tmdb.transport.clock import Clock

START = 1_000.0
"""Monotonic seconds at which a fake clock begins; its wall says noon of 2026-11-01 then."""


class FakeClock(Clock):
    """Sleeping moves it; nothing else does. `slept` are the seconds that were asked for."""

    def __init__(self) -> None:
        self.now = START
        self.epoch = datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp()
        self.slept: list[float] = []

    @override
    def monotonic(self) -> float:
        return self.now

    @override
    def wall(self) -> float:
        return self.epoch

    @override
    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.advance(seconds)
        await asyncio.sleep(0)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds
        self.epoch += seconds

    def today(self, **offset: float) -> datetime:
        """Return the wall's time in UTC, moved by what `timedelta` takes: `today(days=7)`."""
        return datetime.fromtimestamp(self.epoch, UTC) + timedelta(**offset)
