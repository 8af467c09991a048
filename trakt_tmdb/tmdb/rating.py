"""The part of `tmdb.account` about one title: how a person rated it, and whether they love or want it."""

from typing import Literal

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import nothing, one

from .models.account import GivenRating, TitleStates
from .owner import PERSONAL, Owner

type TitleMedia = Literal["tv", "movie"]

_EPISODE = "/3/tv/{show}/season/{season}/episode/{number}/rating"
_STATES = Read(
    path="/3/{media}/{number}/account_states", decode=one(TitleStates), kind=ttl.TASTE, tags=PERSONAL
)
_RATE = Write(path="/3/{media}/{number}/rating", decode=nothing, ends=PERSONAL)
_UNRATE = Write(method="DELETE", path="/3/{media}/{number}/rating", decode=nothing, ends=PERSONAL)
_RATE_EPISODE = Write(path=_EPISODE, decode=nothing, ends=PERSONAL)
_UNRATE_EPISODE = Write(method="DELETE", path=_EPISODE, decode=nothing, ends=PERSONAL)


class Ratings(Owner):
    """`number` is a title's TMDB id, `rating` 0.5 to 10 in steps of a half."""

    async def states(self, media: TitleMedia, number: int) -> TitleStates:
        """GET /{media}/{id}/account_states: whether the person loves, wants and rated it."""
        return await self._api.read(_STATES, media=media, number=number)

    async def rate(self, media: TitleMedia, number: int, rating: float) -> None:
        """POST /{media}/{id}/rating: a new rating replaces the old one."""
        self._check_session()
        await self._api.write(_RATE, GivenRating(value=rating), media=media, number=number)

    async def unrate(self, media: TitleMedia, number: int) -> None:
        """DELETE /{media}/{id}/rating."""
        self._check_session()
        await self._api.write(_UNRATE, media=media, number=number)

    async def rate_episode(self, show: int, season: int, number: int, rating: float) -> None:
        """POST /tv/{id}/season/{n}/episode/{m}/rating: a new rating replaces the old one."""
        self._check_session()
        body = GivenRating(value=rating)
        await self._api.write(_RATE_EPISODE, body, show=show, season=season, number=number)

    async def unrate_episode(self, show: int, season: int, number: int) -> None:
        """DELETE /tv/{id}/season/{n}/episode/{m}/rating."""
        self._check_session()
        await self._api.write(_UNRATE_EPISODE, show=show, season=season, number=number)
