"""`trakt.reference`: the words that titles and filters use."""

from collections.abc import Mapping
from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one

from .models.reference import Genre, Network, Place, Rule

type TitleWord = Literal["shows", "movies"]

_GENRES = Read(path="/genres/{titles}", decode=many(Genre), kind=ttl.CONFIGURATION)
_COUNTRIES = Read(path="/countries/{titles}", decode=many(Place), kind=ttl.CONFIGURATION)
_LANGUAGES = Read(path="/languages/{titles}", decode=many(Place), kind=ttl.CONFIGURATION)
_CERTIFICATIONS = Read(
    path="/certifications/{titles}", decode=one(dict[str, tuple[Rule, ...]]), kind=ttl.CONFIGURATION
)
_NETWORKS = Read(path="/networks", decode=many(Network), kind=ttl.CONFIGURATION)


class Reference:
    """Of `shows` or `movies`; each hardly ever changes."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def genres(self, titles: TitleWord = "shows") -> tuple[Genre, ...]:
        """GET /genres/{type}."""
        return await self._api.read(_GENRES, titles=titles)

    async def countries(self, titles: TitleWord = "shows") -> tuple[Place, ...]:
        """GET /countries/{type}."""
        return await self._api.read(_COUNTRIES, titles=titles)

    async def languages(self, titles: TitleWord = "shows") -> tuple[Place, ...]:
        """GET /languages/{type}."""
        return await self._api.read(_LANGUAGES, titles=titles)

    async def certifications(self, titles: TitleWord = "shows") -> Mapping[str, tuple[Rule, ...]]:
        """GET /certifications/{type}: by country, in two lower-case letters."""
        return await self._api.read(_CERTIFICATIONS, titles=titles)

    async def networks(self) -> tuple[Network, ...]:
        """GET /networks."""
        return await self._api.read(_NETWORKS)
