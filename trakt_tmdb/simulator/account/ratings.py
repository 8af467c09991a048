"""What one account thinks of what it watched."""

from datetime import datetime

from msgspec import Struct

from .items import Item, ItemKey, Kind, key_of


class Rating(Struct, frozen=True, gc=False, kw_only=True):
    """A rating, 1 to 10."""

    item: Item
    media: Kind
    rating: int
    rated_at: datetime


class Ratings:
    """Every rating, the latest last."""

    def __init__(self) -> None:
        self._given: dict[ItemKey, Rating] = {}

    def __len__(self) -> int:
        return len(self._given)

    def of(self, item: Item) -> int | None:
        """The rating of one item."""
        given = self._given.get(key_of(item))
        return given.rating if given else None

    def newest_first(self, media: Kind | None = None) -> list[Rating]:
        """List the ratings of one kind, or all."""
        found = [one for one in self._given.values() if media in (None, one.media)]
        return sorted(found, key=lambda one: one.rated_at, reverse=True)

    def give(self, item: Item, rating: int, at: datetime) -> Kind:
        """Rate an item, whatever its rating was; says what it is."""
        key = key_of(item)
        self._given[key] = Rating(item=item, media=key[0], rating=rating, rated_at=at)
        return key[0]

    def take_back(self, item: Item) -> Kind | None:
        """Forget a rating; None when there is none."""
        forgotten = self._given.pop(key_of(item), None)
        return forgotten.media if forgotten else None
