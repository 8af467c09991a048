"""Concurrent asks for one key share one request."""

import asyncio
from collections.abc import Callable, Collection, Coroutine

from trakt_tmdb.errors import UnreachableError


class Flight[T]:
    """One request under way, and how many wait for it."""

    def __init__(self, task: asyncio.Task[T], tags: tuple[str, ...]) -> None:
        self.task = task
        self.tags = tags
        self.waiting = 0


class Flights[T]:
    """The requests under way, by key.

    A flight runs in its own task, so that one caller's cancellation leaves the others waiting; the last
    one to go takes the request with it. Only the loop's thread touches this: no lock is needed, since
    nothing is awaited between looking for a flight and starting it.
    """

    def __init__(self) -> None:
        self._flights: dict[str, Flight[T]] = {}
        self._tasks: set[asyncio.Task[T]] = set()

    async def join(self, key: str, tags: tuple[str, ...], start: Callable[[], Coroutine[None, None, T]]) -> T:
        """Wait for the flight of this key, starting it when there is none."""
        flight = self._flights.get(key) or self._depart(key, tags, start)
        flight.waiting += 1
        try:
            return await asyncio.shield(flight.task)
        except asyncio.CancelledError:
            if flight.task.cancelled() and not _cancelled_here():
                raise UnreachableError("The client was closed before the answer came.") from None
            raise
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._forget(key, flight)
                await _end(flight.task)

    def behind(self, key: str, tags: tuple[str, ...], start: Callable[[], Coroutine[None, None, T]]) -> None:
        """Start a flight that goes on without anyone waiting, unless one is under way."""
        if key not in self._flights:
            self._depart(key, tags, start).waiting += 1

    def outdate(self, tags: Collection[str]) -> None:
        """Keep later callers from joining flights that began before a change."""
        for key, flight in list(self._flights.items()):
            if any(tag in tags for tag in flight.tags):
                self._forget(key, flight)

    def outdate_all(self) -> None:
        """Keep later callers from joining any flight."""
        self._flights.clear()

    async def close(self) -> None:
        """End every request under way."""
        self.outdate_all()
        for task in list(self._tasks):
            await _end(task)

    def _depart(
        self, key: str, tags: tuple[str, ...], start: Callable[[], Coroutine[None, None, T]]
    ) -> Flight[T]:
        task = asyncio.create_task(start())
        flight = self._flights[key] = Flight(task, tags)
        self._tasks.add(task)
        task.add_done_callback(lambda _: self._land(key, flight))
        return flight

    def _land(self, key: str, flight: Flight[T]) -> None:
        self._tasks.discard(flight.task)
        self._forget(key, flight)
        if not flight.task.cancelled():
            flight.task.exception()  # marks it as seen: nobody may be waiting any more

    def _forget(self, key: str, flight: Flight[T]) -> None:
        if self._flights.get(key) is flight:
            del self._flights[key]


def _cancelled_here() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


async def _end[T](task: asyncio.Task[T]) -> None:
    task.cancel()
    await asyncio.wait([task])
