"""Time and sleep, in one place, so that tests need no waiting."""

import asyncio
import time
from datetime import UTC, datetime


class Clock:
    """`monotonic` for pauses (seconds), `wall` for what outlives the process (epoch seconds)."""

    def monotonic(self) -> float:
        """Return seconds of a clock that never jumps."""
        return time.monotonic()

    def wall(self) -> float:
        """Return seconds since the epoch."""
        return time.time()

    def utc_now(self) -> datetime:
        """Return the wall's time as a moment in UTC."""
        return datetime.fromtimestamp(self.wall(), UTC)

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
