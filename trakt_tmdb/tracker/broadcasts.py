"""Which broadcasts make up a week, mine and everybody's."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import date
from functools import partial
from itertools import chain

import msgspec

from trakt_tmdb.catalogue.broadcast import ANIME_GENRES, Broadcast, of_episode, of_movie
from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.trakt.client import TraktClient

from .day_rule import DayRule
from .schedule import Choice, in_week, utc_days
from .views import Kind, Scope

_WITH_SHOWS = {Kind.EVERYTHING, Kind.SHOWS, Kind.ANIME}
_WITH_MOVIES = {Kind.EVERYTHING, Kind.MOVIES}


class WeekOfBroadcasts(msgspec.Struct, frozen=True, kw_only=True):
    """A week's broadcasts, and which titles are mine (media, Trakt id)."""

    broadcasts: tuple[Broadcast, ...]
    mine: frozenset[tuple[Media, int | None]]


class Broadcasts:
    """Reads Trakt's calendars, one request each for shows and movies, mine and all."""

    def __init__(self, trakt: TraktClient) -> None:
        self._calendars = trakt.calendars

    async def week(self, start: date, rule: DayRule, scope: Scope, choice: Choice) -> WeekOfBroadcasts:
        """The week that begins on the person's day `start`."""
        first, days = utc_days(start, rule)
        mine, others = await asyncio.gather(
            self._mine(first, days, choice.kind),
            self._all(first, days, choice.kind) if scope is Scope.ALL else _none(),
        )
        once = {(one.title.media, one.title.trakt, one.season, one.number): one for one in (*others, *mine)}
        taken = (one for one in once.values() if choice.takes(one))
        return WeekOfBroadcasts(
            broadcasts=tuple(in_week(taken, start, rule)),
            mine=frozenset((one.title.media, one.title.trakt) for one in mine),
        )

    async def _mine(self, first: date, days: int, kind: Kind) -> list[Broadcast]:
        reads = []
        if kind in _WITH_SHOWS:
            reads.append(_read(partial(self._calendars.my_shows, first, days), of_episode))
        if kind in _WITH_MOVIES:
            reads.append(_read(partial(self._calendars.my_movies, first, days), of_movie))
        return list(chain.from_iterable(await asyncio.gather(*reads)))

    async def _all(self, first: date, days: int, kind: Kind) -> list[Broadcast]:
        genres = sorted(ANIME_GENRES) if kind is Kind.ANIME else ()
        reads = []
        if kind in _WITH_SHOWS:
            reads.append(_read(partial(self._calendars.all_shows, first, days, genres=genres), of_episode))
        if kind in _WITH_MOVIES:
            reads.append(_read(partial(self._calendars.all_movies, first, days), of_movie))
        return list(chain.from_iterable(await asyncio.gather(*reads)))


async def _read[T](
    ask: Callable[[], Awaitable[Sequence[T]]], of: Callable[[T], Broadcast | None]
) -> Iterable[Broadcast]:
    found = (of(entry) for entry in await ask())
    return [one for one in found if one is not None]


async def _none() -> list[Broadcast]:
    return []
