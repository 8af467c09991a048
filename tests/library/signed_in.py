"""Sign-ins at a simulator, without asking anybody."""

import aiohttp

from tests.library.fake_clock import FakeClock
from trakt_tmdb import CacheBackend, Token, TraktAuth, TraktClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.transport.http import DEFAULT_TIMEOUT


def signed_in(
    simulator: Simulator,
    session: aiohttp.ClientSession,
    clock: FakeClock,
    *,
    username: str = "demo",
    cache: CacheBackend | None = None,
    account: str | None = None,
    timeout: aiohttp.ClientTimeout = DEFAULT_TIMEOUT,
) -> TraktClient:
    """Whoever asks for it closes it."""
    grant = simulator.sign_in(username)
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    auth = TraktAuth(session, simulator.client_id, token=token, auth_url=simulator.auth_url, clock=clock)
    return TraktClient(
        session,
        auth,
        cache=cache,
        account=account,
        api_url=simulator.trakt_url,
        clock=clock,
        timeout=timeout,
    )


def allowed_session(simulator: Simulator) -> str:
    """A session of TMDB's that its person allowed."""
    sessions = simulator.state.tmdb_sessions
    token = sessions.ask()
    sessions.allow(token)
    made = sessions.create(token)
    assert made
    return made
