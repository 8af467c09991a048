"""`trakt.shows`: shows, their seasons and episodes, and a person's progress in them."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import Episode, Season, Show, ShowProgress, TrendingShow

_FULL = {"extended": "full"}
_SUMMARY = Read(path="/shows/{show}", decode=one(Show), kind=ttl.TITLE, params=_FULL)
_PROGRESS = Read(
    path="/shows/{show}/progress/watched",
    decode=one(ShowProgress),
    kind=ttl.PROGRESS,
    tags=(tags.PROGRESS, tags.progress_of("{show}")),
    params=_FULL,
)
_SEASONS = Read(
    path="/shows/{show}/seasons",
    decode=many(Season),
    kind=ttl.SEASON,
    params={"extended": "full,episodes"},
)
_SEASON = Read(path="/shows/{show}/seasons/{season}", decode=many(Episode), kind=ttl.SEASON, params=_FULL)
_EPISODE = Read(
    path="/shows/{show}/seasons/{season}/episodes/{number}",
    decode=one(Episode),
    kind=ttl.SEASON,
    params=_FULL,
)
_TRENDING = Read(
    path="/shows/trending", decode=page_of(TrendingShow), kind=ttl.TRENDING, params=_FULL, page_size=100
)


class Shows:
    """Shows; `show` is a Trakt id, a slug or an IMDb id, `season` 0 holds the specials."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def summary(self, show: int | str) -> Show:
        """GET /shows/{id}."""
        return await self._api.read(_SUMMARY, show=show)

    async def progress(self, show: int | str) -> ShowProgress:
        """GET /shows/{id}/progress/watched: aired episodes without specials."""
        return await self._api.read(_PROGRESS, show=show)

    async def seasons(self, show: int | str) -> tuple[Season, ...]:
        """GET /shows/{id}/seasons: every season with its episodes, specials too."""
        return await self._api.read(_SEASONS, show=show)

    async def season(self, show: int | str, season: int) -> tuple[Episode, ...]:
        """GET /shows/{id}/seasons/{season}: its episodes."""
        return await self._api.read(_SEASON, show=show, season=season)

    async def episode(self, show: int | str, season: int, number: int) -> Episode:
        """GET /shows/{id}/seasons/{season}/episodes/{number}."""
        return await self._api.read(_EPISODE, show=show, season=season, number=number)

    def trending(self) -> Pages[TrendingShow]:
        """GET /shows/trending: most watched right now first."""
        return self._api.pages(_TRENDING)
