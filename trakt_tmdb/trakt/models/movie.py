"""https://docs.trakt.tv/reference/movies."""

from datetime import date

from msgspec import Struct

from .ids import Images, Instant, TitleIds
from .media import Status


class Movie(Struct, frozen=True, gc=False, kw_only=True):
    """`runtime` in minutes; `released` has no time of day; the rest with `extended=full`."""

    ids: TitleIds
    title: str | None = None
    year: int | None = None
    original_title: str | None = None
    tagline: str | None = None
    overview: str | None = None
    status: Status | None = None
    released: date | None = None
    runtime: int | None = None
    certification: str | None = None
    country: str | None = None
    language: str | None = None
    languages: tuple[str, ...] = ()
    genres: tuple[str, ...] = ()
    subgenres: tuple[str, ...] = ()
    available_translations: tuple[str, ...] = ()
    rating: float | None = None
    votes: int | None = None
    trailer: str | None = None
    homepage: str | None = None
    updated_at: Instant | None = None
    images: Images | None = None


class TrendingMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie and how many people watch it at this moment."""

    movie: Movie
    watchers: int = 0


class AnticipatedMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie still to come and how many lists it is on."""

    movie: Movie
    list_count: int = 0
