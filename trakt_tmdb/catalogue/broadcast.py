"""An episode airing or a movie coming out, as the services tell it."""

from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from trakt_tmdb.cache.endpoint import Form
from trakt_tmdb.trakt.models.calendar import CalendarEpisode, CalendarMovie

from .episode import Episode
from .from_trakt import episode_of, listed_title_of
from .title import Title

type CalendarEntry = CalendarEpisode | CalendarMovie


class Broadcast(msgspec.Struct, frozen=True, gc=False, kw_only=True):
    """One airing; `at` is an aware UTC moment, or a bare date where no time is known."""

    title: Title
    at: datetime | date
    episode: Episode | None = None
    """With season and number; None for a movie."""

    @property
    def runtime(self) -> int | None:
        """Minutes."""
        return (self.episode.runtime if self.episode else None) or self.title.runtime

    @property
    def number(self) -> tuple[int, int] | None:
        """Season and number of the episode."""
        episode = self.episode
        if episode is None or episode.season is None or episode.number is None:
            return None
        return episode.season, episode.number


def broadcasts_of(entries: Iterable[CalendarEntry]) -> tuple[Broadcast, ...]:
    """Read a calendar, a show once for all its episodes; what names no day or no episode is left out."""
    shows: dict[int, Title] = {}
    return tuple(found for entry in entries if (found := _broadcast_of(entry, shows)))


BROADCASTS: Form[Iterable[CalendarEntry], tuple[Broadcast, ...]] = Form(
    name="broadcasts", make=broadcasts_of, share=0.5
)


def _broadcast_of(entry: CalendarEntry, shows: dict[int, Title]) -> Broadcast | None:
    return _of_episode(entry, shows) if isinstance(entry, CalendarEpisode) else _of_movie(entry)


def _of_episode(entry: CalendarEpisode, shows: dict[int, Title]) -> Broadcast | None:
    episode = entry.episode
    at = entry.first_aired or episode.first_aired or entry.released
    if at is None or episode.season is None or episode.number is None:
        return None
    number = entry.show.ids.trakt
    if (show := shows.get(number)) is None:
        show = shows[number] = listed_title_of(entry.show)
    return Broadcast(title=show, at=at, episode=episode_of(episode))


def _of_movie(entry: CalendarMovie) -> Broadcast | None:
    at = entry.released or entry.movie.released
    return None if at is None else Broadcast(title=listed_title_of(entry.movie), at=at)
