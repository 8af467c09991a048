"""From an error that no later try changes to what the journal keeps of it, and back."""

from trakt_tmdb import errors
from trakt_tmdb.errors import TraktTMDBError

from .outcome import Refused

FOR_GOOD = (
    errors.AccountLimitError,
    errors.AccountLockedError,
    errors.ConflictError,
    errors.InvalidRequestError,
    errors.NotFoundError,
    errors.VIPRequiredError,
)
"""Refusals that no later try changes."""


def refused(error: TraktTMDBError) -> Refused:
    """What the journal keeps of an error."""
    return Refused(
        error=type(error).__name__,
        message=str(error),
        upgrade_url=getattr(error, "upgrade_url", None),
        limit=getattr(error, "limit", None),
        expires_at=getattr(error, "expires_at", None),
    )


def error_of(refusal: Refused) -> TraktTMDBError:
    """The error as it was met."""
    kind: type[TraktTMDBError] = getattr(errors, refusal.error)
    if issubclass(kind, errors.AccountLimitError):
        full = kind(refusal.message, upgrade_url=refusal.upgrade_url)
        full.limit = refusal.limit
        return full
    if issubclass(kind, errors.ConflictError):
        return kind(refusal.message, expires_at=refusal.expires_at)
    if issubclass(kind, errors.VIPRequiredError):
        return kind(refusal.message, upgrade_url=refusal.upgrade_url)
    return kind(refusal.message)
