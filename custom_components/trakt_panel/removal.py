"""What is left behind when an account is removed: nothing."""

import asyncio
from contextlib import suppress
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from trakt_tmdb import TraktAuth, TraktTMDBError

from .account import journal_path
from .addresses import addresses_of
from .const import CONF_DEMO, CONF_SERVICES
from .credentials import Credentials
from .issues import async_show_issue
from .token import token_of

_PATIENCE = 10


async def async_forget(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Revoke the sign-in, and delete the journal; without Trakt, the sign-in ends when its token does."""
    async_show_issue(hass, entry, None)
    if entry.data.get(CONF_DEMO):
        return
    with suppress(TraktTMDBError, TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            await _signed_in(hass, entry).revoke()
    await hass.async_add_executor_job(_delete_journal, hass, entry.entry_id)


def _signed_in(hass: HomeAssistant, entry: ConfigEntry[Any]) -> TraktAuth:
    credentials = Credentials.stored(entry.data)
    return TraktAuth(
        async_get_clientsession(hass),
        credentials.client_id,
        client_secret=credentials.client_secret,
        token=token_of(entry.data),
        auth_url=addresses_of(entry.data.get(CONF_SERVICES)).auth,
    )


def _delete_journal(hass: HomeAssistant, entry_id: str) -> None:
    path = journal_path(hass, entry_id)
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink(missing_ok=True)
