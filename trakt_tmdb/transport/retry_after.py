"""`Retry-After`, in seconds or as a date."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from .whole_number import whole_number

_LONGEST = 3600.0
"""Seconds; who asks for more is asked again then."""


def retry_after(text: str | None, now: float) -> float | None:
    """Return the seconds to wait, an hour at most; None where it says nothing readable."""
    seconds = whole_number(text)
    wait = _until(text, now) if seconds is None else float(seconds)
    return None if wait is None else min(max(0.0, wait), _LONGEST)


def _until(date: str | None, now: float) -> float | None:
    try:
        moment = parsedate_to_datetime(date or "")
        aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (aware - datetime.fromtimestamp(now, UTC)).total_seconds()
    except (ValueError, OverflowError):
        return None
