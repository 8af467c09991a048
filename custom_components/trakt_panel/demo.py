"""The demo account: both services simulated in this process, afresh at each start, on loopback alone."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util import dt as dt_util
from yarl import URL

from trakt_tmdb import Journal, MemoryCache, TMDBClient, Token, Tracker, TraktAuth, TraktClient
from trakt_tmdb.simulator import Simulator

from .const import LOGGER
from .images import GALLERY
from .images.hosts import ImageHosts

_SCOPE = "demo"


@asynccontextmanager
async def open_demo(hass: HomeAssistant) -> AsyncIterator[Tracker]:
    """Start fresh services, sign in, and track; everything ends with the context."""
    async with AsyncExitStack() as opened:
        simulator = await opened.enter_async_context(Simulator())
        LOGGER.info("Demo services: %s", simulator.url)
        opened.callback(hass.data[GALLERY].add_hosts(_image_hosts(simulator)))
        trakt, tmdb = _clients(hass, simulator)
        opened.push_async_callback(trakt.close)
        opened.push_async_callback(tmdb.close)
        tracker = Tracker(
            trakt,
            tmdb,
            journal=await opened.enter_async_context(Journal(":memory:")),
            language=hass.config.language,
            time_zone=dt_util.get_default_time_zone(),
            sign=hass.data[GALLERY].signer(_SCOPE),
        )
        yield await opened.enter_async_context(tracker)


def _clients(hass: HomeAssistant, simulator: Simulator) -> tuple[TraktClient, TMDBClient]:
    session = async_get_clientsession(hass)
    cache = MemoryCache()
    grant = simulator.sign_in()
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    auth = TraktAuth(session, simulator.client_id, token=token, auth_url=simulator.auth_url)
    trakt = TraktClient(session, auth, cache=cache, account=_SCOPE, api_url=simulator.trakt_url)
    return trakt, TMDBClient(session, simulator.tmdb_token, cache=cache, api_url=simulator.tmdb_url)


def _image_hosts(simulator: Simulator) -> ImageHosts:
    """The simulator's, which browsers on other machines could not reach themselves."""
    base = URL(simulator.images_url)
    return ImageHosts(scope=_SCOPE, tmdb=base / "t/p", trakt=(base.origin(),))
