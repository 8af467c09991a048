"""`tmdb.movies`: movies."""

from collections.abc import Sequence

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Form, Read, shaped
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Pages

from .append import DETAILS, appended
from .charts import alike, chart
from .models import MovieDetails, Result

_DETAILS = Read(path="/3/movie/{movie}", decode=one(MovieDetails), kind=ttl.TITLE)
_POPULAR, _TOP_RATED = chart("/3/movie/popular"), chart("/3/movie/top_rated")
_NOW_PLAYING, _UPCOMING = chart("/3/movie/now_playing"), chart("/3/movie/upcoming")
_RECOMMENDATIONS, _SIMILAR = alike("/3/movie/{movie}/recommendations"), alike("/3/movie/{movie}/similar")


class Movies:
    """Movies; `movie` is a TMDB id, `language` as `zh-CN`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details(
        self, movie: int, *, language: str = "en-US", append: Sequence[str] = DETAILS
    ) -> MovieDetails:
        """GET /movie/{id}: one request for everything; at most twenty appended."""
        return await self._api.read(_DETAILS, appended(append, language), movie=movie)

    @property
    def shaped(self) -> "ShapedMovies":
        """Details in a form of the caller's."""
        return ShapedMovies(self._api)

    def popular(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /movie/popular: most popular first."""
        return self._api.pages(_POPULAR, {"language": language})

    def top_rated(self, *, language: str = "en-US") -> Pages[Result]:
        """GET /movie/top_rated: best rated first."""
        return self._api.pages(_TOP_RATED, {"language": language})

    def now_playing(self, *, language: str = "en-US", region: str = "US") -> Pages[Result]:
        """GET /movie/now_playing: in the cinemas of a region (ISO 3166)."""
        return self._api.pages(_NOW_PLAYING, {"language": language, "region": region})

    def upcoming(self, *, language: str = "en-US", region: str = "US") -> Pages[Result]:
        """GET /movie/upcoming: soon in the cinemas of a region (ISO 3166)."""
        return self._api.pages(_UPCOMING, {"language": language, "region": region})

    def recommendations(self, movie: int, *, language: str = "en-US") -> Pages[Result]:
        """GET /movie/{id}/recommendations: what people who liked it like."""
        return self._api.pages(_RECOMMENDATIONS, {"language": language}, movie=movie)

    def similar(self, movie: int, *, language: str = "en-US") -> Pages[Result]:
        """GET /movie/{id}/similar: with the same genres and keywords."""
        return self._api.pages(_SIMILAR, {"language": language}, movie=movie)


class ShapedMovies:
    """What a form makes of a movie, held in its place."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def details[M](self, form: Form[MovieDetails, M], movie: int, *, language: str) -> M:
        """GET /movie/{id}."""
        return await self._api.read(
            shaped(_DETAILS, form, _DETAILS.decode), appended(DETAILS, language), movie=movie
        )
