from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from trakt_tmdb import (
    EpisodeRef,
    Journal,
    Media,
    TitleRef,
    TMDBClient,
    Token,
    Tracker,
    TraktAuth,
    TraktClient,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.wire import Service

type MakeTracker = Callable[[Journal], Tracker]


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        running.state.limits.enabled = False
        yield running


@pytest.fixture
async def trakt(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> AsyncIterator[TraktClient]:
    grant = simulator.sign_in()
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    auth = TraktAuth(session, simulator.client_id, token=token, auth_url=simulator.auth_url, clock=clock)
    client = TraktClient(session, auth, api_url=simulator.trakt_url, clock=clock)
    yield client
    await client.close()


@pytest.fixture
async def tmdb(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> AsyncIterator[TMDBClient]:
    client = TMDBClient(session, simulator.tmdb_token, api_url=simulator.tmdb_url, clock=clock)
    yield client
    await client.close()


@pytest.fixture
async def journal(tmp_path: Path) -> AsyncIterator[Journal]:
    async with Journal(tmp_path / "journal.db") as opened:
        yield opened


@pytest.fixture
async def tracker(trakt: TraktClient, tmdb: TMDBClient, journal: Journal) -> AsyncIterator[Tracker]:
    async with Tracker(trakt, tmdb, journal=journal) as running:
        yield running


def ref_of(part: Part) -> EpisodeRef:
    """An episode of the simulator, as a person would name it."""
    ids = part.show.ids
    title = TitleRef(media=Media.SHOW, trakt=ids.trakt, tmdb=ids.tmdb)
    return EpisodeRef(title=title, season=part.episode.season, number=part.episode.number)


def utc_now() -> datetime:
    return datetime.now(UTC)


def requests_to(simulator: Simulator, service: Service) -> int:
    """How many requests a service got since the log was cleared."""
    return simulator.state.requests.count(service)
