"""`python -m benchmarks.library.start ADDRESS`: the first minutes with both services, in counts."""

import asyncio
import sys
from collections import Counter
from collections.abc import Iterator

import msgspec

from benchmarks.child import answer
from benchmarks.clients import Unpaced, signed_in
from benchmarks.serve import Address
from benchmarks.services import Services, quiet
from trakt_tmdb import TitleRef, Tracker
from trakt_tmdb.tracker.views import HistoryPage, UpNext, WatchlistPage, Week

from .reading import Reading, read
from .scenes import everything


class FirstMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked until the first view, and until every text had arrived."""

    first_view: Reading
    titles_in_first_view: int
    """Known to TMDB."""
    start: Reading
    titles: int
    """Shown in any view, and known to TMDB."""
    asked: int
    """Requests to TMDB."""
    titles_asked: int
    """Different ones among these."""


async def first_minutes(services: Services) -> FirstMinutes:
    """Show one view first, then, as a new client, everything."""
    async with signed_in(services.address, clock=Unpaced()) as clients:
        with read(services) as first_view:
            async with Tracker(clients.trakt, clients.tmdb) as tracker:
                week = await tracker.schedule()
    in_week = {TitleRef.parse(airing.title_ref) for day in week.days for airing in day.airings}
    async with (
        signed_in(services.address, clock=Unpaced()) as clients,
        Tracker(clients.trakt, clients.tmdb) as tracker,
    ):
        with read(services) as start:
            await tracker.refresh()
            up_next, week, watchlist, history = await everything(tracker)
        # What a view had not the patience to wait for is in the next one.
        log = await quiet(services)
        paths = Counter(entry.path for entry in log if entry.service == "tmdb")
        shown = set(_titles(up_next, week, watchlist, history))
    return FirstMinutes(
        first_view=first_view.done,
        titles_in_first_view=sum(title.tmdb is not None for title in in_week),
        start=start.done,
        titles=sum(TitleRef.parse(ref).tmdb is not None for ref in shown),
        asked=paths.total(),
        titles_asked=len(paths),
    )


def _titles(up_next: UpNext, week: Week, watchlist: WatchlistPage, history: HistoryPage) -> Iterator[str]:
    yield from (one.show.ref for one in (*up_next.shows, *up_next.waiting))
    yield from (airing.title_ref for day in week.days for airing in day.airings)
    yield from (wish.title.ref for wish in watchlist.wishes)
    yield from (play.title_ref for play in history.plays)


if __name__ == "__main__":
    answer(asyncio.run(first_minutes(Services(msgspec.json.decode(sys.argv[1], type=Address)))))
