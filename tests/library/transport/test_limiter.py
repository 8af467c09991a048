"""Pacing on a clock that never waits."""

import asyncio

import pytest

from tests.library.fake_clock import FakeClock
from trakt_tmdb.errors import RateLimitError
from trakt_tmdb.transport.limiter import Bucket, Limiter, Rate


def test_a_window_allows_its_calls_and_then_waits_for_the_oldest_to_leave() -> None:
    bucket = Bucket(Rate(3, 10.0))
    for moment in (0.0, 1.0, 2.0):
        assert bucket.delay(moment) == 0
        bucket.take(moment)

    assert bucket.delay(2.0) == 8.0
    assert bucket.left(2.0) == 0
    assert bucket.delay(10.0) == 0
    assert bucket.left(10.0) == 1


def test_a_pause_outlasts_the_window_and_is_never_shortened() -> None:
    bucket = Bucket(Rate(3, 10.0))
    bucket.pause(60.0)
    bucket.pause(20.0)

    assert bucket.delay(0.0) == 60.0


async def test_calls_go_through_in_the_order_they_came(clock: FakeClock) -> None:
    limiter = Limiter(Bucket(Rate(1, 1.0)), 10, clock, "Trakt")
    order: list[tuple[int, float]] = []

    async def call(number: int) -> None:
        async with limiter.turn():
            order.append((number, clock.now))

    await asyncio.gather(*(call(number) for number in range(4)))

    assert order == [(0, 1000.0), (1, 1001.0), (2, 1002.0), (3, 1003.0)]


async def test_only_so_many_calls_run_at_once(clock: FakeClock) -> None:
    limiter = Limiter(Bucket(Rate(100, 1.0)), 3, clock, "Trakt")
    running = 0
    most = 0

    async def call() -> None:
        nonlocal running, most
        async with limiter.turn():
            running += 1
            most = max(most, running)
            await asyncio.sleep(0)
            running -= 1

    await asyncio.gather(*(call() for _ in range(10)))

    assert most == 3


async def test_a_long_wait_is_told_instead_of_waited_for(clock: FakeClock) -> None:
    limiter = Limiter(Bucket(Rate(1, 300.0)), 10, clock, "Trakt")
    async with limiter.turn():
        pass

    with pytest.raises(RateLimitError) as caught:
        async with limiter.turn():
            pytest.fail("must not get a turn")

    assert caught.value.retry_after == 300.0
    assert clock.slept == []


async def test_a_cancelled_caller_takes_neither_call_nor_place(clock: FakeClock) -> None:
    limiter = Limiter(Bucket(Rate(1, 1.0)), 1, clock, "Trakt")
    inside = asyncio.Event()
    leave = asyncio.Event()

    async def hold() -> None:
        async with limiter.turn():
            inside.set()
            await leave.wait()

    async def pass_through() -> None:
        async with limiter.turn():
            pass

    holder = asyncio.create_task(hold())
    await inside.wait()
    waiting = asyncio.create_task(pass_through())
    await asyncio.sleep(0)
    waiting.cancel()
    leave.set()
    await holder
    await asyncio.wait([waiting])

    assert waiting.cancelled()
    clock.advance(1.0)
    assert limiter.bucket.left(clock.now) == 1
    await pass_through()
