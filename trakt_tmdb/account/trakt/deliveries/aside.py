"""What Trakt changes by itself when a title is watched, and how it is put back at an undo."""

from collections.abc import Collection
from typing import Self

import msgspec

from trakt_tmdb.account.outcome import Kept, Paused, Plays
from trakt_tmdb.cache.outage import CLOSED
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media

from .playback import pause_again, paused_at
from .shelves import DROPPED, WATCHLIST


class Aside(msgspec.Struct, frozen=True, kw_only=True):
    """How a title stood before a play of it."""

    unlisted: Kept | None = None
    """On the watchlist, which its first play takes it off."""
    dropped: Kept | None = None
    paused: tuple[Paused, ...] = ()

    @classmethod
    async def of(cls, trakt: TraktClient, media: Media, items: Collection[int], title: int) -> Self:
        """Look at items of this media and the title that they are of."""
        kind = _title_media(media)
        return cls(
            unlisted=await WATCHLIST.kept(trakt, kind, title),
            dropped=await _dropped(trakt, title) if kind is Media.SHOW else None,
            paused=await paused_at(trakt, media, items),
        )

    @classmethod
    def noted(cls, plays: Plays) -> Self:
        """What was written down with plays."""
        return cls(unlisted=plays.unlisted, dropped=plays.dropped, paused=plays.paused)


async def put_aside_back(trakt: TraktClient, plays: Plays) -> None:
    """Let the title stand again as it did before these plays."""
    if plays.title is None or not plays.added:
        return
    kind = _title_media(plays.added[0].media)
    for shelf, before in ((WATCHLIST, plays.unlisted), (DROPPED, plays.dropped)):
        if before is not None and await shelf.kept(trakt, kind, plays.title) is None:
            await shelf.put(trakt, kind, plays.title, before)
    await pause_again(trakt, plays.added[0].media, plays.paused)


async def _dropped(trakt: TraktClient, show: int) -> Kept | None:
    """How a show is dropped; asked only where the last poll knew it to be, or nothing was known."""
    try:
        if await DROPPED.known(trakt, Media.SHOW, show) is None:
            return None
        return await DROPPED.kept(trakt, Media.SHOW, show)
    except CLOSED:
        return None


def _title_media(media: Media) -> Media:
    return Media.MOVIE if media is Media.MOVIE else Media.SHOW
