"""Everything that is exported of an account."""

from collections.abc import Sequence

from msgspec import Struct

from trakt_tmdb.trakt.models.media import Media

from .own_list import OwnList
from .owned import Owned
from .record import Record

TITLES = (Media.SHOW, Media.MOVIE)
RATED = (*TITLES, Media.EPISODE)


class Lists(Struct, frozen=True, kw_only=True):
    """What a person watched, newest first; what they wish for, love, rate and own; their own lists."""

    history: Sequence[Record] = ()
    watchlist: Sequence[Record] = ()
    favorites: Sequence[Record] = ()
    ratings: Sequence[Record] = ()
    collection: Sequence[Owned] = ()
    own: Sequence[OwnList] = ()
    is_whole: bool
    """Whether Trakt told all of it just now; else it is what was held."""

    @property
    def nameless(self) -> int:
        """How many plays are of something that is known by Trakt's id alone."""
        return sum(one.is_nameless for one in self.history)
