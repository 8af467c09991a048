"""What was changed and is not in the file yet; every read looks here first."""

from collections.abc import Collection

from trakt_tmdb.cache.entry import Entry
from trakt_tmdb.cache.following import Ended
from trakt_tmdb.cache.lru import BoundedByBytes
from trakt_tmdb.cache.policy import expired, touches

from .batch import Batch

_MAX_BYTES = 16_000_000
_MUCH_BYTES = 2_000_000
_MUCH = 250
_MAX_NAMES = 20_000
_OVERHEAD = 500
"""Bytes an entry weighs besides its body, roughly."""


class Gathered:
    """Changes since the last commit, within a bound, so that a file that cannot be used is stood in for.

    What is over the bound is dropped from the file, too, once it can be used: an older entry must not come
    back in its place.
    """

    def __init__(self) -> None:
        self._prefixes: set[str] = set()
        self._tags: set[str] = set()
        self._keys: dict[str, None] = {}
        self._entries: BoundedByBytes[Entry] = BoundedByBytes(_MAX_BYTES, weigh)
        self._changes = 0
        self._bytes = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to commit."""
        return not (self._prefixes or self._tags or self._keys)

    @property
    def is_much(self) -> bool:
        """Whether a commit should wait no longer."""
        return self._changes >= _MUCH or self._bytes >= _MUCH_BYTES

    def set(self, key: str, entry: Entry) -> None:
        """Put an entry."""
        self._keys[key] = None
        self._entries.set(key, entry)
        self._count(weigh(entry))

    def drop(self, key: str) -> None:
        """Forget one entry."""
        self._keys[key] = None
        self._entries.drop(key)
        self._count()

    def expire(self, tags: Collection[str]) -> None:
        """End the life of what is tagged, here and in the file."""
        self._tags.update(tags)
        for key, entry in self._entries:
            if touches(entry, tags):
                self._entries.replace(key, expired(entry))
        self._count()

    def clear(self, prefix: str) -> None:
        """Forget what begins so, here and in the file."""
        self._prefixes.add(prefix)
        for key in [key for key in self._keys if key.startswith(prefix)]:
            del self._keys[key]
            self._entries.drop(key)
        self._count()

    def heed(self, ended: Ended) -> None:
        """Do to what waits here what another process did to the file."""
        for key, entry in self._entries:
            if ended.prefix is not None and key.startswith(ended.prefix):
                self._entries.drop(key)
            elif touches(entry, ended.tags):
                self._entries.replace(key, expired(entry))

    def settles(self, key: str) -> bool:
        """Tell whether the file need not be asked about a key."""
        return key in self._keys or any(key.startswith(prefix) for prefix in self._prefixes)

    def over(self, key: str, below: Entry | None) -> Entry | None:
        """Return what becomes of an entry of the file, or what stands in its place."""
        if self.settles(key):
            return self._entries.get(key)
        return expired(below) if below and touches(below, self._tags) else below

    def absorb(self, newer: "Gathered") -> None:
        """Go on with what was changed since."""
        batch = newer.batch()
        for prefix in batch.prefixes:
            self.clear(prefix)
        self.expire(batch.tags)
        for key, entry in batch.puts:
            if entry is None:
                self.drop(key)
            else:
                self.set(key, entry)

    def batch(self) -> Batch:
        """Return what is to be committed, for another thread."""
        held = dict(self._entries)
        return Batch(
            prefixes=tuple(self._prefixes),
            tags=tuple(self._tags),
            puts=tuple((key, held.get(key)) for key in self._keys),
        )

    def _count(self, weight: int = 0) -> None:
        self._changes += 1
        self._bytes += weight
        if len(self._keys) + len(self._tags) + len(self._prefixes) > _MAX_NAMES:
            self._give_up_the_file()

    def _give_up_the_file(self) -> None:
        """Empty it at the next commit: less to remember than all that is no longer true in it."""
        self._prefixes = {""}
        self._tags.clear()
        self._keys = dict.fromkeys(key for key, _ in self._entries)


def weigh(entry: Entry) -> int:
    """Count bytes, roughly."""
    return len(entry.body) + _OVERHEAD
