"""Numbers of a person's own that need no title's text."""

from datetime import datetime
from itertools import chain

import msgspec

from trakt_tmdb.account.standing import read_standing
from trakt_tmdb.account.watched import WatchedIndex
from trakt_tmdb.trakt.client import TraktClient


class Tally(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How much there is."""

    plays: int
    """Since the moment asked for."""
    wishes: int
    """Shows and movies on the watchlist."""


async def count(trakt: TraktClient, since: datetime) -> Tally:
    """Count from what every view reads anyway."""
    standing = await read_standing(trakt)
    return Tally(plays=_plays_since(standing.watched, since), wishes=len(standing.watchlist))


def _plays_since(watched: WatchedIndex, since: datetime) -> int:
    seasons = chain.from_iterable(show.values() for show in watched.shows.values())
    episodes = chain.from_iterable(season.values() for season in seasons)
    return sum(play >= since for play in chain.from_iterable((*episodes, *watched.movies.values())))
