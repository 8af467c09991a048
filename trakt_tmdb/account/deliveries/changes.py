"""Sets how a person stands to a title, and puts it back to how it was."""

from trakt_tmdb.account.action import (
    AddFavorite,
    AddToWatchlist,
    Change,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Unrate,
)
from trakt_tmdb.account.item import find_item, trakt_id
from trakt_tmdb.account.outcome import Changed, Kept, TakenBack, Unchanged
from trakt_tmdb.catalogue.reference import TitleRef, parse_target
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media

from .attempt import Attempt
from .shelves import FAVORITES, RATINGS, WATCHLIST, Shelf


async def change(attempt: Attempt, action: Change) -> Changed | Unchanged:
    """Let the title stand as wanted; where it does already, nothing is sent."""
    shelf, wanted = _wanted(action)
    media, item = await _titled(attempt.trakt, action.target)
    now = await shelf.kept(attempt.trakt, media, item)
    if _same(now, wanted):
        return attempt.earlier if isinstance(attempt.earlier, Changed) else Unchanged()
    changed = Changed(media=media, item=item, before=now)
    await attempt.note(changed)
    await _set(attempt.trakt, shelf, changed, wanted)
    return changed


async def change_back(attempt: Attempt, action: Change, done: Changed) -> TakenBack:
    """Let the title stand as before, unless somebody changed it again since."""
    shelf, wanted = _wanted(action)
    if _same(await shelf.kept(attempt.trakt, done.media, done.item), wanted):
        await _set(attempt.trakt, shelf, done, done.before)
    return TakenBack(plays=0)


async def _set(trakt: TraktClient, shelf: Shelf, title: Changed, kept: Kept | None) -> None:
    if kept is None:
        await shelf.take_off(trakt, title.media, title.item)
    else:
        await shelf.put(trakt, title.media, title.item, kept)


async def _titled(trakt: TraktClient, text: str) -> tuple[Media, int]:
    target = parse_target(text)
    if isinstance(target, TitleRef):
        return Media(target.media), await trakt_id(trakt, target)
    item = await find_item(trakt, target)
    return item.media, item.trakt


def _wanted(action: Change) -> tuple[Shelf, Kept | None]:
    match action:
        case AddToWatchlist():
            return WATCHLIST, Kept()
        case RemoveFromWatchlist():
            return WATCHLIST, None
        case AddFavorite():
            return FAVORITES, Kept()
        case RemoveFavorite():
            return FAVORITES, None
        case Rate(rating=rating):
            return RATINGS, Kept(rating=rating)
        case Unrate():
            return RATINGS, None


def _same(one: Kept | None, other: Kept | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.rating == other.rating
