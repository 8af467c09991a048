"""`tmdb.discover`: titles by what they are."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.pages import Page, Pages

from .filters import Filters, parameters
from .models import Result
from .pages import listing_of


def _discover(media: str) -> Read[Page[Result]]:
    return Read(
        path=f"/3/discover/{media}",
        decode=listing_of(Result),
        kind=ttl.TRENDING,
        params={"include_adult": "false"},
        page_size=None,
    )


_ANY = Filters()
_TV, _MOVIES = _discover("tv"), _discover("movie")


class Discover:
    """Most popular first, unless `filters` sort otherwise; `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    def tv(self, filters: Filters = _ANY, *, language: str = "en-US") -> Pages[Result]:
        """GET /discover/tv: shows."""
        return self._api.pages(_TV, {"language": language, **parameters(filters, "air_date")})

    def movies(self, filters: Filters = _ANY, *, language: str = "en-US") -> Pages[Result]:
        """GET /discover/movie: movies."""
        return self._api.pages(_MOVIES, {"language": language, **parameters(filters, "primary_release_date")})
