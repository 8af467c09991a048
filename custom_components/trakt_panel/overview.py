"""What the entities show, read from the tracker's views, each part again only when it changed."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from homeassistant.util import dt as dt_util
from msgspec.structs import replace

from trakt_tmdb import Airing, DayRule, Media, Tracker, TraktTMDBError, View
from trakt_tmdb.account.play import Play
from trakt_tmdb.tracker.tally import Tally
from trakt_tmdb.tracker.views import RecentChange, UpNext, Wish

from .const import LOGGER

CHANGES_SHOWN: Final = timedelta(days=1)
"""How long what was written is shown."""

PLAYS_KNOWN: Final = timedelta(days=2)
"""At least so long plays are known, also early in a week."""


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in it is None where it could not be read."""

    airings: tuple[Airing, ...] | None = None
    """Episodes of my shows and releases of my movies, this week and the next, in order."""
    up_next: UpNext | None = None
    tally: Tally | None = None
    """Plays of this week."""
    today: Tally | None = None
    plays: Sequence[Play] | None = None
    """This week's and at least those of the last two days, newest first."""
    wishes: tuple[Wish, ...] | None = None
    """The watchlist in the person's order."""
    changes: tuple[RecentChange, ...] | None = None
    """What was written in the last day, and what is still open."""
    tmdb_favorites: int | None = None
    """Also None where TMDB keeps them to itself."""
    missing: frozenset[View] = frozenset()
    """What could not be read is told by these views."""

    def of(self, media: Media) -> tuple[Airing, ...]:
        """The episodes, or the releases of movies."""
        return tuple(one for one in self.airings or () if one.media is media)

    def next_airing(self, now: datetime) -> Airing | None:
        """The next episode to air; one without a time of day is not waited for."""
        return next((one for one in self.of(Media.SHOW) if starts(one) > now and _is_timed(one)), None)

    def on_air(self, now: datetime, media: Media = Media.SHOW) -> Airing | None:
        """What airs or comes out now, else what is next."""
        return next((one for one in self.of(media) if ends(one) > now), None)

    def on_day_of(self, now: datetime, rule: DayRule) -> int | None:
        """How many episodes air on the person's day that `now` is in."""
        if self.airings is None:
            return None
        return sum(rule.day_of(one.at) == rule.day_of(now) for one in self.of(Media.SHOW))

    def minutes_since(self, moment: datetime) -> int | None:
        """How long everything ran that was watched since."""
        if self.plays is None:
            return None
        return sum(play.minutes or 0 for play in self.plays if play.watched_at and play.watched_at >= moment)


class _Part(msgspec.Struct, frozen=True, kw_only=True):
    """How a part of the overview is read, and which views tell that it changed."""

    told_by: frozenset[View]
    read: Callable[[Tracker], Awaitable[Any]]


async def renewed(tracker: Tracker, known: Overview, changed: frozenset[View]) -> Overview:
    """Read again what changed, and keep the rest."""
    stale = [name for name, part in _PARTS.items() if part.told_by & changed]
    found = dict(zip(stale, await asyncio.gather(*(_read(tracker, name) for name in stale)), strict=True))
    failed = [_PARTS[name].told_by for name, value in found.items() if value is _UNREADABLE]
    parts = {name: None if value is _UNREADABLE else value for name, value in found.items()}
    return replace(known, missing=(known.missing - changed).union(*failed), **parts)


def starts(airing: Airing) -> datetime:
    """When it begins; a bare date begins with its day in Home Assistant's zone."""
    return airing.at if isinstance(airing.at, datetime) else dt_util.start_of_local_day(airing.at)


def ends(airing: Airing) -> datetime:
    """When it ends: after its runtime, or with its day."""
    if _is_timed(airing):
        return starts(airing) + timedelta(minutes=airing.runtime or _USUAL_RUNTIME)
    return starts(airing) + timedelta(days=1)


async def airings_between(tracker: Tracker, start: datetime, end: datetime) -> list[Airing]:
    """Episodes of my shows and releases of my movies in the weeks that these moments are in, by time."""
    # A night belongs to the day before, and a bare date to its own.
    first, last = tracker.rule.day_of(start), dt_util.as_local(end).date()
    weeks = [first + timedelta(days=days) for days in range(0, (last - first).days + 7, 7)]
    found = await asyncio.gather(*(tracker.schedule(day=day) for day in weeks))
    mine = {one.ref: one for week in found for day in week.days for one in day.airings}
    return sorted(mine.values(), key=starts)


def day_start(rule: DayRule) -> datetime:
    """The beginning of the person's day."""
    return rule.starts_at(rule.day_of(dt_util.utcnow()))


def week_start(rule: DayRule) -> datetime:
    """The beginning of the person's week, a Monday."""
    return rule.starts_at(rule.week_start(rule.day_of(dt_util.utcnow())))


_USUAL_RUNTIME = 30


def _is_timed(airing: Airing) -> bool:
    return isinstance(airing.at, datetime)


async def _airings(tracker: Tracker) -> tuple[Airing, ...]:
    now = dt_util.utcnow()
    return tuple(await airings_between(tracker, now, now + timedelta(days=7)))


async def _wishes(tracker: Tracker) -> tuple[Wish, ...]:
    first = await tracker.watchlist()
    others = await asyncio.gather(*(tracker.watchlist(page=page) for page in range(2, first.page_count + 1)))
    return tuple(wish for page in (first, *others) for wish in page.wishes)


async def _plays(tracker: Tracker) -> Sequence[Play]:
    return await tracker.plays_since(min(week_start(tracker.rule), day_start(tracker.rule) - PLAYS_KNOWN))


async def _changes(tracker: Tracker) -> tuple[RecentChange, ...]:
    return (await tracker.changes(since=dt_util.utcnow() - CHANGES_SHOWN)).changes


_PARTS: Final[Mapping[str, _Part]] = {
    "airings": _Part(told_by=frozenset({View.SCHEDULE}), read=_airings),
    "up_next": _Part(told_by=frozenset({View.UP_NEXT}), read=Tracker.up_next),
    "tally": _Part(
        told_by=frozenset({View.HISTORY, View.WATCHLIST}),
        read=lambda tracker: tracker.tally(week_start(tracker.rule)),
    ),
    "today": _Part(
        told_by=frozenset({View.HISTORY}),
        read=lambda tracker: tracker.tally(day_start(tracker.rule)),
    ),
    "plays": _Part(told_by=frozenset({View.HISTORY}), read=_plays),
    "wishes": _Part(told_by=frozenset({View.WATCHLIST}), read=_wishes),
    "changes": _Part(told_by=frozenset({View.CHANGES}), read=_changes),
    "tmdb_favorites": _Part(told_by=frozenset({View.FAVORITES}), read=Tracker.count_tmdb_favorites),
}

SHOWN: Final = frozenset[View]().union(*(part.told_by for part in _PARTS.values()))
"""The views that entities depend on."""

_UNREADABLE: Final = object()


async def _read(tracker: Tracker, part: str) -> object:
    """One part that cannot be read leaves the others alone; the poll says when all of Trakt is away."""
    try:
        return await _PARTS[part].read(tracker)
    except TraktTMDBError as err:
        LOGGER.debug("A part of the overview could not be read: %s", err)
        return _UNREADABLE
