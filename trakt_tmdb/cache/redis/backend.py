"""A cache in Redis that processes share, together with what ends its entries."""

import asyncio
import contextlib
import uuid
from collections.abc import Callable, Collection
from typing import override

import msgspec

from trakt_tmdb.cache.entry import CacheBackend, Entry
from trakt_tmdb.cache.following import Ended, Follower, Followers
from trakt_tmdb.cache.policy import expired
from trakt_tmdb.transport.clock import Clock

from .heard import EVERYTHING, Heard
from .line import Line
from .news import Message, News
from .scripts import CHANGE, GET, SET
from .undelivered import Undelivered

_encode = msgspec.msgpack.encode
_decode = msgspec.msgpack.Decoder(Entry).decode


class RedisCache(CacheBackend):
    """Shares entries with every process that names the same Redis (6.2 or newer) and namespace.

    What was set before an `expire` anywhere is ended by it. What a process fetched before another's `expire`
    or `clear` and sets after it is held already ended, unless the process was told before the set: then its
    followers knew better. This needs a follower; without one, what is set last counts.

    While Redis is gone, each verb raises within seconds, most at once. What was ended meanwhile is delivered
    before this process reads from Redis again; it is lost only with the process.
    """

    def __init__(
        self,
        url: str = "redis://localhost:6379/0",
        *,
        namespace: str = "trakt_tmdb",
        clock: Clock | None = None,
    ) -> None:
        clock = clock or Clock()
        self._me = uuid.uuid4().hex
        self._followers = Followers()
        self._followed = False
        self._line = Line(url, namespace, clock)
        self._news = News(self._line, self._me, self._followers.tell, self._deliver, clock)
        self._undelivered = Undelivered()
        self._delivering = asyncio.Lock()

    def follow(self, follower: Follower) -> Callable[[], None]:
        """Tell of everything that is ended, in this process at once and in others as soon as it is heard."""
        self._followed = True
        return self._followers.follow(follower)

    @override
    async def get(self, key: str) -> Entry | None:
        await self._ready()
        held = await self._line.run(GET, key)
        if not isinstance(held, list):
            return None
        try:
            entry = _decode(held[0])
        except (msgspec.MsgspecError, UnicodeError):
            return None
        return expired(entry) if held[1] else entry

    @override
    async def set(self, key: str, entry: Entry) -> None:
        # What is heard from here on, whoever sets this could not take into account any more.
        heard = self._heard()
        keep_until = int(entry.keep_until * 1000)
        await self._ready()
        await self._line.run(
            SET, key, _encode(entry), _encode(entry.tags), keep_until, heard.number, _encode(heard.own)
        )

    @override
    async def expire(self, tags: Collection[str]) -> None:
        ended = frozenset(tags)
        self._undelivered.add(ended, frozenset())
        self._followers.tell(Ended(tags=ended))
        await self._ready()

    @override
    async def clear(self, prefix: str = "") -> None:
        self._undelivered.add(frozenset(), frozenset({prefix}))
        self._followers.tell(Ended(prefix=prefix))
        await self._ready()

    @override
    async def close(self) -> None:
        """Deliver what is not, if Redis is there, and let go; never raises."""
        if not self._line.is_closed:
            with contextlib.suppress(Exception):
                await self._deliver()
            self._line.is_closed = True
            await self._news.close()
            await self._line.close()

    async def _ready(self) -> None:
        """Hear of others' changes and have delivered one's own before anything is read or written."""
        if self._followed:
            await self._news.begin()
        await self._deliver()

    async def _deliver(self) -> None:
        """Tell Redis what was ended; whoever comes meanwhile waits, so that they do not read too early."""
        if not self._undelivered and not self._delivering.locked():
            return
        async with self._delivering:
            if not self._undelivered:
                return
            tags, prefixes = self._undelivered.take()
            try:
                await self._change(tags, prefixes)
            except BaseException:  # a caller that gave up leaves it undelivered, too
                self._undelivered.add(tags, prefixes)
                raise

    async def _change(self, tags: frozenset[str], prefixes: frozenset[str]) -> None:
        message = _encode(Message(self._me, tags, prefixes))
        heard = self._heard()
        number = await self._line.run(
            CHANGE,
            _encode(sorted(tags)),
            _encode(sorted(prefixes)),
            self._line.channel,
            message,
            heard.number,
            _encode(heard.own),
        )
        if isinstance(number, int) and number:
            self._news.heard = self._news.heard.and_own(number)

    def _heard(self) -> Heard:
        return self._news.heard if self._followed else EVERYTHING
