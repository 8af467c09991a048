"""How reads were answered, by kind of data."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from msgspec import Struct

from .ttl import Kind


class Served(StrEnum):
    """Where an answer came from."""

    HIT = "hit"
    """Held and fresh."""
    STALE = "stale"
    """Held, and renewed behind."""
    UNCHANGED = "unchanged"
    """The service confirmed what was held (304)."""
    ASKED = "asked"
    """The service sent it."""
    COVERED = "covered"
    """Held, in place of what the service could not send."""


class KindFigures(Struct, frozen=True, gc=False, kw_only=True):
    """Reads of one kind since the start."""

    hit: int = 0
    stale: int = 0
    unchanged: int = 0
    asked: int = 0
    covered: int = 0


class Figures:
    """Counts reads."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, Served]] = Counter()

    def count(self, kind: Kind, served: Served) -> None:
        """Count one read."""
        self._counts[kind.name, served] += 1

    def by_kind(self) -> Mapping[str, KindFigures]:
        """Return the counts by the kinds' names."""
        kinds = sorted({kind for kind, _ in self._counts})
        return {
            kind: KindFigures(**{str(served): self._counts[kind, served] for served in Served})
            for kind in kinds
        }
