"""When something was watched, as a person says it."""

from datetime import datetime
from enum import StrEnum


class When(StrEnum):
    """A watched time that is not a moment of its own."""

    NOW = "now"
    RELEASED = "released"
    UNKNOWN = "unknown"


type WatchedAt = When | datetime
"""One of those, or an aware moment."""
