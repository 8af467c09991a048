"""Several readers above one backend, what polls vouch for, and what is told of it all."""

import asyncio
from typing import override

from tests.library.cache.reading import KIND, Counting, Service, settle
from tests.library.fake_clock import FakeClock
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.cache.endpoint import Question
from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.figures import KindFigures
from trakt_tmdb.cache.reader import Ask, Reader, Renewal
from trakt_tmdb.cache.vouchers import BELIEVED
from trakt_tmdb.transport.message import Request


async def test_what_one_reader_ends_no_other_serves(
    reader: Reader, service: Service, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    other = Reader(service.send, backend, clock)
    await reader.read(ask)
    await other.read(ask)
    service.number = 2

    await other.expire({"history"})
    assert await reader.read(ask) == 2
    service.number = 3
    await other.clear()
    assert await reader.read(ask) == 3


async def test_a_closed_reader_follows_no_longer(
    reader: Reader, service: Service, backend: MemoryCache, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    await reader.close()
    await Reader(service.send, backend, clock).clear()

    assert await reader.read(ask) == 1
    assert len(service.requests) == 1


async def test_what_is_vouched_for_is_not_asked_for_again(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    reader.vouch({"history"}, 300.0)

    assert await reader.read(ask) == 1
    assert len(service.requests) == 1
    clock.advance(300.0)
    await reader.read(ask)
    assert len(service.requests) == 2


async def test_vouching_for_something_else_is_none(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)
    clock.advance(500.0)
    reader.vouch({"watchlist"}, 300.0)
    await reader.read(ask)

    assert len(service.requests) == 2


async def test_a_change_outweighs_a_voucher(reader: Reader, service: Service, ask: Ask[object]) -> None:
    await reader.read(ask)
    reader.vouch({"history"}, 300.0)
    await reader.expire({"history"})
    service.number = 2

    assert await reader.read(ask) == 2


async def test_a_voucher_is_believed_for_so_long(
    reader: Reader, service: Service, clock: FakeClock, decode: Counting, ask: Ask[object]
) -> None:
    long: Ask[object] = Ask(
        ask.question, decode, type(KIND)("history", fresh=10.0, stale=10.0, keep=9000.0), ("history",)
    )
    await reader.read(long)
    clock.advance(BELIEVED + 1)
    reader.vouch({"history"}, 300.0)
    await reader.read(long)

    assert len(service.requests) == 2


async def test_news_behind_a_stale_answer_are_told(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    told: list[Renewal] = []
    reader.on_renewed = told.append
    for number in (1, 1, 2):
        service.number = number
        await reader.read(ask)
        await settle()
        clock.advance(50.0)

    assert told == [Renewal(KIND, ("history",))]


async def test_reads_are_counted_by_how_they_were_answered(
    reader: Reader, service: Service, clock: FakeClock, ask: Ask[object]
) -> None:
    await reader.read(ask)  # asked
    await reader.read(ask)  # a hit
    reader.fresh(ask.question.key, KIND)  # a hit
    clock.advance(50.0)
    await reader.read(ask)  # stale
    await settle()
    clock.advance(500.0)
    await reader.read(ask)  # unchanged

    assert reader.figures == {"history": KindFigures(hit=2, stale=1, unchanged=1, asked=1)}


async def test_there_is_no_room_while_many_answers_come_from_the_backend(
    service: Service, clock: FakeClock
) -> None:
    gate = asyncio.Event()

    class Slow(MemoryCache):
        @override
        async def get(self, key: str) -> Entry | None:
            await gate.wait()
            return await super().get(key)

    reader = Reader(service.send, Slow(), clock)
    asks = (Ask(Question(Request(path="/k"), f"1|ann|{number}"), Counting(), KIND) for number in range(100))
    reads = [asyncio.ensure_future(reader.read(one)) for one in asks]
    await settle()
    room = asyncio.ensure_future(reader.room())
    await settle()
    assert not room.done()

    gate.set()
    await asyncio.gather(room, *reads)
    await asyncio.wait_for(reader.room(), 1)
