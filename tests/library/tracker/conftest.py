from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.library.fake_clock import FakeClock, RunningClock
from trakt_tmdb import (
    EpisodeRef,
    Journal,
    Media,
    TitleRef,
    TMDBClient,
    Tracker,
    TraktClient,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.wire import Service

type MakeTracker = Callable[[Journal], Tracker]


LANTERN = TitleRef(media=Media.SHOW, trakt=1001, tmdb=61_000)
"""A show that the demo account has watched at some dates, and not at others."""


@pytest.fixture
def clock() -> FakeClock:
    return RunningClock()


@pytest.fixture
def lantern_unseen(simulator: Simulator) -> None:
    account = simulator.state.demo
    account.unwatch(account.history.shows().get(1001, []))


@pytest.fixture
def trakt(simulated_trakt: TraktClient) -> TraktClient:
    return simulated_trakt


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
