"""How long the event loop's turns last: whatever is ready meanwhile waits as long."""

import asyncio
from time import perf_counter
from typing import Any


class Turns:
    """The longest time between two looks of the loop at what is ready; it costs next to nothing."""

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        self.longest = 0.0
        selector: Any = loop._selector  # type: ignore[attr-defined]  # noqa: SLF001 - nothing else tells
        self._select = selector.select
        self._began = perf_counter()
        selector.select = self._timed

    def forget(self) -> None:
        """Begin anew with the turn that follows."""
        self.longest, self._began = 0.0, perf_counter()

    def _timed(self, patience: float | None = None) -> Any:  # noqa: ANN401 - the loop knows
        self.longest = max(self.longest, perf_counter() - self._began)
        ready = self._select(patience)
        self._began = perf_counter()
        return ready
