"""`trakt.movies`: movies, for everyone the same."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many

from .models import AnticipatedMovie, Movie, TrendingMovie
from .models.public import BoxOfficeMovie, CountedMovie, FavoritedMovie, Release, StreamingMovie, UpdatedMovie
from .ranked import Ranked, RankedEndpoints
from .titles import TitleEndpoints, Titles

_FULL = {"extended": "full"}
_RANKED = RankedEndpoints.below("movies", TrendingMovie, AnticipatedMovie, StreamingMovie)
_OF_MOVIES = TitleEndpoints.below("movies", Movie, CountedMovie, FavoritedMovie, UpdatedMovie)
_RELEASES = Read(path="/movies/{title}/releases/{country}", decode=many(Release), kind=ttl.TITLE)
_BOX_OFFICE = Read(path="/movies/boxoffice", decode=many(BoxOfficeMovie), kind=ttl.TRENDING, params=_FULL)


class Movies(
    Titles[Movie, CountedMovie, FavoritedMovie, UpdatedMovie],
    Ranked[TrendingMovie, AnticipatedMovie, StreamingMovie],
):
    """Movies; `title` is a Trakt id, a slug or an IMDb id.

    Lists are narrowed by `genres` as `anime` and `countries` as `jp`.
    """

    def __init__(self, api: Api) -> None:
        Titles.__init__(self, api, _OF_MOVIES)
        Ranked.__init__(self, api, _RANKED)

    async def releases(self, title: int | str, country: str) -> tuple[Release, ...]:
        """GET /movies/{id}/releases/{country}: `country` in two letters."""
        return await self._api.read(_RELEASES, title=title, country=country)

    async def box_office(self) -> tuple[BoxOfficeMovie, ...]:
        """GET /movies/boxoffice: the ten that earned most last weekend."""
        return await self._api.read(_BOX_OFFICE)
