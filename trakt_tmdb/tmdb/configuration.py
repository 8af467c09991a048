"""`tmdb.configuration`: where images are, and the words that TMDB knows."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one

from .models import Configuration, Region
from .models.configuration import Department, Language, Zones

_IMAGES = Read(path="/3/configuration", decode=one(Configuration), kind=ttl.CONFIGURATION)
_COUNTRIES = Read(path="/3/configuration/countries", decode=many(Region), kind=ttl.CONFIGURATION)
_LANGUAGES = Read(path="/3/configuration/languages", decode=many(Language), kind=ttl.CONFIGURATION)
_TRANSLATIONS = Read(path="/3/configuration/primary_translations", decode=many(str), kind=ttl.CONFIGURATION)
_ZONES = Read(path="/3/configuration/timezones", decode=many(Zones), kind=ttl.CONFIGURATION)
_JOBS = Read(path="/3/configuration/jobs", decode=many(Department), kind=ttl.CONFIGURATION)


class Configurations:
    """GET /configuration: where images are and in which sizes, when it is called itself."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def __call__(self) -> Configuration:
        """GET /configuration: where images are and in which sizes."""
        return await self._api.read(_IMAGES)

    async def countries(self, *, language: str = "en-US") -> tuple[Region, ...]:
        """GET /configuration/countries."""
        return await self._api.read(_COUNTRIES, {"language": language})

    async def languages(self) -> tuple[Language, ...]:
        """GET /configuration/languages."""
        return await self._api.read(_LANGUAGES)

    async def translations(self) -> tuple[str, ...]:
        """GET /configuration/primary_translations: what `language` may be, as `zh-CN`."""
        return await self._api.read(_TRANSLATIONS)

    async def time_zones(self) -> tuple[Zones, ...]:
        """GET /configuration/timezones: IANA names, by country."""
        return await self._api.read(_ZONES)

    async def jobs(self) -> tuple[Department, ...]:
        """GET /configuration/jobs: by department."""
        return await self._api.read(_JOBS)
