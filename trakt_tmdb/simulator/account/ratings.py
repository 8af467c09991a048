"""What one account thinks of what it watched."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part, Season, Show

type RatedMedia = Literal["show", "movie", "season", "episode"]
type ShowSeason = tuple[Show, Season]
type Rateable = Show | Movie | ShowSeason | Part


class Rating(Struct, frozen=True, gc=False, kw_only=True):
    """A rating, 1 to 10."""

    item: Rateable
    media: RatedMedia
    rating: int
    rated_at: datetime


class Ratings:
    """Every rating, the latest last."""

    def __init__(self) -> None:
        self._given: dict[tuple[RatedMedia, int], Rating] = {}

    def __len__(self) -> int:
        return len(self._given)

    def of(self, item: Rateable) -> int | None:
        """The rating of one item."""
        given = self._given.get(_key(item))
        return given.rating if given else None

    def newest_first(self, media: RatedMedia | None = None) -> list[Rating]:
        """List the ratings of one kind, or all."""
        found = [one for one in self._given.values() if media in (None, one.media)]
        return sorted(found, key=lambda one: one.rated_at, reverse=True)

    def give(self, item: Rateable, rating: int, at: datetime) -> RatedMedia:
        """Rate an item, whatever its rating was; says what it is."""
        key = _key(item)
        self._given[key] = Rating(item=item, media=key[0], rating=rating, rated_at=at)
        return key[0]

    def take_back(self, item: Rateable) -> RatedMedia | None:
        """Forget a rating; None when there is none."""
        forgotten = self._given.pop(_key(item), None)
        return forgotten.media if forgotten else None


def _key(item: Rateable) -> tuple[RatedMedia, int]:
    match item:
        case Show():
            return ("show", item.ids.trakt or 0)
        case Movie():
            return ("movie", item.ids.trakt or 0)
        case Part():
            return ("episode", item.episode.ids.trakt)
        case (_, season):
            return ("season", season.ids.trakt)
