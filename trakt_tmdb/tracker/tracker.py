"""The tracker: what the panel, the entities, the actions and scripts talk to."""

from collections.abc import Callable
from datetime import UTC, tzinfo
from typing import Self, override

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.deliverer import Deliverer
from trakt_tmdb.account.facet import Facet
from trakt_tmdb.account.journal import Journal
from trakt_tmdb.account.nobody import Nobody
from trakt_tmdb.account.preferences import Preferences
from trakt_tmdb.account.tmdb_favorites import TMDBFavorites
from trakt_tmdb.account.trakt.trakt_account import TraktAccount
from trakt_tmdb.catalogue.catalogue import Catalogue
from trakt_tmdb.catalogue.picture import Sign, unsigned
from trakt_tmdb.catalogue.services import catalogue_of
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.tmdb.client import TMDBClient
from trakt_tmdb.trakt.client import TraktClient
from trakt_tmdb.transport.clock import Clock

from .broadcasts import Broadcasts
from .day_rule import DayRule
from .follow import views_of
from .late_plays import LatePlays
from .marks import Marks
from .preferring import Preferring
from .reading import Reading
from .views import View
from .writes import Writes
from .writing import Writing

type Listener = Callable[[frozenset[View]], None]


class Tracker(Reading, Writing, Preferring):
    """One person's Trakt and TMDB; `async with` starts and ends its background work.

    Without TMDB everything comes from Trakt; without Trakt, titles come from TMDB and nobody's account is
    empty and takes no writes. Another `catalogue` or `account` stands in for theirs. Clients and journal
    belong to whoever made them; without a journal, writes and choices live in memory. A DayRule in place of a
    `time_zone` says when the person's days begin, too.
    """

    def __init__(
        self,
        trakt: TraktClient | None,
        tmdb: TMDBClient | None = None,
        *,
        catalogue: Catalogue | None = None,
        account: Account | None = None,
        journal: Journal | None = None,
        language: str = "en",
        time_zone: tzinfo | DayRule = UTC,
        sign: Sign = unsigned,
    ) -> None:
        self._catalogue = catalogue or catalogue_of(trakt, tmdb, self._arrived)
        self._account = account or (Nobody() if trakt is None else TraktAccount(trakt))
        self._tmdb_favorites = None if tmdb is None else TMDBFavorites(tmdb, self._arrived)
        self._clock = Clock() if trakt is None else trakt.clock
        self._language = language
        self._rule = time_zone if isinstance(time_zone, DayRule) else DayRule.in_zone(time_zone)
        self._sign = sign
        self._listeners: list[Listener] = []
        self._own_journal: Journal | None = None
        if journal is None:
            journal = self._own_journal = Journal(":memory:")
        self._broadcasts = Broadcasts(self._account, self._catalogue)
        self._late_plays = LatePlays(self._account)
        deliverer = Deliverer(self._account, self._tmdb_favorites)
        self._writes = Writes(self._account, deliverer, journal, self._clock, self._tell)
        self._preferences = Preferences(journal)
        self._marks = Marks(self._catalogue, self._account, self._writes, self._preferences)
        self._online = True

    async def __aenter__(self) -> Self:
        if self._own_journal:
            await self._own_journal.open()
        await self._preferences.start()
        await self._writes.start()
        self._account.on_renewed(self._renewed)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._account.on_renewed(None)
        await self._catalogue.close()
        if self._tmdb_favorites:
            await self._tmdb_favorites.close()
        await self._writes.close()
        if self._own_journal:
            await self._own_journal.close()

    @property
    def pending(self) -> int:
        """How many intents still wait: to be sent or, where they are held, for the person."""
        return len(self._writes.pending)

    @property
    def online(self) -> bool:
        """Whether the last poll and the last delivery reached the account."""
        return self._online and self._writes.trouble is None

    @property
    def trouble(self) -> TraktTMDBError | None:
        """Why writes wait, if they do and it is not for the person."""
        return self._writes.trouble

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener` with the views that changed; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def warm(self) -> bool:
        """Serve what an earlier process left in the cache without asking, until the first `refresh`.

        False where it left nothing; then views ask, as they always do for what they lack.
        """
        return await self._account.warm()

    async def refresh(self) -> frozenset[View]:
        """Poll once, deliver what waits, and tell subscribers which views changed.

        Costs one request when nothing changed (GET /sync/last_activities), another when plays did; the rest
        is read by whoever looks. Raises what it met.
        """
        was_online = self.online
        try:
            views = views_of(await self._account.changes())
        except TraktTMDBError:
            self._online = False
            if was_online:
                self._tell(frozenset())
            raise
        self._online = True
        await self._writes.deliver()
        if not self._account.is_progress_complete:
            views |= {View.UP_NEXT, View.MY_SHOWS}
        if views or self.online is not was_online:
            self._tell(views)
        return views

    def _renewed(self, facets: frozenset[Facet]) -> None:
        self._tell(views_of(facets))

    def _arrived(self) -> None:
        self._tell(frozenset(View))

    @override
    def _tell(self, views: frozenset[View]) -> None:
        for listener in tuple(self._listeners):
            listener(views)
