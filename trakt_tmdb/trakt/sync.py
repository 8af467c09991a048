"""`trakt.sync`: what the signed-in person watched and wants to watch."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

from msgspec.structs import replace

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.errors import UnreachableError
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .collection import Collection
from .models import (
    HistoryAdded,
    HistoryItem,
    HistoryRemoved,
    LastActivities,
    Media,
    Play,
    Reordered,
    WatchlistAdded,
    WatchlistEntry,
    WatchlistItem,
    WatchlistRemoved,
)
from .models.body import Ranks, TitlesBody
from .span import in_utc, span
from .taste import Taste
from .watched import Watched

type SortHow = Literal["asc", "desc"]

_ACTIVITIES = Read(path="/sync/last_activities", decode=one(LastActivities))
_SEEN = Read(path="/sync/last_activities", decode=one(LastActivities), kind=ttl.SEEN, tags=(tags.SEEN,))
_HISTORY = Read(path="/sync/history/{media}", decode=page_of(Play), kind=ttl.HISTORY, tags=(tags.HISTORY,))
_FULL_HISTORY = Read(
    path="/sync/history",
    decode=page_of(Play),
    kind=ttl.HISTORY,
    tags=(tags.HISTORY,),
    params={"extended": "full"},
    page_size=50,
)
_EVERY_PLAY = Read(path="/sync/history/{media}", decode=page_of(Play))
_HISTORY_OF = Read(
    path="/sync/history/{media}/{item}", decode=page_of(Play), kind=ttl.HISTORY, tags=(tags.HISTORY,)
)
_WATCHLIST = Read(
    path="/sync/watchlist/{media}/{sort_by}/{sort_how}",
    decode=page_of(WatchlistEntry),
    kind=ttl.WATCHLIST,
    tags=(tags.WATCHLIST,),
    params={"extended": "full"},
)
_ADD_TO_HISTORY = Write(path="/sync/history", decode=one(HistoryAdded), ends=tags.AFTER_PLAYS)
_REMOVE_FROM_HISTORY = Write(path="/sync/history/remove", decode=one(HistoryRemoved), ends=tags.AFTER_PLAYS)
_ADD_TO_WATCHLIST = Write(path="/sync/watchlist", decode=one(WatchlistAdded), ends=tags.AFTER_WATCHLIST)
_REMOVE_FROM_WATCHLIST = Write(
    path="/sync/watchlist/remove", decode=one(WatchlistRemoved), ends=tags.AFTER_WATCHLIST
)
_REORDER_WATCHLIST = Write(path="/sync/watchlist/reorder", decode=one(Reordered), ends=tags.AFTER_WATCHLIST)


class Sync(Watched, Taste, Collection):
    """History, progress, watchlist, favourites, ratings and collection of the signed-in person."""

    async def last_activities(self) -> LastActivities:
        """GET /sync/last_activities: always asked, never from the cache."""
        return await self._api.read(_ACTIVITIES)

    async def seen_activities(self) -> LastActivities | None:
        """What `see` wrote down last, here or in an earlier process; nothing is asked."""
        try:
            return await self._api.read_held(_SEEN)
        except UnreachableError:
            return None

    async def see(self, activities: LastActivities) -> None:
        """Write down in the cache how far its answers are in step with Trakt."""
        await self._api.hold(_SEEN, activities)

    def full_history(self) -> Pages[Play]:
        """GET /sync/history?extended=full: newest first, few to a page, with all that is known of each."""
        return self._api.pages(_FULL_HISTORY)

    def history(
        self,
        media: Media | None = None,
        item_id: int | None = None,
        *,
        start_at: date | None = None,
        end_at: date | None = None,
    ) -> Pages[Play]:
        """GET /sync/history: newest first; `item_id` is the Trakt id of a `media`."""
        kind = media.plural if media else "all"
        within = span(start_at, end_at)
        if item_id is None:
            return self._api.pages(_HISTORY, within, media=kind)
        return self._api.pages(_HISTORY_OF, within, media=kind, item=item_id)

    def every_play(self, *, start_at: date | None = None, end_at: date | None = None) -> Pages[Play]:
        """GET /sync/history: as `history`, and held nowhere, so that memory does not grow with its length."""
        return self._api.pages(_EVERY_PLAY, span(start_at, end_at), media="all")

    async def add_to_history(
        self,
        *,
        movies: Iterable[HistoryItem] = (),
        shows: Iterable[HistoryItem] = (),
        seasons: Iterable[HistoryItem] = (),
        episodes: Iterable[HistoryItem] = (),
    ) -> HistoryAdded:
        """POST /sync/history: one play each, of every episode for shows and seasons; doubles are kept."""
        body = TitlesBody(
            movies=_stamped(movies),
            shows=_stamped(shows),
            seasons=_stamped(seasons),
            episodes=_stamped(episodes),
        )
        return await self._api.write(_ADD_TO_HISTORY, body)

    async def remove_from_history(
        self,
        *,
        movies: Iterable[HistoryItem] = (),
        shows: Iterable[HistoryItem] = (),
        seasons: Iterable[HistoryItem] = (),
        episodes: Iterable[HistoryItem] = (),
        ids: Iterable[int] = (),
    ) -> HistoryRemoved:
        """POST /sync/history/remove: all plays of a title, or single plays by their history `ids`."""
        body = TitlesBody(
            movies=tuple(movies),
            shows=tuple(shows),
            seasons=tuple(seasons),
            episodes=tuple(episodes),
            ids=tuple(ids),
        )
        return await self._api.write(_REMOVE_FROM_HISTORY, body)

    def watchlist(
        self, media: Media | None = None, sort_by: str = "rank", sort_how: SortHow = "asc"
    ) -> Pages[WatchlistEntry]:
        """GET /sync/watchlist: `sort_by` as `rank`, `added`, `title`, `released`."""
        kind = media.plural if media else "all"
        return self._api.pages(_WATCHLIST, media=kind, sort_by=sort_by, sort_how=sort_how)

    async def add_to_watchlist(
        self,
        *,
        movies: Iterable[WatchlistItem] = (),
        shows: Iterable[WatchlistItem] = (),
        seasons: Iterable[WatchlistItem] = (),
        episodes: Iterable[WatchlistItem] = (),
    ) -> WatchlistAdded:
        """POST /sync/watchlist: what is on it already stays."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_ADD_TO_WATCHLIST, body)

    async def remove_from_watchlist(
        self,
        *,
        movies: Iterable[WatchlistItem] = (),
        shows: Iterable[WatchlistItem] = (),
        seasons: Iterable[WatchlistItem] = (),
        episodes: Iterable[WatchlistItem] = (),
    ) -> WatchlistRemoved:
        """POST /sync/watchlist/remove."""
        body = TitlesBody(
            movies=tuple(movies), shows=tuple(shows), seasons=tuple(seasons), episodes=tuple(episodes)
        )
        return await self._api.write(_REMOVE_FROM_WATCHLIST, body)

    async def reorder_watchlist(self, entries: Iterable[int]) -> Reordered:
        """POST /sync/watchlist/reorder: every entry by its id, first to last."""
        return await self._api.write(_REORDER_WATCHLIST, Ranks(tuple(entries)))


def _stamped(items: Iterable[HistoryItem]) -> tuple[HistoryItem, ...]:
    return tuple(replace(item, watched_at=in_utc(item.watched_at)) for item in items)
