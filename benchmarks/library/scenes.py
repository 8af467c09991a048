"""What a person looks at, and what they do in another app."""

import asyncio

from benchmarks.services import Services
from trakt_tmdb import EpisodeRef, Tracker
from trakt_tmdb.tracker.views import HistoryPage, UpNext, WatchlistPage, Week


async def everything(tracker: Tracker) -> tuple[UpNext, Week, WatchlistPage, HistoryPage]:
    """The week, up next, the watchlist and the latest plays."""
    return await asyncio.gather(tracker.up_next(), tracker.schedule(), tracker.watchlist(), tracker.history())


async def what_is_open(tracker: Tracker) -> tuple[UpNext, Week]:
    """What the panel's first screen and the entities show."""
    return await asyncio.gather(tracker.up_next(), tracker.schedule())


def watch_next(services: Services, up_next: UpNext) -> None:
    """Watch, in another app, what is up next."""
    ref = EpisodeRef.parse(up_next.shows[0].episode.ref)
    services.watch_elsewhere(str(ref.title.trakt), ref.season, ref.number)
