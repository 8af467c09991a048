"""Makes lists and orders what is on them, and takes that back."""

from collections.abc import Iterable

from msgspec.structs import replace

from trakt_tmdb.account.action import CreateList, ReorderList
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.account.outcome import ListMade, ListReordered, TakenBack, Unchanged
from trakt_tmdb.errors import ConflictError, NotFoundError
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import NewList
from trakt_tmdb.trakt.public_lists import EVERYTHING

from .attempt import Attempt
from .limit import naming_limit


async def make_list(attempt: Attempt, action: CreateList) -> ListMade:
    """Make a list; a second try takes the one that the first one made."""
    trakt, plan = attempt.trakt, attempt.earlier
    namesakes = await _keys_of(trakt, action.name)
    if isinstance(plan, ListMade) and (found := _new(namesakes, plan)):
        return replace(plan, made=found)
    plan = ListMade(before=namesakes)
    await attempt.note(plan)
    new = NewList(name=action.name, description=action.description, privacy=action.privacy)
    async with naming_limit(trakt, lambda limits: limits.list.count):
        made = await trakt.lists.create(new)
    return replace(plan, made=made.key)


async def unmake_list(attempt: Attempt, action: CreateList, done: ListMade) -> TakenBack:
    """Delete a list as it was made, empty; raises ConflictError where something is on it now."""
    trakt = attempt.trakt
    if made := done.made or _new(await _keys_of(trakt, action.name), done):
        try:
            page = await trakt.live.lists.items(made, EVERYTHING, page_size=1).page()
            if page.items or page.skipped:
                raise ConflictError("There is something on this list by now: take it off first.")
            await trakt.lists.delete(made)
        except NotFoundError:
            pass
    return TakenBack(plays=0)


async def reorder(attempt: Attempt, action: ReorderList) -> ListReordered | Unchanged:
    """Let the entries take each other's places; the others keep theirs."""
    now = await _order(attempt.trakt, action.list)
    wanted = exchanged(now, action.entries)
    if wanted == now:
        return attempt.earlier if isinstance(attempt.earlier, ListReordered) else Unchanged()
    done = ListReordered(before=now)
    await attempt.note(done)
    await attempt.trakt.lists.reorder(action.list, wanted)
    return done


async def order_back(attempt: Attempt, action: ReorderList, done: ListReordered) -> TakenBack:
    """Let the entries stand as before, unless somebody ordered them again since."""
    now = await _order(attempt.trakt, action.list)
    if exchanged(now, action.entries) == now:
        await attempt.trakt.lists.reorder(action.list, exchanged(now, done.before))
    return TakenBack(plays=0)


async def _keys_of(trakt: TraktClient, name: str) -> tuple[str, ...]:
    return tuple([key async for one in trakt.live.lists.mine() if one.name == name and (key := one.key)])


def _new(namesakes: Iterable[str], plan: ListMade) -> str | None:
    return next((key for key in namesakes if key not in plan.before), None)


async def _order(trakt: TraktClient, listed: str) -> tuple[int, ...]:
    entries = [one async for one in trakt.live.lists.items(listed, EVERYTHING)]
    return tuple(one.id for one in entries if one.id is not None)
