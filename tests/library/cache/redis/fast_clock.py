"""A clock on which a pause passes when the test says so."""

import asyncio
from typing import override

from trakt_tmdb.transport.clock import Clock


class FastClock(Clock):
    """Real time for what Redis keeps; pauses behind are short, `pass_pause` alone ends the one in front."""

    def __init__(self) -> None:
        self._passed = 0.0

    @override
    def monotonic(self) -> float:
        return self._passed

    @override
    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds / 200)

    def pass_pause(self) -> None:
        self._passed += 60.0
