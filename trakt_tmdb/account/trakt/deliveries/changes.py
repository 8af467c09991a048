"""Sets how a person stands to a title, and puts it back to how it was."""

from collections.abc import Mapping
from typing import Any

from trakt_tmdb.account.action import (
    AddFavorite,
    AddToList,
    AddToWatchlist,
    Change,
    Drop,
    Hide,
    HidingPlace,
    Rate,
    RemoveFavorite,
    RemoveFromList,
    RemoveFromWatchlist,
    Restore,
    Unhide,
    Unrate,
)
from trakt_tmdb.account.outcome import Changed, Kept, TakenBack, Unchanged
from trakt_tmdb.account.trakt.item import find_item, season_id, trakt_id
from trakt_tmdb.account.trakt.kept_out import SECTIONS
from trakt_tmdb.catalogue.reference import SeasonRef, TitleRef, parse_target
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media

from .attempt import Attempt
from .shelves import DROPPED, FAVORITES, RATINGS, WATCHLIST, Shelf, hidden_from, on_list

_SHELVES: Mapping[type[Change], Shelf[Any]] = {
    AddToWatchlist: WATCHLIST,
    RemoveFromWatchlist: WATCHLIST,
    AddFavorite: FAVORITES,
    RemoveFavorite: FAVORITES,
    Rate: RATINGS,
    Unrate: RATINGS,
    Drop: DROPPED,
    Restore: DROPPED,
}
_HIDDEN: Mapping[HidingPlace, Shelf[Any]] = {
    place: hidden_from(section) for place, section in SECTIONS.items()
}


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


async def _set(trakt: TraktClient, shelf: Shelf[Any], title: Changed, kept: Kept | None) -> None:
    if kept is None:
        await shelf.take_off(trakt, title.media, title.item)
    else:
        await shelf.put(trakt, title.media, title.item, kept)


async def _titled(trakt: TraktClient, text: str) -> tuple[Media, int]:
    target = parse_target(text)
    match target:
        case TitleRef():
            return Media(target.media), await trakt_id(trakt, target)
        case SeasonRef():
            return Media.SEASON, await season_id(trakt, target)
    item = await find_item(trakt, target)
    return item.media, item.trakt


def _wanted(action: Change) -> tuple[Shelf[Any], Kept | None]:
    return _shelf(action), _kept(action)


def _shelf(action: Change) -> Shelf[Any]:
    match action:
        case Hide(section=section) | Unhide(section=section):
            return _HIDDEN[section]
        case AddToList(list=listed) | RemoveFromList(list=listed):
            return on_list(listed)
    return _SHELVES[type(action)]


def _kept(action: Change) -> Kept | None:
    match action:
        case Rate(rating=rating):
            return Kept(rating=rating)
        case AddToWatchlist() | AddFavorite() | Drop() | Hide() | AddToList():
            return Kept()
    return None


def _same(one: Kept | None, other: Kept | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.rating == other.rating
