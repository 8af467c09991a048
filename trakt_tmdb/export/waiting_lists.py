"""What was done to own lists here and has not reached Trakt, as if it had."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from trakt_tmdb.account.action import (
    AddToList,
    ChangeList,
    CreateList,
    DeleteList,
    RemoveFromList,
    ReorderList,
    ReorderLists,
)
from trakt_tmdb.account.intent import Intent
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.trakt.models.lists import PersonalList

from .meant import record_of, with_new, without
from .own_list import OwnList

type _Lists = Sequence[OwnList]


def after(lists: _Lists, intent: Intent) -> _Lists:
    """What becomes of all lists."""
    match intent.action:
        case CreateList() as new:
            return [*lists, _made(new, intent)]
        case DeleteList(list=gone):
            return [one for one in lists if not one.goes_by(gone)]
        case ReorderLists(lists=wanted):
            return _exchanged(lists, lambda one: one.about.key, wanted)
        case AddToList(list=key) | RemoveFromList(list=key) | ReorderList(list=key) | ChangeList(list=key):
            return [_changed(one, intent) if one.goes_by(key) else one for one in lists]
    return lists


def _changed(one: OwnList, intent: Intent) -> OwnList:
    match intent.action:
        case AddToList(target=target):
            new = replace(record_of(target), listed_at=intent.made_at)
            return replace(one, entries=with_new(one.entries, new))
        case RemoveFromList(target=target):
            return replace(one, entries=without(one.entries, record_of(target)))
        case ReorderList(entries=wanted):
            return _sorted(one, wanted)
        case ChangeList() as change:
            return _faced(one, change)
    return one


def _made(new: CreateList, intent: Intent) -> OwnList:
    about = PersonalList(
        name=new.name,
        description=new.description,
        privacy=new.privacy,
        item_count=0,
        created_at=intent.made_at,
        updated_at=intent.made_at,
    )
    return OwnList(about=about)


def _faced(one: OwnList, change: ChangeList) -> OwnList:
    about = one.about
    return replace(
        one,
        about=replace(
            about,
            name=change.name or about.name,
            description=about.description if change.description is None else change.description or None,
            privacy=change.privacy or about.privacy,
        ),
    )


def _sorted(one: OwnList, wanted: Sequence[int]) -> OwnList:
    """Let the entries take each other's places, and the ranks stay where they are."""
    order = _exchanged(one.entries, lambda entry: entry.id, wanted)
    ranks = [entry.rank for entry in one.entries]
    return replace(one, entries=[replace(entry, rank=rank) for entry, rank in zip(order, ranks, strict=True)])


def _exchanged[T](rows: Sequence[T], name: Callable[[T], object], wanted: Sequence[object]) -> list[T]:
    """Let those that are named take each other's places; what Trakt has not named yet stays."""
    named = {name(row) or f"new {place}": row for place, row in enumerate(rows)}
    return [named[one] for one in exchanged(tuple(named), wanted)]
