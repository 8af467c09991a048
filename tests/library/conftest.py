"""What the library's tests share."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer
from tests.library.signed_in import signed_in
from trakt_tmdb import TMDBClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.trakt import Token, TraktAuth, TraktClient

REFERENCE = Path(__file__).parents[3] / "shared"


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def server() -> AsyncIterator[FaultServer]:
    faults = FaultServer()
    runner = web.ServerRunner(web.Server(faults.handle, handler_cancellation=True), shutdown_timeout=0)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    faults.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield faults
    await runner.cleanup()


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def token(clock: FakeClock) -> Token:
    return Token(access_token="access-1", refresh_token="refresh-1", expires_at=clock.today(days=7))


@pytest.fixture
def auth(session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, token: Token) -> TraktAuth:
    return TraktAuth(session, "client-1", token=token, auth_url=server.url, clock=clock)


@pytest.fixture
async def trakt(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, auth: TraktAuth
) -> AsyncIterator[TraktClient]:
    timeout = aiohttp.ClientTimeout(total=1)
    client = TraktClient(session, auth, api_url=server.url, clock=clock, timeout=timeout)
    yield client
    await client.close()


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    """Both services, which ask nobody to slow down."""
    async with Simulator() as running:
        running.state.limits.enabled = False
        yield running


@pytest.fixture
async def simulated_trakt(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> AsyncIterator[TraktClient]:
    """The client of somebody who watched a lot; the simulator's `trakt` where a folder has no other."""
    client = signed_in(simulator, session, clock)
    yield client
    await client.close()


@pytest.fixture
def tmdb_session() -> str | None:
    """With what the TMDB of a test may change the account; with nothing, unless it says otherwise."""
    return None


@pytest.fixture
async def tmdb(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock, tmdb_session: str | None
) -> AsyncIterator[TMDBClient]:
    client = TMDBClient(
        session,
        simulator.tmdb_token,
        session_id=tmdb_session,
        api_url=simulator.tmdb_url,
        clock=clock,
        timeout=aiohttp.ClientTimeout(total=5),
    )
    yield client
    await client.close()


@pytest.fixture
def reference() -> Path:
    if not REFERENCE.is_dir():
        pytest.skip("the reference answers are not beside the project")
    return REFERENCE


@pytest.fixture
def account(simulator: Simulator) -> Account:
    """The demo account, as the simulator has it."""
    return simulator.state.demo


@pytest.fixture
def rainy(account: Account) -> PersonalList:
    """A list of its own, with titles on it."""
    return next(iter(account.lists))
