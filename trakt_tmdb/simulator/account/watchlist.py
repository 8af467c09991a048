"""Titles kept for later: the watchlist, and in the same shape the favourites."""

from collections.abc import Sequence
from datetime import datetime
from itertools import count

from msgspec import Struct
from msgspec.structs import replace

from .items import ItemKey, Kind, Listable, key_of


class ListItem[T: Listable](Struct, frozen=True, gc=False, kw_only=True):
    """A title on a list, on personal ones also a part of one or a person; `rank` is its place, from 1."""

    id: int
    rank: int
    listed_at: datetime
    title: T
    notes: str | None = None

    @property
    def media(self) -> Kind:
        """Tell what it is."""
        return media_of(self.title)


def media_of(title: Listable) -> Kind:
    """Tell what it is."""
    return key_of(title)[0]


class TitleList[T: Listable]:
    """A list of titles in the order they were added."""

    def __init__(self) -> None:
        self._ids = count(771_001)
        self._items: dict[ItemKey, ListItem[T]] = {}

    def __len__(self) -> int:
        return len(self._items)

    def __contains__(self, title: Listable) -> bool:
        return key_of(title) in self._items

    def items(self) -> list[ListItem[T]]:
        """List what is on it, by rank."""
        return list(self._items.values())

    def add(self, title: T, at: datetime, notes: str | None = None) -> bool:
        """Add a title; False when it is there already."""
        if title in self:
            return False
        rank = max((item.rank for item in self._items.values()), default=0) + 1
        self._items[key_of(title)] = ListItem(
            id=next(self._ids), rank=rank, listed_at=at, title=title, notes=notes
        )
        return True

    def reorder(self, ids: Sequence[int]) -> None:
        """Sort by these ids; the others follow in the order they had."""
        places = {item: place for place, item in enumerate(ids)}
        ordered = sorted(self._items.items(), key=lambda pair: places.get(pair[1].id, len(places)))
        self._items = {key: replace(item, rank=rank) for rank, (key, item) in enumerate(ordered, 1)}

    def remove(self, title: T) -> bool:
        """Take a title off; False when it is not there."""
        return self._items.pop(key_of(title), None) is not None
