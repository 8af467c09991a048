"""Reading through the cache: fresh, stale, outage, change, and a store that fails."""

import asyncio
from collections.abc import Callable, Collection
from datetime import UTC, datetime
from typing import override

import pytest

from tests.library.cache.reading import DOWN, KEY, Counting, Service, settle
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import CacheBackend, Entry, MemoryCache
from trakt_tmdb.cache.outage import PROBE_EVERY
from trakt_tmdb.cache.reader import Ask, Reader
from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.errors import (
    AuthenticationError,
    InvalidAnswerError,
    NotFoundError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.transport.message import Request


async def test_a_warm_read_neither_asks_nor_decodes(
    reader: Reader, service: Service, decode: Counting, ask: Ask[object]
) -> None:
    assert [await reader.read(ask) for _ in range(3)] == [1, 1, 1]

    assert len(service.requests) == 1
    assert decode.times == 1


async def test_after_a_restart_the_backend_answers(
    reader: Reader, service: Service, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    restarted = Reader(service.send, backend, clock)

    assert await restarted.read(ask) == 1
    assert len(service.requests) == 1


async def test_stale_is_served_at_once_and_renewed_behind(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    service.number = 2
    clock.advance(50.0)

    assert await reader.read(ask) == 1
    await settle()
    assert await reader.read(ask) == 2
    assert len(service.requests) == 2


async def test_stale_is_renewed_once_for_many_readers(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(50.0)

    await asyncio.gather(*(reader.read(ask) for _ in range(20)))
    await settle()

    assert len(service.requests) == 2


async def test_expired_is_asked_for_before_anything_is_served(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    service.number = 2
    clock.advance(500.0)

    assert await reader.read(ask) == 2


async def test_an_unchanged_answer_costs_no_body_and_no_decoding(
    reader: Reader, service: Service, clock: FakeClock, decode: Counting, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)

    assert await reader.read(ask) == 1
    assert service.requests[1].headers["if-none-match"] == '"1"'
    assert decode.times == 1
    assert await reader.read(ask) == 1
    assert len(service.requests) == 2


async def test_an_unchanged_answer_is_held_by_the_backend_as_new(
    reader: Reader, service: Service, clock: FakeClock, backend: MemoryCache, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    await reader.read(ask)

    kept = await backend.get(KEY)
    assert kept is not None
    assert (kept.body, kept.stored_at) == (b"1", clock.wall())


async def test_an_unchanged_answer_whose_bytes_are_gone_is_asked_for_whole(
    reader: Reader, service: Service, clock: FakeClock, backend: MemoryCache, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    backend._entries.drop(KEY)

    assert await reader.read(ask) == 1
    assert "if-none-match" not in service.requests[2].headers
    assert await Reader(service.send, backend, clock).read(ask) == 1
    assert len(service.requests) == 3


async def test_fifty_concurrent_asks_after_a_restart_decode_once(
    reader: Reader,
    service: Service,
    backend: MemoryCache,
    clock: FakeClock,
    decode: Counting,
    ask: Ask[object],
) -> None:
    await reader.read(ask)
    restarted = Reader(service.send, backend, clock)

    assert set(await asyncio.gather(*(restarted.read(ask) for _ in range(50)))) == {1}
    assert (len(service.requests), decode.times) == (1, 2)


async def test_fifty_concurrent_asks_make_one_request(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    assert set(await asyncio.gather(*(reader.read(ask) for _ in range(50)))) == {1}
    assert len(service.requests) == 1


async def test_an_outage_serves_what_is_held_and_says_so(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    stored = datetime.fromtimestamp(clock.epoch, UTC)
    await reader.read(ask)
    clock.advance(500.0)
    service.error = DOWN

    assert await reader.read(ask) == 1
    assert reader.outage is not None
    assert reader.outage.data_from == stored
    assert reader.outage.error is DOWN

    service.error = None
    clock.advance(PROBE_EVERY)
    await reader.read(ask)
    await settle()
    assert reader.outage is None


async def test_a_page_of_something_in_between_is_an_outage_too(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.number, service.body = 2, b"<html>"

    assert await reader.read(ask) == 1
    assert reader.outage is not None
    assert isinstance(reader.outage.error, InvalidAnswerError)


async def test_a_failed_renewal_behind_is_an_outage_too(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(50.0)
    service.error = DOWN

    assert await reader.read(ask) == 1
    await settle()
    assert reader.outage is not None


@pytest.mark.parametrize("error", [AuthenticationError("x"), NotFoundError("x")])
async def test_what_the_caller_has_to_know_is_not_covered_up(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object], error: TraktTMDBError
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    service.error = error

    with pytest.raises(type(error)):
        await reader.read(ask)


async def test_an_outage_with_nothing_held_is_told(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    service.error = DOWN

    with pytest.raises(UnreachableError):
        await reader.read(ask)


async def test_what_is_too_old_is_not_served_in_an_outage(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(1000.0)
    service.error = DOWN

    with pytest.raises(UnreachableError):
        await reader.read(ask)


async def test_a_change_ends_what_is_held_but_keeps_it_for_an_outage(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.expire(["history"])
    service.error = DOWN
    assert await reader.read(ask) == 1

    service.error, service.number = None, 2
    await reader.pass_by(Request(path="/poll"))
    assert await reader.read(ask) == 2


async def test_a_change_of_something_else_does_not(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.expire(["watchlist"])
    await reader.read(ask)

    assert len(service.requests) == 1


async def test_an_answer_overtaken_by_a_change_is_not_held_as_fresh(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    service.gate.clear()
    early = asyncio.create_task(reader.read(ask))
    await settle()
    service.number = 2
    await reader.expire(["history"])
    late = asyncio.create_task(reader.read(ask))
    await settle()
    service.gate.set()

    assert (await early, await late) == (1, 2)
    assert await reader.read(ask) == 2


async def test_live_asks_whatever_is_held_and_fails_in_an_outage(
    reader: Reader, service: Service, ask: Ask[object]
) -> None:
    await reader.read(ask)
    service.number = 2
    assert await reader.live(ask) == 2
    assert await reader.read(ask) == 2
    service.error = DOWN

    with pytest.raises(UnreachableError):
        await reader.live(ask)


async def test_clear_forgets(
    reader: Reader, service: Service, backend: MemoryCache, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.clear("1|ann|")

    assert await backend.get(KEY) is None
    await reader.read(ask)
    assert len(service.requests) == 2


async def test_closing_leaves_no_task(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    before = asyncio.all_tasks()
    await reader.read(ask)
    clock.advance(50.0)
    service.gate.clear()
    await reader.read(ask)
    await settle()

    await reader.close()

    assert asyncio.all_tasks() == before


class Broken(CacheBackend):
    """Every verb fails."""

    @override
    async def get(self, key: str) -> Entry | None:
        raise OSError(key)

    @override
    async def set(self, key: str, entry: Entry) -> None:
        raise OSError(key)

    @override
    async def expire(self, tags: Collection[str]) -> None:
        raise OSError

    @override
    async def clear(self, prefix: str = "") -> None:
        raise OSError

    @override
    async def close(self) -> None:
        raise OSError


async def test_a_store_that_fails_is_a_miss(
    service: Service, clock: FakeClock, ask: Ask[object], caplog: pytest.LogCaptureFixture
) -> None:
    reader = Reader(service.send, Broken(), clock)

    assert await reader.read(ask) == 1
    await reader.expire(["history"])
    await reader.clear()
    assert await reader.read(ask) == 1
    assert len(caplog.records) == 1


async def test_a_held_answer_that_cannot_be_read_is_a_miss(
    reader: Reader, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    now = clock.epoch
    await backend.set(
        KEY, Entry(body=b"{", stored_at=now, fresh_until=now + 9, stale_until=now + 9, keep_until=now + 9)
    )

    assert await reader.read(ask) == 1


def test_every_kind_ages_in_order_and_tmdbs_terms_hold() -> None:
    from trakt_tmdb.cache import ttl  # noqa: PLC0415  only here

    kinds = [kind for kind in vars(ttl).values() if isinstance(kind, Kind)]
    in_order: Callable[[Kind], bool] = lambda kind: kind.fresh <= kind.stale <= kind.keep  # noqa: E731
    assert kinds
    assert all(in_order(kind) and kind.keep < 180 * ttl.DAY for kind in kinds)
