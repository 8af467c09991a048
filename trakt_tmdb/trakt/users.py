"""`trakt.users`: people."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one

from . import tags
from .models import Settings

_SETTINGS = Read(path="/users/settings", decode=one(Settings), kind=ttl.SETTINGS, tags=(tags.SETTINGS,))


class Users:
    """People and their settings."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def settings(self) -> Settings:
        """GET /users/settings: who is signed in, and the account's limits."""
        return await self._api.read(_SETTINGS)
