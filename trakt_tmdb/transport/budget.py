"""How much was asked, and how much may be."""

from collections import deque

from msgspec import Struct

_FIVE_MINUTES = 300.0
_HOUR = 3600.0


class RequestBudget(Struct, frozen=True, gc=False, kw_only=True):
    """Calls sent, those the read window still allows, and seconds until the next of each kind."""

    last_5_minutes: int
    last_hour: int
    reads_left: int
    next_read_in: float
    next_write_in: float


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
