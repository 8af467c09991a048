"""Plays, newest first: https://docs.trakt.tv/reference/sync."""

from collections.abc import Mapping

from msgspec import Struct, field

from .episode import Episode
from .ids import Instant
from .media import HistoryAction, Media
from .movie import Movie
from .show import Show

type WatchedShows = Mapping[int, Mapping[str, Mapping[int, tuple[Instant, ...]]]]
"""Trakt id of the show -> its season, as Trakt likes to name it -> Trakt id of the episode -> its plays."""

type WatchedMovies = Mapping[int, tuple[Instant, ...]]
"""Trakt id of the movie -> its plays."""


class WatchedEpisode(Struct, frozen=True, gc=False, kw_only=True):
    """An episode that was watched, by its number in the season."""

    number: int | None = None
    plays: int = 0
    last_watched_at: Instant | None = None


class WatchedSeason(Struct, frozen=True, gc=False, kw_only=True):
    """A season's watched episodes; 0 holds the specials."""

    number: int | None = None
    episodes: tuple[WatchedEpisode, ...] = ()


class WatchedShow(Struct, frozen=True, gc=False, kw_only=True):
    """A show that was watched; `reset_at` is the start of a rewatch; seasons only where asked for."""

    show: Show
    plays: int = 0
    last_watched_at: Instant | None = None
    reset_at: Instant | None = None
    seasons: tuple[WatchedSeason, ...] = ()


class WatchedMovie(Struct, frozen=True, gc=False, kw_only=True):
    """A movie that was watched."""

    movie: Movie
    plays: int = 0
    last_watched_at: Instant | None = None


class Play(Struct, frozen=True, gc=False, kw_only=True):
    """One play; `id` is its history id (64 bits), which removes this play alone."""

    id: int | None = None
    watched_at: Instant | None = None
    action: HistoryAction | None = None
    media: Media | None = field(default=None, name="type")
    movie: Movie | None = None
    show: Show | None = None
    episode: Episode | None = None
