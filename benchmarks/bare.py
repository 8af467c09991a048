"""Floors: the same work with nothing around it."""

import asyncio
from collections.abc import Sequence

import aiohttp
import orjson

from trakt_tmdb.simulator.request_log import Entry

from .clients import trakt_headers
from .serve import Address


async def last_activities(session: aiohttp.ClientSession, address: Address) -> object:
    """Ask for them and parse them, on a connection that is open."""
    return orjson.loads(await asked(session, f"{address.trakt_url}/sync/last_activities", {}))


async def all_at_once(address: Address, log: Sequence[Entry]) -> list[bytes]:
    """Ask Trakt again for everything that was logged, by bare aiohttp, together."""
    async with aiohttp.ClientSession(headers=trakt_headers(address)) as session:
        return await asyncio.gather(
            *(asked(session, f"{address.trakt_url}{entry.path}", dict(entry.query)) for entry in log)
        )


async def asked(session: aiohttp.ClientSession, url: str, query: dict[str, str]) -> bytes:
    """The body of one answer."""
    async with session.get(url, params=query) as answer:
        return await answer.read()
