"""That held answers are served in place of new ones."""

from datetime import UTC, datetime

from msgspec import Struct

from trakt_tmdb.errors import (
    AppRefusedError,
    BlockedError,
    InvalidAnswerError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)

COVERED = (
    AppRefusedError,
    BlockedError,
    InvalidAnswerError,
    RateLimitError,
    ServerError,
    UnreachableError,
)
"""Failures that a held answer stands in for; the others are the caller's to know."""


class Outage(Struct, frozen=True, kw_only=True):
    """The oldest data served instead of what could not be read, and why it could not."""

    data_from: datetime
    error: TraktTMDBError


def prolonged(outage: Outage | None, stored_at: float, error: TraktTMDBError) -> Outage:
    """Begin an outage, or go on with one; the oldest data served counts."""
    since = datetime.fromtimestamp(stored_at, UTC)
    return Outage(data_from=min(since, outage.data_from) if outage else since, error=error)
