"""A dictionary that forgets what was used longest ago, bounded by bytes."""

from collections import OrderedDict
from collections.abc import Callable, Iterator


class BoundedByBytes[V]:
    """Holds values up to `limit` bytes by `weigh`; a value over the limit is not held."""

    def __init__(self, limit: int, weigh: Callable[[V], int]) -> None:
        self._limit = limit
        self._weigh = weigh
        self._held: OrderedDict[str, V] = OrderedDict()
        self._size = 0

    def get(self, key: str) -> V | None:
        """Return a value and count it as used."""
        value = self._held.get(key)
        if value is not None:
            self._held.move_to_end(key)
        return value

    def set(self, key: str, value: V) -> None:
        """Hold a value; the longest unused ones make room."""
        self.drop(key)
        weight = self._weigh(value)
        if weight > self._limit:
            return
        self._held[key] = value
        self._size += weight
        while self._size > self._limit:
            self.drop(next(iter(self._held)))

    def drop(self, key: str) -> None:
        """Forget a value, if it is there."""
        if (value := self._held.pop(key, None)) is not None:
            self._size -= self._weigh(value)

    def replace(self, key: str, value: V) -> None:
        """Put a value of the same weight in another's place."""
        self._held[key] = value

    def __iter__(self) -> Iterator[tuple[str, V]]:
        """Go over a copy, so that the holder may change meanwhile."""
        return iter(list(self._held.items()))
