"""Gathers changes into commits, to spare memory cards; on the event loop, beside the file's thread."""

import asyncio
from collections.abc import Awaitable, Callable

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.following import Ended

from .availability import Availability
from .batch import Batch
from .gathered import Gathered

_GATHER_SECONDS = 2.0
_LAST_TRIES = 3
"""At the close, where another process may just be committing."""


class Writer:
    """Changes not yet in the file: those that wait, and those whose commit is under way.

    Only the loop's thread touches this. One commit is under way at a time, so that they keep their order.
    """

    def __init__(self, commit: Callable[[Batch], Awaitable[None]], availability: Availability) -> None:
        self._commit = commit
        self._availability = availability
        self._waiting = Gathered()
        self._underway = Gathered()
        self._task: asyncio.Task[None] | None = None
        self._timer: asyncio.TimerHandle | None = None

    def change(self, make: Callable[[Gathered], None]) -> None:
        """Change what is gathered, and see to it that it is committed in time."""
        make(self._waiting)
        self.urge()

    def settles(self, key: str) -> bool:
        """Tell whether the file need not be asked about a key."""
        return self._waiting.settles(key) or self._underway.settles(key)

    def over(self, key: str, below: Entry | None) -> Entry | None:
        """Return what becomes of an entry of the file."""
        return self._waiting.over(key, self._underway.over(key, below))

    def heed(self, ended: Ended) -> None:
        """Bring what was gathered in step with what another process ended."""
        self._underway.heed(ended)
        self._waiting.heed(ended)

    def urge(self) -> None:
        """Commit at once when much is waiting or the file is to be tried again, else in a while."""
        if self._availability.is_away:
            if self._availability.is_due:
                self._begin()
        elif self._waiting.is_much:
            self._begin()
        elif self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(_GATHER_SECONDS, self._begin)

    async def keep_pace(self) -> None:
        """Wait for the commit under way when a whole one waits behind it."""
        if self._task and self._waiting.is_much:
            await asyncio.shield(self._task)

    async def finish(self) -> None:
        """Commit everything that waits, if it can be."""
        if self._task:
            await self._task
        for _ in range(_LAST_TRIES):
            if not self._waiting.is_empty:
                await self._begin()
        self._stop_timer()

    def _begin(self) -> asyncio.Task[None]:
        self._stop_timer()
        if self._task is None:
            self._underway, self._waiting = self._waiting, Gathered()
            self._task = asyncio.create_task(self._write())
        return self._task

    async def _write(self) -> None:
        is_written = False
        try:
            await self._commit(self._underway.batch())
            is_written = True
            self._availability.found()
        except Exception as error:  # noqa: BLE001  whatever it was, what was gathered is kept
            self._availability.lost(error)
        finally:
            self._task = None
            self._settle(is_written=is_written)

    def _settle(self, *, is_written: bool) -> None:
        underway, self._underway = self._underway, Gathered()
        if not is_written:
            underway.absorb(self._waiting)
            self._waiting = underway
        if not self._waiting.is_empty:
            self.urge()

    def _stop_timer(self) -> None:
        if self._timer:
            self._timer.cancel()
            self._timer = None
