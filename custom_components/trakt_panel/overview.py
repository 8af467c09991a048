"""What the entities show, read from the tracker's views, each again only when it changed."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date, datetime, timedelta
from typing import Final

import msgspec
from homeassistant.util import dt as dt_util

from trakt_tmdb import Airing, Media, Tracker, TraktTMDBError, View
from trakt_tmdb.tracker.tally import Tally
from trakt_tmdb.tracker.views import UpNext

from .const import LOGGER

SHOWN: Final = frozenset({View.SCHEDULE, View.UP_NEXT, View.HISTORY, View.WATCHLIST})
"""The views that entities depend on."""


class Overview(msgspec.Struct, frozen=True, kw_only=True):
    """Everything in it is None where it could not be read."""

    airings: tuple[Airing, ...] | None = None
    """Episodes of my shows, this week and the next, by time; bare dates last in their day."""
    up_next: UpNext | None = None
    tally: Tally | None = None

    @property
    def missing(self) -> frozenset[View]:
        """The views that could not be read."""
        parts = ((View.SCHEDULE, self.airings), (View.UP_NEXT, self.up_next), (View.WATCHLIST, self.tally))
        return frozenset(view for view, part in parts if part is None)

    def next_airing(self, now: datetime) -> Airing | None:
        """The next episode to air; one without a time of day is not waited for."""
        return next((one for one in self.airings or () if starts(one) > now and _is_timed(one)), None)

    def on_air(self, now: datetime) -> Airing | None:
        """The episode that airs now, else the next one."""
        return next((one for one in self.airings or () if ends(one) > now), None)

    def on_day(self, day: date) -> int | None:
        """How many episodes air on a day of Home Assistant's zone."""
        if self.airings is None:
            return None
        return sum(dt_util.as_local(starts(one)).date() == day for one in self.airings)


async def renewed(tracker: Tracker, known: Overview, changed: frozenset[View]) -> Overview:
    """Read again what changed, and keep the rest."""

    async def read[T](views: set[View], ask: Callable[[], Awaitable[T]], kept: T | None) -> T | None:
        return await _readable(ask) if views & changed else kept

    airings, up_next, tally = await asyncio.gather(
        read({View.SCHEDULE}, lambda: _airings(tracker), known.airings),
        read({View.UP_NEXT}, tracker.up_next, known.up_next),
        read({View.HISTORY, View.WATCHLIST}, lambda: tracker.tally(_week_start()), known.tally),
    )
    return Overview(airings=airings, up_next=up_next, tally=tally)


def starts(airing: Airing) -> datetime:
    """When it begins; a bare date begins with its day in Home Assistant's zone."""
    return airing.at if isinstance(airing.at, datetime) else dt_util.start_of_local_day(airing.at)


def ends(airing: Airing) -> datetime:
    """When it ends: after its runtime, or with its day."""
    if _is_timed(airing):
        return starts(airing) + timedelta(minutes=airing.runtime or _USUAL_RUNTIME)
    return starts(airing) + timedelta(days=1)


async def airings_between(tracker: Tracker, first: date, last: date) -> list[Airing]:
    """Episodes of my shows in the weeks that these days are in, by time."""
    weeks = [first + timedelta(days=days) for days in range(0, (last - first).days + 7, 7)]
    found = await asyncio.gather(*(tracker.schedule(day=day) for day in weeks))
    episodes = {one.ref: one for week in found for day in week.days for one in day.airings}
    return sorted((one for one in episodes.values() if one.media is Media.SHOW), key=starts)


_USUAL_RUNTIME = 30


def _is_timed(airing: Airing) -> bool:
    return isinstance(airing.at, datetime)


def _week_start() -> datetime:
    today = dt_util.now().date()
    return dt_util.start_of_local_day(today - timedelta(days=today.weekday()))


async def _airings(tracker: Tracker) -> tuple[Airing, ...]:
    today = dt_util.now().date()
    return tuple(await airings_between(tracker, today, today + timedelta(days=7)))


async def _readable[T](ask: Callable[[], Awaitable[T]]) -> T | None:
    """One view that cannot be read leaves the others alone; the poll says when all of Trakt is away."""
    try:
        return await ask()
    except TraktTMDBError as err:
        LOGGER.debug("A view could not be read: %s", err)
        return None
