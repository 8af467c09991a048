"""Whether something is open to us, and if not, why."""

from collections.abc import Awaitable
from enum import StrEnum

from trakt_tmdb.errors import (
    AccountLockedError,
    AppRefusedError,
    AuthenticationError,
    BlockedError,
    InvalidAnswerError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
    VIPRequiredError,
)


class Access(StrEnum):
    """How a service answered one question."""

    OPEN = "open"
    NOT_ASKED = "not_asked"
    """Something before it was refused already, or there is nothing to ask with."""
    WRONG_KIND = "wrong_kind"
    """A credential of another kind stands where this one belongs."""
    SIGN_IN_REFUSED = "sign_in_refused"
    APP_REFUSED = "app_refused"
    VIP_REQUIRED = "vip_required"
    LOCKED = "locked"
    NOT_OFFERED = "not_offered"
    RATE_LIMITED = "rate_limited"
    BLOCKED = "blocked"
    UNREACHABLE = "unreachable"
    """No answer, or one of something in between."""

    @property
    def is_passing(self) -> bool:
        """It may be different in a while: this says nothing about the account."""
        return self in {Access.RATE_LIMITED, Access.BLOCKED, Access.UNREACHABLE}


_BY_ERROR: dict[type[TraktTMDBError], Access] = {
    AccountLockedError: Access.LOCKED,
    AppRefusedError: Access.APP_REFUSED,
    AuthenticationError: Access.SIGN_IN_REFUSED,
    BlockedError: Access.BLOCKED,
    InvalidAnswerError: Access.UNREACHABLE,
    RateLimitError: Access.RATE_LIMITED,
    ServerError: Access.UNREACHABLE,
    UnreachableError: Access.UNREACHABLE,
    VIPRequiredError: Access.VIP_REQUIRED,
}


async def tried[T](question: Awaitable[T]) -> tuple[T | None, Access]:
    """Ask; a refusal becomes its reason, and what is no answer to the question is not offered."""
    try:
        return await question, Access.OPEN
    except TraktTMDBError as error:
        return None, _BY_ERROR.get(type(error), Access.NOT_OFFERED)
