"""A process that is killed at any moment of a write neither loses nor doubles anything.

Between two requests a write touches only the journal, one synced statement at a time. So a real process is
stopped at each of its requests in turn, once before Trakt hears it and once before the answer is through,
killed there, and what its journal holds is taken up by the next. The first requests of a bulk come before
its intent is written down: then nothing may have happened at all.
"""

import asyncio
import signal
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from itertools import count
from pathlib import Path
from uuid import uuid4

import msgspec
import pytest
from msgspec.structs import replace

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.errand import Errand, run
from tests.library.tracker.watching import LONG_SHOW, plays, regular, show_called, show_ref
from trakt_tmdb import EpisodeRef, Journal, UpTo, When
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

A_DAY = 86_400_000
"""Milliseconds."""
UNHEARD = Fault(kind=FaultKind.DELAY, path="/trakt/", delay_ms=A_DAY)
UNANSWERED = Fault(kind=FaultKind.STALL, path="/trakt/")
BULK = 220
"""Episodes, in three batches."""

type Deed = Callable[[Errand, Show], Errand]
type Prepare = Callable[[], Awaitable[Errand]]


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """The nth request of a process, unheard or unanswered."""

    request: int
    fault: Fault


def ref(part: Part) -> EpisodeRef:
    return EpisodeRef(title=show_ref(part.show), season=part.episode.season, number=part.episode.number)


def mark(errand: Errand, show: Show) -> Errand:
    return replace(errand, call="mark_watched", target=str(ref(regular(show)[0])))


def mark_somewhen(errand: Errand, show: Show) -> Errand:
    return replace(mark(errand, show), watched_at=When.UNKNOWN)


def mark_again(errand: Errand, show: Show) -> Errand:
    return replace(mark(errand, show), target=str(ref(regular(show)[BULK])), again=True)


def mark_many(errand: Errand, show: Show) -> Errand:
    up_to = UpTo(episode=ref(regular(show)[2 * BULK - 1]))
    return replace(errand, call="mark_watched", target=str(up_to), plays=BULK)


def unmark_many(errand: Errand, show: Show) -> Errand:
    return replace(mark_many(errand, show), call="mark_unwatched")


def wish(errand: Errand, show: Show) -> Errand:
    return replace(errand, call="add_to_watchlist", target=str(show_ref(show)))


def rate(errand: Errand, show: Show) -> Errand:
    return replace(errand, call="rate", target=str(show_ref(show)))


def undo_of(errand: Errand) -> Errand:
    return replace(errand, call="undo", target="", tap="tap-2", receipt=errand.tap)


def to_deliver(errand: Errand) -> Errand:
    return replace(errand, call="deliver", target="", receipt=None)


DEEDS = (mark, mark_somewhen, mark_again, mark_many, unmark_many, wish, rate)


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """How an account stands to a show."""

    watched: tuple[tuple[str, int], ...]
    """Episode, and how often."""
    listed: bool
    rating: int | None


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


def begin(simulator: Simulator, show: Show, deed: Deed) -> None:
    """Let the second half of a long run of episodes be watched, and the show wished for or not."""
    simulator.state.reset()
    simulator.state.limits.enabled = False
    first = utc_now().replace(microsecond=0) - timedelta(days=100)
    seen = regular(show)[BULK : 2 * BULK]
    simulator.state.demo.watch([(part, first + timedelta(hours=n)) for n, part in enumerate(seen)])
    if deed is not wish:
        simulator.state.demo.want(show)


def standing(simulator: Simulator, show: Show) -> Standing:
    demo = simulator.state.demo
    return Standing(
        watched=tuple((str(ref(part)), len(plays(simulator, part))) for part in regular(show)),
        listed=show in demo.watchlist,
        rating=demo.ratings.of(show),
    )


async def begun(errand: Errand) -> Process:
    arguments = ("-m", "tests.library.tracker.errand", msgspec.json.encode(errand).decode())
    return await asyncio.create_subprocess_exec(sys.executable, *arguments)


async def is_killed(simulator: Simulator, errand: Errand, moment: Moment) -> bool:
    """Let a process do an errand and kill it then; False where it ended before."""
    faults = simulator.state.faults
    if moment.request > 1:
        faults.add(Fault(kind=FaultKind.DELAY, path="/trakt/", count=moment.request - 1))
    faults.add(replace(moment.fault))
    process = await begun(errand)
    ended = asyncio.create_task(process.wait())
    while faults.planned and not ended.done():  # noqa: ASYNC110 - a plan tells nobody that it was met
        await asyncio.sleep(0.005)
    stopped = not faults.planned
    faults.clear()
    if stopped:
        process.send_signal(signal.SIGKILL)
    assert await ended == (-signal.SIGKILL if stopped else 0)
    return stopped


async def kill_everywhere(simulator: Simulator, prepare: Prepare) -> AsyncIterator[tuple[Moment, Errand]]:
    """Kill an errand at each of its requests in turn, each time from the start; the last time it ends."""
    for request in count(1):
        for fault in (UNANSWERED, UNHEARD):
            moment = Moment(request=request, fault=fault)
            errand = await prepare()
            if not await is_killed(simulator, errand, moment):
                assert request > 2
                return
            yield moment, errand
            if simulator.state.requests.entries[-1].method == "GET":
                # Whether a question was heard is all the same.
                break


async def was_written(errand: Errand) -> bool:
    async with Journal(errand.journal) as journal:
        return await journal.entry(errand.tap) is not None


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
async def test_a_write_that_is_killed_anywhere_is_done_once_or_was_never_made(
    simulator: Simulator, show: Show, tmp_path: Path, deed: Deed
) -> None:
    async def prepare() -> Errand:
        begin(simulator, show, deed)
        return deed(Errand.of(simulator, tmp_path / f"{uuid4().hex}.db"), show)

    errand = await prepare()
    before = standing(simulator, show)
    await run(errand)
    after = standing(simulator, show)
    assert after != before

    async for moment, errand in kill_everywhere(simulator, prepare):
        written = await was_written(errand)
        await run(to_deliver(errand))
        assert standing(simulator, show) == (after if written else before), moment
        await run(errand)
        assert standing(simulator, show) == after, moment
        await run(undo_of(errand))
        assert standing(simulator, show) == before, moment
    assert standing(simulator, show) == after


@pytest.mark.parametrize("deed", DEEDS, ids=lambda deed: deed.__name__)
async def test_an_undo_that_is_killed_anywhere_leaves_everything_as_it_was(
    simulator: Simulator, show: Show, tmp_path: Path, deed: Deed
) -> None:
    begin(simulator, show, deed)
    before = standing(simulator, show)

    async def prepare() -> Errand:
        begin(simulator, show, deed)
        errand = deed(Errand.of(simulator, tmp_path / f"{uuid4().hex}.db"), show)
        await run(errand)
        assert standing(simulator, show) != before
        return undo_of(errand)

    async for moment, undo in kill_everywhere(simulator, prepare):
        assert await was_written(undo)
        await run(to_deliver(undo))
        assert standing(simulator, show) == before, moment
        await run(undo)
        assert standing(simulator, show) == before, moment
    assert standing(simulator, show) == before


async def test_a_process_of_its_own_takes_up_what_a_killed_one_left(
    simulator: Simulator, show: Show, tmp_path: Path
) -> None:
    begin(simulator, show, mark)
    errand = mark(Errand.of(simulator, tmp_path / "journal.db"), show)
    fault = replace(UNANSWERED, method="POST")
    assert await is_killed(simulator, errand, Moment(request=1, fault=fault))

    process = await begun(to_deliver(errand))

    assert await process.wait() == 0
    assert len(plays(simulator, regular(show)[0])) == 1
    async with Journal(errand.journal) as journal:
        assert await journal.open_entries() == []
