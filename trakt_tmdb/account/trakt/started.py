"""How far a person is in every show they started, kept in step with as few requests as Trakt lets us."""

import asyncio
from collections.abc import Iterable, Sequence

import msgspec
from msgspec.structs import replace

from trakt_tmdb.account.progress import InProgress, Started
from trakt_tmdb.cache.outage import OUTAGES
from trakt_tmdb.catalogue.moment import LONG_AGO
from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.progress import UpNext
from trakt_tmdb.transport.clock import Clock

from .from_trakt import in_progress_of, progress_of
from .started_by_show import ByShow, read_hidden
from .started_lists import from_progress, from_up_next, held_up_next, is_started
from .watched import read_watched_shows
from .watched_index import WatchedIndex
from .ways import first_open

_LIFETIME = 900.0
"""Seconds until everything is read anew: episodes air without any change at Trakt."""

_MOST_SINGLE = 5
"""Changed shows that are read one by one; more are read anew together."""


class _Known(msgspec.Struct, frozen=True, kw_only=True):
    """What was read, and the plays it goes by."""

    rows: Sequence[InProgress]
    """The latest watched first."""
    total: int
    watched: WatchedIndex
    read_at: float


class StartedShows:
    """Remembers the rows; a change of plays costs the progress of the changed shows alone.

    The lock lets views that ask at once share one reading.
    """

    def __init__(self, trakt: TraktClient, clock: Clock) -> None:
        self._trakt = trakt
        self._clock = clock
        self._by_show = ByShow(trakt, clock)
        self._known: _Known | None = None
        self.first_watched: WatchedIndex | None = None
        """The plays that the first reading went by."""
        self._one_reading = asyncio.Lock()

    @property
    def is_complete(self) -> bool:
        """Whether every started show was read."""
        return self._known is None or len(self._known.rows) >= self._known.total

    def forget(self) -> None:
        """Read everything anew: something other than plays changed."""
        self._known = None
        self._by_show.forget()

    async def read(self) -> Started:
        """Read what changed since the last time; raises what the last way met."""
        async with self._one_reading:
            watched = await read_watched_shows(self._trakt)
            self.first_watched = self.first_watched or watched
            known = await self._patched(watched)
            self._known = known = known or await self._anew(watched)
        return Started(shows=known.rows, total=known.total)

    async def _patched(self, watched: WatchedIndex) -> _Known | None:
        """Take what is known with the changed shows read again; None where that will not do."""
        known = self._known
        if known is None or not self.is_complete or self._clock.monotonic() > known.read_at + _LIFETIME:
            return None
        changed = watched.changed_shows(known.watched) - await read_hidden(self._trakt.held)
        if len(changed) > _MOST_SINGLE:
            return None
        if not changed:
            return replace(known, watched=watched)
        rows = {row.show.ref.trakt: row for row in known.rows}
        try:
            read = await asyncio.gather(*(self._row(show, rows.get(show)) for show in changed))
        except OUTAGES:
            return known
        rows |= {row.show.ref.trakt: row for row in read}
        started = _latest_first(row for row in rows.values() if is_started(row.progress))
        return replace(known, rows=started, total=len(started), watched=watched)

    async def _row(self, show: int, known: InProgress | None) -> InProgress:
        """Read the progress of one show, and all about it where it is a new one."""
        await self._trakt.expire(tags.progress_of(show))
        if known is not None:
            return replace(known, progress=progress_of(await self._trakt.shows.progress(show)))
        shows = self._trakt.shows
        facts, progress = await asyncio.gather(shows.summary(show), shows.progress(show))
        return in_progress_of(UpNext(show=facts, progress=progress))

    async def _anew(self, watched: WatchedIndex) -> _Known:
        listed = await first_open(
            lambda: from_up_next(self._trakt),
            lambda: from_progress(self._trakt),
            self._by_show.from_seasons,
            self._by_show.one_by_one,
            lambda: held_up_next(self._trakt),
        )
        return _Known(
            rows=_latest_first(listed.rows),
            total=listed.total,
            watched=watched,
            read_at=self._clock.monotonic(),
        )


def _latest_first(rows: Iterable[InProgress]) -> Sequence[InProgress]:
    return sorted(rows, key=lambda row: row.progress.last_watched_at or LONG_AGO, reverse=True)
