"""Deletes a list, and makes it again with what was on it."""

from itertools import batched

from msgspec.structs import asdict

from trakt_tmdb.account.action import DeleteList
from trakt_tmdb.account.order import exchanged
from trakt_tmdb.account.outcome import ListDeleted, OnList, TakenBack, Unchanged
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models import Ids, ListChanges, ListEntry, Media, NewList, TitleIds, WatchlistItem
from trakt_tmdb.trakt.public_lists import EVERYTHING

from .attempt import Attempt
from .limit import naming_limit
from .sending import BATCH
from .whole_lists import face_of, ids_of, own_lists


async def delete_list(attempt: Attempt, action: DeleteList) -> ListDeleted | Unchanged:
    """Delete a list, once what was on it is written down."""
    trakt, plan = attempt.trakt, attempt.earlier
    lists = await own_lists(trakt)
    found = next((one for one in lists if action.list in (one.key, one.ids.slug)), None)
    if found is None:
        return plan if isinstance(plan, ListDeleted) else Unchanged()
    done = ListDeleted(
        face=face_of(found),
        titles=await _titles_on(trakt, action.list),
        namesakes=tuple(one.key for one in lists if one.key and one.name == found.name),
        following=ids_of(lists[lists.index(found) + 1 :]),
    )
    await attempt.note(done)
    await trakt.lists.delete(action.list)
    return done


async def remake_list(attempt: Attempt, action: DeleteList, done: ListDeleted) -> TakenBack:
    """Make the list again, under another id, with all that was on it in its order, where it stood.

    A second try goes on with the list that the first one made.
    """
    trakt = attempt.trakt
    lists = await own_lists(trakt)
    if any(action.list in (one.key, one.ids.slug) for one in lists):
        return TakenBack(plays=0)
    made = next((one for one in lists if one.name == done.face.name and one.key not in done.namesakes), None)
    if made is None:
        async with naming_limit(trakt, lambda limits: limits.list.count):
            made = await trakt.lists.create(NewList(name=done.face.name))
    if key := made.key:
        face = {name: value for name, value in asdict(done.face).items() if value is not None}
        await trakt.lists.change(key, ListChanges(**face))
        await _fill(trakt, key, done.titles)
    await _put_before(trakt, made.ids.trakt, done.following)
    return TakenBack(plays=0)


async def _fill(trakt: TraktClient, listed: str, titles: tuple[OnList, ...]) -> None:
    for media in EVERYTHING:
        items = [
            WatchlistItem(ids=Ids(trakt=one.item), notes=one.notes) for one in titles if one.media is media
        ]
        for batch in batched(items, BATCH):
            async with naming_limit(trakt, lambda limits: limits.list.item_count):
                await trakt.lists.add(listed, **{media.plural: batch})
    entries = [one async for one in trakt.live.lists.items(listed, EVERYTHING)]
    ids = {key: one.id for one in entries if (key := _key(one)) and one.id is not None}
    now = tuple(ids.values())
    wanted = exchanged(now, [ids[key] for one in titles if (key := (one.media, one.item)) in ids])
    if wanted != now:
        await trakt.lists.reorder(listed, wanted)


async def _put_before(trakt: TraktClient, made: int | None, following: tuple[int, ...]) -> None:
    """Let the list stand before the first of these that is still there."""
    ids = [one for one in ids_of(await own_lists(trakt)) if one != made]
    behind = next((ids.index(one) for one in following if one in ids), None)
    if made is not None and behind is not None:
        await trakt.lists.reorder_lists([*ids[:behind], made, *ids[behind:]])


async def _titles_on(trakt: TraktClient, listed: str) -> tuple[OnList, ...]:
    entries = [one async for one in trakt.live.lists.items(listed, EVERYTHING)]
    return tuple(OnList(media=key[0], item=key[1], notes=one.notes) for one in entries if (key := _key(one)))


def _key(entry: ListEntry) -> tuple[Media, int] | None:
    if entry.media not in EVERYTHING:
        return None
    item: Ids | TitleIds | None = getattr(getattr(entry, entry.media), "ids", None)
    return None if item is None or item.trakt is None else (entry.media, item.trakt)
