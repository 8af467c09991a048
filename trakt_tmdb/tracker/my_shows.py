"""Shows in progress, waiting and on the watchlist, in one grid."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from trakt_tmdb.account.standing import read_standing
from trakt_tmdb.trakt.models.progress import UpNext as Row
from trakt_tmdb.trakt.models.show import Show

from .cards import ref_of
from .coming import goes_on
from .context import Context
from .started import is_going, progress_of, read_started, season_of
from .views import MyShows


async def read_my_shows(context: Context) -> MyShows:
    """In progress first, then caught up with what goes on, then wished for; each once."""
    started, wished, _ = await asyncio.gather(
        read_started(context.trakt), _wished(context), read_standing(context.trakt)
    )
    rows = _mine(started.shows)
    progress = {row.show.ids.trakt: progress_of(row) for row in rows}
    shows = {show.ids.trakt: show for show in (*(row.show for row in rows), *wished)}
    # The same seasons as up next asks TMDB for, so that one answer serves both.
    seasons = {row.show.ids.trakt: season_of(row.progress.next_episode) for row in rows}
    cards = await context.cards({ref_of(show): seasons.get(trakt, set()) for trakt, show in shows.items()})
    return MyShows(shows=tuple(cards.show(show, progress.get(trakt)) for trakt, show in shows.items()))


def _mine(rows: Sequence[Row]) -> list[Row]:
    now = datetime.now(UTC)
    going = [row for row in rows if is_going(row.progress, now)]
    return [*going, *(row for row in rows if not is_going(row.progress, now) and goes_on(row.show))]


async def _wished(context: Context) -> list[Show]:
    entries = [entry async for entry in context.trakt.sync.watchlist()]
    return [entry.show for entry in entries if entry.show and not (entry.season or entry.episode)]
