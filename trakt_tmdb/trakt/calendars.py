"""`trakt.calendars`: what airs and what is released, by UTC date."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many

from . import tags
from .models import CalendarEpisode, CalendarMovie

_LONGEST = 33
"""Trakt cuts longer windows without a word."""

_FULL = {"extended": "full"}
_MINE = (tags.MY_CALENDAR,)
_MY_SHOWS = Read(
    path="/calendars/my/shows/{start}/{days}",
    decode=many(CalendarEpisode),
    kind=ttl.MY_CALENDAR,
    tags=_MINE,
    params=_FULL,
)
_MY_MOVIES = Read(
    path="/calendars/my/movies/{start}/{days}",
    decode=many(CalendarMovie),
    kind=ttl.MY_CALENDAR,
    tags=_MINE,
    params=_FULL,
)
_ALL_SHOWS = Read(
    path="/calendars/all/shows/{start}/{days}", decode=many(CalendarEpisode), kind=ttl.CALENDAR, params=_FULL
)
_ALL_MOVIES = Read(
    path="/calendars/all/movies/{start}/{days}", decode=many(CalendarMovie), kind=ttl.CALENDAR, params=_FULL
)


class Calendars:
    """`start` is a UTC date; any number of `days`; `genres` as `anime`, `countries` as `jp`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def my_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/my/shows: episodes of what is watched, collected or on the watchlist."""
        return await self._between(_MY_SHOWS, start, days, _filters(genres, countries))

    async def all_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/all/shows: every show's episodes."""
        return await self._between(_ALL_SHOWS, start, days, _filters(genres, countries))

    async def my_movies(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/my/movies: releases of what is on the watchlist or collected."""
        return await self._between(_MY_MOVIES, start, days, _filters(genres, countries))

    async def all_movies(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/all/movies: every movie's release."""
        return await self._between(_ALL_MOVIES, start, days, _filters(genres, countries))

    async def _between[T](
        self, endpoint: Read[tuple[T, ...]], start: date, days: int, filters: Mapping[str, str]
    ) -> tuple[T, ...]:
        """Stitch the windows that the service serves whole."""
        parts = [
            await self._api.read(endpoint, filters, start=first.isoformat(), days=length)
            for first, length in windows(start, days)
        ]
        return tuple(item for part in parts for item in part)


def windows(start: date, days: int) -> Iterator[tuple[date, int]]:
    """Cut a span into windows that Trakt does not shorten."""
    for offset in range(0, days, _LONGEST):
        yield start + timedelta(days=offset), min(_LONGEST, days - offset)


def _filters(genres: Iterable[str], countries: Iterable[str]) -> dict[str, str]:
    joined = {"genres": ",".join(genres), "countries": ",".join(countries)}
    return {name: value for name, value in joined.items() if value}
