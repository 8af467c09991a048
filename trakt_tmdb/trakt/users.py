"""`trakt.users`: people."""

from collections.abc import Iterable
from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import one, one_or_none, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .follows import Follows
from .models import HiddenChanged, HiddenEntry, HiddenItem, Settings, User, Watching
from .models.body import TitlesBody
from .models.user import UserStats
from .shown import Shown

type Section = Literal["calendar", "progress_watched", "progress_collected", "recommendations", "dropped"]

_SETTINGS = Read(path="/users/settings", decode=one(Settings), kind=ttl.SETTINGS, tags=(tags.SETTINGS,))
_PROFILE = Read(
    path="/users/{user}/",
    decode=one(User),
    kind=ttl.SETTINGS,
    tags=(tags.SETTINGS,),
    params={"extended": "full"},
)
_STATS = Read(path="/users/{user}/stats", decode=one(UserStats), kind=ttl.HISTORY, tags=(tags.HISTORY,))
_WATCHING = Read(path="/users/{user}/watching", decode=one_or_none(Watching))
_HIDDEN = Read(
    path="/users/hidden/{section}", decode=page_of(HiddenEntry), kind=ttl.HIDDEN, tags=(tags.HIDDEN,)
)
_HIDE = Write(path="/users/hidden/{section}", decode=one(HiddenChanged), ends=tags.AFTER_HIDDEN)
_UNHIDE = Write(path="/users/hidden/{section}/remove", decode=one(HiddenChanged), ends=tags.AFTER_HIDDEN)


class Users(Shown, Follows):
    """People, what they show of theirs, and the settings of the one who is signed in.

    `user` is a slug, or `me`; NotFoundError where nobody is called so.
    """

    async def settings(self) -> Settings:
        """GET /users/settings: who is signed in, and the account's limits."""
        return await self._api.read(_SETTINGS)

    async def profile(self, user: str = "me") -> User:
        """GET /users/{id}/: a person, by their slug; NotFoundError where nobody is called so."""
        return await self._api.read(_PROFILE, user=user)

    async def stats(self, user: str = "me") -> UserStats:
        """GET /users/{id}/stats: what a person watched, rated and collected in all."""
        return await self._api.read(_STATS, user=user)

    async def watching(self, user: str = "me") -> Watching | None:
        """GET /users/{id}/watching: always asked; None where the person watches nothing."""
        return await self._api.read(_WATCHING, user=user)

    def hidden(self, section: Section) -> Pages[HiddenEntry]:
        """GET /users/hidden/{section}: what is kept out of it; dropped shows are out everywhere."""
        return self._api.pages(_HIDDEN, section=section)

    async def hide(
        self, section: Section, *, shows: Iterable[HiddenItem] = (), movies: Iterable[HiddenItem] = ()
    ) -> HiddenChanged:
        """POST /users/hidden/{section}: movies can be hidden from calendar and recommendations."""
        body = TitlesBody(movies=tuple(movies), shows=tuple(shows))
        return await self._api.write(_HIDE, body, section=section)

    async def unhide(
        self, section: Section, *, shows: Iterable[HiddenItem] = (), movies: Iterable[HiddenItem] = ()
    ) -> HiddenChanged:
        """POST /users/hidden/{section}/remove."""
        body = TitlesBody(movies=tuple(movies), shows=tuple(shows))
        return await self._api.write(_UNHIDE, body, section=section)
