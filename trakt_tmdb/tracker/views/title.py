"""A title as a card, and an episode as a row."""

import datetime as dt

import msgspec

from trakt_tmdb.catalogue.picture import Picture
from trakt_tmdb.catalogue.reference import Media


class Progress(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How far a person is with a show, as far as it is out; specials count where they were included."""

    aired: int
    completed: int


class TitleCard(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A show or movie in a grid, with how the person stands to it."""

    ref: str
    media: Media
    title: str
    original_title: str | None = None
    year: int | None = None
    poster: Picture | None = None
    poster_fallback: Picture | None = None
    rating: float | None = None
    """The service's own, 0 to 10."""
    genres: tuple[str, ...] = ()
    country: str | None = None
    certification: str | None = None
    """For whom it is, such as `TV-14` or `PG-13`, as far as that is known."""
    on_trakt: bool = True
    """False: Trakt lacks it, so nothing can be marked."""
    watched: bool = False
    """Whether it ever was; for a show, any episode of it."""
    watched_at: dt.datetime | None = None
    """When it last was (UTC), as far as that is known."""
    progress: Progress | None = None
    on_watchlist: bool = False
    favorite: bool = False
    own_rating: int | None = None
    """1 to 10."""


class EpisodeCard(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One episode."""

    ref: str
    season: int
    number: int
    number_abs: int | None = None
    title: str | None = None
    overview: str | None = None
    at: dt.datetime | dt.date | None = None
    """An aware moment (UTC), or a bare date where no time is known."""
    runtime: int | None = None
    """Minutes."""
    still: Picture | None = None
    watched: bool = False
    watched_at: dt.datetime | None = None
    """When it was last watched (UTC), as far as that is known."""
    plays: int = 0
    pending: bool = False
