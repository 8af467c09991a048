"""One person's account at Trakt."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from types import MappingProxyType

from msgspec import Struct

from trakt_tmdb.simulator.board import Board, Remark, Subject
from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.clock import Clock

from .activities import Activities
from .checkin import Checkin
from .follows import Follows, Likeable, Likes
from .hidden import Hidden, Section
from .history import Action, History, Play
from .items import Item, ItemKey, Listable, key_of
from .lists import Lists, PersonalList
from .playback import Playback, Position
from .ratings import Ratings
from .scrobbling import Scrobbling
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


_NO_NOTES: Mapping[ItemKey, str] = MappingProxyType({})

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
        self.watchlist: TitleList[Show | Movie] = TitleList()
        self.favorites: TitleList[Show | Movie] = TitleList()
        self.lists = Lists(person.username)
        self.follows_people = Follows()
        self.likes = Likes()
        self.collection: TitleList[Show | Movie] = TitleList()
        self.ratings = Ratings()
        self.hidden = Hidden()
        self.playback = Playback()
        self.checkin: Checkin | None = None
        self.scrobbling: Scrobbling | None = None
        self.rewatching: dict[int, datetime] = {}
        self.activities = Activities(clock, person.joined_at)
        self._clock = clock

    def watch(self, plays: Iterable[tuple[Part | Movie, datetime]], action: Action = "watch") -> list[Play]:
        """Add plays; what was watched leaves the watchlist, a show with its first episode."""
        added = [self.history.add(item, watched_at, action) for item, watched_at in plays]
        self._watched(added)
        return added

    def stop_in(self, item: Part | Movie, progress: float) -> Position:
        """Stop watching an item at so many percent."""
        self.scrobbling = None
        self.activities.touch(_paused(item))
        return self.playback.stop(item, progress, self._clock.now())

    def begin(self, item: Part | Movie, progress: float) -> None:
        """Watch an item from so many percent on."""
        self.scrobbling = Scrobbling(item=item, started_at=self._clock.now(), progress=progress)

    def forget_position(self, number: int) -> bool:
        """Forget a stop; False when there is none with this id."""
        stop = next((one for one in self.playback.newest_first() if one.id == number), None)
        for item in self.playback.forget([stop.item] if stop else []):
            self.activities.touch(_paused(item))
        return stop is not None

    def check_in(self, item: Part | Movie) -> Checkin:
        """Begin to watch; there is no more than one check-in."""
        self.checkin = Checkin(item=item, started_at=self._clock.now(), play_id=self.history.next_id())
        return self.checkin

    def check_out(self) -> None:
        """Cancel the check-in, if there is one."""
        self.checkin = None

    def come_to_now(self) -> None:
        """Let a check-in whose time is over be a play, and a scrobble none."""
        if self.scrobbling and self.scrobbling.expires_at <= self._clock.now():
            self.scrobbling = None
        over = self.checkin
        if over and over.expires_at <= self._clock.now():
            self.checkin = None
            self._watched([self.history.add(over.item, over.started_at, "checkin", over.play_id)])

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

    def reorder(self, titles: TitleList[Show | Movie], ids: Sequence[int]) -> None:
        """Sort watchlist or favourites by the ids of their items."""
        titles.reorder(ids)
        self.activities.touch("watchlist.updated" if titles is self.watchlist else "favorites.updated")

    def rate(self, item: Item, rating: int) -> None:
        """Rate a title, 1 to 10; an earlier rating is replaced."""
        self.activities.touch(f"{self.ratings.give(item, rating, self._clock.now())}s.rated")

    def unrate(self, item: Item) -> bool:
        """Take a rating back; False when there was none."""
        media = self.ratings.take_back(item)
        if media:
            self.activities.touch(f"{media}s.rated")
        return media is not None

    def hide(self, title: Show | Movie, section: Section, at: datetime | None = None) -> None:
        """Keep a title out of calendar or progress, or drop a show, which is both."""
        if self.hidden.add(title, section, at or self._clock.now()):
            self.activities.touch(_hidden_stamp(title, section))

    def unhide(self, title: Show | Movie, section: Section) -> bool:
        """Let a title back in; False when it was not hidden."""
        removed = self.hidden.remove(title, section)
        if removed:
            self.activities.touch(_hidden_stamp(title, section))
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

    def collect(self, title: Show | Movie) -> bool:
        """Own a title, of a show whatever aired; False when it was owned."""
        added = self.collection.add(title, self._clock.now())
        if added:
            self.activities.touch(_collected(title))
        return added

    def give_away(self, title: Show | Movie) -> bool:
        """Own a title no more; False when it was not owned."""
        removed = self.collection.remove(title)
        if removed:
            self.activities.touch(_collected(title))
        return removed

    def make_list(self, name: str, description: str | None = None, privacy: str = "private") -> PersonalList:
        """Make an empty list. Raises AccountFullError at the cap."""
        if len(self.lists) >= self.limits.lists:
            raise AccountFullError
        self.activities.touch("lists.updated")
        return self.lists.make(name, description, privacy, self._clock.now())

    def delete_list(self, one: PersonalList) -> None:
        """Delete a list with everything on it."""
        self.lists.delete(one)
        self.activities.touch("lists.updated")

    def put_on_list(
        self,
        one: PersonalList,
        titles: Iterable[Listable],
        notes: Mapping[ItemKey, str] = _NO_NOTES,
    ) -> None:
        """Add titles to a list, each with its note."""
        now = self._clock.now()
        added = [title for title in titles if one.titles.add(title, now, notes.get(key_of(title)))]
        self._list_changed(one, added)

    def take_off_list(self, one: PersonalList, titles: Iterable[Listable]) -> list[Listable]:
        """Take titles off a list; those that were there."""
        removed = [title for title in titles if one.titles.remove(title)]
        self._list_changed(one, removed)
        return removed

    def reorder_list(self, one: PersonalList, ids: Sequence[int]) -> None:
        """Sort a list by the ids of its items."""
        one.titles.reorder(ids)
        self._list_changed(one, ids)

    def reorder_lists(self, ids: Sequence[int]) -> None:
        """Sort the lists themselves."""
        self.lists.reorder(ids)
        self.activities.touch("lists.updated")

    def change_list(self, one: PersonalList, changes: Mapping[str, object]) -> None:
        """Change what a list is called and how it shows."""
        for name, value in changes.items():
            setattr(one, name, value)
        self._list_changed(one, list(changes))

    def follow(self, name: str) -> bool:
        """Follow somebody; False when they are followed already."""
        self.activities.touch("account.following")
        return self.follows_people.add(name, self._clock.now())

    def unfollow(self, name: str) -> None:
        """Follow them no more."""
        self.activities.touch("account.following")
        self.follows_people.remove(name)

    def like(self, kind: Likeable, number: int) -> None:
        """Like a list or a comment."""
        self.activities.touch(f"{kind}s.liked")
        self.likes.give(kind, number, self._clock.now())

    def unlike(self, kind: Likeable, number: int) -> None:
        """Like it no more."""
        self.activities.touch(f"{kind}s.liked")
        self.likes.take_back(kind, number)

    def comment(self, board: Board, about: Subject, text: str, *, spoiler: bool, parent: int) -> Remark:
        """Say something of a title, a part of one, or a list."""
        self.activities.touch(f"{about[0]}s.commented")
        return board.write(about, self.person.username, text, spoiler=spoiler, parent=parent)

    def follows(self, show: Show) -> bool:
        """Tell whether a show belongs into this person's calendar."""
        trakt = show.ids.trakt or 0
        mine = show in self.watchlist or show in self.collection or trakt in self.history.shows()
        return mine and show not in self.hidden.calendar

    def end_of(self, part: Part) -> datetime:
        """When an episode's first showing was over, which is what watched at `released` means."""
        return part.episode.first_aired + timedelta(minutes=part.episode.runtime)

    def _watched(self, added: Sequence[Play]) -> None:
        if added:
            self.scrobbling = None
            self.activities.touch(*{f"{_group(play)}.watched" for play in added})
        for item in self.playback.forget(play.item for play in added):
            self.activities.touch(_paused(item))
        for title in {_title(play).ids.slug: _title(play) for play in added}.values():
            self._unlist(title)

    def _list_changed(self, one: PersonalList, changes: Sequence[object]) -> None:
        if changes:
            one.updated_at = self._clock.now()
            self.activities.touch("lists.updated")

    def _unlist(self, title: Show | Movie) -> bool:
        removed = self.watchlist.remove(title)
        if removed:
            self.activities.touch(f"{media_of(title)}s.watchlisted", "watchlist.updated")
        return removed


def _hidden_stamp(title: Show | Movie, section: Section) -> str:
    return "shows.dropped" if section == "dropped" else f"{media_of(title)}s.hidden"


def _collected(title: Show | Movie) -> str:
    return "movies.collected" if isinstance(title, Movie) else "episodes.collected"


def _paused(item: Part | Movie) -> str:
    return "movies.paused" if isinstance(item, Movie) else "episodes.paused"


def _group(play: Play) -> str:
    return "movies" if isinstance(play.item, Movie) else "episodes"


def _title(play: Play) -> Show | Movie:
    return play.item if isinstance(play.item, Movie) else play.item.show
