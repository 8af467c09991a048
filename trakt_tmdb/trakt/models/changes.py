"""What is sent to change history and watchlist, and what Trakt answers."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from .ids import Ids, Instant

type WatchedAt = datetime | Literal["released", "unknown"]
"""An aware datetime, the title's release date, or no known time."""


class HistoryItem(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """One play to add, or a title whose plays to remove; without `watched_at` the play is now."""

    ids: Ids
    watched_at: WatchedAt | None = None


class WatchlistItem(Struct, frozen=True, gc=False, kw_only=True, omit_defaults=True):
    """A title for the watchlist or a list, or a person for a list; `notes` need VIP."""

    ids: Ids
    notes: str | None = None


class Counts(Struct, frozen=True, gc=False, kw_only=True):
    """How many of each were touched."""

    movies: int = 0
    shows: int = 0
    seasons: int = 0
    episodes: int = 0
    people: int = 0


class MissingItem(Struct, frozen=True, gc=False, kw_only=True):
    """A title that Trakt did not find, as it was sent."""

    ids: Ids = Ids()


class NotFound(Struct, frozen=True, gc=False, kw_only=True):
    """What of the request Trakt did not find; `ids` are history ids."""

    movies: tuple[MissingItem, ...] = ()
    shows: tuple[MissingItem, ...] = ()
    seasons: tuple[MissingItem, ...] = ()
    episodes: tuple[MissingItem, ...] = ()
    people: tuple[MissingItem, ...] = ()
    ids: tuple[int, ...] = ()

    def __bool__(self) -> bool:
        return any((self.movies, self.shows, self.seasons, self.episodes, self.people, self.ids))


class HistoryAdded(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of an addition to history; it names no history ids."""

    added: Counts = Counts()
    updated: Counts = Counts()
    not_found: NotFound = NotFound()


class HistoryRemoved(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a removal from history."""

    deleted: Counts = Counts()
    not_found: NotFound = NotFound()


class ListState(Struct, frozen=True, gc=False, kw_only=True):
    """The list after the change."""

    updated_at: Instant | None = None
    item_count: int | None = None


class WatchlistAdded(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of an addition to the watchlist or a list; `existing` was there before."""

    added: Counts = Counts()
    existing: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()


class WatchlistRemoved(Struct, frozen=True, gc=False, kw_only=True):
    """Answer of a removal from the watchlist or a list."""

    deleted: Counts = Counts()
    not_found: NotFound = NotFound()
    list: ListState = ListState()
