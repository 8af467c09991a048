"""Signing in at Trakt while an account is added: who it is, and what each refusal is called."""

import asyncio
from enum import StrEnum

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from trakt_tmdb import (
    AuthenticationError,
    InvalidAnswerError,
    TMDBClient,
    TraktAuth,
    TraktClient,
    TraktTMDBError,
)
from trakt_tmdb.errors import AuthenticationReason

from .addresses import Addresses
from .credentials import Credentials
from .errors import code_of

_PATIENCE = 15
_AT_THE_CODE = {
    AuthenticationReason.CODE_EXPIRED,
    AuthenticationReason.CODE_INVALID,
    AuthenticationReason.CODE_USED,
    AuthenticationReason.DENIED,
}


class TMDBAnswer(StrEnum):
    """What TMDB says to a read token."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNREACHABLE = "unreachable"


def start_sign_in(hass: HomeAssistant, credentials: Credentials, addresses: Addresses) -> TraktAuth:
    """Sign in with an app; nobody is signed in yet."""
    return TraktAuth(
        async_get_clientsession(hass),
        credentials.client_id,
        client_secret=credentials.client_secret,
        auth_url=addresses.auth,
    )


async def read_person(hass: HomeAssistant, auth: TraktAuth, addresses: Addresses) -> tuple[str, str]:
    """Read the account's lasting id, and its name; raises what Trakt refuses."""
    client = TraktClient(async_get_clientsession(hass), auth, api_url=addresses.trakt)
    try:
        user = (await client.users.settings()).user
    finally:
        await client.close()
    if lasting_id := user.ids.uuid or user.ids.slug:
        return lasting_id, user.username or user.name or lasting_id
    raise InvalidAnswerError("Trakt does not say who is signed in.", service="Trakt")


async def try_tmdb(hass: HomeAssistant, read_token: str, addresses: Addresses) -> TMDBAnswer:
    """Ask TMDB once with this token."""
    client = TMDBClient(async_get_clientsession(hass), read_token, api_url=addresses.tmdb)
    try:
        async with asyncio.timeout(_PATIENCE):
            await client.configuration()
    except AuthenticationError:
        return TMDBAnswer.REFUSED
    except TraktTMDBError, TimeoutError:
        return TMDBAnswer.UNREACHABLE
    finally:
        await client.close()
    return TMDBAnswer.ACCEPTED


def refusal_of(failure: TraktTMDBError) -> str:
    """The key under which the flow has a sentence for a failure."""
    if isinstance(failure, AuthenticationError) and failure.reason in _AT_THE_CODE:
        return str(failure.reason)
    return code_of(failure)
