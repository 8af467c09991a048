"""The part of the tracker that writes: marks, the watchlist, favourites, ratings, and their undo."""

from collections.abc import Sequence

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import (
    AddFavorite,
    AddToWatchlist,
    FavoriteSource,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Unrate,
)
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.account.when import WatchedAt, When
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.reference import EpisodeRef, Target, TitleRef
from trakt_tmdb.errors import NotFoundError

from .checking_in import CheckingIn
from .collection import favorite_collection
from .hiding import Hiding
from .list_writing import ListWriting
from .marks import Marks
from .views import Preview, Receipt
from .writes import Writes


class Writing(Hiding, ListWriting, CheckingIn):
    """Every write is written down before it is sent, and answers with a receipt that undoes it.

    The same `intent_id` again answers with the same receipt and does nothing more.
    """

    _account: Account
    _catalogue: Catalogue
    _writes: Writes
    _marks: Marks

    async def preview(self, target: Target) -> Preview:
        """What marking a target watched would do now; `confirm_plays` takes its `plays`."""
        return await self._marks.preview(target)

    async def mark_watched(
        self,
        target: Target,
        *,
        watched_at: WatchedAt = When.NOW,
        again: bool = False,
        confirm_plays: int | None = None,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Add one play of an episode or movie; what was seen already is left alone unless `again`.

        A season, a show or up-to-here adds one of each episode that is released, unwatched and no special
        (unless the show's specials are included), a second apart where they have one time. Unless that is a
        single one, `confirm_plays` has to say how many; otherwise nothing is added and the receipt says how
        many they would be.
        The same `intent_id` again answers with the same receipt and adds nothing.
        """
        return await self._marks.mark_watched(
            target, watched_at, again=again, confirm_plays=confirm_plays, intent_id=intent_id, origin=origin
        )

    async def mark_episodes_watched(
        self,
        episodes: Sequence[EpisodeRef],
        *,
        watched_at: WatchedAt = When.NOW,
        again: bool = False,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Add one play of each of these episodes of one show, in one write that is undone as one.

        As mark_watched does of each; at one moment they end with it, a second apart, in the order given.
        Raises NotFoundError where the show lacks one, and then adds none.
        """
        return await self._marks.mark_episodes_watched(
            episodes, watched_at, again=again, intent_id=intent_id, origin=origin
        )

    async def mark_unwatched(
        self,
        target: Target,
        *,
        play: str | None = None,
        confirm_plays: int | None = None,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Remove every play of a target, or of an episode or movie the one `play` (history id) alone.

        `confirm_plays` as for mark_watched, counting plays; undo puts each back at its own time.
        """
        return await self._marks.mark_unwatched(
            target, play=play, confirm_plays=confirm_plays, intent_id=intent_id, origin=origin
        )

    async def add_to_watchlist(
        self, title: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Put a show or movie on the watchlist."""
        return await self._writes.do(AddToWatchlist(target=str(title)), intent_id, origin)

    async def remove_from_watchlist(
        self, title: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Take a show or movie off the watchlist."""
        return await self._writes.do(RemoveFromWatchlist(target=str(title)), intent_id, origin)

    async def add_favorite(
        self,
        title: TitleRef,
        *,
        source: FavoriteSource = FavoriteSource.TRAKT,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Make a show or movie a favourite at Trakt, or with a session at TMDB."""
        add = AddFavorite(target=await self._named_at(source, title), source=source)
        return await self._writes.do(add, intent_id, origin)

    async def remove_favorite(
        self,
        title: TitleRef,
        *,
        source: FavoriteSource = FavoriteSource.TRAKT,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Make a show or movie no favourite any more at Trakt, or with a session at TMDB."""
        remove = RemoveFavorite(target=await self._named_at(source, title), source=source)
        return await self._writes.do(remove, intent_id, origin)

    async def _named_at(self, source: FavoriteSource, title: TitleRef) -> str:
        """The title's string form, with the id that its service goes by."""
        if source is FavoriteSource.TRAKT or title.tmdb is not None:
            return str(title)
        found = await self._catalogue.identify(title)
        if found.tmdb is None:
            raise NotFoundError(f"TMDB does not have {title}.", service="TMDB")
        return str(found)

    async def favorite_collection(
        self,
        *,
        confirm_titles: int | None = None,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Make everything in the collection a favourite; what is one already is left alone.

        `confirm_titles` has to say how many that makes; otherwise nothing is sent and the receipt's `titles`
        says it. Undo takes back those that this made favourites.
        """
        return await favorite_collection(
            self._account, self._writes, confirm_titles=confirm_titles, intent_id=intent_id, origin=origin
        )

    async def rate(
        self,
        target: EpisodeRef | TitleRef,
        rating: int,
        *,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Rate a show, movie or episode, 1 to 10."""
        return await self._writes.do(Rate.of(target, rating), intent_id, origin)

    async def unrate(
        self,
        target: EpisodeRef | TitleRef,
        *,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Take the rating of a show, movie or episode back."""
        return await self._writes.do(Unrate(target=str(target)), intent_id, origin)

    async def undo(
        self, receipt: str | None = None, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Take back the write of a receipt, or without one the latest that can be; what waits ends."""
        return await self._writes.undo(receipt, intent_id, origin)

    async def send(self, receipt: str) -> Receipt:
        """Send a held write after all, now or as soon as Trakt can be reached within another 48 hours.

        It waits on where an earlier held one of the same title comes first.
        """
        return await self._writes.send(receipt)

    async def send_all(self) -> int:
        """Send every held write after all; answers how many they were."""
        return await self._writes.send_all()

    async def discard(self, receipt: str) -> Receipt:
        """End a held write for good; what of it had reached Trakt before stays and can be undone.

        Raises InvalidRequestError for a write that is not held.
        """
        return await self._writes.discard(receipt)

    async def discard_all(self) -> int:
        """End every held write for good; answers how many they were."""
        return await self._writes.discard_all()
