"""Which broadcasts make up a week, mine and everybody's."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

import msgspec

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.preferences import PreferredTitles
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import ANIME_GENRES
from trakt_tmdb.catalogue.title_index import TitleIndex

from .day_rule import DayRule
from .schedule import Choice, in_week, utc_days
from .views import Kind, Scope

_MEDIA: Mapping[Kind, Sequence[Media]] = {
    Kind.EVERYTHING: (Media.SHOW, Media.MOVIE),
    Kind.SHOWS: (Media.SHOW,),
    Kind.ANIME: (Media.SHOW,),
    Kind.MOVIES: (Media.MOVIE,),
}
"""Whose calendars have a kind."""


class WeekOfBroadcasts(msgspec.Struct, frozen=True, kw_only=True):
    """A week's broadcasts, and which titles are mine."""

    broadcasts: tuple[Broadcast, ...]
    mine: TitleIndex[None]

    def without(self, leaves: Callable[[TitleRef], bool], scope: Scope) -> "WeekOfBroadcasts":
        """What is left when titles leave my calendar; in everybody's they stay, as no longer mine."""
        gone = TitleIndex((one.title.ref, None) for one in self.broadcasts if leaves(one.title.ref))
        if not gone:
            return self
        stays = scope is Scope.ALL
        kept = tuple(one for one in self.broadcasts if stays or one.title.ref not in gone)
        mine = TitleIndex((title, None) for title in self.mine if title not in gone)
        return WeekOfBroadcasts(broadcasts=kept, mine=mine)


class _Spans(msgspec.Struct, frozen=True, kw_only=True):
    """First UTC date and number of dates, of each kind of calendar."""

    shows: tuple[date, int]
    movies: tuple[date, int]

    def of(self, media: Media) -> tuple[date, int]:
        """The span of the calendar of shows or of movies."""
        return self.movies if media is Media.MOVIE else self.shows


class Broadcasts:
    """Reads calendars, those of shows and movies, mine and everybody's, at once.

    The calendars of shows reach as far beyond the week as some show's own offset brings airings into it.
    """

    def __init__(self, account: Account, catalogue: Catalogue) -> None:
        self._account = account
        self._catalogue = catalogue

    async def week(
        self, start: date, rule: DayRule, scope: Scope, choice: Choice, preferred: PreferredTitles
    ) -> WeekOfBroadcasts:
        """The week that begins on the person's day `start`, each airing when it is for the person."""
        spans = _Spans(
            shows=utc_days(start, rule, preferred.latest, preferred.earliest), movies=utc_days(start, rule)
        )
        mine, others = await asyncio.gather(
            self._mine(spans, choice.kind),
            self._all(spans, choice.kind) if scope is Scope.ALL else _none(),
        )
        once = {(one.title.ref, one.number): one for one in (*others, *mine)}
        taken = (moved(one, preferred) for one in once.values() if choice.takes(one))
        return WeekOfBroadcasts(
            broadcasts=tuple(in_week(taken, start, rule)),
            mine=TitleIndex((one.title.ref, None) for one in mine),
        )

    async def _mine(self, spans: _Spans, kind: Kind) -> list[Broadcast]:
        airings = self._account.airings
        return await _together(airings(*spans.of(media), media) for media in _MEDIA[kind])

    async def _all(self, spans: _Spans, kind: Kind) -> list[Broadcast]:
        genres = sorted(ANIME_GENRES) if kind is Kind.ANIME else ()
        airings = self._catalogue.airings
        return await _together(airings(*spans.of(media), media, genres) for media in _MEDIA[kind])


def moved(broadcast: Broadcast, preferred: PreferredTitles) -> Broadcast:
    """An airing when it is for the person."""
    at = preferred.shifted(broadcast.title.ref, broadcast.at)
    return broadcast if at is broadcast.at else msgspec.structs.replace(broadcast, at=at)


async def _together(reads: Iterable[Awaitable[Sequence[Broadcast]]]) -> list[Broadcast]:
    return list(chain.from_iterable(await asyncio.gather(*reads)))


async def _none() -> list[Broadcast]:
    return []
