"""`python -m benchmarks.serve SIZE`: the simulator in a process of its own, until its input ends."""

import asyncio
import sys
from datetime import datetime

import msgspec

from trakt_tmdb.simulator import Simulator, Size


class Address(msgspec.Struct, frozen=True, kw_only=True):
    """Where it is, what opens it, and what is really there."""

    url: str
    trakt_url: str
    auth_url: str
    tmdb_url: str
    client_id: str
    tmdb_token: str
    access_token: str
    refresh_token: str
    expires_at: datetime
    watched_shows: int
    plays: int
    watchlist: int
    shows_on_tmdb: tuple[int, ...]
    unwished_movie: int
    """A movie's Trakt id."""


async def serve(size: Size) -> None:
    """Say where, then answer until nobody holds the other end of our input."""
    async with Simulator(size=size) as simulator:
        # A run asks more in five minutes than Trakt lets one person ask.
        simulator.state.limits.enabled = False
        sys.stdout.buffer.write(msgspec.json.encode(_address(simulator)) + b"\n")
        sys.stdout.flush()
        await asyncio.to_thread(sys.stdin.read)


def _address(simulator: Simulator) -> Address:
    grant, demo, catalogue = simulator.sign_in(), simulator.state.demo, simulator.state.catalogue
    unwished = (movie.ids.trakt for movie in catalogue.movies.on_trakt if movie not in demo.watchlist)
    return Address(
        url=simulator.url,
        trakt_url=simulator.trakt_url,
        auth_url=simulator.auth_url,
        tmdb_url=simulator.tmdb_url,
        client_id=simulator.client_id,
        tmdb_token=simulator.tmdb_token,
        access_token=grant.access_token,
        refresh_token=grant.refresh_token,
        expires_at=grant.expires_at,
        watched_shows=len(demo.history.shows()),
        plays=len(demo.history),
        watchlist=len(list(demo.watchlist.items())),
        shows_on_tmdb=tuple(show.ids.tmdb for show in catalogue.shows.on_tmdb if show.ids.tmdb),
        unwished_movie=next(trakt for trakt in unwished if trakt),
    )


if __name__ == "__main__":
    asyncio.run(serve(msgspec.json.decode(sys.argv[1], type=Size)))
