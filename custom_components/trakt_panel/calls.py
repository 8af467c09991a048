"""What is being asked of an account, so that it ends before the account closes."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from .errors import NoAccountError


class Calls:
    """The calls under way on one account."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[Any]] = set()

    async def run[T](self, call: Coroutine[Any, Any, T]) -> T:
        """Await the call; it is cancelled when the account closes."""
        task = asyncio.create_task(call)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return await task

    async def ask[T](self, call: Coroutine[Any, Any, T]) -> T:
        """Await the call for someone who waits; raises NoAccountError when the account closes first."""
        try:
            return await self.run(call)
        except asyncio.CancelledError:
            if (asker := asyncio.current_task()) and asker.cancelling():
                raise
            raise NoAccountError from None

    async def end(self) -> None:
        """Cancel what is under way."""
        under_way = tuple(self._under_way)
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
