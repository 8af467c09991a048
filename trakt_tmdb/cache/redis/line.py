"""The way to one Redis, given up quickly and left alone for a while after it failed."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from typing import cast

from redis.asyncio import BlockingConnectionPool, Redis
from redis.asyncio.client import PubSub
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff
from redis.commands.core import AsyncScript
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError

from trakt_tmdb.transport.clock import Clock

PATIENCE = 1.0
"""Seconds within which Redis answers or counts as gone; waiting for a free connection included."""

PAUSE = 10.0
"""Seconds in which a Redis that was gone is not asked again."""

_CONNECTIONS = 8

GONE = (RedisConnectionError, RedisTimeoutError, OSError)
"""How redis-py and asyncio say that Redis cannot be reached; asyncio's `TimeoutError` is an `OSError`."""

type Argument = str | bytes | int


class Line:
    """Runs scripts on one Redis; connects when first asked."""

    def __init__(self, url: str, namespace: str, clock: Clock) -> None:
        pool = BlockingConnectionPool.from_url(
            url,
            max_connections=_CONNECTIONS,
            timeout=PATIENCE,
            socket_connect_timeout=PATIENCE,
            socket_timeout=PATIENCE,
            # A connection that Redis has closed meanwhile is worth a second try; silence is not.
            retry=Retry(NoBackoff(), 1, (RedisConnectionError,)),
            retry_on_error=[RedisConnectionError],
            decode_responses=False,
            protocol=2,
        )
        self._redis = Redis.from_pool(pool)
        self._scripts: dict[str, AsyncScript] = {}
        self._namespace = namespace
        self._clock = clock
        self._again_at = 0.0
        self.is_closed = False
        # Channels know nothing of numbered databases.
        self.channel = f"{namespace}:{pool.connection_kwargs.get('db') or 0}:changes"

    async def run(self, script: str, *arguments: Argument) -> object:
        """Run a script in one round trip; raises at once while Redis counts as gone."""
        prepared = self._scripts.get(script) or self._scripts.setdefault(
            script, self._redis.register_script(script)
        )
        async with self.patience():
            return await cast("Awaitable[object]", prepared(keys=[self._namespace], args=arguments))

    @asynccontextmanager
    async def patience(self) -> AsyncIterator[None]:
        """Wait a little for Redis, and not at all soon after that was in vain."""
        if self.is_closed:
            raise RuntimeError("The cache is closed.")
        if self._clock.monotonic() < self._again_at:
            raise RedisConnectionError("Redis was gone a moment ago and is not asked again yet.")
        try:
            async with asyncio.timeout(PATIENCE):
                yield
        except GONE:
            self._again_at = self._clock.monotonic() + PAUSE
            raise

    def answers(self) -> None:
        """Take note that Redis is back, which ends the pause."""
        self._again_at = 0.0

    def subscription(self) -> PubSub:
        """Make what listens on a connection of its own."""
        return self._redis.pubsub()

    async def close(self) -> None:
        """Let go of the connections; never raises."""
        with contextlib.suppress(Exception):
            async with asyncio.timeout(PATIENCE):
                await self._redis.aclose()
