"""How a person stands to every title: what cards show beside it."""

import msgspec

from trakt_tmdb.catalogue.title_index import TitleIndex

from .watched import NothingWatched, Watched


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Plays, watchlist, favourites and ratings, found by any id of a title."""

    watched: Watched = NothingWatched()
    watchlist: TitleIndex[None] = TitleIndex()
    favorites: TitleIndex[None] = TitleIndex()
    ratings: TitleIndex[int] = TitleIndex()
    """1 to 10."""
