"""What an account runs on: clients, journal and tracker, for a person's own Trakt and for the demo alike."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import msgspec
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.storage import STORAGE_DIR
from homeassistant.util import dt as dt_util
from yarl import URL

from trakt_tmdb import Journal, MemoryCache, TMDBClient, Token, Tracker, TraktAuth, TraktClient
from trakt_tmdb.trakt.auth import OnToken

from .addresses import PUBLIC, Addresses, addresses_of
from .const import CONF_SERVICES, DOMAIN
from .credentials import Credentials
from .images import GALLERY
from .images.hosts import PUBLIC_HOSTS, ImageHosts
from .token import TokenKeeper, token_of


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to sign in as, where, and what is kept."""

    name: str
    """Namespace of the person's cached answers."""
    addresses: Addresses
    credentials: Credentials
    token: Token
    on_token: OnToken | None = None
    journal: str
    """Path, or `:memory:`."""
    hosts: ImageHosts


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """An open account."""

    trakt: TraktClient
    tracker: Tracker


@asynccontextmanager
async def open_stored(hass: HomeAssistant, entry: ConfigEntry[Any]) -> AsyncIterator[Account]:
    """Open the Trakt account that an entry holds."""
    addresses = addresses_of(entry.data.get(CONF_SERVICES))
    journal = journal_path(hass, entry.entry_id)
    await hass.async_add_executor_job(lambda: journal.parent.mkdir(parents=True, exist_ok=True))
    plan = Plan(
        name=entry.unique_id or entry.entry_id,
        addresses=addresses,
        credentials=Credentials.stored(entry.data),
        token=token_of(entry.data),
        on_token=TokenKeeper(hass, entry).keep,
        journal=str(journal),
        hosts=_image_hosts(addresses, entry.entry_id),
    )
    async with open_account(hass, plan) as account:
        yield account


@asynccontextmanager
async def open_account(hass: HomeAssistant, plan: Plan) -> AsyncIterator[Account]:
    """Sign in and track; everything ends with the context."""
    gallery = hass.data[GALLERY]
    async with AsyncExitStack() as opened:
        if plan.hosts is not PUBLIC_HOSTS:
            opened.callback(gallery.add_hosts(plan.hosts))
        trakt, tmdb = _clients(hass, plan)
        opened.push_async_callback(trakt.close)
        if tmdb:
            opened.push_async_callback(tmdb.close)
        tracker = Tracker(
            trakt,
            tmdb,
            journal=await opened.enter_async_context(Journal(plan.journal)),
            language=hass.config.language,
            time_zone=dt_util.get_default_time_zone(),
            sign=gallery.signer(plan.hosts.scope),
        )
        await opened.enter_async_context(tracker)
        yield Account(trakt=trakt, tracker=tracker)


def journal_path(hass: HomeAssistant, entry_id: str) -> Path:
    """Where an account's writes are recorded; part of Home Assistant's backups."""
    return Path(hass.config.path(STORAGE_DIR, f"{DOMAIN}.{entry_id}.journal.db"))


def _clients(hass: HomeAssistant, plan: Plan) -> tuple[TraktClient, TMDBClient | None]:
    session, cache = async_get_clientsession(hass), MemoryCache()
    auth = TraktAuth(
        session,
        plan.credentials.client_id,
        client_secret=plan.credentials.client_secret,
        token=plan.token,
        on_token=plan.on_token,
        auth_url=plan.addresses.auth,
    )
    trakt = TraktClient(session, auth, cache=cache, account=plan.name, api_url=plan.addresses.trakt)
    read_token = plan.credentials.tmdb_token
    tmdb = TMDBClient(session, read_token, cache=cache, api_url=plan.addresses.tmdb) if read_token else None
    return trakt, tmdb


def _image_hosts(addresses: Addresses, entry_id: str) -> ImageHosts:
    """The public hosts, or those that stand in for them, opened for this account's own signatures."""
    if addresses.images == PUBLIC.images:
        return PUBLIC_HOSTS
    base = URL(addresses.images)
    return ImageHosts(scope=entry_id[-8:], tmdb=base / "t/p", trakt=(base.origin(),))
