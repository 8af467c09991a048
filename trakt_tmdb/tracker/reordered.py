"""What is on a list, in the order that it will have once what waits has arrived."""

from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import Action, ReorderList
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.account.placed import Placed
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.transport.pages import Page


async def read_in_order(account: Account, listed: str, page: int, waiting: Iterable[Action]) -> Page[Placed]:
    """Read a page of a list and, where entries come from others or go there, those.

    Where one of them cannot be read, the page shows as it stands.
    """
    found = await account.list_items(listed, page)
    orders = [one.entries for one in waiting if isinstance(one, ReorderList) and one.list == listed]
    moving = {entry for order in orders for entry in order}
    here = {one.entry for one in found.items}
    if not moving & here:
        return found
    pages = [found] if moving <= here else await _all_pages(account, listed, found)
    if not pages:
        return found
    items = _in_order([one for each in pages for one in each.items], orders)
    first = sum(len(each.items) for each in pages if each.page < page)
    return replace(found, items=items[first : first + len(found.items)])


async def _all_pages(account: Account, listed: str, found: Page[Placed]) -> Collection[Page[Placed]]:
    """Every page; none where one cannot be read."""
    try:
        return [
            found if number == found.page else await account.list_items(listed, number)
            for number in range(1, (found.page_count or found.page) + 1)
        ]
    except TraktTMDBError:
        return ()


def _in_order(items: Sequence[Placed], orders: Iterable[Iterable[int]]) -> tuple[Placed, ...]:
    for order in orders:
        places = {one.entry: place for place, one in enumerate(items)}
        wanted = [places[entry] for entry in order if entry in places]
        items = [items[place] for place in exchanged(range(len(items)), wanted)]
    return tuple(items)
