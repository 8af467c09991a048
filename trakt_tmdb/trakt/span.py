"""Moments and spans of time, as Trakt takes them."""

from datetime import UTC, date, datetime

from trakt_tmdb.errors import InvalidRequestError


def in_utc[T](moment: T | datetime) -> T | datetime:
    """Bring a datetime to UTC; anything else stays as it is."""
    if not isinstance(moment, datetime):
        return moment
    if moment.tzinfo is None:
        raise InvalidRequestError("A play's time needs a time zone.", service="Trakt")
    return moment.astimezone(UTC)


def span(start_at: date | None, end_at: date | None) -> dict[str, str]:
    """Keep to what was watched from one moment to another; dates in UTC, both included."""
    ends = {"start_at": start_at, "end_at": end_at}
    return {name: in_utc(moment).isoformat() for name, moment in ends.items() if moment is not None}
