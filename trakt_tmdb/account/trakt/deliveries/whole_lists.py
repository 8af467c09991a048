"""Changes and orders lists themselves, and takes that back."""

from collections.abc import Sequence
from typing import Any

from msgspec.structs import asdict

from trakt_tmdb.account.action import ChangeList, ReorderLists
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.account.outcome import ListChanged, ListFace, ListsReordered, TakenBack, Unchanged
from trakt_tmdb.errors import NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import ListChanges, PersonalList

from .attempt import Attempt


async def change_list(attempt: Attempt, action: ChangeList) -> ListChanged | Unchanged:
    """Give a list another name, description or audience."""
    now = face_of(await find_list(attempt.trakt, action.list))
    wanted = _wanted(action)
    if _shows(now, wanted):
        return attempt.earlier if isinstance(attempt.earlier, ListChanged) else Unchanged()
    done = ListChanged(before=now)
    await attempt.note(done)
    await attempt.trakt.lists.change(action.list, ListChanges(**wanted))
    return done


async def change_list_back(attempt: Attempt, action: ChangeList, done: ListChanged) -> TakenBack:
    """Let a list look as before, unless somebody changed the same of it since."""
    wanted, before = _wanted(action), asdict(done.before)
    if _shows(face_of(await find_list(attempt.trakt, action.list)), wanted):
        changes: dict[str, Any] = {name: before[name] or "" for name in wanted}
        await attempt.trakt.lists.change(action.list, ListChanges(**changes))
    return TakenBack(plays=0)


async def reorder_lists(attempt: Attempt, action: ReorderLists) -> ListsReordered | Unchanged:
    """Let the lists take each other's places; the others keep theirs."""
    lists = await own_lists(attempt.trakt)
    now, wanted = ids_of(lists), _ordered(lists, action)
    if wanted == now:
        return attempt.earlier if isinstance(attempt.earlier, ListsReordered) else Unchanged()
    done = ListsReordered(before=now)
    await attempt.note(done)
    await attempt.trakt.lists.reorder_lists(wanted)
    return done


async def order_lists_back(attempt: Attempt, action: ReorderLists, done: ListsReordered) -> TakenBack:
    """Let the lists stand as before, unless somebody ordered them again since."""
    lists = await own_lists(attempt.trakt)
    if _ordered(lists, action) == ids_of(lists):
        await attempt.trakt.lists.reorder_lists(exchanged(ids_of(lists), done.before))
    return TakenBack(plays=0)


async def own_lists(trakt: TraktClient) -> list[PersonalList]:
    """Every list as it stands at this moment."""
    return [one async for one in trakt.live.lists.mine()]


async def find_list(trakt: TraktClient, listed: str) -> PersonalList:
    """One of them; raises NotFoundError where it is gone."""
    lists = await own_lists(trakt)
    if found := next((one for one in lists if listed in (one.key, one.ids.slug)), None):
        return found
    raise NotFoundError("There is no such list any more.")


def face_of(one: PersonalList) -> ListFace:
    """What is written on it."""
    return ListFace(
        name=one.name or "",
        description=one.description or None,
        privacy=one.privacy,
        sort_by=one.sort_by,
        sort_how=one.sort_how,
        display_numbers=one.display_numbers,
        allow_comments=one.allow_comments,
    )


def ids_of(lists: Sequence[PersonalList]) -> tuple[int, ...]:
    """Their Trakt ids, in their order."""
    return tuple(one.ids.trakt for one in lists if one.ids.trakt is not None)


def _ordered(lists: Sequence[PersonalList], action: ReorderLists) -> tuple[int, ...]:
    ids = {one.key: one.ids.trakt for one in lists if one.ids.trakt is not None}
    return exchanged(ids_of(lists), [ids[key] for key in action.lists if key in ids])


def _wanted(action: ChangeList) -> dict[str, Any]:
    wanted = {"name": action.name, "description": action.description, "privacy": action.privacy}
    return {name: value for name, value in wanted.items() if value is not None}


def _shows(face: ListFace, wanted: dict[str, Any]) -> bool:
    return all(getattr(face, name) == (value or None) for name, value in wanted.items())
