"""Which delivery brings an action to Trakt, and which takes back what became of it."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from trakt_tmdb.account.action import (
    Action,
    CancelCheckin,
    ChangeList,
    Checkin,
    CreateList,
    DeleteList,
    FavoriteCollection,
    MarkUnwatched,
    MarkWatched,
    ReorderList,
    ReorderLists,
    StartRewatch,
    Undo,
)
from trakt_tmdb.account.outcome import (
    Changed,
    CheckedIn,
    CheckinCancelled,
    ListChanged,
    ListDeleted,
    ListMade,
    ListReordered,
    ListsReordered,
    Loved,
    Outcome,
    Plays,
    Removed,
    Rewatch,
    TakenBack,
)

from .attempt import Attempt
from .changes import change, change_back
from .checkins import cancel, check_in, check_in_again, check_out
from .collection import love, love_no_more
from .deleted_list import delete_list, remake_list
from .lists import make_list, order_back, reorder, unmake_list
from .plays import add_plays, take_back
from .rewatch import go_on_as_before, start_over
from .unplays import put_back, remove_plays
from .whole_lists import change_list, change_list_back, order_lists_back, reorder_lists

_DOES: Mapping[type[Action], Callable[[Attempt, Any], Awaitable[Outcome]]] = {
    MarkWatched: add_plays,
    MarkUnwatched: remove_plays,
    StartRewatch: start_over,
    Checkin: check_in,
    CancelCheckin: cancel,
    CreateList: make_list,
    ReorderList: reorder,
    ChangeList: change_list,
    DeleteList: delete_list,
    ReorderLists: reorder_lists,
    FavoriteCollection: love,
}
"""Every other action is a change."""

_TAKES_BACK: Mapping[type[Outcome], Callable[[Attempt, Any], Awaitable[TakenBack]]] = {
    Plays: take_back,
    Removed: put_back,
    Rewatch: go_on_as_before,
    CheckedIn: check_out,
    CheckinCancelled: check_in_again,
    Loved: love_no_more,
}
"""By what became of an action alone."""

_CHANGES_BACK: Mapping[type[Outcome], Callable[[Attempt, Any, Any], Awaitable[TakenBack]]] = {
    Changed: change_back,
    ListMade: unmake_list,
    ListReordered: order_back,
    ListChanged: change_list_back,
    ListDeleted: remake_list,
    ListsReordered: order_lists_back,
}
"""By the action, too."""


async def do(attempt: Attempt, action: Action) -> Outcome:
    """Bring an action to Trakt; undos are the outbox's own."""
    if isinstance(action, Undo):
        raise TypeError(action)
    return await _DOES.get(type(action), change)(attempt, action)


async def undo(attempt: Attempt, action: Action, done: Outcome | None) -> TakenBack:
    """Take back what became of an action; nothing where nothing did."""
    if take := _TAKES_BACK.get(type(done)):  # type: ignore[arg-type]  # None became nothing
        return await take(attempt, done)
    if change_it := _CHANGES_BACK.get(type(done)):  # type: ignore[arg-type]  # as above
        return await change_it(attempt, action, done)
    return TakenBack(plays=0)
