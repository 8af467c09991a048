"""What a person wants to watch: https://docs.trakt.tv/reference/sync."""

from .about import About
from .ids import Instant
from .people import Person


class WatchlistEntry(About, frozen=True, gc=False, kw_only=True):
    """The field that `media` names is filled, and `show` also for its seasons and episodes."""

    id: int | None = None
    rank: int | None = None
    listed_at: Instant | None = None
    notes: str | None = None
    person: Person | None = None
