"""`python -m benchmarks.library.ours ADDRESS`: everything a person's views show, read by this library.

Without TMDB, so that it is the same work as pytrakt's.
"""

import asyncio
import sys
from contextlib import AsyncExitStack

import aiohttp
import msgspec

from benchmarks.bare import last_activities
from benchmarks.child import answer
from benchmarks.clients import signed_in, trakt_headers
from benchmarks.sample import Sample, awaited_in_turn
from benchmarks.serve import Address
from benchmarks.services import Services
from trakt_tmdb import Tracker

from .reading import Reading, read
from .scenes import everything, watch_next, what_is_open

_POLLS = 20


class Readings(msgspec.Struct, frozen=True, kw_only=True):
    """In the order they happened."""

    start: Reading
    poll: Reading
    polls: Sample
    """Further ones, by turns with `bare_polls`."""
    bare_polls: Sample
    episode: Reading
    """After an episode was watched elsewhere: what is open is read again."""
    episode_and_wish: Reading
    """After that and a wish."""


async def readings(services: Services) -> Readings:
    """Start, poll, and meet two changes."""
    address = services.address
    async with AsyncExitStack() as stack:
        with read(services) as start:
            clients = await stack.enter_async_context(signed_in(address))
            tracker = await stack.enter_async_context(Tracker(clients.trakt))
            await tracker.refresh()
            up_next, *_ = await everything(tracker)
        with read(services) as poll:
            await tracker.refresh()
        session = await stack.enter_async_context(aiohttp.ClientSession(headers=trakt_headers(address)))
        polls = await awaited_in_turn(
            {"ours": tracker.refresh, "bare": lambda: last_activities(session, address)}, _POLLS
        )
        watch_next(services, up_next)
        with read(services) as episode:
            await tracker.refresh()
            up_next, _ = await what_is_open(tracker)
        watch_next(services, up_next)
        services.wish_elsewhere()
        with read(services) as episode_and_wish:
            await tracker.refresh()
            await what_is_open(tracker)
    return Readings(
        start=start.done,
        poll=poll.done,
        polls=polls["ours"],
        bare_polls=polls["bare"],
        episode=episode.done,
        episode_and_wish=episode_and_wish.done,
    )


if __name__ == "__main__":
    answer(asyncio.run(readings(Services(msgspec.json.decode(sys.argv[1], type=Address)))))
