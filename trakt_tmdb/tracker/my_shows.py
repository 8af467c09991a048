"""Shows in progress, waiting and on the watchlist, in one grid."""

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime

from trakt_tmdb.account.progress import InProgress
from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.catalogue.title_index import TitleIndex

from .as_if_arrived import read_wishes
from .coming import Coming
from .context import Context
from .going import goes_on, progress_of, season_of
from .own_progress import own_progress
from .views import MyShows


async def read_my_shows(context: Context) -> MyShows:
    """In progress first, then caught up with what goes on, then wished for; each once."""
    now = datetime.now(UTC)
    started, coming, wished, standing = await asyncio.gather(
        context.shows_in_progress(), _coming(context, now), _wished(context), context.account.standing()
    )
    rows = _mine(context, own_progress(started.shows, coming, standing.watched, context.pending), now)
    mine = TitleIndex((row.show.ref, row) for row in rows)
    others = [show for show in wished if show.ref not in mine]
    # The same seasons as up next asks for, so that one answer serves both.
    wanted = {row.show.ref: season_of(row.progress.next_episode) for row in rows}
    cards = await context.cards(wanted | {show.ref: set() for show in others})
    shown = (
        *(cards.title(row.show, progress_of(row)) for row in mine.entries.values()),
        *map(cards.title, others),
    )
    return MyShows(shows=shown)


def _mine(context: Context, rows: Sequence[InProgress], now: datetime) -> list[InProgress]:
    going = [row for row in rows if context.is_going(row, now)]
    return [*going, *(row for row in rows if not context.is_going(row, now) and goes_on(row))]


async def _coming(context: Context, now: datetime) -> Coming:
    """What up next reads; only where a show airs for the person at another time than at Trakt."""
    if not context.preferred.has_offsets:
        return Coming()
    return await Coming.read(context.account, now, context.preferred)


async def _wished(context: Context) -> list[Title]:
    return [one.title for one in await read_wishes(context) if one.title.media is Media.SHOW]
