"""How much was asked, and how much may be."""

from collections import deque

from msgspec import Struct

_FIVE_MINUTES = 300.0
_HOUR = 3600.0


class BucketUse(Struct, frozen=True, gc=False, kw_only=True):
    """Calls of one bucket: those sent, those its window still allows, and seconds until the next."""

    last_5_minutes: int
    last_hour: int
    left: int
    next_in: float


class RequestBudget(Struct, frozen=True, gc=False, kw_only=True):
    """What was sent to a service, and what may be."""

    reads: BucketUse
    writes: BucketUse

    @property
    def last_5_minutes(self) -> int:
        """Calls of both buckets."""
        return self.reads.last_5_minutes + self.writes.last_5_minutes

    @property
    def last_hour(self) -> int:
        """Calls of both buckets."""
        return self.reads.last_hour + self.writes.last_hour


class Ledger:
    """Times of the last hour's calls, in monotonic seconds."""

    def __init__(self) -> None:
        self._calls: deque[float] = deque()

    def note(self, now: float) -> None:
        """Record a call and forget those over an hour old."""
        self._calls.append(now)
        while self._calls[0] <= now - _HOUR:
            self._calls.popleft()

    def last_5_minutes(self, now: float) -> int:
        """Count the calls of the last five minutes."""
        return sum(call > now - _FIVE_MINUTES for call in self._calls)

    def last_hour(self, now: float) -> int:
        """Count the calls of the last hour."""
        return sum(call > now - _HOUR for call in self._calls)
