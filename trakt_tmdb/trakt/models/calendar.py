"""https://docs.trakt.tv/reference/calendars."""

from datetime import date

from msgspec import Struct

from .episode import Episode
from .ids import Instant
from .movie import Movie
from .show import Show


class CalendarEpisode(Struct, frozen=True, gc=False, kw_only=True):
    """One episode's airing: `first_aired` in UTC, or only the date `released`."""

    show: Show
    episode: Episode
    first_aired: Instant | None = None
    released: date | None = None


class CalendarMovie(Struct, frozen=True, gc=False, kw_only=True):
    """One movie's release; a date without a time."""

    movie: Movie
    released: date | None = None
