"""The simulator's time."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def real_time() -> datetime:
    """Now, in UTC."""
    return datetime.now(UTC)


class Clock:
    """A source of time plus an offset that can be moved."""

    def __init__(self, source: Callable[[], datetime] = real_time) -> None:
        self._source = source
        self._offset = timedelta()

    def now(self) -> datetime:
        """Now, in UTC."""
        return self._source() + self._offset

    def advance(self, by: timedelta) -> None:
        """Move the clock; a negative step moves it back."""
        self._offset += by

    def set(self, moment: datetime) -> None:
        """Let it be this moment now."""
        self._offset = moment - self._source()


def stamp(moment: datetime) -> str:
    """Write a moment as Trakt does: UTC, milliseconds, Z."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")[:23] + "Z"


def parse_moment(text: str) -> datetime:
    """Read an ISO 8601 moment or date; without a zone it is UTC. ValueError when it is neither."""
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
