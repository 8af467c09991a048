"""When something was watched, as a person says it and as Trakt keeps it."""

from datetime import UTC, datetime
from enum import StrEnum

UNKNOWN_TIME = datetime(1970, 1, 1, tzinfo=UTC)
"""What Trakt writes of a play where nobody knows when it was."""


class When(StrEnum):
    """A watched time that is not a moment of its own."""

    NOW = "now"
    RELEASED = "released"
    UNKNOWN = "unknown"


type WatchedAt = When | datetime
"""One of those, or an aware moment."""


def known_time(watched_at: datetime | None) -> datetime | None:
    """When a play was; None where nobody knows."""
    return None if watched_at == UNKNOWN_TIME else watched_at
