"""Signing in at Trakt while an account is added: who it is, and what each refusal is called."""

import os
import tempfile
from pathlib import Path

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.storage import STORAGE_DIR

from trakt_tmdb import (
    AuthenticationError,
    InvalidAnswerError,
    TraktAuth,
    TraktTMDBError,
)
from trakt_tmdb.clients import trakt_auth, trakt_client
from trakt_tmdb.errors import AuthenticationReason

from .addresses import Addresses
from .credentials import Credentials
from .errors import code_of

_NAMED_APART = {
    AuthenticationReason.CODE_EXPIRED,
    AuthenticationReason.CODE_INVALID,
    AuthenticationReason.CODE_USED,
    AuthenticationReason.DENIED,
    AuthenticationReason.SEED_SPENT,
}


def start_sign_in(hass: HomeAssistant, credentials: Credentials, addresses: Addresses) -> TraktAuth:
    """Sign in with an app; nobody is signed in yet."""
    return trakt_auth(async_get_clientsession(hass), credentials, addresses)


async def read_person(hass: HomeAssistant, auth: TraktAuth, addresses: Addresses) -> tuple[str, str]:
    """Read the account's lasting id, and its name; raises what Trakt refuses."""
    client = trakt_client(async_get_clientsession(hass), auth, addresses)
    try:
        user = (await client.users.settings()).user
    finally:
        await client.close()
    if lasting_id := user.ids.uuid or user.ids.slug:
        return lasting_id, user.username or user.name or lasting_id
    raise InvalidAnswerError("Trakt does not say who is signed in.", service="Trakt")


async def can_store(hass: HomeAssistant) -> bool:
    """Whether what a seed yields could be kept; found out before the seed is spent."""
    return await hass.async_add_executor_job(_is_writable, Path(hass.config.path(STORAGE_DIR)))


def _is_writable(folder: Path) -> bool:
    try:
        folder.mkdir(exist_ok=True)
        with tempfile.TemporaryFile(dir=folder, buffering=0) as probe:
            probe.write(b"a sign-in")
            os.fsync(probe.fileno())
    except OSError:
        return False
    return True


def refusal_of(failure: TraktTMDBError) -> str:
    """The key under which the flow has a sentence for a failure."""
    if isinstance(failure, AuthenticationError) and failure.reason in _NAMED_APART:
        return str(failure.reason)
    return code_of(failure)
