"""What was asked of the simulator, for tests that count."""

from collections import Counter, deque
from collections.abc import Mapping

from msgspec import Struct

_REMEMBERED = 5000


class Entry(Struct, frozen=True, gc=False, kw_only=True):
    """One request; `route` is the contract's path, `headers` come without credentials.

    `sent` is the size of the answer's body, `began` and `ended` are seconds of one clock that never jumps.
    """

    method: str
    service: str
    path: str
    route: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: str
    status: int
    sent: int
    began: float
    ended: float


class RequestLog:
    """The latest requests, and how often each route was asked."""

    def __init__(self) -> None:
        self.entries: deque[Entry] = deque(maxlen=_REMEMBERED)
        self.counts: Counter[str] = Counter()

    def add(self, entry: Entry) -> None:
        """Remember a request."""
        self.entries.append(entry)
        self.counts[f"{entry.service} {entry.method} {entry.route}"] += 1

    def clear(self) -> None:
        """Forget everything and count from zero."""
        self.entries.clear()
        self.counts.clear()

    def count(self, service: str) -> int:
        """Count the requests to one service."""
        return sum(number for route, number in self.counts.items() if route.startswith(f"{service} "))
