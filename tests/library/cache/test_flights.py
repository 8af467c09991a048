"""Concurrent asks share a request; cancellation takes away only who is cancelled."""

import asyncio

import pytest

from trakt_tmdb.cache.flights import Flights
from trakt_tmdb.errors import UnreachableError


class Work:
    """Runs until it is told the result."""

    def __init__(self) -> None:
        self.started = 0
        self.cancelled = 0
        self.result: asyncio.Future[str] = asyncio.get_running_loop().create_future()

    async def run(self) -> str:
        self.started += 1
        try:
            return await asyncio.shield(self.result)
        except asyncio.CancelledError:
            self.cancelled += 1
            raise


async def joined(flights: Flights[str], work: Work, count: int) -> list[asyncio.Task[str]]:
    tasks = [asyncio.create_task(flights.join("k", ("t",), work.run)) for _ in range(count)]
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return tasks


async def test_fifty_asks_make_one_request() -> None:
    work = Work()
    tasks = await joined(Flights(), work, 50)
    work.result.set_result("x")

    assert await asyncio.gather(*tasks) == ["x"] * 50
    assert work.started == 1


async def test_a_failure_reaches_everyone() -> None:
    work = Work()
    tasks = await joined(Flights(), work, 3)
    work.result.set_exception(UnreachableError("x"))

    results = await asyncio.gather(*tasks, return_exceptions=True)
    assert [type(result) for result in results] == [UnreachableError] * 3


async def test_one_cancelled_caller_leaves_the_others_waiting() -> None:
    work = Work()
    first, second = await joined(Flights(), work, 2)
    first.cancel()
    await asyncio.wait([first])
    work.result.set_result("x")

    assert await second == "x"
    assert work.cancelled == 0


async def test_the_last_cancelled_caller_takes_the_request_with_it() -> None:
    work = Work()
    flights: Flights[str] = Flights()
    tasks = await joined(flights, work, 2)
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)

    assert work.cancelled == 1
    work.result.set_result("again")
    assert await flights.join("k", (), work.run) == "again"


async def test_an_outdated_request_is_not_joined() -> None:
    flights: Flights[str] = Flights()
    old, new = Work(), Work()
    (early,) = await joined(flights, old, 1)
    flights.outdate(["t"])
    (late,) = await joined(flights, new, 1)
    old.result.set_result("old")
    new.result.set_result("new")

    assert (await early, await late) == ("old", "new")


async def test_closing_ends_requests_and_tells_who_waits() -> None:
    work = Work()
    flights: Flights[str] = Flights()
    (waiting,) = await joined(flights, work, 1)
    flights.behind("other", (), work.run)
    await asyncio.sleep(0)

    await flights.close()

    with pytest.raises(UnreachableError):
        await waiting
    assert work.cancelled == 2
