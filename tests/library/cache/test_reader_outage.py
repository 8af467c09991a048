"""While the service is away nobody who can be served waits for it; it is tried again now and then."""

import pytest

from tests.library.cache.reading import DOWN, KIND, Counting, Service, settle
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.outage import CLOSED_FOR, PROBE_EVERY, WhenClosed
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.errors import AppRefusedError, ServerError, UnreachableError
from trakt_tmdb.transport.message import Request

OTHER: Ask[object] = Ask(Question(Request(path="/other"), "1|ann|other"), Counting(), KIND, ("other",))


async def test_once_it_is_known_to_be_away_held_answers_come_without_a_request(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.read(OTHER)
    clock.advance(500.0)
    service.error = DOWN
    await reader.read(ask)
    asked = len(service.requests)

    assert [await reader.read(one) for one in (ask, OTHER, ask)] == [1, 1, 1]
    assert len(service.requests) == asked


async def test_a_poll_that_failed_tells_as_much(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN
    with pytest.raises(UnreachableError):
        await reader.pass_by(Request(path="/poll"))

    assert await reader.read(ask) == 1
    assert len(service.requests) == 2


async def test_it_is_tried_again_behind_and_found_back(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN
    await reader.read(ask)
    service.error, service.number = None, 2
    clock.advance(PROBE_EVERY)

    assert await reader.read(ask) == 1
    await settle()
    assert await reader.read(ask) == 2
    assert reader.outage is None


async def test_one_reader_in_a_while_tries(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN
    await reader.read(ask)
    asked = len(service.requests)
    clock.advance(PROBE_EVERY)
    for _ in range(5):
        await reader.read(ask)
        await settle()

    assert len(service.requests) == asked + 1


async def test_what_is_not_held_is_asked_for_all_the_same(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN
    await reader.read(ask)
    service.error = None

    assert await reader.read(OTHER) == 1


async def test_a_failing_endpoint_leaves_the_others_alone(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.read(OTHER)
    clock.advance(500.0)
    service.error = ServerError("broken")
    await reader.read(ask)
    service.error, service.number = None, 2

    assert await reader.read(OTHER) == 2
    assert await reader.read(ask) == 1
    assert reader.outage is not None


async def test_a_request_past_the_cache_that_is_answered_makes_it_worth_a_try(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = ServerError("broken")
    await reader.read(ask)
    service.error, service.number = None, 2
    await reader.pass_by(Request(path="/poll"))

    assert await reader.read(ask) == 2


async def test_the_oldest_data_served_counts(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    first = clock.epoch
    await reader.read(ask)
    clock.advance(5.0)
    await reader.read(OTHER)
    clock.advance(500.0)
    service.error = DOWN
    await reader.read(OTHER)
    await reader.read(ask)
    await reader.read(OTHER)

    assert reader.outage is not None
    assert reader.outage.data_from.timestamp() == first


async def test_an_endpoint_with_a_substitute_does_not_cover_up_that_it_is_closed(
    reader: Reader, service: Service, clock: FakeClock, decode: Counting
) -> None:
    question = Question(Request(path="/k"), "1|ann|k")
    ask: Ask[object] = Ask(question, decode, KIND, ("history",), WhenClosed.TELL)
    await reader.read(ask)
    clock.advance(500.0)
    service.error = AppRefusedError("closed to this app")
    for _ in range(3):
        with pytest.raises(AppRefusedError):
            await reader.read(ask)
    assert len(service.requests) == 2

    clock.advance(CLOSED_FOR)
    service.error, service.number = None, 2
    assert await reader.read(ask) == 2


async def test_an_outage_is_covered_up_even_there(
    reader: Reader, service: Service, clock: FakeClock, decode: Counting
) -> None:
    question = Question(Request(path="/k"), "1|ann|k")
    ask: Ask[object] = Ask(question, decode, KIND, ("history",), WhenClosed.TELL)
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN

    assert await reader.read(ask) == 1


async def test_held_answers_without_asking(
    reader: Reader, service: Service, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    with pytest.raises(UnreachableError):
        await reader.held(ask)
    await reader.read(ask)
    await reader.expire({"history"})
    clock.advance(500.0)

    assert await Reader(service.send, backend, clock).held(ask) == 1
    assert len(service.requests) == 1
