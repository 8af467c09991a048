"""Values that name what a title is and how it stands; a value Trakt adds later reads as UNKNOWN."""

from enum import StrEnum
from typing import Self, override


class Open(StrEnum):
    """An enumeration that survives values it does not know."""

    @classmethod
    @override
    def _missing_(cls, value: object) -> Self:
        return cls("unknown")


class Media(Open):
    """What an item is; `plural` is its name in Trakt's paths and bodies."""

    MOVIE = "movie"
    SHOW = "show"
    SEASON = "season"
    EPISODE = "episode"
    PERSON = "person"
    LIST = "list"
    UNKNOWN = "unknown"

    @property
    def plural(self) -> str:
        """`movies`, `shows`, `seasons`, `episodes`, `people`."""
        return "people" if self is Media.PERSON else f"{self.value}s"


class Status(Open):
    """Where a show or movie stands."""

    RETURNING = "returning series"
    CONTINUING = "continuing"
    IN_PRODUCTION = "in production"
    POST_PRODUCTION = "post production"
    PLANNED = "planned"
    UPCOMING = "upcoming"
    PILOT = "pilot"
    RUMORED = "rumored"
    RELEASED = "released"
    ENDED = "ended"
    CANCELED = "canceled"
    UNKNOWN = "unknown"


class EpisodeType(Open):
    """An episode's place in its season."""

    STANDARD = "standard"
    SERIES_PREMIERE = "series_premiere"
    SEASON_PREMIERE = "season_premiere"
    MID_SEASON_FINALE = "mid_season_finale"
    MID_SEASON_PREMIERE = "mid_season_premiere"
    SEASON_FINALE = "season_finale"
    SERIES_FINALE = "series_finale"
    UNKNOWN = "unknown"


class HistoryAction(Open):
    """How a play came to be, or comes to be."""

    WATCH = "watch"
    SCROBBLE = "scrobble"
    CHECKIN = "checkin"
    WATCHING = "watching"
    """Only of what runs at this moment, and of long ago."""
    UNKNOWN = "unknown"
