"""What everybody sees of a title beside the title: https://docs.trakt.tv/reference/shows and movies."""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from .ids import Ids, Instant
from .movie import Movie
from .show import Show


class RatingSummary(Struct, frozen=True, gc=False, kw_only=True):
    """0 to 10, by so many votes; `distribution` by the whole rating, 1 to 10."""

    rating: float = 0.0
    votes: int = 0
    distribution: Mapping[int, int] = {}


class Stats(Struct, frozen=True, gc=False, kw_only=True):
    """How many people watched, collected, discussed and listed something."""

    watchers: int = 0
    plays: int = 0
    collectors: int = 0
    collected_episodes: int | None = None
    comments: int = 0
    lists: int = 0
    votes: int = 0
    favorited: int | None = None


class Alias(Struct, frozen=True, gc=False, kw_only=True):
    """What a title is called in a country, in two lower-case letters."""

    title: str | None = None
    country: str | None = None


class Studio(Struct, frozen=True, gc=False, kw_only=True):
    """Who produced a title."""

    name: str | None = None
    country: str | None = None
    ids: Ids = Ids()


class Release(Struct, frozen=True, gc=False, kw_only=True):
    """When a movie came out in a country, and how: `theatrical`, `digital`, `physical`."""

    country: str | None = None
    certification: str | None = None
    release_date: date | None = None
    release_type: str | None = None
    note: str | None = None


class CountedShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show and how many people watched, played and collected it in a period."""

    show: Show
    watcher_count: int = 0
    play_count: int = 0
    collected_count: int = 0
    collector_count: int = 0


class CountedMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie and how many people watched, played and collected it in a period."""

    movie: Movie
    watcher_count: int = 0
    play_count: int = 0
    collected_count: int = 0


class FavoritedShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show and whose favourite it became in a period, in number."""

    show: Show
    user_count: int = 0


class FavoritedMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie and whose favourite it became in a period, in number."""

    movie: Movie
    user_count: int = 0


class StreamingShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show and its place at streaming services; it rose by `delta` places."""

    show: Show
    rank: int = 0
    delta: int | None = None


class UpdatedShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show whose facts changed."""

    show: Show
    updated_at: Instant | None = None


class StreamingMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie and its place at streaming services; it rose by `delta` places."""

    movie: Movie
    rank: int = 0
    delta: int | None = None


class UpdatedMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie whose facts changed."""

    movie: Movie
    updated_at: Instant | None = None


class BoxOfficeMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie of last weekend in the cinemas of the US; `revenue` in dollars."""

    movie: Movie
    revenue: int = 0
