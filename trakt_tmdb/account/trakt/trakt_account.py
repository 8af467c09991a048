"""The account of the person that a Trakt client is signed in as."""

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import override

from msgspec.structs import replace

from trakt_tmdb.account.account import Account, Heard
from trakt_tmdb.account.action import Action
from trakt_tmdb.account.delivery import Delivery
from trakt_tmdb.account.facet import Facet
from trakt_tmdb.account.kept_out import KeptOut
from trakt_tmdb.account.outcome import Outcome, TakenBack
from trakt_tmdb.account.placed import PersonalList, Placed
from trakt_tmdb.account.play import Play
from trakt_tmdb.account.progress import ShowProgress, Started
from trakt_tmdb.account.standing import Standing
from trakt_tmdb.account.watched import Watched
from trakt_tmdb.catalogue.broadcast import BROADCASTS, Broadcast
from trakt_tmdb.catalogue.catalogue import Only
from trakt_tmdb.catalogue.from_trakt import ref_of, title_of
from trakt_tmdb.catalogue.made import Once
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt import tags
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.media import Media as Item
from trakt_tmdb.transport.pages import Page

from .deliveries.attempt import Attempt
from .deliveries.deeds import do, undo
from .from_trakt import collected_of, play_of, progress_of
from .in_step import InStep
from .item import trakt_id
from .kept_out import read_kept_out
from .list_pages import read_list_page, read_lists
from .moved import renewed
from .started import StartedShows
from .taste import Taste
from .watched import read_watched, read_watched_movies, read_watched_shows
from .watched_index import WatchedIndex

_COLLECTED_ON_A_PAGE = 50


class TraktAccount(Account):
    """Reads what the cache holds in step with Trakt; writes go through the deliveries."""

    def __init__(self, trakt: TraktClient) -> None:
        self._trakt = trakt
        self._started = StartedShows(trakt, trakt.clock)
        self._in_step = InStep(trakt, self._started)
        self._taste = Taste(trakt)
        self._met: Once[None] = Once()

    @property
    @override
    def is_progress_complete(self) -> bool:
        return self._started.is_complete

    @override
    async def known(self, title: TitleRef) -> TitleRef:
        return replace(title, trakt=await trakt_id(self._trakt, title))

    @override
    async def watched(self) -> Watched:
        return replace(await read_watched(self._trakt), known=self._taste.ids)

    @override
    async def watched_now(self, media: Media) -> Watched:
        if media is Media.MOVIE:
            await self._trakt.expire(tags.WATCHED_MOVIES)
            return WatchedIndex(movies=await read_watched_movies(self._trakt), known=self._taste.ids)
        await self._trakt.expire(tags.WATCHED_SHOWS)
        return replace(await read_watched_shows(self._trakt), known=self._taste.ids)

    @override
    async def standing(self) -> Standing:
        watched, taste = await asyncio.gather(self.watched(), self._taste.standing())
        return replace(taste, watched=watched)

    @override
    async def in_progress(self) -> Started:
        started = await self._started.read()
        self._met.of((started.shows,), lambda: self._taste.note(one.show.ref for one in started.shows))
        return started

    @override
    def forget_progress(self) -> None:
        self._started.forget()

    @override
    async def progress(self, show: TitleRef) -> ShowProgress:
        return progress_of(await self._trakt.shows.progress(await trakt_id(self._trakt, show)))

    @override
    async def kept_out(self, title: TitleRef) -> KeptOut:
        return await read_kept_out(self._trakt, title)

    @override
    async def history(self, page: int) -> Page[Play]:
        plays = (await self._trakt.sync.full_history().page(page)).made(play_of)
        self._taste.note(one.title.ref for one in plays.items)
        return plays

    @override
    async def watchlist(self) -> Sequence[Placed]:
        return await self._taste.watchlist()

    @override
    async def favorites(self) -> Sequence[Placed]:
        return await self._taste.favorites()

    @override
    async def collection(self, media: Media, page: int) -> Page[Placed]:
        found = await self._trakt.sync.collection(Item(media), _COLLECTED_ON_A_PAGE).page(page)
        return found.made(collected_of)

    @override
    async def unloved_collection(self) -> Sequence[TitleRef]:
        shows, movies = await asyncio.gather(self._unloved(Item.SHOW), self._unloved(Item.MOVIE))
        return (*shows, *movies)

    @override
    async def lists(self) -> Sequence[PersonalList]:
        return await read_lists(self._trakt)

    @override
    async def held_lists(self) -> Sequence[PersonalList]:
        try:
            return await read_lists(self._trakt.held)
        except TraktTMDBError:
            return ()

    @override
    async def list_items(self, listed: str, page: int) -> Page[Placed]:
        return await read_list_page(self._trakt, listed, page)

    @override
    async def recommended(self, media: Media, only: Only) -> Sequence[Title]:
        picked = self._trakt.recommendations
        ask = picked.movies if media is Media.MOVIE else picked.shows
        return tuple(map(title_of, await ask(genres=only.genres, countries=only.countries)))

    @override
    async def airings(self, first: date, days: int, media: Media) -> Sequence[Broadcast]:
        return await self._trakt.calendars.shaped.mine(BROADCASTS, Item(media), first, days)

    @override
    def admit(self, action: Action) -> None:
        pass

    @override
    async def apply(self, delivery: Delivery, action: Action) -> Outcome:
        return await do(self._attempt(delivery), action)

    @override
    async def revert(self, delivery: Delivery, action: Action, done: Outcome | None) -> TakenBack:
        return await undo(self._attempt(delivery), action, done)

    @override
    async def changes(self) -> frozenset[Facet]:
        return await self._in_step.poll()

    @override
    async def warm(self) -> bool:
        return await self._in_step.warm()

    @override
    def on_renewed(self, heard: Heard | None) -> None:
        self._trakt.on_renewed(None if heard is None else lambda renewal: heard(renewed(renewal.kind)))

    def _attempt(self, delivery: Delivery) -> Attempt:
        return Attempt(
            trakt=self._trakt, intent=delivery.intent, earlier=delivery.earlier, note=delivery.note
        )

    async def _unloved(self, media: Item) -> list[TitleRef]:
        loved = {
            title.ids.trakt
            async for one in self._trakt.live.sync.favorites(media)
            if (title := one.show or one.movie)
        }
        owned = [one.show or one.movie async for one in self._trakt.live.sync.collection(media)]
        return [ref_of(title) for title in owned if title and title.ids.trakt not in loved]
