"""Long work on the event loop, in pieces: whatever else runs there need not wait for its end."""

import asyncio
from collections.abc import Callable, Iterable
from time import perf_counter

_SECONDS = 0.002
"""How long a piece of work may keep the loop; several may be done in one turn."""


class Pieces:
    """One piece of work after the other."""

    def __init__(self) -> None:
        self._until = perf_counter() + _SECONDS

    async def pause(self) -> None:
        """Let others have their turn, if this piece lasted long enough."""
        if perf_counter() > self._until:
            await asyncio.sleep(0)
            self._until = perf_counter() + _SECONDS


async def each[A, T](items: Iterable[A], make: Callable[[A], T | None]) -> list[T]:
    """Make something of each, leaving out those that give nothing."""
    pieces, found = Pieces(), []
    for item in items:
        if (made := make(item)) is not None:
            found.append(made)
        await pieces.pause()
    return found
