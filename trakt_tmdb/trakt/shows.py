"""`trakt.shows`: shows, their seasons and episodes, and a person's progress in them."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import many, one, one_or_none, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import (
    AnticipatedShow,
    Episode,
    People,
    Season,
    Show,
    ShowProgress,
    Translation,
    TrendingShow,
    Video,
)

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
_SEASON_LIST = Read(path="/shows/{show}/seasons", decode=many(Season), kind=ttl.SEASON, params=_FULL)
_SEASON = Read(path="/shows/{show}/seasons/{season}", decode=many(Episode), kind=ttl.SEASON, params=_FULL)
_EPISODE = Read(
    path="/shows/{show}/seasons/{season}/episodes/{number}",
    decode=one(Episode),
    kind=ttl.SEASON,
    params=_FULL,
)
_NEXT_EPISODE = Read(
    path="/shows/{show}/next_episode", decode=one_or_none(Episode), kind=ttl.CALENDAR, params=_FULL
)
_PEOPLE = Read(path="/shows/{show}/people", decode=one(People), kind=ttl.TITLE, params=_FULL)
_VIDEOS = Read(path="/shows/{show}/videos", decode=many(Video), kind=ttl.TITLE)
_TRANSLATIONS = Read(path="/shows/{show}/translations/{language}", decode=many(Translation), kind=ttl.TITLE)
_RELATED = Read(path="/shows/{show}/related", decode=page_of(Show), kind=ttl.TITLE, params=_FULL)
_TRENDING = Read(
    path="/shows/trending", decode=page_of(TrendingShow), kind=ttl.TRENDING, params=_FULL, page_size=100
)
_POPULAR = Read(path="/shows/popular", decode=page_of(Show), kind=ttl.TRENDING, params=_FULL, page_size=100)
_ANTICIPATED = Read(
    path="/shows/anticipated", decode=page_of(AnticipatedShow), kind=ttl.TRENDING, params=_FULL, page_size=100
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

    async def season_list(self, show: int | str) -> tuple[Season, ...]:
        """GET /shows/{id}/seasons: every season without its episodes, specials too."""
        return await self._api.read(_SEASON_LIST, show=show)

    async def season(
        self, show: int | str, season: int, *, translations: str | None = None
    ) -> tuple[Episode, ...]:
        """GET /shows/{id}/seasons/{season}: its episodes; `translations` as `zh` brings their texts along."""
        params = {"translations": translations} if translations else {}
        return await self._api.read(_SEASON, params, show=show, season=season)

    async def episode(self, show: int | str, season: int, number: int) -> Episode:
        """GET /shows/{id}/seasons/{season}/episodes/{number}."""
        return await self._api.read(_EPISODE, show=show, season=season, number=number)

    async def next_episode(self, show: int | str) -> Episode | None:
        """GET /shows/{id}/next_episode: the next to air, if one is planned."""
        return await self._api.read(_NEXT_EPISODE, show=show)

    async def people(self, show: int | str) -> People:
        """GET /shows/{id}/people."""
        return await self._api.read(_PEOPLE, show=show)

    async def videos(self, show: int | str) -> tuple[Video, ...]:
        """GET /shows/{id}/videos."""
        return await self._api.read(_VIDEOS, show=show)

    async def translations(self, show: int | str, language: str) -> tuple[Translation, ...]:
        """GET /shows/{id}/translations/{language}: one for each country; `language` in two letters."""
        return await self._api.read(_TRANSLATIONS, show=show, language=language)

    def related(self, show: int | str, page_size: int = 100) -> Pages[Show]:
        """GET /shows/{id}/related: most alike first."""
        return self._api.pages(_RELATED, {"limit": page_size}, show=show)

    def trending(self, page_size: int = 100) -> Pages[TrendingShow]:
        """GET /shows/trending: most watched right now first."""
        return self._api.pages(_TRENDING, {"limit": page_size})

    def popular(self, page_size: int = 100) -> Pages[Show]:
        """GET /shows/popular: most popular first."""
        return self._api.pages(_POPULAR, {"limit": page_size})

    def anticipated(self, page_size: int = 100) -> Pages[AnticipatedShow]:
        """GET /shows/anticipated: still to come, on the most lists first."""
        return self._api.pages(_ANTICIPATED, {"limit": page_size})
