"""Where one person stopped watching."""

from collections.abc import Iterable
from datetime import datetime
from itertools import count

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Movie, Part

from .history import ItemKey, key_of


class Position(Struct, frozen=True, kw_only=True):
    """A stop in an item, in percent."""

    id: int
    item: Part | Movie
    progress: float
    paused_at: datetime


class Playback:
    """Every stop, one an item."""

    def __init__(self) -> None:
        self._ids = count(990_001)
        self._positions: dict[ItemKey, Position] = {}

    def newest_first(self) -> list[Position]:
        """List every stop."""
        return sorted(self._positions.values(), key=lambda one: one.paused_at, reverse=True)

    def stop(self, item: Part | Movie, progress: float, at: datetime) -> Position:
        """Remember a stop; an earlier one of the item is forgotten."""
        stopped = Position(id=next(self._ids), item=item, progress=progress, paused_at=at)
        self._positions[key_of(item)] = stopped
        return stopped

    def forget(self, items: Iterable[Part | Movie]) -> list[Part | Movie]:
        """Forget the stops in these items; those that there were."""
        return [item for item in items if self._positions.pop(key_of(item), None)]
