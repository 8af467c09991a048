"""`trakt.movies`: movies, for everyone the same."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one, page_of
from trakt_tmdb.transport.pages import Pages

from .models import AnticipatedMovie, Movie, People, Translation, TrendingMovie, Video

_FULL = {"extended": "full"}
_SUMMARY = Read(path="/movies/{movie}", decode=one(Movie), kind=ttl.TITLE, params=_FULL)
_PEOPLE = Read(path="/movies/{movie}/people", decode=one(People), kind=ttl.TITLE, params=_FULL)
_VIDEOS = Read(path="/movies/{movie}/videos", decode=many(Video), kind=ttl.TITLE)
_TRANSLATIONS = Read(path="/movies/{movie}/translations/{language}", decode=many(Translation), kind=ttl.TITLE)
_RELATED = Read(path="/movies/{movie}/related", decode=page_of(Movie), kind=ttl.TITLE, params=_FULL)
_POPULAR = Read(path="/movies/popular", decode=page_of(Movie), kind=ttl.TRENDING, params=_FULL, page_size=100)
_ANTICIPATED = Read(
    path="/movies/anticipated",
    decode=page_of(AnticipatedMovie),
    kind=ttl.TRENDING,
    params=_FULL,
    page_size=100,
)
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

    async def people(self, movie: int | str) -> People:
        """GET /movies/{id}/people."""
        return await self._api.read(_PEOPLE, movie=movie)

    async def videos(self, movie: int | str) -> tuple[Video, ...]:
        """GET /movies/{id}/videos."""
        return await self._api.read(_VIDEOS, movie=movie)

    async def translations(self, movie: int | str, language: str) -> tuple[Translation, ...]:
        """GET /movies/{id}/translations/{language}: one for each country; `language` in two letters."""
        return await self._api.read(_TRANSLATIONS, movie=movie, language=language)

    def related(self, movie: int | str, page_size: int = 100) -> Pages[Movie]:
        """GET /movies/{id}/related: most alike first."""
        return self._api.pages(_RELATED, {"limit": page_size}, movie=movie)

    def trending(self, page_size: int = 100) -> Pages[TrendingMovie]:
        """GET /movies/trending: most watched right now first."""
        return self._api.pages(_TRENDING, {"limit": page_size})

    def popular(self, page_size: int = 100) -> Pages[Movie]:
        """GET /movies/popular: most popular first."""
        return self._api.pages(_POPULAR, {"limit": page_size})

    def anticipated(self, page_size: int = 100) -> Pages[AnticipatedMovie]:
        """GET /movies/anticipated: still to come, on the most lists first."""
        return self._api.pages(_ANTICIPATED, {"limit": page_size})
