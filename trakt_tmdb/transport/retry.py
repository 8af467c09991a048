"""Whether to send a request again, and when; pure, chance comes in."""

from trakt_tmdb.errors import RateLimitError, ServerError, TraktTMDBError, UnreachableError

from .message import Request

ATTEMPTS = 3
_LONGEST_WAIT = 30.0
_FIRST_BACKOFF = 0.5


def wait_before_retry(request: Request, error: TraktTMDBError, attempt: int, chance: float) -> float | None:
    """Return seconds to wait after the given failed attempt (from 1); None to give up. 0 <= chance < 1."""
    if attempt >= ATTEMPTS or not _is_safe(request, error):
        return None
    asked = _asked_wait(error)
    if asked is None:
        return _FIRST_BACKOFF * 2.0 ** (attempt - 1) * (0.5 + chance)
    return asked + chance if asked <= _LONGEST_WAIT else None


def _is_safe(request: Request, error: TraktTMDBError) -> bool:
    """A write is repeated only when it certainly never left."""
    if request.is_read:
        return isinstance(error, (RateLimitError, ServerError, UnreachableError))
    return isinstance(error, UnreachableError) and not error.maybe_sent


def _asked_wait(error: TraktTMDBError) -> float | None:
    return error.retry_after if isinstance(error, (RateLimitError, ServerError)) else None
