"""Clients of the services, at the addresses and with the credentials that somebody has."""

import aiohttp

from .addresses import Addresses
from .cache.entry import CacheBackend
from .credentials import Credentials
from .probe import TMDBAbilities, probe_tmdb
from .tmdb.client import TMDBClient
from .trakt.auth import OnToken, TraktAuth
from .trakt.client import TraktClient
from .trakt.token import Token


def trakt_auth(
    session: aiohttp.ClientSession,
    credentials: Credentials,
    at: Addresses,
    *,
    token: Token | None = None,
    on_token: OnToken | None = None,
) -> TraktAuth:
    """The app's sign-in; without a token, nobody is signed in yet."""
    return TraktAuth(
        session,
        credentials.client_id,
        client_secret=credentials.client_secret,
        token=token,
        on_token=on_token,
        auth_url=at.auth,
        proxy=at.proxy,
    )


def trakt_client(
    session: aiohttp.ClientSession,
    auth: TraktAuth,
    at: Addresses,
    *,
    cache: CacheBackend | None = None,
    account: str | None = None,
) -> TraktClient:
    """Trakt for whoever is signed in; without a cache, one in memory."""
    return TraktClient(session, auth, cache=cache, account=account, api_url=at.trakt, proxy=at.proxy)


def tmdb_client(
    session: aiohttp.ClientSession, credentials: Credentials, at: Addresses, *, cache: CacheBackend
) -> TMDBClient | None:
    """TMDB, where there is a token for it."""
    if read_token := credentials.tmdb_token:
        return TMDBClient(session, read_token, cache=cache, api_url=at.tmdb, proxy=at.proxy)
    return None


async def tmdb_abilities(
    session: aiohttp.ClientSession, credentials: Credentials, at: Addresses
) -> TMDBAbilities | None:
    """What the token for TMDB may do, asked now; None where there is none."""
    if read_token := credentials.tmdb_token:
        return await probe_tmdb(session, read_token, api_url=at.tmdb, proxy=at.proxy)
    return None
