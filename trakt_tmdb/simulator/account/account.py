"""One person's account at Trakt."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.clock import Clock

from .activities import Activities
from .hidden import Hidden, Section
from .history import Action, History, Play
from .ratings import Rateable, Ratings
from .watchlist import TitleList, media_of


class Person(Struct, frozen=True, kw_only=True):
    """Who the account belongs to."""

    username: str
    name: str
    uuid: str
    time_zone: str
    vip: bool
    joined_at: datetime


class Limits(Struct, frozen=True, kw_only=True):
    """What an account may hold; more is answered with 420."""

    watchlist: int
    favorites: int
    lists: int
    list_items: int


FREE = Limits(watchlist=250, favorites=250, lists=5, list_items=250)
VIP = Limits(watchlist=5000, favorites=5000, lists=100, list_items=5000)


class AccountFullError(Exception):
    """The list holds as many titles as the account may have."""


class Account:
    """What one person watched and wants; every change moves the stamps of what it changed."""

    def __init__(self, person: Person, clock: Clock) -> None:
        self.person = person
        self.limits = VIP if person.vip else FREE
        self.history = History()
        self.watchlist = TitleList()
        self.favorites = TitleList()
        self.ratings = Ratings()
        self.hidden = Hidden()
        self.rewatching: dict[int, datetime] = {}
        self.activities = Activities(clock, person.joined_at)
        self._clock = clock

    def watch(self, plays: Iterable[tuple[Part | Movie, datetime]], action: Action = "watch") -> list[Play]:
        """Add plays; what was watched leaves the watchlist, a show with its first episode."""
        added = [self.history.add(item, watched_at, action) for item, watched_at in plays]
        if added:
            self.activities.touch(*{f"{_group(play)}.watched" for play in added})
        for title in {_title(play).ids.slug: _title(play) for play in added}.values():
            self._unlist(title)
        return added

    def unwatch(self, plays: list[Play]) -> None:
        """Remove plays."""
        self.history.remove(plays)
        if plays:
            self.activities.touch(*{f"{_group(play)}.watched" for play in plays})

    def want(self, title: Show | Movie) -> bool:
        """Put a title on the watchlist; False when it was there. Raises AccountFullError at the cap."""
        if title not in self.watchlist and len(self.watchlist) >= self.limits.watchlist:
            raise AccountFullError
        added = self.watchlist.add(title, self._clock.now())
        if added:
            self.activities.touch(f"{media_of(title)}s.watchlisted", "watchlist.updated")
        return added

    def unwant(self, title: Show | Movie) -> bool:
        """Take a title off the watchlist; False when it was not there."""
        return self._unlist(title)

    def love(self, title: Show | Movie) -> bool:
        """Make a title a favourite; False when it was one. Raises AccountFullError at the cap."""
        if title not in self.favorites and len(self.favorites) >= self.limits.favorites:
            raise AccountFullError
        added = self.favorites.add(title, self._clock.now())
        if added:
            self.activities.touch(f"{media_of(title)}s.favorited", "favorites.updated")
        return added

    def unlove(self, title: Show | Movie) -> bool:
        """Make a title no favourite; False when it was none."""
        removed = self.favorites.remove(title)
        if removed:
            self.activities.touch(f"{media_of(title)}s.favorited", "favorites.updated")
        return removed

    def rate(self, item: Rateable, rating: int) -> None:
        """Rate a title, 1 to 10; an earlier rating is replaced."""
        self.activities.touch(f"{self.ratings.give(item, rating, self._clock.now())}s.rated")

    def unrate(self, item: Rateable) -> bool:
        """Take a rating back; False when there was none."""
        media = self.ratings.take_back(item)
        if media:
            self.activities.touch(f"{media}s.rated")
        return media is not None

    def hide(self, show: Show, section: Section) -> None:
        """Keep a show out of calendar or progress, or drop it, which is both."""
        if self.hidden.add(show, section, self._clock.now()):
            self.activities.touch("shows.dropped" if section == "dropped" else "shows.hidden")

    def unhide(self, show: Show, section: Section) -> bool:
        """Let a show back in; False when it was not hidden."""
        removed = self.hidden.remove(show, section)
        if removed:
            self.activities.touch("shows.dropped" if section == "dropped" else "shows.hidden")
        return removed

    def start_rewatch(self, show: Show) -> datetime:
        """Count progress from now on."""
        self.rewatching[show.ids.trakt or 0] = self._clock.now()
        self.activities.touch("episodes.watched")
        return self.rewatching[show.ids.trakt or 0]

    def stop_rewatch(self, show: Show) -> None:
        """Count progress from the first play again."""
        if self.rewatching.pop(show.ids.trakt or 0, None):
            self.activities.touch("episodes.watched")

    def follows(self, show: Show) -> bool:
        """Tell whether a show belongs into this person's calendar."""
        trakt = show.ids.trakt or 0
        return show not in self.hidden.calendar and (show in self.watchlist or trakt in self.history.shows())

    def end_of(self, part: Part) -> datetime:
        """When an episode's first showing was over, which is what watched at `released` means."""
        return part.episode.first_aired + timedelta(minutes=part.episode.runtime)

    def _unlist(self, title: Show | Movie) -> bool:
        removed = self.watchlist.remove(title)
        if removed:
            self.activities.touch(f"{media_of(title)}s.watchlisted", "watchlist.updated")
        return removed


def _group(play: Play) -> str:
    return "movies" if isinstance(play.item, Movie) else "episodes"


def _title(play: Play) -> Show | Movie:
    return play.item if isinstance(play.item, Movie) else play.item.show
