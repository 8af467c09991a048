"""The part of the tracker that writes a person's own lists."""

from collections.abc import Sequence

from trakt_tmdb.account.action import (
    AddToList,
    ChangeList,
    CreateList,
    DeleteList,
    RemoveFromList,
    ReorderList,
    ReorderLists,
)
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.catalogue.reference import EpisodeRef, SeasonRef, Target, TitleRef, UpTo
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.trakt.models.lists import Privacy

from .views import Receipt
from .writes import Writes

type Listable = EpisodeRef | SeasonRef | TitleRef


class ListWriting:
    """Lists; `listed` is what OwnList.list says."""

    _writes: Writes

    async def add_to_list(
        self, listed: str, target: Listable, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Put a show, movie, season or episode on a list, last."""
        add = AddToList(target=str(_listable(target)), list=listed)
        return await self._writes.do(add, intent_id, origin)

    async def remove_from_list(
        self, listed: str, target: Listable, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Take one of them off a list; undo puts it back with its notes, but last."""
        remove = RemoveFromList(target=str(_listable(target)), list=listed)
        return await self._writes.do(remove, intent_id, origin)

    async def create_list(
        self,
        name: str,
        *,
        description: str | None = None,
        privacy: Privacy = "private",
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Make a list; the receipt names it. Undo deletes it, unless something is on it by then."""
        if not name.strip():
            raise InvalidRequestError("A list needs a name.")
        create = CreateList(name=name.strip(), description=description, privacy=privacy)
        return await self._writes.do(create, intent_id, origin)

    async def change_list(
        self,
        listed: str,
        *,
        name: str | None = None,
        description: str | None = None,
        privacy: Privacy | None = None,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Change what a list is called and who sees it; what is left out stays, an empty description goes."""
        if name is not None and not name.strip():
            raise InvalidRequestError("A list needs a name.")
        wanted = name.strip() if name else None
        change = ChangeList(list=listed, name=wanted, description=description, privacy=privacy)
        return await self._writes.do(change, intent_id, origin)

    async def delete_list(
        self, listed: str, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Delete a list; undo makes it again under another id, with all that was on it."""
        return await self._writes.do(DeleteList(list=listed), intent_id, origin)

    async def reorder_lists(
        self, lists: Sequence[str], *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Let these lists take each other's places; all others keep theirs."""
        return await self._writes.do(ReorderLists(lists=tuple(lists)), intent_id, origin)

    async def reorder_list(
        self,
        listed: str,
        entries: Sequence[str],
        *,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Let these entries (Listed.entry) take each other's places; all others keep theirs."""
        if not all(one.isascii() and one.isdecimal() for one in entries):
            raise InvalidRequestError("An entry of a list is named by its id, a number.")
        reorder = ReorderList(list=listed, entries=tuple(map(int, entries)))
        return await self._writes.do(reorder, intent_id, origin)


def _listable(target: Target) -> Listable:
    if isinstance(target, UpTo):
        raise InvalidRequestError("A list takes a show, a movie, a season or an episode.")
    return target
