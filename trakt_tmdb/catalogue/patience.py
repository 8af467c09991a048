"""No view waits long for what only makes it nicer; what comes late is told as a change."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from trakt_tmdb.errors import TraktTMDBError

_SECONDS = 1.5


def _always() -> bool:
    return True


class Patience:
    """Waits a little, goes on reading behind, and calls `arrived` when that brought news."""

    def __init__(self, arrived: Callable[[], None]) -> None:
        self._arrived = arrived
        self._late: set[asyncio.Task[Any]] = set()

    async def soon[T](
        self, answer: Coroutine[Any, Any, T], is_news: Callable[[], bool] = _always
    ) -> T | None:
        """The answer; None where it failed or is not there in time."""
        reading = asyncio.create_task(answer)
        self._late.add(reading)
        await asyncio.wait((reading,), timeout=_SECONDS)
        if not reading.done():
            reading.add_done_callback(lambda late: self._came_late(late, is_news))
            return None
        self._late.discard(reading)
        return _result(reading)

    async def close(self) -> None:
        """End what is still being read."""
        for task in self._late:
            task.cancel()
        await asyncio.gather(*self._late, return_exceptions=True)

    def _came_late(self, reading: asyncio.Task[Any], is_news: Callable[[], bool]) -> None:
        self._late.discard(reading)
        if not reading.cancelled() and reading.exception() is None and is_news():
            self._arrived()


def _result[T](reading: asyncio.Task[T]) -> T | None:
    try:
        return reading.result()
    except TraktTMDBError:
        return None
