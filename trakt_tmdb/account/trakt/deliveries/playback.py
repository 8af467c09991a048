"""Where a person stopped watching, which Trakt forgets at a play."""

from collections.abc import Collection, Sequence
from contextlib import suppress

from trakt_tmdb.account.outcome import Paused
from trakt_tmdb.account.refusal import FOR_GOOD
from trakt_tmdb.cache.outage import CLOSED
from trakt_tmdb.trakt.client import Endpoints, TraktClient
from trakt_tmdb.trakt.models import CheckinItem, Ids, Media, ScrobbleItem, ScrobbleMovie

_LEAST = 1.0
"""Percent; less is refused as no position."""


async def paused_at(trakt: TraktClient, media: Media, items: Collection[int]) -> tuple[Paused, ...]:
    """Positions in these items; asked only where the last poll knew of some, or nothing was known."""
    try:
        if not await _positions(trakt, media, items):
            return ()
        return await _positions(trakt.live, media, items)
    except CLOSED:
        return ()


async def pause_again(trakt: TraktClient, media: Media, paused: Sequence[Paused]) -> None:
    """Set positions that are gone; none where Trakt refuses, or while something is being watched."""
    with suppress(*CLOSED):
        if not paused or await trakt.users.watching() is not None:
            return
        there = {one.item for one in await _positions(trakt.live, media, [one.item for one in paused])}
        for one in paused:
            if one.item not in there:
                with suppress(*FOR_GOOD):
                    await trakt.scrobble.pause(await _body(trakt, media, one))


async def _positions(trakt: Endpoints, media: Media, items: Collection[int]) -> tuple[Paused, ...]:
    entries = [one async for one in trakt.sync.playback(media)]
    there = ((one.movie if media is Media.MOVIE else one.episode, one.progress) for one in entries)
    return tuple(
        Paused(item=item.ids.trakt, progress=progress)
        for item, progress in there
        if item and item.ids.trakt in items and progress >= _LEAST
    )


async def _body(trakt: TraktClient, media: Media, one: Paused) -> ScrobbleItem:
    named = Ids(trakt=one.item)
    if media is not Media.MOVIE:
        return ScrobbleItem(progress=one.progress, episode=CheckinItem(ids=named))
    movie = await trakt.movies.summary(one.item)
    return ScrobbleItem(
        progress=one.progress, movie=ScrobbleMovie(ids=named, title=movie.title, year=movie.year)
    )
