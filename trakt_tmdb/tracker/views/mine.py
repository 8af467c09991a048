"""What is mine: up next, waiting, my shows, history, watchlist, favourites."""

import datetime as dt
from enum import StrEnum

import msgspec

from trakt_tmdb.account.action import FavoriteSource
from trakt_tmdb.catalogue.picture import Picture
from trakt_tmdb.catalogue.reference import Media

from .title import EpisodeCard, TitleCard


class UpNextOrder(StrEnum):
    """How shows in progress are sorted."""

    WATCHED = "watched"
    """Recently watched first."""
    AIRED = "aired"
    """Recently aired next episode first."""
    LEFT = "left"
    """Fewest episodes left first."""


class UpNextShow(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A show in progress, and its next episode."""

    show: TitleCard
    """`show.progress` is filled."""
    episode: EpisodeCard
    """Aired for what is up next, still to come for what waits."""
    episodes_left: int
    minutes_left: int | None = None
    last_watched_at: dt.datetime | None = None


class UpNext(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Continue watching, and what waits for its next episode."""

    shows: tuple[UpNextShow, ...]
    waiting: tuple[UpNextShow, ...]
    """Caught up; soonest first."""
    read: int
    """Shows whose progress was read, of `total`: fewer where Trakt's limits left some for later."""
    total: int


class MyShows(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """In progress, waiting and on the watchlist, in one grid."""

    shows: tuple[TitleCard, ...]


class Play(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One play of an episode or movie."""

    play_id: str
    """Trakt's history id, 64 bits and therefore text; removes this play alone."""
    watched_at: dt.datetime | None
    """UTC; None where the time is unknown."""
    ref: str
    title_ref: str
    media: Media
    title: str
    certification: str | None = None
    """Of the title, as on its card."""
    poster: Picture | None = None
    poster_fallback: Picture | None = None
    episode: EpisodeCard | None = None


class HistoryPage(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Plays, newest first."""

    plays: tuple[Play, ...]
    page: int
    page_count: int
    item_count: int


class WatchlistOrder(StrEnum):
    """How the watchlist is sorted."""

    RANK = "rank"
    """As the person ordered it."""
    ADDED = "added"
    """Lately added first."""
    RELEASED = "released"
    """Latest release first, also those still to come."""
    TITLE = "title"
    """By Trakt's own title."""


class Wish(msgspec.Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title on the watchlist."""

    title: TitleCard
    listed_at: dt.datetime | None = None
    released: dt.date | None = None


class WatchlistPage(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A page of the watchlist."""

    wishes: tuple[Wish, ...]
    page: int
    page_count: int
    item_count: int


class Favorite(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A favourite, once, wherever it is one."""

    title: TitleCard
    sources: tuple[FavoriteSource, ...]


class Favorites(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """Trakt's favourites and TMDB's, joined."""

    favorites: tuple[Favorite, ...]
    tmdb_read: bool
    """Whether TMDB's could be read: they need a read token of the person's own."""
