"""What the tests of "what is mine" look at in the simulated account."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import aiohttp

from tests.library.fake_clock import FakeClock
from trakt_tmdb import TitleRef, Token, TraktAuth, TraktClient
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.account.progress import Progress, progress_of
from trakt_tmdb.simulator.catalogue import Episode, Show
from trakt_tmdb.tracker.views import TitleCard

FINISHED = frozenset({"ended", "canceled"})


def progress(simulator: Simulator) -> dict[int, Progress]:
    """Of every show that the demo account started, by Trakt id."""
    state = simulator.state
    started = state.demo.history.shows()
    shows = [show for show in state.catalogue.shows.on_trakt if show.ids.trakt in started]
    return {trakt_of(show): progress_of(state.demo, show, state.clock.now()) for show in shows}


def coming(simulator: Simulator, show: Show) -> Episode | None:
    return next(iter(show.coming(simulator.state.clock.now())), None)


def trakt_of(show: Show) -> int:
    assert show.ids.trakt is not None
    return show.ids.trakt


def trakt_id(card: TitleCard) -> int:
    found = TitleRef.parse(card.ref).trakt
    assert found is not None
    return found


def refuse(simulator: Simulator, path: str, status: int = 404, times: int = 99) -> None:
    """Let an endpoint be closed to this app."""
    fault = Fault(kind=FaultKind.STATUS, path=path, status=status, count=times)
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
    grant = simulator.sign_in(username)
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    auth = TraktAuth(session, simulator.client_id, token=token, auth_url=simulator.auth_url, clock=clock)
    client = TraktClient(session, auth, api_url=simulator.trakt_url, clock=clock)
    yield client
    await client.close()
