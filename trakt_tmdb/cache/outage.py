"""That held answers are served in place of new ones, and when the service is asked again."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import Enum, auto

from msgspec import Struct

from trakt_tmdb.errors import (
    AppRefusedError,
    BlockedError,
    InvalidAnswerError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
    VIPRequiredError,
)

OUTAGES = (BlockedError, RateLimitError, ServerError, UnreachableError)
"""The service cannot be used for now: what is held is served."""

REFUSED = (AppRefusedError, InvalidAnswerError)
"""Perhaps the service is closed to this app altogether."""

CLOSED = (*REFUSED, InvalidRequestError, NotFoundError, VIPRequiredError)
"""The endpoint is of no use to this app."""


class WhenClosed(Enum):
    """What is wanted of an endpoint that is closed to the app."""

    SERVE_HELD = auto()
    """What is held stands in for it."""
    TELL = auto()
    """Another endpoint tells as much: fail at once, and do not try again for a while."""

    @property
    def covered(self) -> tuple[type[TraktTMDBError], ...]:
        """Failures that a held answer stands in for; the others are the caller's to know."""
        return OUTAGES if self is WhenClosed.TELL else (*OUTAGES, *REFUSED)


_EVERYWHERE = (BlockedError, RateLimitError, UnreachableError)
"""What fails one request fails them all."""

PROBE_EVERY = 15.0
"""Seconds between two tries while held answers are served."""

CLOSED_FOR = 600.0
"""Seconds until a closed endpoint is tried again."""


class Outage(Struct, frozen=True, kw_only=True):
    """The oldest data served instead of what could not be read, and why it could not."""

    data_from: datetime
    error: TraktTMDBError


class Trouble(Struct, kw_only=True):
    """A failure that goes on; times are monotonic seconds, `data_from` epoch seconds."""

    error: TraktTMDBError
    tried_at: float
    data_from: float | None = None


class Outages:
    """What fails for now: every request, or those of single keys. The time comes in."""

    def __init__(self) -> None:
        self._everywhere: Trouble | None = None
        self._by_key: dict[str, Trouble] = {}

    @property
    def current(self) -> Outage | None:
        """The oldest data that is served, and why; None when nothing stands in for anything."""
        covering = [one for one in self._all() if one.data_from is not None]
        if not covering:
            return None
        oldest = min(covering, key=lambda one: one.data_from or 0.0)
        return Outage(data_from=datetime.fromtimestamp(oldest.data_from or 0.0, UTC), error=oldest.error)

    def of(self, key: str) -> Trouble | None:
        """Return what is known to keep this key from being answered."""
        return self._everywhere or self._by_key.get(key)

    def failed(self, key: str, error: TraktTMDBError, now: float) -> Trouble:
        """Record a failure."""
        known = self.of(key)
        trouble = Trouble(error=error, tried_at=now, data_from=known.data_from if known else None)
        if isinstance(error, _EVERYWHERE):
            self._everywhere = trouble
        else:
            self._by_key[key] = trouble
        return trouble

    def recovered(self) -> None:
        """Record an answer to a request past the cache: every key is worth a try again, but closed ones."""
        self._everywhere = None
        closed = {key: one for key, one in self._by_key.items() if not isinstance(one.error, OUTAGES)}
        self._by_key = closed

    def answered(self, key: str) -> None:
        """Record an answer: the service is there, and this key is well."""
        self._everywhere = None
        self._by_key.pop(key, None)

    def _all(self) -> Iterator[Trouble]:
        if self._everywhere:
            yield self._everywhere
        yield from self._by_key.values()


def is_time_to_probe(trouble: Trouble, now: float, every: float) -> bool:
    """Let one caller in so many seconds try again."""
    if now < trouble.tried_at + every:
        return False
    trouble.tried_at = now
    return True


def serve(trouble: Trouble, stored_at: float) -> None:
    """Record that data of this age is served in the trouble's place."""
    trouble.data_from = min(stored_at, trouble.data_from or stored_at)
