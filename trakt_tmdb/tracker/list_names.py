"""What the lists are called that something was written of."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Self

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import (
    OF_LISTS,
    AddToList,
    ChangeList,
    CreateList,
    DeleteList,
    RemoveFromList,
    ReorderList,
    ReorderLists,
)
from trakt_tmdb.account.intent import Intent
from trakt_tmdb.account.journal import Entry
from trakt_tmdb.account.order import exchanged, moved
from trakt_tmdb.account.outcome import ListChanged, ListDeleted, ListFace, ListMade, ListsReordered

_OF_LISTS = (*OF_LISTS, AddToList, RemoveFromList)
_OF_ONE = (ReorderList, ChangeList, DeleteList)


class ListNames:
    """The names of lists as they are held, else as the journal has them; nobody is asked for one."""

    def __init__(self, names: Mapping[str, str]) -> None:
        self._names = names
        """In the lists' own order."""

    @classmethod
    async def of(cls, account: Account, entries: Sequence[Entry]) -> Self:
        """Look them up, where any of these is of a list."""
        if not any(isinstance(one.intent.action, _OF_LISTS) for one in entries):
            return cls({})
        held = {one.key: one.name for one in await account.held_lists()}
        return cls(held | {key: name for key, name in _told(entries) if key not in held})

    def subject(self, about: Entry) -> str | None:
        """Name the one list that an entry is of."""
        action = about.intent.action
        if isinstance(action, CreateList | ChangeList) and action.name:
            return action.name
        match about.outcome:
            case ListChanged(before=face) | ListDeleted(face=face):
                return face.name
        return self._names.get(action.list) if isinstance(action, _OF_ONE) else None

    def others(self, about: Entry) -> tuple[str, ...]:
        """Name the list that a title was put on or taken off, or those that were moved."""
        match about.intent.action:
            case AddToList(list=listed) | RemoveFromList(list=listed):
                return self._named((listed,))
            case ReorderLists(lists=lists):
                before = tuple(self._names)
                if isinstance(about.outcome, ListsReordered):
                    before = tuple(map(str, about.outcome.before))
                return self._named(moved(before, exchanged(before, lists)))
        return ()

    def _named(self, lists: Iterable[str]) -> tuple[str, ...]:
        return tuple(name for one in lists if (name := self._names.get(one)))


def _told(entries: Iterable[Entry]) -> Iterable[tuple[str, str]]:
    for entry in entries:
        match entry:
            case Entry(intent=Intent(action=CreateList(name=name)), outcome=ListMade(made=str(made))):
                yield made, name
            case Entry(
                intent=Intent(action=DeleteList(list=listed)), outcome=ListDeleted(face=ListFace(name=name))
            ):
                yield listed, name
