"""A reader over a memory cache."""

import pytest

from tests.library.cache.reading import KEY, KIND, Counting, Service
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.transport.message import Request


@pytest.fixture
async def service() -> Service:
    return Service()


@pytest.fixture
def decode() -> Counting:
    return Counting()


@pytest.fixture
def ask(decode: Counting) -> Ask[object]:
    return Ask(Question(Request(path="/k"), KEY), decode, KIND, ("history",))


@pytest.fixture
def backend() -> MemoryCache:
    return MemoryCache()


@pytest.fixture
def reader(service: Service, backend: MemoryCache, clock: FakeClock) -> Reader:
    return Reader(service.send, backend, clock)
