"""What is left behind when an account is removed: nothing."""

import asyncio
from contextlib import suppress
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from trakt_tmdb import TraktAuth, TraktTMDBError
from trakt_tmdb.cache.keys import account_prefix
from trakt_tmdb.clients import tmdb_client, trakt_auth

from .account import cache_name, journal_path
from .addresses import addresses_of
from .answers import ANSWERS, Answers
from .const import CONF_DEMO, DOMAIN
from .credentials import Credentials
from .images import async_delete_pictures
from .issues import async_forget_issues
from .refusals import async_forget_refusals
from .token import token_of
from .told import async_forget_told

_PATIENCE = 10


async def async_forget(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Revoke the sign-in, and delete what was kept; without Trakt, the sign-in ends with its token.

    Pictures are everybody's, and go with the last account.
    """
    async_forget_issues(hass, entry)
    if not entry.data.get(CONF_DEMO):
        await _forget_person(hass, entry)
    if not hass.config_entries.async_entries(DOMAIN):
        await async_delete_pictures(hass)


async def _forget_person(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    with suppress(TraktTMDBError, TimeoutError):
        async with asyncio.timeout(_PATIENCE):
            await _signed_in(hass, entry).revoke()
    await hass.async_add_executor_job(_delete_journal, hass, entry.entry_id)
    await async_forget_told(hass, entry.entry_id)
    await async_forget_refusals(hass, entry.entry_id)
    await _delete_answers(hass, entry)


def _signed_in(hass: HomeAssistant, entry: ConfigEntry[Any]) -> TraktAuth:
    session, credentials = async_get_clientsession(hass), Credentials.stored(entry.data)
    return trakt_auth(session, credentials, addresses_of(entry.data), token=token_of(entry.data))


async def _delete_answers(hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
    """Delete what was answered to this account, and with the last one the whole file."""
    # Where every account is disabled, nothing was set up.
    answers = hass.data.get(ANSWERS) or Answers(hass)
    if not hass.config_entries.async_entries(DOMAIN):
        await answers.delete()
        return
    async with answers.opened() as cache:
        await cache.clear(account_prefix(cache_name(entry)))
        session, credentials = async_get_clientsession(hass), Credentials.stored(entry.data)
        if tmdb := tmdb_client(session, credentials, addresses_of(entry.data), cache=cache):
            await tmdb.flush_account()
            await tmdb.close()


def _delete_journal(hass: HomeAssistant, entry_id: str) -> None:
    path = journal_path(hass, entry_id)
    for file in path.parent.glob(f"{path.name}*"):
        file.unlink(missing_ok=True)
