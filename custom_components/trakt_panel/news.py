"""What happened since it was last told: the events of an account, from its overview."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from trakt_tmdb import Airing, Media, TitleRef, Tracker
from trakt_tmdb.account.play import Play as KnownPlay
from trakt_tmdb.catalogue.title_index import TitleIndex

from .overview import PLAYS_KNOWN, Overview, airings_between, ends, starts, week_start
from .told import Told
from .told_as import MOST_NAMED, airing_told, play_told, wish_told

_LOOK_BACK: Final = timedelta(days=7)
"""What aired earlier, while nothing ran, is not told any more."""

_LATE: Final = timedelta(minutes=15)
"""Two polls and some more."""

_REMEMBERED: Final = timedelta(days=60)

_MOST_AT_ONCE: Final = 5
"""More titles that changed in one step are one event: somebody marked them together."""


class Activity(StrEnum):
    """What happens."""

    EPISODE_AIRED = "episode_aired"
    EPISODE_WATCHED = "episode_watched"
    MOVIE_WATCHED = "movie_watched"
    WATCHLIST_ADDED = "watchlist_added"


class News(msgspec.Struct, frozen=True, kw_only=True):
    """One event."""

    activity: Activity
    attributes: dict[str, Any]


async def read_news(
    tracker: Tracker, overview: Overview, told: Told, now: datetime
) -> tuple[list[News], Told]:
    """What is new, and what is told with it; raises what the services answer."""
    aired, told = await _aired(tracker, overview, told, now)
    watched, told = await _watched(tracker, overview, told, now)
    wished, told = _wished(overview, told)
    return [*aired, *watched, *wished], told


async def _aired(tracker: Tracker, overview: Overview, told: Told, now: datetime) -> tuple[list[News], Told]:
    """Once per show and air time, the episodes that aired and were not watched before."""
    if overview.airings is None:
        return [], told
    since = max(told.aired_until, now - _LOOK_BACK)
    airings: Iterable[Airing] = overview.of(Media.SHOW)
    if since < week_start(tracker.rule):
        airings = (one for one in await airings_between(tracker, since, now) if one.media is Media.SHOW)
    new = [
        one for one in airings if since < starts(one) <= now and not one.watched and one.ref not in told.aired
    ]
    recent = {ref: at for ref, at in told.aired.items() if at > now - _REMEMBERED}
    news = [
        News(activity=Activity.EPISODE_AIRED, attributes=airing_told(group, late=_is_late(group[0], now)))
        for group in _grouped(new)
    ]
    aired = recent | {one.ref: now for one in new}
    return news, replace(told, aired=aired, aired_until=max(told.aired_until, now))


async def _watched(
    tracker: Tracker, overview: Overview, told: Told, now: datetime
) -> tuple[list[News], Told]:
    """Plays of the last days that nobody knew of, the latest last; what was seen long ago is no news."""
    if overview.plays is None:
        return [], told
    known = frozenset(play.id for play in overview.plays)
    new = [] if told.plays is None else [one for one in overview.plays if one.id not in told.plays]
    new = [one for one in new if one.watched_at and one.watched_at > now - PLAYS_KNOWN]
    by_title: dict[TitleRef, list[KnownPlay]] = {}
    for play in new:
        by_title.setdefault(play.title.ref, []).append(play)
    dated: list[tuple[datetime, News]] = []
    for activity, media in ((Activity.EPISODE_WATCHED, Media.SHOW), (Activity.MOVIE_WATCHED, Media.MOVIE)):
        of_kind = [plays for title, plays in by_title.items() if title.media is media]
        for plays in _together(of_kind):
            latest = max(play.watched_at for play in plays if play.watched_at)
            if shown := await tracker.show_plays(plays[:MOST_NAMED]):
                dated.append((latest, News(activity=activity, attributes=play_told(shown, len(plays)))))
    news = [one for _, one in sorted(dated, key=itemgetter(0))]
    return news, replace(told, plays=known)


def _wished(overview: Overview, told: Told) -> tuple[list[News], Told]:
    if overview.wishes is None:
        return [], told
    listed = frozenset(wish.title.ref for wish in overview.wishes)
    if told.wishes is None:
        return [], replace(told, wishes=listed)
    known: TitleIndex[None] = TitleIndex((TitleRef.parse(ref), None) for ref in told.wishes)
    new = [[wish] for wish in overview.wishes if TitleRef.parse(wish.title.ref) not in known]
    news = [
        News(activity=Activity.WATCHLIST_ADDED, attributes=wish_told(wishes)) for wishes in _together(new)
    ]
    return news, replace(told, wishes=listed)


def _grouped(airings: Iterable[Airing]) -> list[list[Airing]]:
    """By show and air time, in order."""
    ordered = sorted(airings, key=lambda one: (*_told_by(one), one.season or 0, one.number or 0))
    return [list(group) for _, group in groupby(ordered, key=_told_by)]


def _told_by(airing: Airing) -> tuple[datetime, str]:
    return starts(airing), airing.title_ref


def _together[T](groups: list[list[T]]) -> list[list[T]]:
    """What is told as one: each group, or all of them where they are many."""
    return [[one for group in groups for one in group]] if len(groups) > _MOST_AT_ONCE else groups


def _is_late(airing: Airing, now: datetime) -> bool:
    """A bare date is late when its day is over."""
    timed = isinstance(airing.at, datetime)
    return now > (starts(airing) + _LATE if timed else ends(airing))
