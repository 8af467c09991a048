"""Two people's clients at one simulated Trakt."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock, RunningClock
from tests.library.signed_in import signed_in
from trakt_tmdb import TraktClient
from trakt_tmdb.simulator import Simulator


@pytest.fixture
def clock() -> FakeClock:
    return RunningClock()


@pytest.fixture
def trakt(simulated_trakt: TraktClient) -> TraktClient:
    return simulated_trakt


@pytest.fixture
async def newcomer(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> AsyncIterator[TraktClient]:
    """The client of somebody whose account is empty."""
    client = signed_in(simulator, session, clock, username="newcomer")
    yield client
    await client.close()
