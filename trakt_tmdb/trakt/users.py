"""`trakt.users`: people."""

from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import HiddenEntry, Settings

type Section = Literal["calendar", "progress_watched", "dropped"]

_SETTINGS = Read(path="/users/settings", decode=one(Settings), kind=ttl.SETTINGS, tags=(tags.SETTINGS,))
_HIDDEN = Read(
    path="/users/hidden/{section}", decode=page_of(HiddenEntry), kind=ttl.HIDDEN, tags=(tags.HIDDEN,)
)


class Users:
    """People and their settings."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def settings(self) -> Settings:
        """GET /users/settings: who is signed in, and the account's limits."""
        return await self._api.read(_SETTINGS)

    def hidden(self, section: Section) -> Pages[HiddenEntry]:
        """GET /users/hidden/{section}: what is kept out of it; dropped shows are out everywhere."""
        return self._api.pages(_HIDDEN, section=section)
