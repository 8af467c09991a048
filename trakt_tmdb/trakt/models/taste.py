"""What a person loves and how they rate it: https://docs.trakt.tv/reference/sync."""

from msgspec import Struct, field

from .about import About
from .changes import Counts, ListState, NotFound
from .ids import Ids, Instant
from .media import Media
from .movie import Movie
from .show import Show


class FavoriteEntry(Struct, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled: a show or a movie."""

    id: int | None = None
    rank: int | None = None
    listed_at: Instant | None = None
    notes: str | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None


class RatingEntry(About, frozen=True, gc=False, kw_only=True):
    """A title, season or episode and its rating."""

    rating: int
    """1 to 10."""
    rated_at: Instant | None = None


class FavoriteItem(Struct, frozen=True, gc=False, kw_only=True):
    """A show or movie to love or to stop loving."""

    ids: Ids


class RatingItem(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title and its rating, 1 to 10; without one, as what a removal names."""

    ids: Ids
    rating: int | None = None


class FavoritesAdded(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of an addition to the favourites; `existing` was there before."""

    added: Counts = Counts()
    existing: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()


class FavoritesRemoved(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a removal from the favourites."""

    deleted: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()


class RatingsAdded(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of ratings; one that was given before is replaced."""

    added: Counts = Counts()
    not_found: NotFound = NotFound()


class RatingsRemoved(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a removal of ratings."""

    deleted: Counts = Counts()
    not_found: NotFound = NotFound()
