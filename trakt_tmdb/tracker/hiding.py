"""The part of the tracker that writes what a person is not to meet, and where progress begins."""

from trakt_tmdb.account.action import Drop, Hide, HidingPlace, Restore, StartRewatch, Unhide
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.errors import InvalidRequestError

from .views import Receipt
from .writes import Writes


class Hiding:
    """Shows that were given up, hidden or begun again."""

    _writes: Writes

    async def drop(
        self, show: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Give a show up: it leaves up next and the calendar; its plays stay."""
        return await self._writes.do(Drop(target=_show(show)), intent_id, origin)

    async def restore(
        self, show: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Take a show up again that was dropped; undo drops it as of the same moment as before."""
        return await self._writes.do(Restore(target=_show(show)), intent_id, origin)

    async def hide(
        self,
        title: TitleRef,
        place: HidingPlace,
        *,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Keep a show out of progress, or a show or movie out of the calendar or the recommendations."""
        hide = Hide(target=_hideable(title, place), section=place)
        return await self._writes.do(hide, intent_id, origin)

    async def unhide(
        self,
        title: TitleRef,
        place: HidingPlace,
        *,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Let it in again; a dropped show stays out all the same."""
        unhide = Unhide(target=_hideable(title, place), section=place)
        return await self._writes.do(unhide, intent_id, origin)

    async def start_rewatch(
        self, show: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Count a show's progress from now on; its plays stay. Trakt may want VIP for it.

        Undo lets every play count again. Trakt remembers one rewatch: an earlier one that this one ended
        does not come back.
        """
        return await self._writes.do(StartRewatch(target=_show(show)), intent_id, origin)


def _show(title: TitleRef) -> str:
    if title.media is not Media.SHOW:
        raise InvalidRequestError("Only a show has progress.")
    return str(title)


def _hideable(title: TitleRef, place: HidingPlace) -> str:
    return _show(title) if place is HidingPlace.PROGRESS else str(title)
