"""`tmdb.providers`: where there is something to watch, of which a title's own are appended to its details."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read

from .models.providers import RankedProvider, Region
from .pages import results_of

_REGIONS = Read(path="/3/watch/providers/regions", decode=results_of(Region), kind=ttl.CONFIGURATION)
_TV = Read(path="/3/watch/providers/tv", decode=results_of(RankedProvider), kind=ttl.CONFIGURATION)
_MOVIES = Read(path="/3/watch/providers/movie", decode=results_of(RankedProvider), kind=ttl.CONFIGURATION)


class Providers:
    """Streaming services and shops; `region` as `US`, `language` as `zh-CN`. The data is JustWatch's."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def regions(self, *, language: str = "en-US") -> tuple[Region, ...]:
        """GET /watch/providers/regions."""
        return await self._api.read(_REGIONS, {"language": language})

    async def tv(self, region: str, *, language: str = "en-US") -> tuple[RankedProvider, ...]:
        """GET /watch/providers/tv: of shows in a region."""
        return await self._api.read(_TV, {"language": language, "watch_region": region})

    async def movies(self, region: str, *, language: str = "en-US") -> tuple[RankedProvider, ...]:
        """GET /watch/providers/movie: of movies in a region."""
        return await self._api.read(_MOVIES, {"language": language, "watch_region": region})
