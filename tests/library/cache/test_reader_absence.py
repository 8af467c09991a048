"""What does not exist is known for a while."""

import pytest

from tests.library.cache.reading import DOWN, Service
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.errors import AuthenticationError, NotFoundError, TraktTMDBError, VIPRequiredError

GONE = NotFoundError("Trakt has no such thing.", service="Trakt", status=404)


async def test_a_404_is_asked_for_once(reader: Reader, service: Service, ask: Ask[object]) -> None:
    service.error = GONE
    for _ in range(3):
        with pytest.raises(NotFoundError, match=r"Trakt has no such thing\.") as raised:
            await reader.read(ask)
        assert (raised.value.service, raised.value.status) == ("Trakt", 404)

    assert len(service.requests) == 1


async def test_it_is_known_after_a_restart(
    reader: Reader, service: Service, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    service.error = GONE
    with pytest.raises(NotFoundError):
        await reader.read(ask)

    with pytest.raises(NotFoundError, match=r"Trakt has no such thing\."):
        await Reader(service.send, backend, clock).read(ask)
    assert len(service.requests) == 1


async def test_what_comes_to_be_is_found(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    service.error = GONE
    with pytest.raises(NotFoundError):
        await reader.read(ask)
    service.error = None
    clock.advance(600.0)

    assert await reader.read(ask) == 1


async def test_a_change_ends_it_too(reader: Reader, service: Service, ask: Ask[object]) -> None:
    service.error = GONE
    with pytest.raises(NotFoundError):
        await reader.read(ask)
    service.error = None
    await reader.expire({"history"})

    assert await reader.read(ask) == 1


@pytest.mark.parametrize("error", [DOWN, AuthenticationError("x"), VIPRequiredError("x")])
async def test_no_other_failure_is_remembered(
    reader: Reader, service: Service, ask: Ask[object], error: TraktTMDBError
) -> None:
    service.error = error
    with pytest.raises(type(error)):
        await reader.read(ask)
    service.error = None

    assert await reader.read(ask) == 1
