"""`trakt.recommendations`: titles picked for the signed-in person."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many

from . import tags
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


class Recommendations:
    """At most a hundred of each, best first."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def shows(self) -> tuple[Show, ...]:
        """GET /recommendations/shows."""
        return await self._api.read(_SHOWS)

    async def movies(self) -> tuple[Movie, ...]:
        """GET /recommendations/movies."""
        return await self._api.read(_MOVIES)
