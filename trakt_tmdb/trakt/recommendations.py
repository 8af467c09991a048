"""`trakt.recommendations`: titles picked for the signed-in person."""

from collections.abc import Iterable

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import many, nothing

from . import tags
from .filters import filters
from .models import Movie, Show

_MOST = {"extended": "full", "limit": "100"}
"""Trakt gives no more, and no second page."""

_SHOWS = Read(
    path="/recommendations/shows/",
    decode=many(Show),
    kind=ttl.RECOMMENDED,
    tags=(tags.RECOMMENDATIONS,),
    params=_MOST,
)
_MOVIES = Read(
    path="/recommendations/movies/",
    decode=many(Movie),
    kind=ttl.RECOMMENDED,
    tags=(tags.RECOMMENDATIONS,),
    params=_MOST,
)
_HIDE_SHOW = Write(
    method="DELETE",
    path="/recommendations/shows/{title}",
    decode=nothing,
    ends=tags.AFTER_RECOMMENDATIONS,
)
_HIDE_MOVIE = Write(
    method="DELETE",
    path="/recommendations/movies/{title}",
    decode=nothing,
    ends=tags.AFTER_RECOMMENDATIONS,
)


class Recommendations:
    """At most a hundred of each, best first; `genres` as `anime`, `countries` as `jp`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def shows(self, *, genres: Iterable[str] = (), countries: Iterable[str] = ()) -> tuple[Show, ...]:
        """GET /recommendations/shows."""
        return await self._api.read(_SHOWS, filters(genres, countries))

    async def movies(self, *, genres: Iterable[str] = (), countries: Iterable[str] = ()) -> tuple[Movie, ...]:
        """GET /recommendations/movies."""
        return await self._api.read(_MOVIES, filters(genres, countries))

    async def hide_show(self, title: int | str) -> None:
        """DELETE /recommendations/shows/{id}: recommend it no more; by Trakt id, slug or IMDb id."""
        await self._api.write(_HIDE_SHOW, title=title)

    async def hide_movie(self, title: int | str) -> None:
        """DELETE /recommendations/movies/{id}: recommend it no more; by Trakt id, slug or IMDb id."""
        await self._api.write(_HIDE_MOVIE, title=title)
