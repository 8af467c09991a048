"""Hearing what other processes ended."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Iterator

import msgspec
from msgspec import Struct
from redis.asyncio.client import PubSub
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import RedisError

from trakt_tmdb.cache.following import Ended
from trakt_tmdb.transport.clock import Clock

from .heard import Heard
from .line import PATIENCE, PAUSE, Line
from .scripts import NUMBER

_LOGGER = logging.getLogger(__name__)
_QUIET = 10.0
"""Seconds without news after which Redis is asked whether it is still there."""


class Message(Struct, frozen=True):
    """What one process ended."""

    by: str
    tags: frozenset[str]
    prefixes: frozenset[str]

    def ended(self) -> Iterator[Ended]:
        """Say it in the followers' terms."""
        if self.tags:
            yield Ended(tags=self.tags)
        yield from (Ended(prefix=prefix) for prefix in sorted(self.prefixes))


_decode = msgspec.msgpack.Decoder(Message).decode


class News:
    """Listens in a task of its own and tells of what others ended; after a gap, that everything may have.

    `heard` is what was told; whatever it lacks is still on its way.
    """

    def __init__(
        self,
        line: Line,
        me: str,
        tell: Callable[[Ended], None],
        on_back: Callable[[], Awaitable[None]],
        clock: Clock,
    ) -> None:
        self._line = line
        self._me = me
        self._tell = tell
        self._on_back = on_back
        self._clock = clock
        self._task: asyncio.Task[None] | None = None
        self._tried = asyncio.Event()
        self._may_have_missed = False
        self._told = False
        self.heard = Heard()

    async def begin(self) -> None:
        """Listen, once; returns when the first try succeeded or failed, before which nothing may be read."""
        if self._tried.is_set():
            return
        async with self._line.patience():
            if self._task is None:
                self._task = asyncio.create_task(self._listen_always(), name="trakt_tmdb redis news")
            await self._tried.wait()

    async def close(self) -> None:
        """Listen no more."""
        if self._task:
            self._task.cancel()
            await asyncio.wait([self._task], timeout=PATIENCE)
            self._task = None

    async def _listen_always(self) -> None:
        while True:
            try:
                await self._listen()
            except Exception as error:  # noqa: BLE001  a follower is anyone's code
                self._log(error)
            self._may_have_missed = True
            self._tried.set()
            await self._clock.sleep(PAUSE)

    async def _listen(self) -> None:
        subscription = self._line.subscription()
        try:
            async with asyncio.timeout(2 * PATIENCE):
                await subscription.subscribe(self._line.channel)
            await self._follow(subscription)
        finally:
            with contextlib.suppress(RedisError, OSError):
                await subscription.aclose()  # type: ignore[no-untyped-call]

    async def _follow(self, subscription: PubSub) -> None:
        asked = False
        while True:
            message = await subscription.get_message(timeout=_QUIET)
            match message:
                case {"type": "subscribe"}:
                    await self._joined()
                case {"type": "message", "data": bytes(data)}:
                    self._hear(data)
                case None if asked:
                    raise RedisConnectionError("Redis has fallen silent.")
            asked = message is None
            if asked:
                await subscription.ping()

    async def _joined(self) -> None:
        """Begin to hear; redis-py subscribes again by itself, so this may come at any time."""
        self._line.answers()
        number = await self._line.run(NUMBER)
        if self._may_have_missed:
            self._tell(Ended(prefix=""))
        self._may_have_missed = True
        # Not the higher of the two: after a failover Redis may count from an earlier change.
        self.heard = Heard(int(str(number)))
        self._tried.set()
        with contextlib.suppress(RedisError, OSError):
            await self._on_back()

    def _hear(self, data: bytes) -> None:
        number, _, encoded = data.partition(b" ")
        message = _decode(encoded)
        if message.by != self._me:
            for ended in message.ended():
                self._tell(ended)
        self.heard = self.heard.up_to(int(number))

    def _log(self, error: Exception) -> None:
        if not self._told:
            self._told = True
            _LOGGER.warning("Redis does not tell what other processes end: %r", error)
