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

from trakt_tmdb import CacheBackend, DayRule, Journal, TMDBClient, Token, Tracker, TraktClient
from trakt_tmdb.clients import tmdb_client, trakt_auth, trakt_client
from trakt_tmdb.trakt.auth import OnToken

from .addresses import PUBLIC, Addresses, addresses_of
from .answers import ANSWERS
from .const import DOMAIN
from .credentials import Credentials
from .images import GALLERY
from .images.hosts import PUBLIC_HOSTS, ImageHosts
from .options import Options, options_of
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
    cache: CacheBackend
    """Where answers are held; closed by whoever opened it."""
    hosts: ImageHosts
    options: Options


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """An open account."""

    trakt: TraktClient
    tmdb: TMDBClient | None
    tracker: Tracker
    journal: Journal


@asynccontextmanager
async def open_stored(hass: HomeAssistant, entry: ConfigEntry[Any]) -> AsyncIterator[Account]:
    """Open the Trakt account that an entry holds."""
    addresses = addresses_of(entry.data)
    journal = journal_path(hass, entry.entry_id)
    await hass.async_add_executor_job(lambda: journal.parent.mkdir(parents=True, exist_ok=True))
    async with hass.data[ANSWERS].opened() as cache:
        plan = Plan(
            name=cache_name(entry),
            addresses=addresses,
            credentials=Credentials.stored(entry.data),
            token=token_of(entry.data),
            on_token=TokenKeeper(hass, entry).keep,
            journal=str(journal),
            cache=cache,
            hosts=_image_hosts(addresses, entry.entry_id),
            options=options_of(entry),
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
        journal = await opened.enter_async_context(Journal(plan.journal))
        tracker = Tracker(
            trakt,
            tmdb,
            journal=journal,
            language=plan.options.language or hass.config.language,
            time_zone=DayRule.in_zone(dt_util.get_default_time_zone(), plan.options.day_starts),
            sign=gallery.signer(plan.hosts.scope),
        )
        await opened.enter_async_context(tracker)
        yield Account(trakt=trakt, tmdb=tmdb, tracker=tracker, journal=journal)


def cache_name(entry: ConfigEntry[Any]) -> str:
    """Begin the keys of an account's own answers."""
    return entry.unique_id or entry.entry_id


def journal_path(hass: HomeAssistant, entry_id: str) -> Path:
    """Where an account's writes are recorded; part of Home Assistant's backups."""
    return Path(hass.config.path(STORAGE_DIR, f"{DOMAIN}.{entry_id}.journal.db"))


def _clients(hass: HomeAssistant, plan: Plan) -> tuple[TraktClient, TMDBClient | None]:
    session, credentials, at = async_get_clientsession(hass), plan.credentials, plan.addresses
    auth = trakt_auth(session, credentials, at, token=plan.token, on_token=plan.on_token)
    trakt = trakt_client(session, auth, at, cache=plan.cache, account=plan.name)
    return trakt, tmdb_client(session, credentials, at, cache=plan.cache)


def _image_hosts(addresses: Addresses, entry_id: str) -> ImageHosts:
    """The public hosts, or what leads to them or stands in for them, for this account's own signatures."""
    if (addresses.images, addresses.proxy) == (PUBLIC.images, None):
        return PUBLIC_HOSTS
    base = URL(addresses.images)
    return ImageHosts(
        scope=entry_id[-8:],
        tmdb=base / "t/p",
        trakt=(base.origin(), *PUBLIC_HOSTS.trakt),
        proxy=addresses.proxy,
    )
