"""Real Redis servers, and caches that are closed in the end."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from redis.asyncio import Redis

from tests.library.cache.redis.fast_clock import FastClock
from tests.library.cache.redis.redis_server import DURABLE, RedisServer
from trakt_tmdb import RedisCache

type MakeCache = Callable[[], RedisCache]


@pytest.fixture(scope="session")
def shared_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RedisServer]:
    server = RedisServer(tmp_path_factory.mktemp("redis"), "--appendonly", "no")
    server.start()
    yield server
    server.kill()


@pytest.fixture
async def url(shared_server: RedisServer) -> str:
    async with Redis.from_url(shared_server.url) as client:
        await client.flushall()
    return shared_server.url


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[RedisServer]:
    """One that a test may kill; what it holds outlives that."""
    server = RedisServer(tmp_path, *DURABLE)
    server.start()
    yield server
    server.kill()


@pytest.fixture
async def client(url: str) -> AsyncIterator[Redis]:
    """Sees what is really there."""
    async with Redis.from_url(url, decode_responses=True) as client:
        yield client


@pytest.fixture
def pauses() -> FastClock:
    return FastClock()


@pytest.fixture
async def caches(url: str, pauses: FastClock) -> AsyncIterator[MakeCache]:
    """Makes caches at the shared server."""
    made: list[RedisCache] = []

    def make() -> RedisCache:
        made.append(RedisCache(url, clock=pauses))
        return made[-1]

    yield make
    for cache in made:
        await cache.close()
