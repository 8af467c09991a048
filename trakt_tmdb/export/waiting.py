"""What was written down here and has not reached Trakt, put into the lists as if it had."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import reduce

from msgspec.structs import replace

from trakt_tmdb.account.action import (
    AddFavorite,
    AddToWatchlist,
    FavoriteCollection,
    FavoriteSource,
    MarkUnwatched,
    MarkWatched,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Unrate,
)
from trakt_tmdb.account.intent import Intent
from trakt_tmdb.account.journal import Entry
from trakt_tmdb.account.when import UNKNOWN_TIME, When
from trakt_tmdb.catalogue.reference import parse_target, title_of
from trakt_tmdb.trakt.models.ids import Ids

from .lists import Lists
from .meant import part_of, record_of, with_new, without
from .record import Numbered, Record
from .rows import WATCH
from .waiting_lists import after

type _Rows = Sequence[Record]


def with_waiting(lists: Lists, entries: Iterable[Entry]) -> Lists:
    """Put one open entry after the other into the lists, the oldest first."""
    waiting = [entry.intent for entry in entries if entry.is_open]
    return replace(
        lists,
        history=reduce(_watched, waiting, lists.history),
        watchlist=reduce(_wished, waiting, lists.watchlist),
        favorites=reduce(_loved, waiting, lists.favorites),
        ratings=reduce(_rated, waiting, lists.ratings),
        own=reduce(after, waiting, lists.own),
    )


def _watched(history: _Rows, intent: Intent) -> _Rows:
    match intent.action:
        case MarkWatched() as mark:
            return [*_plays(mark, intent.made_at), *history]
        case MarkUnwatched(play=int(play)):
            return [one for one in history if one.id != play]
        case MarkUnwatched() as mark:
            return reduce(without, _parts(mark), history)
    return history


def _wished(watchlist: _Rows, intent: Intent) -> _Rows:
    match intent.action:
        case AddToWatchlist(target=target):
            return with_new(watchlist, replace(record_of(target), listed_at=intent.made_at))
        case RemoveFromWatchlist(target=target):
            return without(watchlist, record_of(target))
    return watchlist


def _loved(favorites: _Rows, intent: Intent) -> _Rows:
    match intent.action:
        case AddFavorite(target=target, source=FavoriteSource.TRAKT):
            return with_new(favorites, replace(record_of(target), listed_at=intent.made_at))
        case FavoriteCollection(titles=titles):
            loved = (replace(record_of(title), listed_at=intent.made_at) for title in titles)
            return reduce(with_new, loved, favorites)
        case RemoveFavorite(target=target, source=FavoriteSource.TRAKT):
            return without(favorites, record_of(target))
    return favorites


def _rated(ratings: _Rows, intent: Intent) -> _Rows:
    match intent.action:
        case Rate(target=target, rating=rating):
            return with_new(ratings, replace(record_of(target), rating=rating, rated_at=intent.made_at))
        case Unrate(target=target):
            return without(ratings, record_of(target))
    return ratings


def _plays(mark: MarkWatched, made_at: datetime) -> Iterator[Record]:
    moment = UNKNOWN_TIME if mark.when is When.UNKNOWN else mark.at or made_at
    released = {part.item: part.released for part in mark.parts if mark.when is When.RELEASED}
    for one in _parts(mark):
        item = one.episode.ids.trakt if one.episode else None
        yield replace(one, watched_at=released.get(item or 0) or moment, action=WATCH)


def _parts(mark: MarkWatched | MarkUnwatched) -> Iterator[Record]:
    """The episodes or the movie that a mark came to."""
    target = parse_target(mark.target)
    if not mark.parts:
        yield record_of(mark.target)
    for part in mark.parts:
        episode = Numbered(season=part.season, number=part.number, ids=Ids(trakt=part.item))
        yield part_of(title_of(target), episode)
