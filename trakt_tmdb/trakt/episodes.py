"""`trakt.episodes`: one episode of a show."""

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.pages import Pages

from .discussed import WITH_GUESTS, CommentOrder, Discussed
from .models import Episode, People, PersonalList, Translation, User, Video
from .models.comments import Comment
from .models.public import RatingSummary, Stats

_ADDRESS = "/shows/{show}/seasons/{season}/episodes/{number}"
_OF = Discussed.at(_ADDRESS, people=WITH_GUESTS)
_SUMMARY = Read(path=_ADDRESS, decode=one(Episode), kind=ttl.SEASON, params={"extended": "full"})


class Episodes:
    """`show` is a Trakt id, a slug or an IMDb id, `number` counts in the season."""

    def __init__(self, api: Api) -> None:
        self._api = api

    async def summary(self, show: int | str, season: int, number: int) -> Episode:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}."""
        return await self._api.read(_SUMMARY, show=show, season=season, number=number)

    async def people(self, show: int | str, season: int, number: int) -> People:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/people."""
        return await self._api.read(_OF.people, show=show, season=season, number=number)

    async def videos(self, show: int | str, season: int, number: int) -> tuple[Video, ...]:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/videos."""
        return await self._api.read(_OF.videos, show=show, season=season, number=number)

    async def translations(
        self, show: int | str, season: int, number: int, language: str
    ) -> tuple[Translation, ...]:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/translations/{language}: in two letters."""
        return await self._api.read(
            _OF.translations, show=show, season=season, number=number, language=language
        )

    async def ratings(self, show: int | str, season: int, number: int) -> RatingSummary:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/ratings: everybody's."""
        return await self._api.read(_OF.ratings, show=show, season=season, number=number)

    async def stats(self, show: int | str, season: int, number: int) -> Stats:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/stats."""
        return await self._api.read(_OF.stats, show=show, season=season, number=number)

    async def watching(self, show: int | str, season: int, number: int) -> tuple[User, ...]:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/watching: who watches it at this moment."""
        return await self._api.read(_OF.watching, show=show, season=season, number=number)

    def comments(
        self, show: int | str, season: int, number: int, order: CommentOrder = "newest"
    ) -> Pages[Comment]:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/comments/{sort}."""
        return self._api.pages(_OF.comments, show=show, season=season, number=number, order=order)

    def lists(self, show: int | str, season: int, number: int) -> Pages[PersonalList]:
        """GET /shows/{id}/seasons/{season}/episodes/{episode}/lists/{type}/{sort}: most popular first."""
        return self._api.pages(_OF.lists, show=show, season=season, number=number)
