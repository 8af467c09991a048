"""How one intent reaches Trakt: exactly once, however often it is tried.

Before a play is sent, the item's plays so far are written down; a second try first looks for a new play of
the intent's own second, so that a lost answer adds none twice.
"""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime

from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.changes import HistoryItem, WatchlistItem
from trakt_tmdb.trakt.models.history import Play
from trakt_tmdb.trakt.models.ids import Ids
from trakt_tmdb.trakt.models.media import Media

from .intent import Intent, MarkWatched, read_target
from .item import WatchedItem, find_item
from .outcome import Played, Seen, TakenBack
from .when import When

type Attempt = Callable[[Played], Awaitable[None]]
"""Writes down what is about to be sent."""


class Delivery:
    """Adds plays to a Trakt account and takes them back."""

    def __init__(self, trakt: TraktClient) -> None:
        self._trakt = trakt

    async def add_play(
        self, intent: Intent, action: MarkWatched, earlier: Played | None, attempt: Attempt
    ) -> Played | Seen:
        """Add the play of an intent, unless an earlier try of it did or it was seen already."""
        item = await find_item(self._trakt, read_target(action.target))
        plays = await self._plays(item.media, item.trakt)
        if earlier is not None and earlier.find(plays):
            return earlier
        at = _moment(intent, action, item)
        if seen := _seen(plays, action, at, item):
            return Seen(at=seen.watched_at)
        played = Played(
            media=item.media,
            item=item.trakt,
            at=at,
            before=tuple(play.id for play in plays if play.id is not None),
            unlisted=item.title if await self._is_listed(item.media, item.title) else None,
        )
        await attempt(played)
        await self._send(played)
        return played

    async def take_back(self, played: Played) -> TakenBack:
        """Remove that one play by its history id, and put back on the watchlist what it took off."""
        play = played.find(await self._plays(played.media, played.item))
        if play is not None and play.id is not None:
            await self._trakt.sync.remove_from_history(ids=[play.id])
        if played.unlisted is not None and not await self._is_listed(played.media, played.unlisted):
            titles = [WatchlistItem(ids=Ids(trakt=played.unlisted))]
            if played.media is Media.MOVIE:
                await self._trakt.sync.add_to_watchlist(movies=titles)
            else:
                await self._trakt.sync.add_to_watchlist(shows=titles)
        return TakenBack(plays=0 if play is None else 1)

    async def _send(self, played: Played) -> None:
        items = [HistoryItem(ids=Ids(trakt=played.item), watched_at=played.at or "unknown")]
        if played.media is Media.MOVIE:
            answer = await self._trakt.sync.add_to_history(movies=items)
        else:
            answer = await self._trakt.sync.add_to_history(episodes=items)
        if answer.not_found:
            raise NotFoundError(f"Trakt no longer has this {played.media}: search for it again.")

    async def _plays(self, media: Media, item: int) -> list[Play]:
        return await self._trakt.live.sync.history(media, item).all()

    async def _is_listed(self, media: Media, title: int) -> bool:
        listed = Media.MOVIE if media is Media.MOVIE else Media.SHOW
        entries = await self._trakt.live.sync.watchlist(listed).all()
        titles = (entry.movie or entry.show for entry in entries)
        return any(one is not None and one.ids.trakt == title for one in titles)


def _moment(intent: Intent, action: MarkWatched, item: WatchedItem) -> datetime | None:
    """The play's time, or None where it is to stay unknown."""
    match action.when:
        case When.NOW:
            return intent.made_at
        case When.RELEASED:
            return item.released
        case When.UNKNOWN:
            return None
    return action.at and action.at.replace(microsecond=0)


def _seen(plays: Sequence[Play], action: MarkWatched, at: datetime | None, item: WatchedItem) -> Play | None:
    """The play that makes another one a double."""
    if not action.again:
        return plays[0] if plays else None
    if at is None:
        return next((play for play in plays if play.watched_at is None), None)
    close = (play for play in plays if play.watched_at and abs(play.watched_at - at) < item.window)
    return next(close, None)
