"""The week."""

import datetime as dt
from enum import StrEnum

import msgspec

from trakt_tmdb.catalogue.picture import Picture
from trakt_tmdb.catalogue.reference import Media


class Scope(StrEnum):
    """Whose airings: those of my titles, or all."""

    MINE = "mine"
    ALL = "all"


class Kind(StrEnum):
    """Which airings."""

    EVERYTHING = "everything"
    ANIME = "anime"
    SHOWS = "shows"
    MOVIES = "movies"


class Mark(StrEnum):
    """What makes an episode stand out in its season."""

    SERIES_PREMIERE = "series_premiere"
    SEASON_PREMIERE = "season_premiere"
    MID_SEASON_PREMIERE = "mid_season_premiere"
    MID_SEASON_FINALE = "mid_season_finale"
    SEASON_FINALE = "season_finale"
    SERIES_FINALE = "series_finale"


class Airing(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """An episode airing or a movie coming out."""

    ref: str
    """String form of the episode (`show/trakt-1/s01e02`) or of the movie."""
    title_ref: str
    media: Media
    at: dt.datetime | dt.date
    """An aware moment (UTC), or a bare date where no time is known."""
    title: str
    original_title: str | None = None
    season: int | None = None
    number: int | None = None
    number_abs: int | None = None
    episode_title: str | None = None
    network: str | None = None
    country: str | None = None
    runtime: int | None = None
    """Minutes."""
    genres: tuple[str, ...] = ()
    certification: str | None = None
    """Of the title, as on its card."""
    mark: Mark | None = None
    poster: Picture | None = None
    poster_fallback: Picture | None = None
    mine: bool = False
    watched: bool = False
    watched_at: dt.datetime | None = None
    """When it was last watched (UTC), as far as that is known."""
    pending: bool = False
    """A mark of ours that has not reached Trakt yet."""


class Day(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One day of the schedule, from the person's day boundary to the next; airings by time."""

    date: dt.date
    airings: tuple[Airing, ...]


class Week(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Seven days of airings in the person's time zone."""

    start: dt.date
    today: dt.date
    """The day that the person's clock and day boundary are in now."""
    time_zone: str
    days: tuple[Day, ...]
    countries: tuple[str, ...]
    """Countries that the week's airings come from (ISO 3166, lower case), most frequent first."""
