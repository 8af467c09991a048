"""Whether the services can be reached from here, each asked once before anything is built on it."""

import asyncio
from collections.abc import Awaitable
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from trakt_tmdb.clients import trakt_auth, trakt_client
from trakt_tmdb.probe import Access, probe_tmdb
from trakt_tmdb.probe.access import tried
from trakt_tmdb.transport.carrier import transport_to
from trakt_tmdb.transport.message import Request

from .addresses import Addresses
from .credentials import Credentials

_PATIENCE: Final = 15


async def try_trakt(hass: HomeAssistant, credentials: Credentials, addresses: Addresses) -> Access:
    """Ask Trakt for something public, as this app."""
    session = async_get_clientsession(hass)
    trakt = trakt_client(session, trakt_auth(session, credentials, addresses), addresses)
    try:
        _, access = await _soon(tried(trakt.live.shows.trending().page(1)))
    finally:
        await trakt.close()
    return access


async def try_host(hass: HomeAssistant, address: str, addresses: Addresses) -> Access:
    """Whether a server answers at all; what it says of an empty path is of no matter."""
    host = transport_to(async_get_clientsession(hass), address, "The server", proxy=addresses.proxy)
    _, access = await _soon(tried(host.exchange(Request(path="/"))))
    return access


async def try_tmdb(hass: HomeAssistant, read_token: str, addresses: Addresses) -> Access:
    """Ask TMDB whether it takes this token."""
    session = async_get_clientsession(hass)

    async def ask() -> tuple[None, Access]:
        found = await probe_tmdb(session, read_token, api_url=addresses.tmdb, proxy=addresses.proxy)
        return None, found.token

    return (await _soon(ask()))[1]


async def _soon[T](question: Awaitable[tuple[T | None, Access]]) -> tuple[T | None, Access]:
    try:
        async with asyncio.timeout(_PATIENCE):
            return await question
    except TimeoutError:
        return None, Access.UNREACHABLE
