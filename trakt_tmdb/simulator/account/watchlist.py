"""Titles kept for later: the watchlist, and in the same shape the favourites."""

from datetime import datetime
from itertools import count
from typing import Literal

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Show

type Media = Literal["show", "movie"]


class ListItem(Struct, frozen=True, gc=False, kw_only=True):
    """A title on a list; `rank` is its place, from 1."""

    id: int
    rank: int
    listed_at: datetime
    title: Show | Movie
    notes: str | None = None

    @property
    def media(self) -> Media:
        """Tell shows from movies."""
        return media_of(self.title)


def media_of(title: Show | Movie) -> Media:
    """Tell shows from movies."""
    return "show" if isinstance(title, Show) else "movie"


class TitleList:
    """A list of shows and movies in the order they were added."""

    def __init__(self) -> None:
        self._ids = count(771_001)
        self._items: dict[tuple[Media, int], ListItem] = {}

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, title: Show | Movie) -> bool:
        return _key(title) in self._items

    def items(self) -> list[ListItem]:
        """List what is on it, by rank."""
        return list(self._items.values())

    def add(self, title: Show | Movie, at: datetime, notes: str | None = None) -> bool:
        """Add a title; False when it is there already."""
        if title in self:
            return False
        rank = max((item.rank for item in self._items.values()), default=0) + 1
        self._items[_key(title)] = ListItem(
            id=next(self._ids), rank=rank, listed_at=at, title=title, notes=notes
        )
        return True

    def remove(self, title: Show | Movie) -> bool:
        """Take a title off; False when it is not there."""
        return self._items.pop(_key(title), None) is not None


def _key(title: Show | Movie) -> tuple[Media, int]:
    return (media_of(title), title.ids.trakt or 0)
