"""`tmdb.search`: titles by text, and by another service's id."""

from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Param, Read
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Page, Pages

from .models import Result
from .models.find import Found
from .pages import listing_of

type FindSource = Literal["imdb_id", "tvdb_id", "wikidata_id"]


def _search(what: str) -> Read[Page[Result]]:
    return Read(
        path=f"/3/search/{what}",
        decode=listing_of(Result),
        kind=ttl.SEARCH,
        params={"include_adult": "false"},
        page_size=None,
    )


_MULTI, _TV, _MOVIES, _PEOPLE = map(_search, ("multi", "tv", "movie", "person"))
_FIND = Read(path="/3/find/{value}", decode=one(Found), kind=ttl.LOOKUP)


class Search:
    """Search in TMDB's catalogue; best match first, `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def multi(self, query: str, *, language: str = "en-US") -> Pages[Result]:
        """GET /search/multi: movies, shows and people."""
        return self._api.pages(_MULTI, {"query": query, "language": language})

    def tv(self, query: str, *, year: int | None = None, language: str = "en-US") -> Pages[Result]:
        """GET /search/tv: shows, of which one episode aired in a `year`."""
        return self._api.pages(_TV, _of_year(query, year, language))

    def movies(self, query: str, *, year: int | None = None, language: str = "en-US") -> Pages[Result]:
        """GET /search/movie: movies that came out in a `year`."""
        return self._api.pages(_MOVIES, _of_year(query, year, language))

    def people(self, query: str, *, language: str = "en-US") -> Pages[Result]:
        """GET /search/person: people."""
        return self._api.pages(_PEOPLE, {"query": query, "language": language})

    async def find(self, source: FindSource, value: str | int, *, language: str = "en-US") -> Found:
        """GET /find/{external_id}: what goes by another service's id; empty where nothing does."""
        params = {"external_source": source, "language": language}
        return await self._api.read(_FIND, params, value=value)


def _of_year(query: str, year: int | None, language: str) -> dict[str, Param]:
    return {"query": query, "language": language, **({} if year is None else {"year": year})}
