"""Seasons and episodes, whichever service told of them."""

from datetime import date, datetime

import msgspec

from .picture import Picture


class Episode(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """An episode; `runtime` in minutes, `number_abs` counted through all seasons."""

    trakt: int | None = None
    """Trakt's id of it."""
    season: int | None = None
    number: int | None = None
    number_abs: int | None = None
    title: str | None = None
    overview: str | None = None
    first_aired: datetime | None = None
    """UTC."""
    released: date | None = None
    """Where no time is known."""
    runtime: int | None = None
    kind: str | None = None
    """In Trakt's words: `season_premiere`, `series_finale`."""
    still: Picture | None = None

    @property
    def at(self) -> datetime | date | None:
        """When it airs: an aware moment, or a bare date where no time is known."""
        return self.first_aired or self.released


class Season(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """A season, 0 holds the specials; `episodes` only where they were asked for."""

    trakt: int | None = None
    """Trakt's id of it."""
    number: int | None = None
    title: str | None = None
    episode_count: int | None = None
    aired_episodes: int | None = None
    poster: Picture | None = None
    episodes: tuple[Episode, ...] = ()
