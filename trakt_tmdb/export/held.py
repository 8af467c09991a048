"""What is held of Trakt's answers; nothing is asked."""

from collections.abc import AsyncIterator, Awaitable
from itertools import count

from trakt_tmdb.account.trakt.watched import numbered_plays
from trakt_tmdb.account.trakt.watched_index import WatchedIndex
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt.client import Endpoints
from trakt_tmdb.transport.pages import Pages


async def held_index(held: Endpoints) -> WatchedIndex:
    """Every play that is known: by the episodes' ids, else by their numbers."""
    movies = await held_or_none(held.sync.watched_movies()) or {}
    shows = await held_or_none(held.sync.watched_shows())
    if shows is not None:
        return WatchedIndex(shows=shows, movies=movies)
    listed = held_items(held.sync.watched_show_progress())
    return WatchedIndex(
        numbered={one.show.ids.trakt: numbered_plays(one) async for one in listed}, movies=movies
    )


async def held_items[T](pages: Pages[T], /) -> AsyncIterator[T]:
    """The items of the pages that are held, up to the first that is not."""
    for number in count(1):
        page = await held_or_none(pages.page(number))
        for item in page.items if page else ():
            yield item
        if page is None or number >= (page.page_count or 1):
            return


async def held_or_none[T](reading: Awaitable[T]) -> T | None:
    """What is held, or None."""
    try:
        return await reading
    except TraktTMDBError:
        return None
