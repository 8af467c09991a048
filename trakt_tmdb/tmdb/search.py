"""`tmdb.search`: titles by text."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.pages import Pages

from .models import Result
from .pages import listing_of

_MULTI = Read(
    path="/3/search/multi",
    decode=listing_of(Result),
    kind=ttl.SEARCH,
    params={"include_adult": "false"},
    page_size=None,
)


class Search:
    """Search in TMDB's catalogue."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def multi(self, query: str, *, language: str = "en-US") -> Pages[Result]:
        """GET /search/multi: movies, shows and people, best match first."""
        return self._api.pages(_MULTI, {"query": query, "language": language})
