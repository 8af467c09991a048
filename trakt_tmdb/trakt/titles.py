"""What `trakt.shows` and `trakt.movies` are asked alike."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec import Struct

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.api import Api
from trakt_tmdb.cache.endpoint import Read
from trakt_tmdb.transport.decode import Decode, many, one, page_of
from trakt_tmdb.transport.pages import Page, Pages

from .discussed import CommentOrder, Discussed
from .filters import filters
from .models import People, PersonalList, Translation, User, Video
from .models.comments import Comment
from .models.public import Alias, RatingSummary, Stats, Studio

_FULL = {"extended": "full"}
_MANY = 100

type Period = Literal["daily", "weekly", "monthly", "yearly", "all"]


def _listed[T](path: str, decode: Decode[Page[T]]) -> Read[Page[T]]:
    return Read(path=path, decode=decode, kind=ttl.TRENDING, params=_FULL, page_size=_MANY)


class TitleEndpoints[T, Counted, Favorited, Updated](Struct, frozen=True, kw_only=True):
    """The endpoints of one kind of title, below `/shows` or `/movies`."""

    word: str
    discussed: Discussed
    summary: Read[T]
    aliases: Read[tuple[Alias, ...]]
    studios: Read[tuple[Studio, ...]]
    related: Read[Page[T]]
    popular: Read[Page[T]]
    counted: Read[Page[Counted]]
    favorited: Read[Page[Favorited]]
    updates: Read[Page[Updated]]
    updated_ids: Read[Page[int]]

    @classmethod
    def below(
        cls,
        word: str,
        title: type[T],
        counted: type[Counted],
        favorited: type[Favorited],
        updated: type[Updated],
    ) -> "TitleEndpoints[T, Counted, Favorited, Updated]":
        """Declare them."""
        address = f"/{word}/{{title}}"
        return cls(
            word=word,
            discussed=Discussed.at(address),
            summary=Read(path=address, decode=one(title), kind=ttl.TITLE, params=_FULL),
            aliases=Read(path=f"{address}/aliases", decode=many(Alias), kind=ttl.TITLE),
            studios=Read(path=f"{address}/studios", decode=many(Studio), kind=ttl.TITLE),
            related=Read(path=f"{address}/related", decode=page_of(title), kind=ttl.TITLE, params=_FULL),
            popular=_listed(f"/{word}/popular", page_of(title)),
            counted=_listed(f"/{word}/{{most}}/{{period}}", page_of(counted)),
            favorited=_listed(f"/{word}/favorited/{{period}}", page_of(favorited)),
            updates=_listed(f"/{word}/updates/{{since}}", page_of(updated)),
            updated_ids=Read(
                path=f"/{word}/updates/id/{{since}}",
                decode=page_of(int),
                kind=ttl.TRENDING,
                page_size=_MANY,
            ),
        )


class Titles[T, Counted, Favorited, Updated]:
    """`title` is a Trakt id, a slug or an IMDb id; `period` ends now.

    Lists are narrowed by `genres` as `anime` and `countries` as `jp`.
    """

    def __init__(self, api: Api, endpoints: TitleEndpoints[T, Counted, Favorited, Updated]) -> None:
        self._api = api
        self._of = endpoints

    async def summary(self, title: int | str) -> T:
        """GET /…/{id}."""
        return await self._api.read(self._of.summary, title=title)

    async def people(self, title: int | str) -> People:
        """GET /…/{id}/people: the cast in billing order."""
        return await self._api.read(self._of.discussed.people, title=title)

    async def videos(self, title: int | str) -> tuple[Video, ...]:
        """GET /…/{id}/videos."""
        return await self._api.read(self._of.discussed.videos, title=title)

    async def translations(self, title: int | str, language: str) -> tuple[Translation, ...]:
        """GET /…/{id}/translations/{language}: one for each country; `language` in two letters."""
        return await self._api.read(self._of.discussed.translations, title=title, language=language)

    async def ratings(self, title: int | str) -> RatingSummary:
        """GET /…/{id}/ratings: everybody's."""
        return await self._api.read(self._of.discussed.ratings, title=title)

    async def stats(self, title: int | str) -> Stats:
        """GET /…/{id}/stats."""
        return await self._api.read(self._of.discussed.stats, title=title)

    async def aliases(self, title: int | str) -> tuple[Alias, ...]:
        """GET /…/{id}/aliases: what it is called elsewhere."""
        return await self._api.read(self._of.aliases, title=title)

    async def studios(self, title: int | str) -> tuple[Studio, ...]:
        """GET /…/{id}/studios."""
        return await self._api.read(self._of.studios, title=title)

    async def watching(self, title: int | str) -> tuple[User, ...]:
        """GET /…/{id}/watching: who watches it at this moment."""
        return await self._api.read(self._of.discussed.watching, title=title)

    def comments(self, title: int | str, order: CommentOrder = "newest") -> Pages[Comment]:
        """GET /…/{id}/comments/{sort}."""
        return self._api.pages(self._of.discussed.comments, title=title, order=order)

    def lists(self, title: int | str) -> Pages[PersonalList]:
        """GET /…/{id}/lists/{type}/{sort}: people's lists that it is on, the most popular first."""
        return self._api.pages(self._of.discussed.lists, title=title)

    def related(self, title: int | str, page_size: int = _MANY) -> Pages[T]:
        """GET /…/{id}/related: most alike first."""
        return self._api.pages(self._of.related, {"limit": page_size}, title=title)

    def popular(
        self, page_size: int = _MANY, *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[T]:
        """GET /…/popular: most popular first."""
        return self._api.pages(self._of.popular, {"limit": page_size, **filters(genres, countries)})

    def watched(
        self, period: Period = "weekly", *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Counted]:
        """GET /…/watched/{period}: by most people first."""
        return self._most("watched", period, genres, countries)

    def played(
        self, period: Period = "weekly", *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Counted]:
        """GET /…/played/{period}: most often first."""
        return self._most("played", period, genres, countries)

    def collected(
        self, period: Period = "weekly", *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Counted]:
        """GET /…/collected/{period}: by most people first."""
        return self._most("collected", period, genres, countries)

    def favorited(
        self, period: Period = "weekly", *, genres: Iterable[str] = (), countries: Iterable[str] = ()
    ) -> Pages[Favorited]:
        """GET /…/favorited/{period}: of most people first."""
        return self._api.pages(self._of.favorited, filters(genres, countries), period=period)

    def updates(self, since: date) -> Pages[Updated]:
        """GET /…/updates/{start_date}: whose facts changed since a UTC date, at most 30 days ago."""
        return self._api.pages(self._of.updates, since=since.isoformat())

    def updated_ids(self, since: date) -> Pages[int]:
        """GET /…/updates/id/{start_date}: their Trakt ids alone."""
        return self._api.pages(self._of.updated_ids, since=since.isoformat())

    def _most(
        self, most: str, period: Period, genres: Iterable[str], countries: Iterable[str]
    ) -> Pages[Counted]:
        return self._api.pages(self._of.counted, filters(genres, countries), most=most, period=period)
