"""The part of the tracker that says what a person is watching at this moment."""

from trakt_tmdb.account.action import CancelCheckin, Checkin
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.errors import InvalidRequestError

from .views import Receipt
from .writes import Writes


class CheckingIn:
    """Check-ins are of the moment: where Trakt cannot be reached they are refused, never sent later."""

    _writes: Writes

    async def checkin(
        self, target: EpisodeRef | TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Say that an episode or movie is being watched; Trakt makes a play of it when its time is over.

        Raises ConflictError with `expires_at` where another check-in runs. Undo cancels it, or removes the
        play that it became.
        """
        if isinstance(target, TitleRef) and target.media is not Media.MOVIE:
            raise InvalidRequestError("Only an episode or a movie can be checked in to.")
        return await self._writes.do(Checkin(target=str(target)), intent_id, origin)

    async def cancel_checkin(
        self, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """End the check-in that runs, without a play.

        Undo checks in again where it would still run: its time then begins anew.
        """
        return await self._writes.do(CancelCheckin(), intent_id, origin)
