"""Marks: one episode or movie as it is named, several at once only as they were counted before."""

from collections.abc import Sequence
from datetime import UTC, datetime

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import MarkUnwatched, MarkWatched, Part
from trakt_tmdb.account.extent import Extent, extent_of, parts_named
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.account.preferences import Preferences
from trakt_tmdb.account.when import WatchedAt
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, Target, TitleRef, title_of
from trakt_tmdb.errors import InvalidRequestError

from .views import Preview, Receipt
from .writes import Writes


class Marks:
    """Counts what a mark would do, and does what was confirmed."""

    def __init__(
        self, catalogue: Catalogue, account: Account, writes: Writes, preferences: Preferences
    ) -> None:
        self._catalogue = catalogue
        self._account = account
        self._writes = writes
        self._preferences = preferences

    async def preview(self, target: Target) -> Preview:
        """See Tracker.preview."""
        if isinstance(target, TitleRef) and target.media is Media.MOVIE:
            return Preview(plays=0 if await self._has_seen(target) else 1)
        extent = await self._extent(target)
        return Preview(plays=len(extent.due), earlier=extent.earlier, unaired=extent.unaired)

    async def mark_watched(
        self,
        target: Target,
        watched_at: WatchedAt,
        *,
        again: bool,
        confirm_plays: int | None,
        intent_id: str | None,
        origin: Origin,
    ) -> Receipt:
        """See Tracker.mark_watched."""
        if known := await self._writes.known(intent_id):
            return known
        if _is_single(target):
            return await self._writes.do(MarkWatched.of(target, watched_at, again=again), intent_id, origin)
        if again:
            raise InvalidRequestError("Only a single episode or movie can be marked again.")
        extent = await self._extent(target)
        count = len(extent.due)
        if count == 0:
            return Receipt(plays=0, seen_at=extent.seen_at)
        if not _is_confirmed(count, confirm_plays):
            return Receipt(plays=count)
        mark = MarkWatched.of(target, watched_at, parts=extent.due)
        return await self._writes.do(mark, intent_id, origin)

    async def mark_episodes_watched(
        self,
        episodes: Sequence[EpisodeRef],
        watched_at: WatchedAt,
        *,
        again: bool,
        intent_id: str | None,
        origin: Origin,
    ) -> Receipt:
        """See Tracker.mark_episodes_watched."""
        if known := await self._writes.known(intent_id):
            return known
        title = _title_of_all(episodes)
        seasons = await self._catalogue.seasons(await self._account.known(title))
        parts = parts_named(episodes, seasons)
        mark = MarkWatched.of(title, watched_at, again=again, parts=parts)
        return await self._writes.do(mark, intent_id, origin)

    async def mark_unwatched(
        self,
        target: Target,
        *,
        play: str | None,
        confirm_plays: int | None,
        intent_id: str | None,
        origin: Origin,
    ) -> Receipt:
        """See Tracker.mark_unwatched."""
        if known := await self._writes.known(intent_id):
            return known
        if _is_single(target):
            unmark = MarkUnwatched(target=str(target), play=None if play is None else _history_id(play))
            return await self._writes.do(unmark, intent_id, origin)
        if play is not None:
            raise InvalidRequestError("A single play is one of an episode or a movie.")
        extent = await self._extent(target)
        if not extent.plays or not _is_confirmed(extent.plays, confirm_plays):
            return Receipt(plays=extent.plays)
        unmark = MarkUnwatched(target=str(target), parts=extent.watched, plays=extent.plays)
        return await self._writes.do(unmark, intent_id, origin)

    async def _extent(self, target: Target) -> Extent:
        """What a target of a show comes to, by its plays at this moment; in an outage, by those held."""
        title = title_of(target)
        show = await self._account.known(title)
        seasons = await self._catalogue.seasons(show)
        watched = await self._account.watched_now(Media.SHOW)
        pending = self._writes.pending

        def plays(part: Part) -> Sequence[datetime]:
            if waiting := pending.episode(title, part.season, part.number):
                return (waiting,)
            if pending.unwatched(title, part.season, part.number):
                return ()
            return watched.episode(show, Episode(trakt=part.item, season=part.season, number=part.number))

        preferred = self._preferences.titles
        until = datetime.now(UTC) - preferred.offset(title)
        return extent_of(target, seasons, plays, until, preferred.specials(title))

    async def _has_seen(self, movie: TitleRef) -> bool:
        if self._writes.pending.movie(movie):
            return True
        if self._writes.pending.unwatched(movie):
            return False
        watched = await self._account.watched_now(Media.MOVIE)
        return bool(watched.movie(await self._account.known(movie)))


def _is_single(target: Target) -> bool:
    return isinstance(target, EpisodeRef) or (isinstance(target, TitleRef) and target.media is Media.MOVIE)


def _title_of_all(episodes: Sequence[EpisodeRef]) -> TitleRef:
    if not episodes:
        raise InvalidRequestError("At least one episode has to be named.")
    title = episodes[0].title
    if any(not one.title.same_title(title) for one in episodes):
        raise InvalidRequestError("Only episodes of one show can be marked together.")
    return title


def _history_id(play: str) -> int:
    if not (play.isascii() and play.isdecimal()):
        raise InvalidRequestError("A play is named by its history id, a number.")
    return int(play)


def _is_confirmed(count: int, confirm_plays: int | None) -> bool:
    """Whether the person was told this very count; a single play needs no telling."""
    return confirm_plays == count or (confirm_plays is None and count == 1)
