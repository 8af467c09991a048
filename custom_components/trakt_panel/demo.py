"""The demo account: both services simulated in this process, afresh at each start, on loopback alone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from yarl import URL

from trakt_tmdb import MemoryCache, Token
from trakt_tmdb.simulator import Simulator

from .account import Account, Plan, open_account
from .addresses import Addresses
from .const import LOGGER
from .credentials import Credentials
from .images.hosts import ImageHosts
from .options import Options, options_of

_SCOPE = "demo"


@asynccontextmanager
async def open_demo(hass: HomeAssistant, entry: ConfigEntry[Any]) -> AsyncIterator[Account]:
    """Start fresh services, and sign in; everything ends with the context."""
    async with Simulator() as simulator:
        LOGGER.info("Demo services: %s", simulator.url)
        async with open_account(hass, _plan(simulator, options_of(entry))) as account:
            yield account


def _plan(simulator: Simulator, options: Options) -> Plan:
    grant = simulator.sign_in()
    images = URL(simulator.images_url)
    return Plan(
        name=_SCOPE,
        addresses=Addresses(
            trakt=simulator.trakt_url,
            auth=simulator.auth_url,
            tmdb=simulator.tmdb_url,
            images=simulator.images_url,
        ),
        credentials=Credentials(client_id=simulator.client_id, tmdb_token=simulator.tmdb_token),
        token=Token(
            access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
        ),
        journal=":memory:",
        cache=MemoryCache(),
        # Browsers on other machines could not reach the simulator's pictures themselves.
        hosts=ImageHosts(scope=_SCOPE, tmdb=images / "t/p", trakt=(images.origin(),)),
        options=options,
    )
