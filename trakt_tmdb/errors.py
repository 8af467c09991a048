"""Everything that leaves this library as a failure, with what a caller needs to go on."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime


_WORD_START = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")


def code_named(kind: str) -> str:
    """Turn the name of an error's class into its code: `VIPRequiredError` is `vip_required`."""
    return _WORD_START.sub("_", kind.removesuffix("Error")).lower()


class TraktTMDBError(Exception):
    """Root of the tree; carries neither tokens, bodies nor query strings.

    `maybe_sent` says that the service may have acted on the request all the same.
    """

    def __init__(
        self,
        message: str,
        *,
        service: str | None = None,
        status: int | None = None,
        maybe_sent: bool = False,
    ) -> None:
        super().__init__(message)
        self.service = service
        self.status = status
        self.maybe_sent = maybe_sent


class AuthenticationReason(StrEnum):
    """Why a person has to sign in (again)."""

    SIGNED_OUT = "signed_out"
    REFUSED = "refused"
    REFRESH_REFUSED = "refresh_refused"
    SEED_SPENT = "seed_spent"
    DENIED = "denied"
    CODE_INVALID = "code_invalid"
    CODE_USED = "code_used"
    CODE_EXPIRED = "code_expired"
    STATE_DIFFERS = "state_differs"


class AuthenticationError(TraktTMDBError):
    """Nobody is signed in, or the sign-in is no longer accepted (401)."""

    def __init__(
        self,
        message: str,
        *,
        reason: AuthenticationReason = AuthenticationReason.REFUSED,
        service: str | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(message, service=service, status=status)
        self.reason = reason


class AppRefusedError(TraktTMDBError):
    """The service does not know the app (403 without a page): its client id is wrong, unapproved or gone."""


class BlockedError(TraktTMDBError):
    """Cloudflare answered in place of the service (403 with a page)."""


class NotFoundError(TraktTMDBError):
    """There is no such title, person or list (404)."""


class AmbiguousError(TraktTMDBError):
    """A text fits several titles; `candidates` name them."""

    def __init__(self, message: str, *, candidates: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.candidates = candidates


class ConflictError(TraktTMDBError):
    """It was done already (409); `expires_at` says until when that stands."""

    def __init__(
        self,
        message: str,
        *,
        service: str | None = None,
        status: int | None = None,
        expires_at: datetime | None = None,
        watched_at: datetime | None = None,
    ) -> None:
        super().__init__(message, service=service, status=status)
        self.expires_at = expires_at
        self.watched_at = watched_at


class _UpgradableError(TraktTMDBError):
    """Goes away with VIP; `upgrade_url` may be absent."""

    def __init__(
        self,
        message: str,
        *,
        service: str | None = None,
        status: int | None = None,
        upgrade_url: str | None = None,
    ) -> None:
        super().__init__(message, service=service, status=status)
        self.upgrade_url = upgrade_url


class AccountLimitError(_UpgradableError):
    """The account holds as much as it may (420); `limit` is None where Trakt does not say."""

    limit: int | None = None
    vip: bool | None = None


class InvalidRequestError(TraktTMDBError):
    """The service does not accept what was asked (400, 405, 412, 422), or it could not be asked."""


class AccountLockedError(TraktTMDBError):
    """The account is locked, or deactivated by its owner (423)."""

    deactivated: bool = False


class VIPRequiredError(_UpgradableError):
    """Only for VIP members (426)."""


class RateLimitError(TraktTMDBError):
    """Too many requests; `retry_after` is in seconds, and `everywhere` means that all buckets pause."""

    def __init__(
        self,
        message: str,
        *,
        retry_after: float,
        service: str | None = None,
        status: int | None = None,
        everywhere: bool = False,
    ) -> None:
        super().__init__(message, service=service, status=status)
        self.retry_after = retry_after
        self.everywhere = everywhere


class ServerError(TraktTMDBError):
    """The service failed (5xx); `retry_after` is in seconds, if it said so."""

    retry_after: float | None = None


class UnreachableError(TraktTMDBError):
    """No complete answer came: no connection, a cut one, or silence."""


class InvalidAnswerError(TraktTMDBError):
    """An answer came that is not what the service promises."""


class JournalError(TraktTMDBError):
    """The journal is closed, or its file cannot be written: the disk may be full."""
