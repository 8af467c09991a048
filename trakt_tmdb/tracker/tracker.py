"""The tracker: what the panel, the entities, the actions and scripts talk to."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, tzinfo
from typing import Self

from trakt_tmdb.account.intent import MarkWatched, Origin, Target
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.watched import WatchedIndex
from trakt_tmdb.account.when import WatchedAt, When
from trakt_tmdb.catalogue.language import resolve
from trakt_tmdb.catalogue.picture import Sign, unsigned
from trakt_tmdb.catalogue.text_source import TextSource
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.trakt.models.activities import LastActivities

from .airings import Viewer
from .broadcasts import Broadcasts
from .day_rule import DayRule
from .find import find
from .follow import moved
from .schedule import Choice, build_week
from .views import Kind, Receipt, Scope, View, Week
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
            self._broadcasts.week(start, rule, scope, choice), self._watched()
        )
        wanted = [one for one in found.broadcasts if choice.takes_country(one)]
        viewer = Viewer(
            watched=watched,
            pending=self._writes.pending,
            mine=found.mine,
            texts=await self._texts.of(wanted, resolve(language or self._language)),
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

    async def find(self, text: str) -> Target:
        """The episode or movie that a text names: `Show S01E05`, `Show #29`, `第29话`, a movie's title.

        Raises NotFoundError, and AmbiguousError where several titles fit.
        """
        return await find(self._trakt, text)

    async def mark_watched(
        self,
        target: Target,
        *,
        watched_at: WatchedAt = When.NOW,
        again: bool = False,
        intent_id: str | None = None,
        origin: Origin = Origin.SCRIPT,
    ) -> Receipt:
        """Add one play of an episode or movie; what was seen already is left alone unless `again`.

        The same `intent_id` again answers with the same receipt and adds nothing.
        """
        mark = MarkWatched.of(target, watched_at, again=again)
        return await self._writes.mark_watched(mark, intent_id, origin)

    async def undo(
        self, receipt: str | None = None, *, intent_id: str | None = None, origin: Origin = Origin.SCRIPT
    ) -> Receipt:
        """Take back the write of a receipt, or the latest write without one."""
        return await self._writes.undo(receipt, intent_id, origin)

    async def _watched(self) -> WatchedIndex:
        shows, movies = await asyncio.gather(
            self._trakt.sync.watched_shows(), self._trakt.sync.watched_movies()
        )
        return WatchedIndex(shows=shows, movies=movies)

    def _tell(self, views: frozenset[View]) -> None:
        for listener in tuple(self._listeners):
            listener(views)
