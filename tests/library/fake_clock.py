"""A clock that never waits."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import override

from trakt_tmdb.transport.clock import Clock


class FakeClock(Clock):
    """Sleeping moves it; nothing else does."""

    def __init__(self) -> None:
        self.now = 1_000.0
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
        self.now += seconds
        self.epoch += seconds

    def today(self, **offset: float) -> datetime:
        return datetime.fromtimestamp(self.epoch, UTC) + timedelta(**offset)
