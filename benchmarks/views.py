"""The views that are looked at most, from the services and from memory."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import orjson

from trakt_tmdb import Media, TitleRef, Tracker
from trakt_tmdb.simulator import LARGE
from trakt_tmdb.simulator.request_log import Entry

from .bare import all_at_once
from .clients import Unpaced, signed_in
from .row import Row, Table
from .sample import Sample, awaited_in_turn
from .scale import Scale, named
from .services import Services, quiet, simulated

_SHOW = TitleRef(media=Media.SHOW, trakt=1001, tmdb=61_000)

type Look = Callable[[Tracker], Awaitable[object]]

ABOUT = """\
One view by a new client, and again by the same one. The floors know beforehand what to ask: cold, the same
requests by bare aiohttp, all at once, each answer parsed by orjson; warm, orjson.loads of the answers that
the view is made of. TMDB takes no part, except where the texts are Chinese."""

LOOKS: dict[str, Look] = {
    "schedule": lambda tracker: tracker.schedule(),
    "up next": lambda tracker: tracker.up_next(),
    "details": lambda tracker: tracker.details(_SHOW),
}


def measure(scale: Scale) -> Table:
    """Look at each."""
    with simulated(LARGE) as services:
        rows = [
            row for name, look in LOOKS.items() for row in asyncio.run(_rows(services, scale, name, look))
        ]
    return Table(title="Views", about=ABOUT, rows=tuple(rows))


async def _rows(services: Services, scale: Scale, name: str, look: Look) -> Sequence[Row]:
    async with signed_in(services.address) as clients, Tracker(clients.trakt) as tracker:
        services.forget()
        await look(tracker)
        log = services.log()
        bodies = await all_at_once(services.address, log)
        warm = await awaited_in_turn(
            {"ours": lambda: look(tracker), "floor": lambda: _parsed(bodies)}, scale.rounds
        )
    cold = await awaited_in_turn(
        {"ours": lambda: _cold(services, look), "floor": lambda: _floor(services, log)}, scale.starts
    )
    what, with_tmdb = f"{name}, {named(LARGE)}", await _warm_with_tmdb(services, scale, look)
    return (
        Row.timed(f"{what}: cold", cold["ours"], cold["floor"], "bare aiohttp and orjson, all at once"),
        Row.timed(f"{what}: warm", warm["ours"], warm["floor"], "orjson.loads of the answers behind it"),
        Row.timed(f"{what}: warm, in Chinese", with_tmdb, warm["ours"], "the same without TMDB"),
    )


async def _warm_with_tmdb(services: Services, scale: Scale, look: Look) -> Sample:
    async with (
        signed_in(services.address, clock=Unpaced()) as clients,
        Tracker(clients.trakt, clients.tmdb, language="zh-CN") as tracker,
    ):
        await look(tracker)
        await quiet(services)
        return (await awaited_in_turn({"ours": lambda: look(tracker)}, scale.rounds))["ours"]


async def _cold(services: Services, look: Look) -> object:
    async with signed_in(services.address) as clients, Tracker(clients.trakt) as tracker:
        return await look(tracker)


async def _floor(services: Services, log: Sequence[Entry]) -> object:
    return await _parsed(await all_at_once(services.address, log))


async def _parsed(bodies: Sequence[bytes]) -> object:
    return [orjson.loads(body) for body in bodies if body]
