"""The seam to what one person watched and wants, wherever it is kept."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Protocol

from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.catalogue import Only
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.transport.pages import Page

from .action import Action
from .delivery import Delivery
from .facet import Facet
from .kept_out import KeptOut
from .outcome import Outcome, TakenBack
from .placed import PersonalList, Placed
from .play import Play
from .progress import ShowProgress, Started
from .standing import Standing
from .watched import Watched

type Heard = Callable[[frozenset[Facet]], None]
"""Told what of the account shows something newer than it did."""


class Account(Protocol):
    """One person's plays, lists, ratings and hidden titles, and every write to them.

    Reads raise the errors of the service behind it; times are in UTC. A title may be named by any id.
    """

    async def known(self, title: TitleRef) -> TitleRef:
        """The title by the ids that the account keeps it under; NotFoundError where it cannot."""
        ...

    async def watched(self) -> Watched:
        """Every play, as the last poll left it."""
        ...

    async def watched_now(self, media: Media) -> Watched:
        """Every play of shows or of movies, as of this moment; in an outage as far as it is held."""
        ...

    async def standing(self) -> Standing:
        """What cards show beside a title."""
        ...

    async def kept_out(self, title: TitleRef) -> KeptOut:
        """Where the person does not want to meet a title; nowhere, where nothing tells."""
        ...

    async def in_progress(self) -> Started:
        """Every show that was started and is neither hidden nor dropped."""
        ...

    @property
    def is_progress_complete(self) -> bool:
        """Whether the last answer of `in_progress` had every show."""
        ...

    def forget_progress(self) -> None:
        """Count progress anew: something other than plays changed it."""
        ...

    async def progress(self, show: TitleRef) -> ShowProgress:
        """Progress in one show, with its seasons."""
        ...

    async def history(self, page: int) -> Page[Play]:
        """One page of plays, newest first, counted from 1."""
        ...

    async def watchlist(self) -> Sequence[Placed]:
        """The wishes, in the person's order."""
        ...

    async def favorites(self) -> Sequence[Placed]:
        """The favourites, the latest first."""
        ...

    async def collection(self, media: Media, page: int) -> Page[Placed]:
        """One page of what the person owns."""
        ...

    async def unloved_collection(self) -> Sequence[TitleRef]:
        """What the person owns and is no favourite at this moment."""
        ...

    async def lists(self) -> Sequence[PersonalList]:
        """The person's own lists."""
        ...

    async def held_lists(self) -> Sequence[PersonalList]:
        """The same as they were last read, without asking; none where they never were."""
        ...

    async def list_items(self, listed: str, page: int) -> Page[Placed]:
        """One page of an own list or, as `user/slug` or by an id, of somebody else's."""
        ...

    async def recommended(self, media: Media, only: Only) -> Sequence[Title]:
        """What the service thinks that the person would like, best first."""
        ...

    async def airings(self, first: date, days: int, media: Media) -> Sequence[Broadcast]:
        """The person's own airings on these UTC dates, in order."""
        ...

    def admit(self, action: Action) -> None:
        """Raise why an action can never be done here, before it is written down."""
        ...

    async def apply(self, delivery: Delivery, action: Action) -> Outcome:
        """Do what an intent wants; a second try does what the first one did not.

        Raises what makes it wait, and the errors of `refusal.FOR_GOOD` where it is refused.
        """
        ...

    async def revert(self, delivery: Delivery, action: Action, done: Outcome | None) -> TakenBack:
        """Take back what became of an action; raises as `apply`."""
        ...

    async def changes(self) -> frozenset[Facet]:
        """What changed since the last time, elsewhere too; from then on it is read anew."""
        ...

    async def warm(self) -> bool:
        """Serve what an earlier process left without asking, until the next `changes`.

        False where it left nothing.
        """
        ...

    def on_renewed(self, heard: Heard | None) -> None:
        """Call `heard` when something newer came behind an older answer that was served."""
        ...
