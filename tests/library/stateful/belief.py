"""What the account has to look like after a person's own writes, worked out without any of our code."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from tests.library.stateful.world import Item, title_of
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Movie, Part, Show

type Key = tuple[str, int]


def key_of(item: Item | Show) -> Key:
    """Name an item or title."""
    if isinstance(item, Part):
        return "episode", item.episode.ids.trakt
    return "show" if isinstance(item, Show) else "movie", item.ids.trakt or 0


@dataclass
class Belief:
    """Plays by item, each a token of its own; and what stands where."""

    plays: dict[Key, list[datetime | None]] = field(default_factory=dict)
    watchlist: set[Key] = field(default_factory=set)
    favorites: set[Key] = field(default_factory=set)
    ratings: dict[Key, int] = field(default_factory=dict)

    @classmethod
    def of(cls, account: Account) -> "Belief":
        """Begin with what is there."""
        return cls(
            plays=plays_of(account),
            watchlist={key_of(item.title) for item in account.watchlist.items()},
            favorites={key_of(item.title) for item in account.favorites.items()},
            ratings=ratings_of(account),
        )

    def watch(self, item: Item, at: datetime | None, *, again: bool) -> Callable[[], None] | None:
        """Add a play; returns what undoes it, None where it was seen already."""
        plays = self.plays.setdefault(key_of(item), [])
        if plays and not again:
            return None
        if again and at is not None and any(_near(one, at, item) for one in plays):
            return None
        plays.append(at)
        title = key_of(title_of(item))
        was_wished = title in self.watchlist
        self.watchlist.discard(title)

        def undo() -> None:
            if at in plays:
                plays.remove(at)
            if was_wished:
                self.watchlist.add(title)

        return undo

    def unwatch(self, item: Item) -> Callable[[], None] | None:
        """Remove every play; undo puts them back."""
        plays = self.plays.setdefault(key_of(item), [])
        gone = list(plays)
        plays.clear()
        if not gone:
            return None
        title = key_of(title_of(item))

        def undo() -> None:
            was_wished = title in self.watchlist
            plays.extend(gone)
            if was_wished:
                self.watchlist.add(title)

        return undo

    def stand(self, shelf: set[Key], title: Show | Movie, *, wanted: bool) -> Callable[[], None] | None:
        """Put a title somewhere or take it away; undo does so only if it still stands as it was put."""
        key = key_of(title)
        before = key in shelf
        if before == wanted:
            return None
        self._set(shelf, key, wanted=wanted)

        def undo() -> None:
            if (key in shelf) == wanted:
                self._set(shelf, key, wanted=before)

        return undo

    def rate(self, item: Item | Show, rating: int | None) -> Callable[[], None] | None:
        """Rate or take a rating back; undo does so only if it is still the same."""
        key = key_of(item)
        before = self.ratings.get(key)
        if before == rating:
            return None
        self._give(key, rating)

        def undo() -> None:
            if self.ratings.get(key) == rating:
                self._give(key, before)

        return undo

    def _give(self, key: Key, rating: int | None) -> None:
        if rating is None:
            self.ratings.pop(key, None)
        else:
            self.ratings[key] = rating

    @staticmethod
    def _set(shelf: set[Key], key: Key, *, wanted: bool) -> None:
        if wanted:
            shelf.add(key)
        else:
            shelf.discard(key)


def plays_of(account: Account) -> dict[Key, list[datetime | None]]:
    """Every play by item, oldest first."""
    found: dict[Key, list[datetime | None]] = {}
    for play in account.history.newest_first():
        found.setdefault(key_of(play.item), []).insert(0, play.watched_at)
    return found


def ratings_of(account: Account) -> dict[Key, int]:
    """Ratings of shows, movies and episodes."""
    return {
        key_of(one.item): one.rating
        for one in account.ratings.newest_first()
        if isinstance(one.item, Show | Movie | Part)
    }


def _near(play: datetime | None, at: datetime, item: Item) -> bool:
    runtime = item.episode.runtime if isinstance(item, Part) else item.runtime
    window = max(timedelta(minutes=runtime or 0), timedelta(minutes=30))
    return play is not None and abs(play - at) < window
