"""What is wished for, by page."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, date, datetime

import msgspec

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.trakt.models.movie import Movie
from trakt_tmdb.trakt.models.show import Show
from trakt_tmdb.trakt.models.watchlist import WatchlistEntry

from .cards import Cards, ref_of
from .context import Context
from .views import WatchlistOrder, WatchlistPage, Wish

_ON_A_PAGE = 50
_LONG_AGO = datetime.min.replace(tzinfo=UTC)


class _Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A show or movie on the list."""

    title: Show | Movie
    rank: int
    listed_at: datetime | None

    @property
    def media(self) -> Media:
        return Media.SHOW if isinstance(self.title, Show) else Media.MOVIE

    @property
    def released(self) -> date | None:
        if isinstance(self.title, Movie):
            return self.title.released
        return self.title.first_aired.date() if self.title.first_aired else None


async def read_watchlist(
    context: Context, page: int, media: Media | None, order: WatchlistOrder
) -> WatchlistPage:
    """One page of the watchlist, which is read whole, as every card needs it, and sorted here."""
    entries = _titles([entry async for entry in context.trakt.sync.watchlist()])
    wanted = sorted((one for one in entries if media in {None, one.media}), key=_ORDERS[order])
    shown = wanted[(page - 1) * _ON_A_PAGE : page * _ON_A_PAGE]
    cards = await context.cards({ref_of(one.title): set() for one in shown})
    return WatchlistPage(
        wishes=tuple(_wish(one, cards) for one in shown),
        page=page,
        page_count=max(1, -(-len(wanted) // _ON_A_PAGE)),
        item_count=len(wanted),
    )


def _titles(entries: Iterable[WatchlistEntry]) -> Sequence[_Entry]:
    """Shows and movies; the list may also hold single seasons and episodes."""
    whole = (entry for entry in entries if not (entry.season or entry.episode))
    titled = ((entry.show or entry.movie, entry) for entry in whole)
    return [
        _Entry(title=title, rank=entry.rank or 0, listed_at=entry.listed_at)
        for title, entry in titled
        if title
    ]


def _wish(one: _Entry, cards: Cards) -> Wish:
    return Wish(title=cards.title(one.title), listed_at=one.listed_at, released=one.released)


_ORDERS: Mapping[WatchlistOrder, Callable[[_Entry], tuple[float | str, ...]]] = {
    WatchlistOrder.RANK: lambda one: (one.rank,),
    WatchlistOrder.ADDED: lambda one: (-(one.listed_at or _LONG_AGO).timestamp(),),
    WatchlistOrder.RELEASED: lambda one: (-(one.released or date.min).toordinal(),),
    WatchlistOrder.TITLE: lambda one: ((one.title.title or "").casefold(),),
}
