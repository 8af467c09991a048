"""`trakt.shows`: shows, their seasons and episodes, and a person's progress in them."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.transport.decode import many, nothing, one, one_or_none

from . import tags
from .models import AnticipatedShow, Episode, Season, Show, ShowProgress, TrendingShow
from .models.public import CountedShow, FavoritedShow, StreamingShow, UpdatedShow
from .ranked import Ranked, RankedEndpoints
from .titles import TitleEndpoints, Titles

_FULL = {"extended": "full"}
_RANKED = RankedEndpoints.below("shows", TrendingShow, AnticipatedShow, StreamingShow)
_OF_SHOWS = TitleEndpoints.below("shows", Show, CountedShow, FavoritedShow, UpdatedShow)
_PROGRESS = Read(
    path="/shows/{show}/progress/watched",
    decode=one(ShowProgress),
    kind=ttl.PROGRESS,
    tags=(tags.PROGRESS, tags.progress_of("{show}")),
    params=_FULL,
)
_RESET = Write(path="/shows/{show}/progress/watched/reset", decode=nothing, ends=tags.AFTER_REWATCH)
_UNDO_RESET = Write(
    method="DELETE",
    path="/shows/{show}/progress/watched/reset",
    decode=nothing,
    ends=tags.AFTER_REWATCH,
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
_LAST_EPISODE = Read(
    path="/shows/{show}/last_episode", decode=one_or_none(Episode), kind=ttl.CALENDAR, params=_FULL
)


class Shows(
    Titles[Show, CountedShow, FavoritedShow, UpdatedShow],
    Ranked[TrendingShow, AnticipatedShow, StreamingShow],
):
    """Shows; `show` and `title` are a Trakt id, a slug or an IMDb id, `season` 0 holds the specials.

    Lists are narrowed by `genres` as `anime` and `countries` as `jp`.
    """

    def __init__(self, api: Api) -> None:
        Titles.__init__(self, api, _OF_SHOWS)
        Ranked.__init__(self, api, _RANKED)

    async def progress(self, show: int | str) -> ShowProgress:
        """GET /shows/{id}/progress/watched: aired episodes without specials."""
        return await self._api.read(_PROGRESS, show=show)

    async def reset_progress(self, show: int | str) -> None:
        """POST /shows/{id}/progress/watched/reset: a rewatch begins, progress counts from now."""
        await self._api.write(_RESET, {}, show=show)

    async def undo_reset_progress(self, show: int | str) -> None:
        """DELETE /shows/{id}/progress/watched/reset: every play counts again."""
        await self._api.write(_UNDO_RESET, show=show)

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

    async def last_episode(self, show: int | str) -> Episode | None:
        """GET /shows/{id}/last_episode: the latest that aired, if any did."""
        return await self._api.read(_LAST_EPISODE, show=show)
