"""The cache that Home Assistant uses: one file, one thread, and never a statement on the event loop."""

import asyncio
import sqlite3
from collections.abc import Callable, Collection
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import override

from trakt_tmdb.cache.entry import CacheBackend, Entry
from trakt_tmdb.cache.following import Ended, Follower, Followers
from trakt_tmdb.transport.clock import Clock

from .availability import Availability
from .batch import Batch
from .file import CacheFile
from .writer import Writer

_LOOK_SECONDS = 5.0


class SQLiteCache(CacheBackend):
    """One file that survives restarts; clients of one event loop and several processes may share it.

    It is opened at the first use and bounded by bytes; the longest unused entries go first. Changes are seen
    at once and written a few seconds later; a process that is killed loses the newest of them, never one in
    the middle. While the file cannot be used, memory stands in for it. After `close` it raises RuntimeError.
    """

    def __init__(self, path: str | Path, *, max_bytes: int = 64_000_000, clock: Clock | None = None) -> None:
        self._clock = clock or Clock()
        self._max_bytes = max_bytes
        self._file = CacheFile(Path(path), max_bytes, self._clock)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="trakt-tmdb-cache")
        self._availability = Availability(Path(path).name, self._clock)
        self._writer = Writer(self._commit, self._availability)
        self._followers = Followers()
        self._next_look: asyncio.TimerHandle | None = None
        self._look: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell of everything that is ended here, and within seconds of what another process ends."""
        return self._followers.follow(follower)

    @override
    async def get(self, key: str) -> Entry | None:
        self._refuse_when_closed()
        if self._availability.is_away:
            self._writer.urge()
        below = None if self._writer.settles(key) else await self._read(key)
        entry = self._writer.over(key, below)
        return entry if entry and self._clock.wall() < entry.keep_until else None

    @override
    async def set(self, key: str, entry: Entry) -> None:
        self._refuse_when_closed()
        _refuse_what_is_no_text(key, entry.etag or "", *entry.tags)
        if len(entry.body) > self._max_bytes:
            self._writer.change(lambda gathered: gathered.drop(key))
        else:
            self._writer.change(lambda gathered: gathered.set(key, entry))
        await self._writer.keep_pace()

    @override
    async def expire(self, tags: Collection[str]) -> None:
        self._refuse_when_closed()
        ended = frozenset(tags)
        _refuse_what_is_no_text(*ended)
        if ended:
            self._writer.change(lambda gathered: gathered.expire(ended))
        self._followers.tell(Ended(tags=ended))

    @override
    async def clear(self, prefix: str = "") -> None:
        self._refuse_when_closed()
        _refuse_what_is_no_text(prefix)
        self._writer.change(lambda gathered: gathered.clear(prefix))
        self._followers.tell(Ended(prefix=prefix))

    @override
    async def close(self) -> None:
        """Write what is gathered, let go of the file and end the thread."""
        self._closing = self._closing or asyncio.create_task(self._close())
        await asyncio.shield(self._closing)

    async def _read(self, key: str) -> Entry | None:
        if self._availability.is_away:
            return None
        try:
            return await self._run(self._file.read, key)
        except (sqlite3.Error, OSError) as error:
            self._availability.lost(error)
            return None

    async def _commit(self, batch: Batch) -> None:
        await self._run(self._file.commit, batch)

    async def _run[*A, T](self, work: Callable[[*A], T], *values: *A) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work, *values)
        finally:
            self._pass_on()

    def _pass_on(self) -> None:
        """Tell of what other processes ended, and look again in a while."""
        while self._file.news:
            ended = self._file.news.popleft()
            self._writer.heed(ended)
            self._followers.tell(ended)
        if self._next_look is None and self._closing is None:
            self._next_look = asyncio.get_running_loop().call_later(_LOOK_SECONDS, self._begin_look)

    def _begin_look(self) -> None:
        self._next_look = None
        if not self._availability.is_away:
            self._look = asyncio.create_task(self._tried(self._file.look))

    async def _tried(self, work: Callable[[], None]) -> None:
        try:
            await self._run(work)
        except (sqlite3.Error, OSError) as error:
            self._availability.lost(error)

    async def _close(self) -> None:
        if self._next_look:
            self._next_look.cancel()
        if self._look:
            await self._look
        await self._writer.finish()
        await self._tried(self._file.close)
        self._thread.shutdown()

    def _refuse_when_closed(self) -> None:
        if self._closing:
            raise RuntimeError("The cache is closed already.")


def _refuse_what_is_no_text(*texts: str) -> None:
    """Raise UnicodeEncodeError here, where it harms nobody else's change."""
    for text in texts:
        text.encode()
