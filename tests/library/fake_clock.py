"""Clocks that never wait."""

import time
from typing import override

from trakt_tmdb.testing.fake_clock import START, FakeClock

__all__ = ["FakeClock", "RunningClock"]


class RunningClock(FakeClock):
    """The real time and what it was moved by: for tests beside a simulator, which lives in real time."""

    @override
    def wall(self) -> float:
        return time.time() + self.now - START
