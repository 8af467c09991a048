"""What is on the watchlist, by Trakt's ids alone."""

from trakt_tmdb.trakt.client import Endpoints
from trakt_tmdb.trakt.models.media import Media

type Wished = frozenset[tuple[Media, int]]


async def read_wished(trakt: Endpoints) -> Wished:
    """The shows and movies on the watchlist."""
    keys: set[tuple[Media, int]] = set()
    async for entry in trakt.sync.watchlist():
        if entry.show is not None and entry.season is None and entry.episode is None:
            keys.add((Media.SHOW, entry.show.ids.trakt))
        if entry.movie is not None:
            keys.add((Media.MOVIE, entry.movie.ids.trakt))
    return frozenset(keys)
