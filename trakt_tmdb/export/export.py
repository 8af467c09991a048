"""Gathering what is exported: from Trakt while it answers this app, else what is held of its answers."""

from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterator, Sequence
from contextlib import suppress
from itertools import chain
from typing import Protocol

from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.trakt.watched_index import WatchedIndex
from trakt_tmdb.errors import NotFoundError, TraktTMDBError
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models.ids import Instant
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.public_lists import EVERYTHING
from trakt_tmdb.transport.pages import Pages

from .ahead import collected
from .held import held_index, held_items
from .lists import RATED, TITLES, Lists
from .names import Names
from .own_list import OwnList
from .owned import Owned
from .record import Numbered, Record
from .rows import WATCH, favorite_record, list_record, play_record, rating_record, wish_record
from .waiting import with_waiting


class _Through(Protocol):
    """Goes through a list, page by page, as far as it is to be read."""

    def __call__[T](self, pages: Pages[T], /) -> AsyncIterable[T]: ...


async def read_export(trakt: TraktClient, journal: Journal) -> Lists:
    """Everything, with what waits in the journal; where Trakt refuses or is away, what is held of it.

    A whole history costs a request for every 250 plays, the rest one for every list and for each 250 on it.
    """
    try:
        plays = await _rows(trakt.sync.every_play(), play_record)
        lists = await _lists(trakt, _whole, plays, is_whole=True)
    except TraktTMDBError:
        plays = await _held_history(trakt.held)
        lists = await _lists(trakt.held, held_items, plays, is_whole=False)
    return with_waiting(lists, await journal.open_entries())


async def _lists(trakt: Endpoints, through: _Through, history: Sequence[Record], *, is_whole: bool) -> Lists:
    sync = trakt.sync
    loved = [await _rows(through(sync.favorites(media)), favorite_record) for media in TITLES]
    rated = [await _rows(through(sync.ratings(media)), rating_record) for media in RATED]
    owned = [await _rows(through(collected(trakt, media)), Owned.of) for media in TITLES]
    return Lists(
        history=history,
        watchlist=await _rows(through(sync.watchlist()), wish_record),
        favorites=list(chain(*loved)),
        ratings=list(chain(*rated)),
        collection=list(chain(*owned)),
        own=[one async for one in _own_lists(trakt, through)],
        is_whole=is_whole,
    )


def _whole[T](pages: Pages[T], /) -> AsyncIterable[T]:
    return pages


async def _own_lists(trakt: Endpoints, through: _Through) -> AsyncIterator[OwnList]:
    async for one in through(trakt.lists.mine()):
        with suppress(NotFoundError):  # deleted a moment ago
            if key := one.key:
                entries = through(trakt.lists.items(key, EVERYTHING))
                yield OwnList(about=one, entries=await _rows(entries, list_record))


async def _rows[T, R](entries: AsyncIterable[T], record: Callable[[T], R | None]) -> list[R]:
    return [row async for entry in entries if (row := record(entry))]


async def _held_history(held: Endpoints) -> list[Record]:
    """Every play, newest first, by its id and time, and as far as it is known what it is called."""
    watched = await held_index(held)
    names = Names()
    await names.learn(held, watched)
    plays = chain(_by_id(watched, names), _by_number(watched, names), _of_movies(watched, names))
    return sorted(plays, key=lambda one: str(one.watched_at), reverse=True)


def _by_id(watched: WatchedIndex, names: Names) -> Iterator[Record]:
    for show, seasons in watched.shows.items():
        plays = dict(chain.from_iterable(season.items() for season in seasons.values()))
        for episode, times in names.episodes(show, plays):
            yield from _episode_plays(names, show, episode, times)


def _by_number(watched: WatchedIndex, names: Names) -> Iterator[Record]:
    for show, episodes in watched.numbered.items():
        for (season, number), times in episodes.items():
            yield from _episode_plays(names, show, Numbered(season=season, number=number), times)


def _episode_plays(names: Names, show: int, episode: Numbered, times: Sequence[Instant]) -> Iterator[Record]:
    for at in times:
        yield Record(media=Media.EPISODE, watched_at=at, action=WATCH, show=names.show(show), episode=episode)


def _of_movies(watched: WatchedIndex, names: Names) -> Iterator[Record]:
    for movie, times in watched.movies.items():
        for at in times:
            yield Record(media=Media.MOVIE, watched_at=at, action=WATCH, movie=names.movie(movie))
