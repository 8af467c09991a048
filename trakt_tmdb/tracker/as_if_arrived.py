"""What a person put somewhere, as it will be once everything that waits has arrived."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from trakt_tmdb.account.action import AddToWatchlist
from trakt_tmdb.account.pending import Added
from trakt_tmdb.account.placed import Placed
from trakt_tmdb.catalogue.reference import TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.errors import TraktTMDBError

from .context import Context

type Stands = Callable[[TitleRef], bool | None]
"""Whether a title is to be there; None where nothing waits."""


async def as_if_arrived(
    context: Context, placed: Sequence[Placed], stands: Stands, added: Sequence[Added[Any]]
) -> list[Placed]:
    """Without what is to leave, and with what is to come last of all.

    A title that nothing is known of, and that cannot be asked about now, is left out.
    """
    stay = [one for one in placed if stands(one.title.ref) is not False]
    there = TitleIndex((one.title.ref, None) for one in placed)
    coming = [one for one in added if stands(one.title) and one.title not in there]
    if not coming:
        return stay
    titles = await asyncio.gather(*(_title(context, one.title) for one in coming))
    last = max((one.rank for one in stay), default=0)
    return [
        *stay,
        *(
            Placed(title=title, at=one.at, rank=last + place)
            for place, (title, one) in enumerate(zip(titles, coming, strict=True), 1)
            if title is not None
        ),
    ]


async def read_wishes(context: Context) -> list[Placed]:
    """The watchlist, as it will be."""
    pending = context.pending
    return await as_if_arrived(
        context, await context.account.watchlist(), pending.listed, pending.added(AddToWatchlist)
    )


async def _title(context: Context, ref: TitleRef) -> Title | None:
    try:
        return await context.catalogue.title(await context.catalogue.identify(ref))
    except TraktTMDBError:
        return None
