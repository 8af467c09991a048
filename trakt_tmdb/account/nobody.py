"""Stands in where nobody is signed in: titles can be looked at, and nothing can be kept."""

from collections.abc import Sequence
from datetime import date
from typing import override

from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.catalogue import Only
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.errors import AuthenticationError
from trakt_tmdb.transport.pages import Page

from .account import Account, Heard
from .action import Action
from .delivery import Delivery
from .facet import Facet
from .kept_out import KeptOut
from .outcome import Outcome, TakenBack
from .placed import PersonalList, Placed
from .play import Play
from .progress import ShowProgress, Started
from .standing import Standing
from .watched import NothingWatched, Watched


class Nobody(Account):
    """Every list is empty; a write raises AuthenticationError before it is written down."""

    @property
    @override
    def is_progress_complete(self) -> bool:
        return True

    @override
    async def known(self, title: TitleRef) -> TitleRef:
        raise _signed_out()

    @override
    async def watched(self) -> Watched:
        return NothingWatched()

    @override
    async def watched_now(self, media: Media) -> Watched:
        return NothingWatched()

    @override
    async def standing(self) -> Standing:
        return Standing()

    @override
    async def kept_out(self, title: TitleRef) -> KeptOut:
        return KeptOut()

    @override
    async def in_progress(self) -> Started:
        return Started()

    @override
    def forget_progress(self) -> None:
        pass

    @override
    async def progress(self, show: TitleRef) -> ShowProgress:
        return ShowProgress()

    @override
    async def history(self, page: int) -> Page[Play]:
        return _nothing(page)

    @override
    async def watchlist(self) -> Sequence[Placed]:
        return ()

    @override
    async def favorites(self) -> Sequence[Placed]:
        return ()

    @override
    async def collection(self, media: Media, page: int) -> Page[Placed]:
        return _nothing(page)

    @override
    async def unloved_collection(self) -> Sequence[TitleRef]:
        return ()

    @override
    async def held_lists(self) -> Sequence[PersonalList]:
        return ()

    @override
    async def lists(self) -> Sequence[PersonalList]:
        return ()

    @override
    async def list_items(self, listed: str, page: int) -> Page[Placed]:
        return _nothing(page)

    @override
    async def recommended(self, media: Media, only: Only) -> Sequence[Title]:
        return ()

    @override
    async def airings(self, first: date, days: int, media: Media) -> Sequence[Broadcast]:
        return ()

    @override
    def admit(self, action: Action) -> None:
        raise _signed_out()

    @override
    async def apply(self, delivery: Delivery, action: Action) -> Outcome:
        raise _signed_out()

    @override
    async def revert(self, delivery: Delivery, action: Action, done: Outcome | None) -> TakenBack:
        raise _signed_out()

    @override
    async def changes(self) -> frozenset[Facet]:
        return frozenset()

    @override
    async def warm(self) -> bool:
        return False

    @override
    def on_renewed(self, heard: Heard | None) -> None:
        pass


def _nothing[T](page: int) -> Page[T]:
    return Page(items=(), page=page, page_count=1, item_count=0)


def _signed_out() -> AuthenticationError:
    return AuthenticationError("Nobody is signed in to Trakt, so nothing can be kept: sign in first.")
