"""`tmdb.movies`: movies."""

from collections.abc import Sequence

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one

from .append import DETAILS, appended
from .models import MovieDetails

_DETAILS = Read(path="/3/movie/{movie}", decode=one(MovieDetails), kind=ttl.TITLE)


class Movies:
    """Movies; `movie` is a TMDB id, `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details(
        self, movie: int, *, language: str = "en-US", append: Sequence[str] = DETAILS
    ) -> MovieDetails:
        """GET /movie/{id}: one request for everything; at most twenty appended."""
        return await self._api.read(_DETAILS, appended(append, language), movie=movie)
