"""How much is measured: a short run for every change, a full one for the documentation."""

import msgspec

from trakt_tmdb.simulator import LARGE, Size

SMALL = Size(shows=150, movies=200, watched_shows=100, plays=1_000, watchlist=50)
HUGE = Size(shows=2_500, movies=3_300, watched_shows=2_000, plays=50_000, watchlist=400)


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """How often, and how big."""

    rounds: int
    """Of what takes milliseconds."""
    starts: int
    """Of what starts a process or reads a library."""
    store_reads: int
    sizes: tuple[Size, ...]
    slow_size: Size
    """Read over a line that answers late."""


QUICK = Scale(rounds=7, starts=1, store_reads=200, sizes=(SMALL, LARGE), slow_size=SMALL)
FULL = Scale(rounds=31, starts=5, store_reads=1_000, sizes=(SMALL, LARGE, HUGE), slow_size=LARGE)


def named(size: Size) -> str:
    """Say how big."""
    return f"{size.watched_shows:,} shows, {size.plays:,} plays"
