"""Reads from files that an earlier client filled, every entry for the first time."""

import asyncio
import gc
import json
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from time import perf_counter

from aiohttp_client_cache import CachedSession, SQLiteBackend

from trakt_tmdb import CacheEntry, SQLiteCache

from .bare import asked
from .bare_file import BareFile, bare_file
from .clients import signed_in, trakt_headers
from .sample import Sample, rotated
from .serve import Address

_ENTRIES = 200
"""Pages of plays that the large account has, and bare entries beside them."""

_HOUR = 3600
_BODY = b'{"title":"' + b"x" * 49_988 + b'"}'
_KEYS = tuple(f"entry-{number}" for number in range(_ENTRIES))

type Times = defaultdict[str, list[float]]


async def first_reads(address: Address, folder: Path, reads: int) -> dict[str, Sample]:
    """Read each page of plays, then as many bare entries, with clients that are new each time.

    `ours` and `theirs` are pages, `parsed` is theirs with json.loads, `store` and `hop` are entries; the
    rounds of both alternate, so that no busy second meets one of them alone.
    """
    await _each_page(address, folder, defaultdict(list))
    await _fill(folder / "entries.db")
    times: Times = defaultdict(list)
    with bare_file(folder / "bare.db", dict.fromkeys(_KEYS, _BODY)) as bare:
        for _ in range(reads // _ENTRIES):
            await _each_page(address, folder, times)
            await _each_entry(folder / "entries.db", bare, times)
    return {name: Sample(tuple(values)) for name, values in times.items()}


async def _each_page(address: Address, folder: Path, times: Times) -> None:
    theirs = SQLiteBackend(str(folder / "their-pages.db"), expire_after=_HOUR)
    ours = SQLiteCache(folder / "our-pages.db")
    async with AsyncExitStack() as stack:
        stack.push_async_callback(ours.close)
        clients = await stack.enter_async_context(signed_in(address, ours))
        session = await stack.enter_async_context(CachedSession(cache=theirs, headers=trakt_headers(address)))
        plays, url = clients.trakt.sync.full_history(), f"{address.trakt_url}/sync/history"

        async def page_of_theirs(number: int) -> None:
            query = {"extended": "full", "limit": "50", "page": str(number)}
            began = perf_counter()
            body = await asked(session, url, query)
            times["theirs"].append(perf_counter() - began)
            json.loads(body)
            times["parsed"].append(perf_counter() - began)

        async def page_of_ours(number: int) -> None:
            began = perf_counter()
            await plays.page(number)
            times["ours"].append(perf_counter() - began)

        gc.collect()
        for number in range(1, _ENTRIES + 1):
            for read in rotated((page_of_ours, page_of_theirs), number):
                await read(number)


async def _fill(path: Path) -> None:
    now = time.time()
    later = now + _HOUR
    entry = CacheEntry(body=_BODY, stored_at=now, fresh_until=later, stale_until=later, keep_until=later)
    store = SQLiteCache(path)
    for key in _KEYS:
        await store.set(key, entry)
    await store.close()


async def _each_entry(path: Path, bare: BareFile, times: Times) -> None:
    """Read from the store itself, beside a hop to a thread that does nothing else."""
    store = SQLiteCache(path)
    reads: dict[str, Callable[[str], Awaitable[object]]] = {"store": store.get, "hop": bare.hop}
    await asyncio.gather(*(read("none") for read in reads.values()))
    gc.collect()
    for number, key in enumerate(_KEYS):
        for name in rotated(tuple(reads), number):
            began = perf_counter()
            found = await reads[name](key)
            times[name].append(perf_counter() - began)
            if found is None:
                raise LookupError(f"{name} lost {key}.")
    await store.close()
