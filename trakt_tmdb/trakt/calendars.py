"""`trakt.calendars`: what airs and what is released, by UTC date."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Form, Read, shaped
from trakt_tmdb.transport.decode import each_of, many

from . import tags
from .filters import filters
from .models import CalendarEpisode, CalendarMovie, Media

_LONGEST = 33
"""Trakt cuts longer windows without a word."""

_FULL = {"extended": "full"}


def _my_episodes(group: str) -> Read[tuple[CalendarEpisode, ...]]:
    return Read(
        path=f"/calendars/my/{group}/{{start}}/{{days}}",
        decode=many(CalendarEpisode),
        kind=ttl.MY_CALENDAR,
        tags=(tags.MY_CALENDAR, tags.calendar_of(Media.SHOW.plural)),
        params=_FULL,
    )


def _all_episodes(group: str) -> Read[tuple[CalendarEpisode, ...]]:
    return Read(
        path=f"/calendars/all/{group}/{{start}}/{{days}}",
        decode=many(CalendarEpisode),
        kind=ttl.CALENDAR,
        params=_FULL,
    )


def _my_releases(group: str) -> Read[tuple[CalendarMovie, ...]]:
    return Read(
        path=f"/calendars/my/{group}/{{start}}/{{days}}",
        decode=many(CalendarMovie),
        kind=ttl.MY_CALENDAR,
        tags=(tags.MY_CALENDAR, tags.calendar_of(Media.MOVIE.plural)),
        params=_FULL,
    )


def _all_releases(group: str) -> Read[tuple[CalendarMovie, ...]]:
    return Read(
        path=f"/calendars/all/{group}/{{start}}/{{days}}",
        decode=many(CalendarMovie),
        kind=ttl.CALENDAR,
        params=_FULL,
    )


_MY_SHOWS = _my_episodes("shows")
_MY_NEW_SHOWS = _my_episodes("shows/new")
_MY_PREMIERES = _my_episodes("shows/premieres")
_MY_FINALES = _my_episodes("shows/finales")
_MY_MOVIES = _my_releases("movies")
_MY_STREAMING = _my_releases("streaming")
_MY_DVD = _my_releases("dvd")
_ALL_SHOWS = _all_episodes("shows")
_ALL_NEW_SHOWS = _all_episodes("shows/new")
_ALL_PREMIERES = _all_episodes("shows/premieres")
_ALL_FINALES = _all_episodes("shows/finales")
_ALL_MOVIES = _all_releases("movies")
_ALL_STREAMING = _all_releases("streaming")
_ALL_DVD = _all_releases("dvd")

_MINE = {Media.SHOW: _MY_SHOWS, Media.MOVIE: _MY_MOVIES}
_ALL = {Media.SHOW: _ALL_SHOWS, Media.MOVIE: _ALL_MOVIES}

_EACH = {Media.SHOW: each_of(CalendarEpisode), Media.MOVIE: each_of(CalendarMovie)}

type Entries = Iterator[CalendarEpisode] | Iterator[CalendarMovie]


class Calendars:
    """`start` is a UTC date; any number of `days`; `genres` as `anime`, `countries` as `jp`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    @property
    def shaped(self) -> "ShapedCalendars":
        """The two that are read most, in a form of the caller's."""
        return ShapedCalendars(self._api)

    async def my_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/my/shows: episodes of what is watched, collected or on the watchlist."""
        return await _between(self._api, _MY_SHOWS, start, days, filters(genres, countries))

    async def all_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/all/shows: every show's episodes."""
        return await _between(self._api, _ALL_SHOWS, start, days, filters(genres, countries))

    async def my_new_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/my/shows/new: the first episodes of shows."""
        return await _between(self._api, _MY_NEW_SHOWS, start, days, filters(genres, countries))

    async def all_new_shows(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/all/shows/new: the first episodes of shows."""
        return await _between(self._api, _ALL_NEW_SHOWS, start, days, filters(genres, countries))

    async def my_premieres(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/my/shows/premieres: the first episodes of seasons."""
        return await _between(self._api, _MY_PREMIERES, start, days, filters(genres, countries))

    async def all_premieres(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/all/shows/premieres: the first episodes of seasons."""
        return await _between(self._api, _ALL_PREMIERES, start, days, filters(genres, countries))

    async def my_finales(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/my/shows/finales: the last episodes of seasons."""
        return await _between(self._api, _MY_FINALES, start, days, filters(genres, countries))

    async def all_finales(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarEpisode, ...]:
        """GET /calendars/all/shows/finales: the last episodes of seasons."""
        return await _between(self._api, _ALL_FINALES, start, days, filters(genres, countries))

    async def my_movies(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/my/movies: releases of what is on the watchlist or collected."""
        return await _between(self._api, _MY_MOVIES, start, days, filters(genres, countries))

    async def all_movies(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/all/movies: every movie's release."""
        return await _between(self._api, _ALL_MOVIES, start, days, filters(genres, countries))

    async def my_streaming(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/my/streaming: movies of mine that come to a streaming service."""
        return await _between(self._api, _MY_STREAMING, start, days, filters(genres, countries))

    async def all_streaming(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/all/streaming: every movie that comes to a streaming service."""
        return await _between(self._api, _ALL_STREAMING, start, days, filters(genres, countries))

    async def my_dvd(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/my/dvd: movies of mine that come out on a disc."""
        return await _between(self._api, _MY_DVD, start, days, filters(genres, countries))

    async def all_dvd(
        self, start: date, days: int = 7, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> tuple[CalendarMovie, ...]:
        """GET /calendars/all/dvd: every movie that comes out on a disc."""
        return await _between(self._api, _ALL_DVD, start, days, filters(genres, countries))


class ShapedCalendars:
    """What a form makes of the entries, held in their place."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def mine[M](
        self, form: Form[Entries, tuple[M, ...]], media: Media, start: date, days: int
    ) -> tuple[M, ...]:
        """GET /calendars/my/shows or /calendars/my/movies."""
        return await _between(self._api, shaped(_MINE[media], form, _EACH[media]), start, days, {})

    async def all[M](
        self,
        form: Form[Entries, tuple[M, ...]],
        media: Media,
        start: date,
        days: int,
        genres: Iterable[str],
    ) -> tuple[M, ...]:
        """GET /calendars/all/shows or /calendars/all/movies."""
        return await _between(
            self._api, shaped(_ALL[media], form, _EACH[media]), start, days, filters(genres, ())
        )


async def _between[T](
    api: Api, endpoint: Read[tuple[T, ...]], start: date, days: int, filters: Mapping[str, str]
) -> tuple[T, ...]:
    """Stitch the windows that the service serves whole."""
    parts = [
        await api.read(endpoint, filters, start=first.isoformat(), days=length)
        for first, length in windows(start, days)
    ]
    return tuple(item for part in parts for item in part)


def windows(start: date, days: int) -> Iterator[tuple[date, int]]:
    """Cut a span into windows that Trakt does not shorten."""
    for offset in range(0, days, _LONGEST):
        yield start + timedelta(days=offset), min(_LONGEST, days - offset)
