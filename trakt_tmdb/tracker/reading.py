"""The part of the tracker that is read: the views a person thinks in."""

import asyncio
from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime

from trakt_tmdb.account.account import Account
from trakt_tmdb.account.action import HidingPlace
from trakt_tmdb.account.play import Play as PastPlay
from trakt_tmdb.account.preferences import Preferences
from trakt_tmdb.account.tmdb_favorites import TMDBFavorites
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.catalogue import Catalogue, Only, Wanted
from trakt_tmdb.catalogue.language import resolve
from trakt_tmdb.catalogue.picture import Sign
from trakt_tmdb.catalogue.reference import EpisodeRef, Media, TitleRef
from trakt_tmdb.transport.clock import Clock

from .airings import Viewer
from .anime_season import read_anime_season
from .broadcasts import Broadcasts
from .collection import read_collection
from .context import Context
from .day_rule import DayRule
from .details import read_details
from .discover import read_discover
from .episodes import read_episodes
from .favorites import read_favorites
from .find import Finder
from .history import read_history, show_plays
from .late_plays import LatePlays
from .lists import read_list, read_lists
from .my_shows import read_my_shows
from .recent import read_changes
from .schedule import Choice, build_week
from .search import search_titles
from .tally import Tally, count
from .up_next import read_up_next
from .views import (
    AnimeSeason,
    Details,
    DiscoverList,
    Favorites,
    HistoryPage,
    Kind,
    ListedPage,
    MyShows,
    OwnLists,
    Play,
    RecentChanges,
    Scope,
    Season,
    TitlePage,
    UpNext,
    UpNextOrder,
    WatchlistOrder,
    WatchlistPage,
    Week,
)
from .watchlist import read_watchlist
from .writes import Writes


class Reading:
    """Views of one person, each in the `language` asked for, else in the tracker's own."""

    _catalogue: Catalogue
    _account: Account
    _tmdb_favorites: TMDBFavorites | None
    _clock: Clock
    _language: str
    _rule: DayRule
    _sign: Sign
    _broadcasts: Broadcasts
    _late_plays: LatePlays
    _preferences: Preferences
    _writes: Writes

    @property
    def rule(self) -> DayRule:
        """Where the person's days begin, unless a view is asked for other ones."""
        return self._rule

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
            self._broadcasts.week(start, rule, scope, choice, self._preferences.titles),
            self._account.watched(),
        )
        found = found.without(self._leaves_calendar, scope)
        wanted = [one for one in found.broadcasts if choice.takes_country(one)]
        viewer = Viewer(
            watched=watched,
            pending=self._writes.pending,
            mine=found.mine,
            texts=await self._catalogue.texts(_seasons(wanted), resolve(language or self._language)),
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

    async def plays_since(self, moment: datetime) -> Sequence[PastPlay]:
        """Plays at `moment` or later, newest first, as the account tells them; see `show_plays`.

        Of very many the latest: 20 pages of history are read at most.
        """
        return await self._late_plays.since(moment)

    async def show_plays(self, plays: Sequence[PastPlay], *, language: str | None = None) -> tuple[Play, ...]:
        """Plays as history shows them, in the order given."""
        return await show_plays(self._context(language), plays)

    async def watchlist(
        self,
        *,
        page: int = 1,
        media: Media | None = None,
        genre: str | None = None,
        order: WatchlistOrder = WatchlistOrder.RANK,
        language: str | None = None,
    ) -> WatchlistPage:
        """One page of the watchlist, shows and movies unless one `media` is wanted; `genre` as `anime`."""
        return await read_watchlist(self._context(language), page, media, genre, order)

    async def favorites(self, *, language: str | None = None) -> Favorites:
        """Trakt's favourites and TMDB's, each title once."""
        return await read_favorites(self._context(language), self._tmdb_favorites)

    async def count_tmdb_favorites(self) -> int | None:
        """How many titles are favourites at TMDB; None where TMDB keeps them to itself."""
        if self._tmdb_favorites is None:
            return None
        loved = await self._tmdb_favorites.read(resolve(self._language))
        return len(loved.titles) if loved.read else None

    async def lists(self) -> OwnLists:
        """The person's own lists at Trakt."""
        return await read_lists(self._account, self._context(None).pending)

    async def list_items(self, listed: str, *, page: int = 1, language: str | None = None) -> ListedPage:
        """One page of the shows and movies on a list, by rank.

        `listed` is what OwnList.list says; for a list of somebody else, `user/slug` or its Trakt id.
        """
        return await read_list(self._context(language), listed, page)

    async def collection(self, media: Media, *, page: int = 1, language: str | None = None) -> ListedPage:
        """One page of the collected shows or movies."""
        return await read_collection(self._context(language), media, page)

    async def discover(
        self,
        which: DiscoverList,
        media: Media,
        *,
        page: int = 1,
        genre: str | None = None,
        country: str | None = None,
        language: str | None = None,
    ) -> TitlePage:
        """One page of a list of shows or movies, of one `genre` (`anime`) or `country` (`jp`) if wanted."""
        only = Only(genre=genre, country=country)
        return await read_discover(self._context(language), which, media, page, only)

    async def season(self, year: int, quarter: int, *, language: str | None = None) -> AnimeSeason:
        """The anime of a quarter: 1 to 4, from January, April, July and October."""
        return await read_anime_season(self._context(language), year, quarter, self._rule)

    async def search(self, query: str, *, page: int = 1, language: str | None = None) -> TitlePage:
        """One page of the shows and movies of both services that fit a text."""
        return await search_titles(self._context(language), query, page)

    async def details(self, title: TitleRef, *, language: str | None = None, region: str = "US") -> Details:
        """Everything about one title; `region` (ISO 3166) is where it is to be watched."""
        return await read_details(self._context(language), title, region)

    async def certification(self, title: TitleRef) -> str | None:
        """For whom a title is, as its card says; raises NotFoundError where no service has it."""
        return (await self._catalogue.title(await self._catalogue.identify(title))).certification

    async def episodes(self, title: TitleRef, season: int, *, language: str | None = None) -> Season:
        """The episodes of one season; 0 holds the specials."""
        return await read_episodes(self._context(language), title, season)

    async def changes(self, *, since: datetime | None = None, language: str | None = None) -> RecentChanges:
        """The writes since a moment, else of the last 30 days, and what is still open, newest first.

        Asks Trakt nothing.
        """
        return await read_changes(self._context(language), await self._writes.recent(), since)

    async def tally(self, since: datetime) -> Tally:
        """How many plays there were since a moment, and how many wishes there are."""
        return await count(self._account, since)

    async def find(self, text: str) -> EpisodeRef | TitleRef:
        """The episode or movie that a text names: `Show S01E05`, `Show #29`, `第29话`, a movie's title.

        Raises NotFoundError, and AmbiguousError where several titles fit.
        """
        return await Finder(self._catalogue, self._account).find(text)

    async def find_title(self, text: str, media: Media | None = None) -> TitleRef:
        """The show or movie that a title names, mine before others; raises as `find`."""
        return await Finder(self._catalogue, self._account).title(text, media)

    def _leaves_calendar(self, title: TitleRef) -> bool:
        return self._writes.pending.hidden(title, HidingPlace.CALENDAR)

    def _context(self, language: str | None) -> Context:
        return Context(
            catalogue=self._catalogue,
            account=self._account,
            pending=self._writes.pending,
            preferred=self._preferences.titles,
            language=resolve(language or self._language),
            sign=self._sign,
            now=self._clock.utc_now(),
        )


def _seasons(broadcasts: Iterable[Broadcast]) -> Wanted:
    """What a schedule needs of texts: those that did not come along."""
    wanted: dict[TitleRef, set[int]] = {}
    for one in broadcasts:
        if one.title.texts is not None:
            continue
        seasons = wanted.setdefault(one.title.ref, set())
        if one.number is not None:
            seasons.add(one.number[0])
    return wanted
