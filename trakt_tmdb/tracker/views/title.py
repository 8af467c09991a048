"""A title as a card, and an episode as a row."""

import datetime as dt

import msgspec

from trakt_tmdb.catalogue.picture import Picture
from trakt_tmdb.catalogue.reference import Media


class Progress(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """How far a person is with a show; specials and what is not out yet do not count."""

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
    on_trakt: bool = True
    """False: Trakt lacks it, so nothing can be marked."""
    watched_at: dt.datetime | None = None
    """When it was last watched (UTC); for a show, any episode of it."""
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
    watched_at: dt.datetime | None = None
    plays: int = 0
    pending: bool = False
