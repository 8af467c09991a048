"""The tracker: what the panel, the entities, the actions and scripts talk to."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import Self

from trakt_tmdb.account.action import (
    AddFavorite,
    AddToWatchlist,
    Rate,
    RemoveFavorite,
    RemoveFromWatchlist,
    Unrate,
)
from trakt_tmdb.account.intent import Origin
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.standing import read_watched
from trakt_tmdb.account.when import WatchedAt, When
from trakt_tmdb.catalogue.language import resolve
from trakt_tmdb.catalogue.picture import Sign, unsigned
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, Target, TitleRef
from trakt_tmdb.catalogue.text_source import TextSource, seasons_by_title
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.activities import LastActivities

from .airings import Viewer
from .broadcasts import Broadcasts
from .context import Context
from .day_rule import DayRule
from .details import read_details
from .discover import read_discover
from .episodes import read_episodes
from .favorites import read_favorites
from .find import find, find_title
from .follow import moved
from .history import read_history
from .marks import Marks
from .my_shows import read_my_shows
from .schedule import Choice, build_week
from .search import search_titles
from .tally import Tally, count
from .up_next import read_up_next
from .views import (
    Details,
    DiscoverList,
    Favorites,
    HistoryPage,
    Kind,
    MyShows,
    Preview,
    Receipt,
    Scope,
    Season,
    TitlePage,
    UpNext,
    UpNextOrder,
    View,
    WatchlistOrder,
    WatchlistPage,
    Week,
)
from .watchlist import read_watchlist
from .writes import Writes

type Listener = Callable[[frozenset[View]], None]


class Tracker:
    """One person's Trakt and TMDB; `async with` starts and ends its background work.

    Clients and journal belong to whoever made them. Without a journal, intents live in memory alone.
    """

    def __init__(
        self,
        trakt: TraktClient,
        tmdb: TMDBClient | None = None,
        *,
        journal: Journal | None = None,
        language: str = "en",
        time_zone: tzinfo = UTC,
        sign: Sign = unsigned,
    ) -> None:
        self._trakt = trakt
        self._tmdb = tmdb
        self._language = language
        self._rule = DayRule.in_zone(time_zone)
        self._sign = sign
        self._listeners: list[Listener] = []
        self._own_journal: Journal | None = None
        if journal is None:
            journal = self._own_journal = Journal(":memory:")
        self._texts = TextSource(tmdb, lambda: self._tell(frozenset(View)))
        self._broadcasts = Broadcasts(trakt)
        self._writes = Writes(trakt, journal, self._tell)
        self._marks = Marks(trakt, self._writes)
        self._activities: LastActivities | None = None
        self._online = True

    async def __aenter__(self) -> Self:
        if self._own_journal:
            await self._own_journal.open()
        await self._writes.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._texts.close()
        await self._writes.close()
        if self._own_journal:
            await self._own_journal.close()

    @property
    def pending(self) -> int:
        """How many intents still wait for Trakt."""
        return len(self._writes.pending)

    @property
    def online(self) -> bool:
        """Whether the last poll and the last delivery reached Trakt."""
        return self._online and self._writes.trouble is None

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the views that changed; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def refresh(self) -> frozenset[View]:
        """Poll Trakt once, deliver what waits, and tell subscribers which views changed.

        Costs one request when nothing changed (GET /sync/last_activities); raises what it met.
        """
        was_online, before = self.online, self._activities
        try:
            now = await self._trakt.sync.last_activities()
        except TraktTMDBError:
            self._online = False
            if was_online:
                self._tell(frozenset())
            raise
        self._online, self._activities = True, now
        change = moved(before or now, now)
        if change.tags:
            await self._trakt.expire(*change.tags)
        await self._writes.deliver()
        if change.views or self.online is not was_online:
            self._tell(change.views)
        return change.views

    async def schedule(
        self,
        *,
        day: date | None = None,
        scope: Scope = Scope.MINE,
        kind: Kind = Kind.EVERYTHING,
        country: str | None = None,
        language: str | None = None,
        rule: DayRule | None = None,
    ) -> Week:
        """The week that `day` is in (this week without one), in the person's zone, days and language."""
        rule = rule or self._rule
        today = rule.day_of(datetime.now(UTC))
        start = rule.week_start(day or today)
        choice = Choice(kind=kind, country=country)
        found, watched = await asyncio.gather(
            self._broadcasts.week(start, rule, scope, choice), read_watched(self._trakt)
        )
        wanted = [one for one in found.broadcasts if choice.takes_country(one)]
        viewer = Viewer(
            watched=watched,
            pending=self._writes.pending,
            mine=found.mine,
            texts=await self._texts.of(seasons_by_title(wanted), resolve(language or self._language)),
            sign=self._sign,
        )
        return build_week(
            found.broadcasts,
            start=start,
            today=today,
            rule=rule,
            country=choice.takes_country,
            show=viewer.sees,
        )

    async def up_next(
        self, *, order: UpNextOrder = UpNextOrder.WATCHED, language: str | None = None
    ) -> UpNext:
        """Shows in progress with their next episode, and those that wait for one."""
        return await read_up_next(self._context(language), order)

    async def my_shows(self, *, language: str | None = None) -> MyShows:
        """Shows in progress, waiting and on the watchlist, each once."""
        return await read_my_shows(self._context(language))

    async def history(self, *, page: int = 1, language: str | None = None) -> HistoryPage:
        """One page of plays, newest first, counted from 1."""
        return await read_history(self._context(language), page)

    async def watchlist(
        self,
        *,
        page: int = 1,
        media: Media | None = None,
        order: WatchlistOrder = WatchlistOrder.RANK,
        language: str | None = None,
    ) -> WatchlistPage:
        """One page of the watchlist, shows and movies unless one `media` is wanted."""
        return await read_watchlist(self._context(language), page, media, order)

    async def favorites(self, *, language: str | None = None) -> Favorites:
        """Trakt's favourites and TMDB's, each title once."""
        return await read_favorites(self._context(language))

    async def discover(
        self, which: DiscoverList, media: Media, *, page: int = 1, language: str | None = None
    ) -> TitlePage:
        """One page of a list of shows or movies."""
        return await read_discover(self._context(language), which, media, page)

    async def search(self, query: str, *, page: int = 1, language: str | None = None) -> TitlePage:
        """One page of the shows and movies of both services that fit a text."""
        return await search_titles(self._context(language), query, page)

    async def details(self, title: TitleRef, *, language: str | None = None, region: str = "US") -> Details:
        """Everything about one title; `region` (ISO 3166) is where it is to be watched."""
        return await read_details(self._context(language), title, region)

    async def episodes(self, title: TitleRef, season: int, *, language: str | None = None) -> Season:
        """The episodes of one season; 0 holds the specials."""
        return await read_episodes(self._context(language), title, season)

    async def tally(self, since: datetime) -> Tally:
        """How many plays there were since a moment, and how many wishes there are."""
        return await count(self._trakt, since)

    async def find(self, text: str) -> EpisodeRef | TitleRef:
        """The episode or movie that a text names: `Show S01E05`, `Show #29`, `第29话`, a movie's title.

        Raises NotFoundError, and AmbiguousError where several titles fit.
        """
        return await find(self._trakt, text)

    async def find_title(self, text: str, media: Media | None = None) -> TitleRef:
        """The show or movie that a title names, mine before others; raises as `find`."""
        return await find_title(self._trakt, text, media)

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

        A season, a show or up-to-here adds one of each episode that is released, unwatched and no special,
        a second apart where they have one time. Unless that is a single one, `confirm_plays` has to say how
        many; otherwise nothing is added and the receipt says how many they would be.
        The same `intent_id` again answers with the same receipt and adds nothing.
        """
        return await self._marks.mark_watched(
            target, watched_at, again=again, confirm_plays=confirm_plays, intent_id=intent_id, origin=origin
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
        self, title: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Make a show or movie a favourite at Trakt."""
        return await self._writes.do(AddFavorite(target=str(title)), intent_id, origin)

    async def remove_favorite(
        self, title: TitleRef, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Make a show or movie no favourite at Trakt any more."""
        return await self._writes.do(RemoveFavorite(target=str(title)), intent_id, origin)

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
        """Take back the write of a receipt, or the latest write without one."""
        return await self._writes.undo(receipt, intent_id, origin)

    def _context(self, language: str | None) -> Context:
        return Context(
            trakt=self._trakt,
            tmdb=self._tmdb,
            texts=self._texts,
            pending=self._writes.pending,
            language=resolve(language or self._language),
            sign=self._sign,
        )

    def _tell(self, views: frozenset[View]) -> None:
        for listener in tuple(self._listeners):
            listener(views)
