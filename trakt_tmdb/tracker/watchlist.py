"""What is wished for, by page."""

from collections.abc import Callable, Mapping
from datetime import date

from trakt_tmdb.account.placed import Placed
from trakt_tmdb.catalogue.moment import LONG_AGO
from trakt_tmdb.catalogue.reference import Media

from .as_if_arrived import read_wishes
from .context import Context
from .views import WatchlistOrder, WatchlistPage, Wish

_ON_A_PAGE = 50


async def read_watchlist(
    context: Context, page: int, media: Media | None, genre: str | None, order: WatchlistOrder
) -> WatchlistPage:
    """One page of the watchlist, which is read whole, as every card needs it, and sorted here."""
    wishes = await read_wishes(context)
    of_media = (one for one in wishes if media in {None, one.title.media})
    wanted = sorted(
        (one for one in of_media if genre is None or genre in one.title.genres), key=_ORDERS[order]
    )
    shown = wanted[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]
    cards = await context.cards({one.title.ref: set() for one in shown})
    return WatchlistPage(
        wishes=tuple(
            Wish(title=cards.title(one.title), listed_at=one.at, released=one.title.day) for one in shown
        ),
        page=page,
        page_count=max(1, -(-len(wanted) // _ON_A_PAGE)),
        item_count=len(wanted),
    )


_ORDERS: Mapping[WatchlistOrder, Callable[[Placed], tuple[float | str, ...]]] = {
    WatchlistOrder.RANK: lambda one: (one.rank,),
    WatchlistOrder.ADDED: lambda one: (-(one.at or LONG_AGO).timestamp(),),
    WatchlistOrder.RELEASED: lambda one: (-(one.title.day or date.min).toordinal(),),
    WatchlistOrder.TITLE: lambda one: ((one.title.title or "").casefold(),),
}
