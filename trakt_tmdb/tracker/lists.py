"""A person's own lists, and what is on them or on lists of others."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import Action, AddToList, ChangeList, DeleteList, ReorderLists
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.account.pending import Pending
from trakt_tmdb.account.placed import PersonalList

from .as_if_arrived import as_if_arrived
from .context import Context
from .listed import listed_page
from .reordered import read_in_order
from .views import ListedPage, OwnList, OwnLists


async def read_lists(account: Account, pending: Pending) -> OwnLists:
    """Every list of the person's own; what waits is done to them already."""
    return OwnLists(
        lists=tuple(
            OwnList(
                list=one.key,
                name=one.name,
                description=one.description,
                privacy=one.privacy,
                item_count=one.item_count,
                updated_at=one.updated_at,
            )
            for one in _as_if_done(await account.lists(), pending.of_lists)
        )
    )


async def read_list(context: Context, listed: str, page: int) -> ListedPage:
    """The shows and movies on a list, as they will stand; what waits to be put on it comes last."""
    found = await read_in_order(context.account, listed, page, context.pending.of_lists)
    added = [one for one in context.pending.added(AddToList) if one.action.list == listed]
    shown = await as_if_arrived(
        context,
        found.items,
        lambda title: context.pending.on_list(title, listed),
        added if page >= (found.page_count or 1) else (),
    )
    return await listed_page(context, replace(found, items=tuple(shown)))


def _as_if_done(lists: Sequence[PersonalList], waiting: Iterable[Action]) -> Sequence[PersonalList]:
    for action in waiting:
        match action:
            case ChangeList():
                lists = [_changed(one, action) if one.key == action.list else one for one in lists]
            case DeleteList():
                lists = [one for one in lists if one.key != action.list]
            case ReorderLists():
                by_key = {one.key: one for one in lists}
                lists = [by_key[key] for key in exchanged(tuple(by_key), action.lists)]
    return lists


def _changed(one: PersonalList, action: ChangeList) -> PersonalList:
    return replace(
        one,
        name=action.name or one.name,
        description=one.description if action.description is None else action.description or None,
        privacy=action.privacy or one.privacy,
    )
