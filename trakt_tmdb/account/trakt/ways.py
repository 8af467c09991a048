"""Several ways to learn one thing, for apps to which Trakt closes one or the other endpoint."""

from collections.abc import Awaitable, Callable

from trakt_tmdb.cache.outage import CLOSED


async def first_open[T](*ways: Callable[[], Awaitable[T]]) -> T:
    """Go the first way that is not closed to this app; raises what the last one met."""
    *others, last = ways
    for way in others:
        try:
            return await way()
        except CLOSED:
            continue
    return await last()
