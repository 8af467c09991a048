"""What an export needs of Trakt once it answers no more, read while it does."""

from collections.abc import Iterator
from typing import Any

from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models.collection import CollectionEntry
from trakt_tmdb.trakt.models.media import Media
from trakt_tmdb.trakt.public_lists import EVERYTHING
from trakt_tmdb.transport.pages import Pages

from .lists import RATED, TITLES

_SHOWS_AT_ONCE = 100
"""Each comes with all its collected episodes."""


async def read_ahead(trakt: TraktClient) -> None:
    """Have held what no view reads, or none may have read lately; what Trakt does not tell is left.

    One after the other: a request for every 100 shows and every 250 of anything else, at least one for each
    of the person's own lists; what the last poll vouched for costs none.
    """
    for titles in _told(trakt):
        await _read(titles)
    for one in await _read(trakt.lists.mine()):
        if key := one.key:
            await _read(trakt.lists.items(key, EVERYTHING))


def collected(trakt: Endpoints, media: Media) -> Pages[CollectionEntry]:
    """The collected shows or movies, in pages that are quickly decoded."""
    return trakt.sync.collection(media, _SHOWS_AT_ONCE)


def _told(trakt: TraktClient) -> Iterator[Pages[Any]]:
    yield trakt.sync.watched_show_progress()
    yield trakt.sync.watched_movie_list()
    yield trakt.sync.watchlist()
    for media in TITLES:
        yield trakt.sync.favorites(media)
        yield collected(trakt, media)
    for media in RATED:
        yield trakt.sync.ratings(media)


async def _read[T](pages: Pages[T]) -> list[T]:
    try:
        return await pages.all()
    except TraktTMDBError:
        return []
