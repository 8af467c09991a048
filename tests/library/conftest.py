"""What the library's tests share."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer
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
    timeout = aiohttp.ClientTimeout(total=0.2)
    client = TraktClient(session, auth, api_url=server.url, clock=clock, timeout=timeout)
    yield client
    await client.close()


@pytest.fixture
def reference() -> Path:
    if not REFERENCE.is_dir():
        pytest.skip("the reference answers are not beside the project")
    return REFERENCE
