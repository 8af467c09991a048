"""Our clients, as an application makes them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import override

import aiohttp
import msgspec

from trakt_tmdb import CacheBackend, TMDBClient, Token, TraktAuth, TraktClient
from trakt_tmdb.transport.clock import Clock

from .serve import Address

_HURRY = 1_000


class Unpaced(Clock):
    """A clock on which a limiter's second is soon over: counts take no pauses, and peers make none."""

    @override
    def monotonic(self) -> float:
        return super().monotonic() * _HURRY


class Clients(msgspec.Struct, frozen=True):
    """One person's two clients."""

    trakt: TraktClient
    tmdb: TMDBClient


@asynccontextmanager
async def signed_in(
    address: Address, cache: CacheBackend | None = None, clock: Clock | None = None
) -> AsyncIterator[Clients]:
    """Connect to both services, the account's name known as Home Assistant knows it."""
    async with aiohttp.ClientSession() as session:
        token = Token(
            access_token=address.access_token,
            refresh_token=address.refresh_token,
            expires_at=address.expires_at,
        )
        auth = TraktAuth(session, address.client_id, token=token, auth_url=address.auth_url)
        trakt = TraktClient(session, auth, cache=cache, account="demo", api_url=address.trakt_url)
        tmdb = TMDBClient(session, address.tmdb_token, cache=cache, api_url=address.tmdb_url, clock=clock)
        yield Clients(trakt, tmdb)
        await trakt.close()
        await tmdb.close()


def trakt_headers(address: Address) -> dict[str, str]:
    """What Trakt wants to see of a peer that asks by itself."""
    return {
        "authorization": f"Bearer {address.access_token}",
        "trakt-api-key": address.client_id,
        "trakt-api-version": "2",
        "content-type": "application/json",
        "user-agent": "benchmarks",
    }
