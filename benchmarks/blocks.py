"""How long a view holds the event loop at a stretch: whatever else runs there waits as long."""

import asyncio
import gc
from collections.abc import Sequence
from time import perf_counter

import orjson

from trakt_tmdb import Tracker
from trakt_tmdb.simulator import LARGE

from .clients import Unpaced, signed_in
from .loads import FIVE_MEGABYTES, many
from .row import Row, Table
from .sample import Sample, in_turn
from .scale import Scale, named
from .services import Services, simulated
from .views import LOOKS, Look

ABOUT = """\
The longest time between two turns of the event loop while a view is built, first by a client that has to
read and decode everything, then again from memory; TMDB takes part and the texts are Chinese. Beside it,
the time that orjson.loads takes for 5 MB, which many a service's answer is decoded with on the event loop."""

_LEAST = 1e-6


def measure(scale: Scale) -> Table:
    """Look at every view."""
    body = many()
    parsed = in_turn({"floor": lambda: orjson.loads(body)}, scale.rounds)["floor"]
    with simulated(LARGE) as services:
        rows = [
            row
            for name, look in LOOKS.items()
            for row in asyncio.run(_rows(services, scale, name, look, parsed))
        ]
    return Table(title="Longest block of the event loop", about=ABOUT, rows=tuple(rows))


async def _rows(services: Services, scale: Scale, name: str, look: Look, parsed: Sample) -> Sequence[Row]:
    cold, warm = [], []
    for _ in range(scale.starts):
        async with (
            signed_in(services.address, clock=Unpaced()) as clients,
            Tracker(clients.trakt, clients.tmdb, language="zh-CN") as tracker,
        ):
            cold.append(await _longest(tracker, look))
            await look(tracker)
            warm += [await _longest(tracker, look) for _ in range(scale.rounds)]
    what = f"{name}, {named(LARGE)}"
    return (
        Row.timed(f"{what}: cold", Sample(tuple(cold)), parsed, FIVE_MEGABYTES),
        Row.timed(f"{what}: warm", Sample(tuple(warm)), parsed, FIVE_MEGABYTES),
    )


async def _longest(tracker: Tracker, look: Look) -> float:
    """Seconds of the longest turn while a view is built."""
    gc.collect()
    longest = _LEAST
    before = perf_counter()
    building = asyncio.ensure_future(look(tracker))
    while not building.done():
        await asyncio.sleep(0)
        now = perf_counter()
        longest, before = max(longest, now - before), now
    building.result()
    return longest
