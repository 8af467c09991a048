"""Progress show by show, the latest watched first, for apps to which Trakt closes its lists of it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

import msgspec

from trakt_tmdb.catalogue.moment import LONG_AGO
from trakt_tmdb.errors import NotFoundError, TraktTMDBError
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models.history import WatchedShow
from trakt_tmdb.trakt.models.progress import ShowProgress, UpNext
from trakt_tmdb.trakt.users import Section
from trakt_tmdb.transport.clock import Clock
from trakt_tmdb.transport.limiter import Bucket, Rate

from .from_trakt import in_progress_of
from .started_lists import Listed
from .started_progress import finished, progress_in, without_next

_SINGLE_READS = Rate(100, 300.0)
"""Of the 500 that Trakt allows in five minutes; the rest follows later."""

type _ReadOne = Callable[[WatchedShow], Awaitable[ShowProgress]]


class _Read(msgspec.Struct, frozen=True):
    """A show's progress, and the facts it holds for."""

    facts: tuple[object, ...]
    progress: ShowProgress


class ByShow:
    """Reads shows singly, and remembers each for as long as nothing about it changes."""

    def __init__(self, trakt: TraktClient, clock: Clock) -> None:
        self._trakt = trakt
        self._clock = clock
        self._reads = Bucket(_SINGLE_READS)
        self._read: dict[int, _Read] = {}

    def forget(self) -> None:
        """Read every show anew."""
        self._read.clear()

    async def from_seasons(self) -> Listed:
        """Read /sync/watched/shows?extended=progress, and the seasons of shows that are not finished."""
        watched = await _visible(self._trakt, await self._trakt.sync.watched_show_progress().all())
        for one in watched:
            if not self._is_known(one) and (progress := await self._told(one)):
                self._keep(one, progress)
        return await self._listed(watched, self._by_seasons)

    async def one_by_one(self) -> Listed:
        """Read /sync/watched/shows, and /shows/{id}/progress/watched of each."""
        watched = await _visible(self._trakt, await self._trakt.sync.watched_show_list().all())
        return await self._listed(watched, self._by_progress)

    async def _listed(self, watched: Sequence[WatchedShow], read: _ReadOne) -> Listed:
        due = [one for one in watched if not self._is_known(one) and self._may_read()]
        answers = await asyncio.gather(*(read(one) for one in due), return_exceptions=True)
        failures: list[BaseException] = []
        for one, answer in zip(due, answers, strict=True):
            if isinstance(answer, BaseException):
                failures.append(answer)
            else:
                self._keep(one, answer)
        rows = [
            in_progress_of(UpNext(show=one.show, progress=self._read[one.show.ids.trakt].progress))
            for one in watched
            if self._is_known(one)
        ]
        if failures and not rows:
            raise failures[0]
        return Listed(rows=rows, total=len(watched))

    async def _told(self, one: WatchedShow) -> ShowProgress | None:
        """What needs no request: by counts, or by seasons that are held."""
        if progress := finished(one):
            return progress
        try:
            seasons = await self._trakt.held.shows.seasons(one.show.ids.trakt)
        except TraktTMDBError:
            return None
        return progress_in(one, seasons, datetime.now(UTC))

    async def _by_seasons(self, one: WatchedShow) -> ShowProgress:
        try:
            seasons = await self._trakt.shows.seasons(one.show.ids.trakt)
        except NotFoundError:
            return without_next(one)
        return progress_in(one, seasons, datetime.now(UTC))

    async def _by_progress(self, one: WatchedShow) -> ShowProgress:
        return await self._trakt.shows.progress(one.show.ids.trakt)

    def _is_known(self, one: WatchedShow) -> bool:
        read = self._read.get(one.show.ids.trakt)
        return read is not None and read.facts == _facts(one)

    def _keep(self, one: WatchedShow, progress: ShowProgress) -> None:
        self._read[one.show.ids.trakt] = _Read(_facts(one), progress)

    def _may_read(self) -> bool:
        now = self._clock.monotonic()
        if self._reads.delay(now) > 0:
            return False
        self._reads.take(now)
        return True


def _lately(one: WatchedShow) -> datetime:
    return one.last_watched_at or LONG_AGO


def _facts(one: WatchedShow) -> tuple[object, ...]:
    return one.plays, one.last_watched_at, one.reset_at, one.show.aired_episodes


async def _visible(trakt: TraktClient, watched: Sequence[WatchedShow]) -> list[WatchedShow]:
    """Leave out what is hidden or dropped; the latest watched first."""
    hidden = await read_hidden(trakt)
    visible = [one for one in watched if one.show.ids.trakt not in hidden]
    return sorted(visible, key=_lately, reverse=True)


async def read_hidden(trakt: Endpoints) -> frozenset[int]:
    """Trakt ids of shows that are hidden from progress or dropped; none where Trakt does not tell."""
    sections = await asyncio.gather(_hidden(trakt, "progress_watched"), _hidden(trakt, "dropped"))
    return frozenset().union(*sections)


async def _hidden(trakt: Endpoints, section: Section) -> frozenset[int]:
    try:
        entries = await trakt.users.hidden(section).all()
    except TraktTMDBError:
        return frozenset()
    return frozenset(entry.show.ids.trakt for entry in entries if entry.show)
