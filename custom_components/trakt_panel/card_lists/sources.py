"""From the tracker's views to cards."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from typing import Final

import msgspec
from homeassistant.util import dt as dt_util

from custom_components.trakt_panel.overview import airings_between, starts
from trakt_tmdb import Airing, Media, Tracker, View
from trakt_tmdb.tracker.views import DiscoverList, Mark, TitleCard, UpNextShow, Wish

from .card import Card
from .wanted import Sort, Source, Wanted

_FIRST_OF_SEASON: Final = frozenset({Mark.SERIES_PREMIERE, Mark.SEASON_PREMIERE})

type _Read = Callable[[Tracker, Wanted], Awaitable[Sequence[Card]]]


class _Origin(msgspec.Struct, frozen=True):
    """How cards are read, and which views tell that they changed."""

    read: _Read
    told_by: frozenset[View]


async def read_cards(tracker: Tracker, wanted: Wanted) -> tuple[Card, ...]:
    """What is wanted, as many as there may be."""
    cards = await _ORIGINS[wanted.source].read(tracker, wanted)
    excluded = {title.strip().casefold() for title in wanted.exclude}
    kept = [card for card in cards if card.title.casefold() not in excluded]
    return tuple(_sorted(kept, wanted.sort)[: wanted.count])


def told_by(wanted: Wanted) -> frozenset[View]:
    """The views that tell of a change in what is wanted."""
    return _ORIGINS[wanted.source].told_by


def _sorted(cards: list[Card], sort: Sort) -> list[Card]:
    match sort:
        case Sort.SOURCE:
            return cards
        case Sort.DATE:
            return sorted(cards, key=_by_date)
        case Sort.TITLE:
            return sorted(cards, key=lambda card: card.title.casefold())


def _by_date(card: Card) -> tuple[bool, datetime]:
    if card.at is None:
        return True, dt_util.utcnow()
    at = card.at
    return False, at if isinstance(at, datetime) else dt_util.start_of_local_day(at)


async def _up_next(tracker: Tracker, _wanted: Wanted) -> list[Card]:
    return [_of_show(show) for show in (await tracker.up_next()).shows]


def _airings(media: Media, marks: frozenset[Mark] | None = None) -> _Read:
    async def read(tracker: Tracker, wanted: Wanted) -> list[Card]:
        now = dt_util.utcnow()
        last = now + timedelta(days=wanted.days)
        return [
            _of_airing(one)
            for one in await airings_between(tracker, now, last)
            if one.media is media and (marks is None or one.mark in marks) and _lies_ahead(one, now, last)
        ]

    return read


def _lies_ahead(airing: Airing, now: datetime, last: datetime) -> bool:
    """A bare date lies ahead until its day is over."""
    if isinstance(airing.at, datetime):
        return now < airing.at <= last
    return now < starts(airing) + timedelta(days=1) and starts(airing) <= last


async def _watchlist(tracker: Tracker, _wanted: Wanted) -> list[Card]:
    return [_of_wish(wish) for wish in (await tracker.watchlist()).wishes]


def _discovered(made: DiscoverList, media: Media) -> _Read:
    async def read(tracker: Tracker, _wanted: Wanted) -> list[Card]:
        return [_of_title(title) for title in (await tracker.discover(made, media)).titles]

    return read


async def _listed(tracker: Tracker, wanted: Wanted) -> list[Card]:
    page = await tracker.list_items(wanted.list or "")
    return [_of_title(one.title) for one in page.listed]


def _of_show(show: UpNextShow) -> Card:
    episode = show.episode
    return msgspec.structs.replace(
        _of_title(show.show),
        ref=episode.ref,
        at=episode.at,
        season=episode.season,
        number=episode.number,
        episode=episode.title,
        runtime=episode.runtime,
        fanart=episode.still,
        watched=False,
    )


def _of_airing(airing: Airing) -> Card:
    return Card(
        ref=airing.ref,
        title=airing.title,
        at=airing.at,
        season=airing.season,
        number=airing.number,
        episode=airing.episode_title,
        runtime=airing.runtime,
        genres=airing.genres,
        studio=airing.network,
        poster=airing.poster or airing.poster_fallback,
        watched=airing.watched,
    )


def _of_wish(wish: Wish) -> Card:
    return msgspec.structs.replace(_of_title(wish.title), at=wish.released)


def _of_title(title: TitleCard) -> Card:
    return Card(
        ref=title.ref,
        title=title.title,
        year=title.year,
        rating=title.rating,
        genres=title.genres,
        poster=title.poster or title.poster_fallback,
        watched=title.watched,
    )


_AIRS: Final = frozenset({View.SCHEDULE})
_FOUND: Final = frozenset({View.DISCOVER})
_ORIGINS: Final = {
    Source.UP_NEXT: _Origin(_up_next, frozenset({View.UP_NEXT})),
    Source.SHOWS: _Origin(_airings(Media.SHOW), _AIRS),
    Source.PREMIERES: _Origin(_airings(Media.SHOW, _FIRST_OF_SEASON), _AIRS),
    Source.NEW_SHOWS: _Origin(_airings(Media.SHOW, frozenset({Mark.SERIES_PREMIERE})), _AIRS),
    Source.MOVIES: _Origin(_airings(Media.MOVIE), _AIRS),
    Source.WATCHLIST: _Origin(_watchlist, frozenset({View.WATCHLIST})),
    Source.RECOMMENDED_SHOWS: _Origin(_discovered(DiscoverList.RECOMMENDED, Media.SHOW), _FOUND),
    Source.RECOMMENDED_MOVIES: _Origin(_discovered(DiscoverList.RECOMMENDED, Media.MOVIE), _FOUND),
    Source.ANTICIPATED_SHOWS: _Origin(_discovered(DiscoverList.ANTICIPATED, Media.SHOW), _FOUND),
    Source.ANTICIPATED_MOVIES: _Origin(_discovered(DiscoverList.ANTICIPATED, Media.MOVIE), _FOUND),
    Source.LIST: _Origin(_listed, frozenset({View.LISTS})),
}
