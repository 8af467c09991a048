"""Times and bare dates in one order."""

from datetime import UTC, date, datetime, time

LONG_AGO = datetime.min.replace(tzinfo=UTC)
"""Stands for a time that nobody knows, where the latest come first."""


def moment(at: datetime | date) -> datetime:
    """An aware moment; a bare date has none and comes last in its day."""
    return at if isinstance(at, datetime) else datetime.combine(at, time.max, UTC)
