"""`tmdb.genres`: the genres of shows and of movies."""

from msgspec import Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one

from .models import Genre


class _Genres(Struct, frozen=True):
    genres: tuple[Genre, ...] = ()


_TV = Read(path="/3/genre/tv/list", decode=one(_Genres), kind=ttl.CONFIGURATION)
_MOVIES = Read(path="/3/genre/movie/list", decode=one(_Genres), kind=ttl.CONFIGURATION)


class Genres:
    """Named in a language; `language` in two letters."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def tv(self, language: str = "en") -> tuple[Genre, ...]:
        """GET /genre/tv/list."""
        return (await self._api.read(_TV, {"language": language})).genres

    async def movies(self, language: str = "en") -> tuple[Genre, ...]:
        """GET /genre/movie/list."""
        return (await self._api.read(_MOVIES, {"language": language})).genres
