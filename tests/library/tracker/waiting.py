"""What the tests of writes that wait have in common."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from msgspec.structs import replace

from tests.library.fake_clock import FakeClock
from trakt_tmdb import Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.tracker.views import ChangeState

DOWN = Fault(kind=FaultKind.RESET, path="/trakt/", count=10_000)
HISTORY = "/sync/history"
JUST_BEFORE = timedelta(hours=47, minutes=59)
TOO_LONG = timedelta(hours=49)


@asynccontextmanager
async def outage(simulator: Simulator, clock: FakeClock, lasts: timedelta) -> AsyncIterator[None]:
    """Trakt cannot be reached while this is done, and for so long after it."""
    simulator.state.faults.add(replace(DOWN))
    yield
    simulator.state.faults.clear()
    clock.advance(lasts.total_seconds())


async def states(tracker: Tracker) -> list[ChangeState]:
    """Oldest first."""
    return [change.state for change in (await tracker.changes()).changes][::-1]
