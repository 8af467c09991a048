"""`trakt.seasons`: one season of a show; 0 holds the specials."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Pages

from .discussed import WITH_GUESTS, CommentOrder, Discussed
from .models import People, PersonalList, Season, Translation, User, Video
from .models.comments import Comment
from .models.public import RatingSummary, Stats

_ADDRESS = "/shows/{show}/seasons/{season}"
_OF = Discussed.at(_ADDRESS, people=WITH_GUESTS)
_INFO = Read(path=f"{_ADDRESS}/info", decode=one(Season), kind=ttl.SEASON, params={"extended": "full"})


class Seasons:
    """`show` is a Trakt id, a slug or an IMDb id; the episodes are `trakt.shows.season`."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def info(self, show: int | str, season: int) -> Season:
        """GET /shows/{id}/seasons/{season}/info: the season without its episodes."""
        return await self._api.read(_INFO, show=show, season=season)

    async def people(self, show: int | str, season: int) -> People:
        """GET /shows/{id}/seasons/{season}/people."""
        return await self._api.read(_OF.people, show=show, season=season)

    async def videos(self, show: int | str, season: int) -> tuple[Video, ...]:
        """GET /shows/{id}/seasons/{season}/videos."""
        return await self._api.read(_OF.videos, show=show, season=season)

    async def translations(self, show: int | str, season: int, language: str) -> tuple[Translation, ...]:
        """GET /shows/{id}/seasons/{season}/translations/{language}: `language` in two letters."""
        return await self._api.read(_OF.translations, show=show, season=season, language=language)

    async def ratings(self, show: int | str, season: int) -> RatingSummary:
        """GET /shows/{id}/seasons/{season}/ratings: everybody's."""
        return await self._api.read(_OF.ratings, show=show, season=season)

    async def stats(self, show: int | str, season: int) -> Stats:
        """GET /shows/{id}/seasons/{season}/stats."""
        return await self._api.read(_OF.stats, show=show, season=season)

    async def watching(self, show: int | str, season: int) -> tuple[User, ...]:
        """GET /shows/{id}/seasons/{season}/watching: who watches it at this moment."""
        return await self._api.read(_OF.watching, show=show, season=season)

    def comments(self, show: int | str, season: int, order: CommentOrder = "newest") -> Pages[Comment]:
        """GET /shows/{id}/seasons/{season}/comments/{sort}."""
        return self._api.pages(_OF.comments, show=show, season=season, order=order)

    def lists(self, show: int | str, season: int) -> Pages[PersonalList]:
        """GET /shows/{id}/seasons/{season}/lists/{type}/{sort}: the most popular that it is on first."""
        return self._api.pages(_OF.lists, show=show, season=season)
