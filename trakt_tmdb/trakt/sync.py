"""`trakt.sync`: what the signed-in person watched and wants to watch."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Literal

from msgspec.structs import replace

from trakt_tmdb.cache import ttl
from trakt_tmdb.cache.endpoint import Read, Write
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.transport.decode import one, page_of
from trakt_tmdb.transport.pages import Pages

from . import tags
from .models import (
    HistoryAdded,
    HistoryItem,
    HistoryRemoved,
    LastActivities,
    Media,
    Play,
    UpNext,
    WatchedMovies,
    WatchedShow,
    WatchedShows,
    WatchlistAdded,
    WatchlistEntry,
    WatchlistItem,
    WatchlistRemoved,
)
from .models.body import TitlesBody
from .taste import Taste

type SortHow = Literal["asc", "desc"]
type Intent = Literal["all", "continue", "start", "completed"]

_ACTIVITIES = Read(path="/sync/last_activities", decode=one(LastActivities))
_WATCHED_SHOWS: Read[WatchedShows] = Read(
    path="/sync/watched/shows",
    decode=one(WatchedShows),  # type: ignore[arg-type]  # an alias is no class; msgspec takes both
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_SHOWS,),
    params={"extended": "min", "specials": "true"},
)
_WATCHED_MOVIES: Read[WatchedMovies] = Read(
    path="/sync/watched/movies",
    decode=one(WatchedMovies),  # type: ignore[arg-type]  # as above
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_MOVIES,),
    params={"extended": "min"},
)
_WATCHED_SHOW_LIST = Read(
    path="/sync/watched/shows",
    decode=page_of(WatchedShow),
    kind=ttl.WATCHED,
    tags=(tags.WATCHED_SHOWS,),
    params={"extended": "full"},
)
_UP_NEXT = Read(
    path="/sync/progress/up_next",
    decode=page_of(UpNext),
    kind=ttl.UP_NEXT,
    tags=(tags.UP_NEXT,),
    params={"extended": "full"},
)
_PROGRESS = Read(
    path="/sync/progress/watched",
    decode=page_of(UpNext),
    kind=ttl.UP_NEXT,
    tags=(tags.UP_NEXT,),
    params={"extended": "full"},
)
_HISTORY = Read(path="/sync/history/{media}", decode=page_of(Play), kind=ttl.HISTORY, tags=(tags.HISTORY,))
_FULL_HISTORY = Read(
    path="/sync/history",
    decode=page_of(Play),
    kind=ttl.HISTORY,
    tags=(tags.HISTORY,),
    params={"extended": "full"},
    page_size=50,
)
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


class Sync(Taste):
    """History, watched titles, progress, watchlist, favourites and ratings of the signed-in person."""

    async def last_activities(self) -> LastActivities:
        """GET /sync/last_activities: always asked, never from the cache."""
        return await self._api.read(_ACTIVITIES)

    async def watched_shows(self) -> WatchedShows:
        """GET /sync/watched/shows?extended=min: every play of every episode in one answer."""
        return await self._api.read(_WATCHED_SHOWS)

    async def watched_movies(self) -> WatchedMovies:
        """GET /sync/watched/movies?extended=min: every play of every movie in one answer."""
        return await self._api.read(_WATCHED_MOVIES)

    def watched_show_list(self) -> Pages[WatchedShow]:
        """GET /sync/watched/shows: every show once, with all that is known of it, last watched first."""
        return self._api.pages(_WATCHED_SHOW_LIST)

    def up_next(self, intent: Intent = "continue") -> Pages[UpNext]:
        """GET /sync/progress/up_next: shows by what there is to do with them, last watched first."""
        return self._api.pages(_UP_NEXT, {"intent": intent})

    def progress(self) -> Pages[UpNext]:
        """GET /sync/progress/watched: every show that was started, last watched first."""
        return self._api.pages(_PROGRESS)

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
        span = _span(start_at, end_at)
        if item_id is None:
            return self._api.pages(_HISTORY, span, media=kind)
        return self._api.pages(_HISTORY_OF, span, media=kind, item=item_id)

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


def _stamped(items: Iterable[HistoryItem]) -> tuple[HistoryItem, ...]:
    return tuple(replace(item, watched_at=_in_utc(item.watched_at)) for item in items)


def _in_utc[T](moment: T | datetime) -> T | datetime:
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise InvalidRequestError("A play's time needs a time zone.", service="Trakt")
    return moment.astimezone(UTC)


def _span(start_at: date | None, end_at: date | None) -> dict[str, str]:
    ends = {"start_at": start_at, "end_at": end_at}
    return {name: _in_utc(moment).isoformat() for name, moment in ends.items() if moment is not None}
