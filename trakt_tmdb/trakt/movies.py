"""`trakt.movies`: movies, for everyone the same."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from .models import Movie, TrendingMovie

_FULL = {"extended": "full"}
_SUMMARY = Read(path="/movies/{movie}", decode=one(Movie), kind=ttl.TITLE, params=_FULL)
_TRENDING = Read(
    path="/movies/trending", decode=page_of(TrendingMovie), kind=ttl.TRENDING, params=_FULL, page_size=100
)


class Movies:
    """Movies; `movie` is a Trakt id, a slug or an IMDb id."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def summary(self, movie: int | str) -> Movie:
        """GET /movies/{id}."""
        return await self._api.read(_SUMMARY, movie=movie)

    def trending(self) -> Pages[TrendingMovie]:
        """GET /movies/trending: most watched right now first."""
        return self._api.pages(_TRENDING)
