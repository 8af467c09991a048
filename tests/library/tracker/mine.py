"""What the tests of "what is mine" look at in the simulated account."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import aiohttp

from tests.library.fake_clock import FakeClock
from tests.library.signed_in import signed_in
from trakt_tmdb import TitleRef, TraktClient
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.account.progress import Progress, progress_of
from trakt_tmdb.simulator.catalogue import Episode, Show
from trakt_tmdb.tracker.views import TitleCard, UpNext

FINISHED = frozenset({"ended", "canceled"})


def progress(simulator: Simulator) -> dict[int, Progress]:
    """Of every show that the demo account started, by Trakt id."""
    state = simulator.state
    started = state.demo.history.shows()
    shows = [show for show in state.catalogue.shows.on_trakt if show.ids.trakt in started]
    return {trakt_of(show): progress_of(state.demo, show, state.clock.now()) for show in shows}


def next_episodes(up_next: UpNext) -> dict[int, tuple[int, int]]:
    """Season and number of what is shown as next, by the show's Trakt id."""
    return {trakt_id(one.show): (one.episode.season, one.episode.number) for one in up_next.shows}


def expected(simulator: Simulator) -> dict[int, tuple[int, int]]:
    """What ought to be shown as next."""
    return {
        show: (one.next_episode.season, one.next_episode.number)
        for show, one in progress(simulator).items()
        if one.next_episode
    }


def coming(simulator: Simulator, show: Show) -> Episode | None:
    return next(iter(show.coming(simulator.state.clock.now())), None)


def trakt_of(show: Show) -> int:
    assert show.ids.trakt is not None
    return show.ids.trakt


def trakt_id(card: TitleCard) -> int:
    found = TitleRef.parse(card.ref).trakt
    assert found is not None
    return found


def refuse(simulator: Simulator, path: str, status: int = 404, times: int = 99, *, query: str = ".*") -> None:
    """Let an endpoint be closed to this app."""
    fault = Fault(kind=FaultKind.STATUS, path=path, query=query, status=status, count=times)
    simulator.state.faults.add(fault)


def asked(simulator: Simulator, service: str) -> Counter[str]:
    """Requests by path, so that a title asked for twice counts twice."""
    return Counter(one.path for one in simulator.state.requests.entries if one.service == service)


def newest(times: list[datetime | None]) -> bool:
    """Whether they go from new to old."""
    known = [time for time in times if time]
    return known == sorted(known, reverse=True)


@asynccontextmanager
async def connected(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock, username: str = "demo"
) -> AsyncIterator[TraktClient]:
    """Sign in to a simulator of a test's own."""
    simulator.state.limits.enabled = False
    client = signed_in(simulator, session, clock, username=username)
    yield client
    await client.close()
