"""Answers that are held already: in a warm process, and in a file after a start."""

import asyncio
import tempfile
from contextlib import AsyncExitStack
from pathlib import Path

from aiohttp_client_cache import CacheBackend as PeerStore
from aiohttp_client_cache import CachedSession, SQLiteBackend

from trakt_tmdb import CacheBackend, MemoryCache, SQLiteCache
from trakt_tmdb.simulator import LARGE
from trakt_tmdb.trakt.models import Media

from .bare import asked
from .bare_file import bare_file
from .clients import signed_in, trakt_headers
from .machine import versioned
from .row import Row, Table
from .sample import Sample, awaited_in_turn
from .scale import Scale
from .serve import Address
from .services import simulated
from .stores import first_reads

_OF_PEER = 1 / 20
_OF_A_HOP = 1.5
_HITS = 100
"""On end, in one measurement: a single one is too short for a clock."""

_QUERY = {"limit": "250", "page": "1"}

ABOUT = """\
Warm: a page of ratings (56 kB) that was read before, as objects from ours and as bytes from
aiohttp-client-cache, which is asked for the same address; bare sqlite3 selects the same bytes by key, on
the event loop. First reads: a new client on a file that an earlier one filled, every entry once: a page of
plays (94 kB), as objects from ours, from the peer as its `json()` and, without any decoding, as bytes. The
floor under the store itself is one hop to a thread that selects 50 kB, with nothing around it."""


def measure(scale: Scale) -> Table:
    """Fill the stores, then read them by turns."""
    with simulated(LARGE) as services, tempfile.TemporaryDirectory() as folder:
        rows = asyncio.run(_rows(services.address, scale, Path(folder)))
    return Table(title="Cache hits", about=ABOUT, rows=rows)


async def _rows(address: Address, scale: Scale, folder: Path) -> tuple[Row, ...]:
    peer = versioned("aiohttp-client-cache")
    memory = await _warm(address, scale, MemoryCache(), PeerStore())
    file = await _warm(
        address, scale, SQLiteCache(folder / "ours.db"), SQLiteBackend(str(folder / "theirs.db"))
    )
    reads = await first_reads(address, folder, scale.store_reads)
    warm, first = "warm, 56 kB", "first read after a start"
    return (
        Row.timed(f"{warm}, memory", memory["ours"], memory["theirs"], f"{peer}, memory", _OF_PEER),
        Row.timed(f"{warm}, SQLite", file["ours"], file["theirs"], f"{peer}, SQLite", _OF_PEER),
        Row.timed(f"{warm}, SQLite", file["ours"], file["bare"], "bare sqlite3 on the event loop"),
        Row.timed(f"{first}, decoded", reads["ours"], reads["parsed"], f"{peer}, json", 1),
        Row.timed(f"{first}, decoded", reads["ours"], reads["theirs"], f"{peer}, bytes"),
        Row.timed(
            f"{first}, the store alone, 50 kB",
            reads["store"],
            reads["hop"],
            "a bare executor hop with sqlite3",
            _OF_A_HOP,
        ),
    )


async def _warm(address: Address, scale: Scale, ours: CacheBackend, theirs: PeerStore) -> dict[str, Sample]:
    url = f"{address.trakt_url}/sync/ratings/shows"
    async with AsyncExitStack() as stack:
        stack.push_async_callback(ours.close)
        clients = await stack.enter_async_context(signed_in(address, ours))
        session = await stack.enter_async_context(CachedSession(cache=theirs, headers=trakt_headers(address)))
        body = await asked(session, url, _QUERY)
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        bare = stack.enter_context(bare_file(Path(folder) / "bare.db", {"page": body}))

        async def selected() -> object:
            return bare.select("page")

        return await awaited_in_turn(
            {
                "ours": lambda: clients.trakt.sync.ratings(Media.SHOW).page(1),
                "theirs": lambda: asked(session, url, _QUERY),
                "bare": selected,
            },
            scale.rounds,
            _HITS,
        )
