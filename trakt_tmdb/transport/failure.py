"""From a refused answer to an error: tables by status, judged before any body is read."""

from collections.abc import Callable
from datetime import datetime

import msgspec
from msgspec import Struct

from trakt_tmdb.errors import (
    AccountLimitError,
    AccountLockedError,
    AppRefusedError,
    AuthenticationError,
    BlockedError,
    ConflictError,
    InvalidAnswerError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
    VIPRequiredError,
)

from .message import Response
from .retry_after import retry_after
from .whole_number import whole_number

_DEFAULT_PAUSE = 10.0
_CLOUDFLARE_PAUSE = 300.0
_SERVER_FAILURE = 500
_REDIRECT = 300
_NOT_MODIFIED = 304


class Refusal(Struct, frozen=True):
    """A refused answer and what its error is told."""

    response: Response
    service: str
    now: float

    @property
    def by_cloudflare(self) -> bool:
        """Cloudflare answered with a page: Trakt's own refusals pass through it too, but without a body."""
        headers = self.response.headers
        is_page = headers.get("content-type", "").lower().startswith("text/html") and self.response.body
        return bool(is_page) and headers.get("server", "").lower() == "cloudflare"

    def says(self, header: str) -> bool | None:
        """Read a header that is true or false; None where it is not there."""
        value = self.response.headers.get(header)
        return None if value is None else value.strip().lower() == "true"

    @property
    def wait(self) -> float | None:
        """Seconds that the answer asks to wait."""
        return retry_after(self.response.headers.get("retry-after"), self.now)


type _Make = Callable[[Refusal], TraktTMDBError]


def _plain(kind: type[TraktTMDBError], sentence: str) -> _Make:
    return lambda refusal: kind(
        sentence.format(service=refusal.service), service=refusal.service, status=refusal.response.status
    )


def _forbidden(refusal: Refusal) -> TraktTMDBError:
    status = refusal.response.status
    if refusal.by_cloudflare:
        return BlockedError(
            f"{refusal.service} is guarded by Cloudflare, which turned the request away. Try again later,"
            " or from another network.",
            service=refusal.service,
            status=status,
        )
    return AppRefusedError(
        f"{refusal.service} does not accept the app. Check the client id; the app may have been removed.",
        service=refusal.service,
        status=status,
    )


class _ConflictBody(Struct, frozen=True):
    expires_at: datetime | None = None
    watched_at: datetime | None = None


def _conflict(refusal: Refusal) -> TraktTMDBError:
    try:
        body = msgspec.json.decode(refusal.response.body, type=_ConflictBody)
    except (msgspec.MsgspecError, UnicodeError):
        body = _ConflictBody()
    return ConflictError(
        f"{refusal.service} has done this already.",
        service=refusal.service,
        status=refusal.response.status,
        expires_at=body.expires_at,
        watched_at=body.watched_at,
    )


def _account_limit(refusal: Refusal) -> TraktTMDBError:
    headers = refusal.response.headers
    error = AccountLimitError(
        f"The {refusal.service} account is full. Remove something first, or upgrade the account.",
        service=refusal.service,
        status=refusal.response.status,
        upgrade_url=headers.get("x-upgrade-url"),
    )
    error.limit = whole_number(headers.get("x-account-limit"))
    error.vip = refusal.says("x-vip-user")
    return error


def _locked(refusal: Refusal) -> TraktTMDBError:
    error = AccountLockedError(
        f"The {refusal.service} account is locked. Its owner has to ask {refusal.service} for help.",
        service=refusal.service,
        status=refusal.response.status,
    )
    error.deactivated = bool(refusal.says("x-account-deactivated"))
    return error


def _vip(refusal: Refusal) -> TraktTMDBError:
    return VIPRequiredError(
        f"{refusal.service} offers this to VIP members only.",
        service=refusal.service,
        status=refusal.response.status,
        upgrade_url=refusal.response.headers.get("x-upgrade-url"),
    )


def _too_many(refusal: Refusal) -> TraktTMDBError:
    pause = _CLOUDFLARE_PAUSE if refusal.by_cloudflare else _DEFAULT_PAUSE
    wait = pause if refusal.wait is None else refusal.wait
    return RateLimitError(
        f"Too many requests to {refusal.service}. Wait {wait:.0f} s.",
        service=refusal.service,
        status=refusal.response.status,
        retry_after=wait,
        everywhere=refusal.by_cloudflare,
    )


def _server(refusal: Refusal) -> TraktTMDBError:
    error = ServerError(
        f"{refusal.service} has trouble (status {refusal.response.status}). Try again later.",
        service=refusal.service,
        status=refusal.response.status,
        maybe_sent=True,
    )
    error.retry_after = refusal.wait
    return error


_INVALID = _plain(InvalidRequestError, "{service} does not accept the request.")
_UNEXPECTED = _plain(
    InvalidAnswerError, "Something between here and {service} answered in its place. Check proxy and address."
)

_BY_STATUS: dict[int, _Make] = {
    401: _plain(AuthenticationError, "{service} no longer accepts the sign-in. Sign in again."),
    403: _forbidden,
    404: _plain(NotFoundError, "{service} does not have this."),
    407: _plain(UnreachableError, "The proxy on the way to {service} wants a name and a password."),
    409: _conflict,
    420: _account_limit,
    423: _locked,
    426: _vip,
    429: _too_many,
}


def error_of(response: Response, service: str, now: float) -> TraktTMDBError | None:
    """Judge an answer by its status; None when it is what was asked for. `now` is in epoch seconds."""
    if _is_answer(response.status):
        return None
    return _maker(response.status)(Refusal(response, service, now))


def _is_answer(status: int) -> bool:
    return 200 <= status < _REDIRECT or status == _NOT_MODIFIED  # noqa: PLR2004  every 2xx


def _maker(status: int) -> _Make:
    if status >= _SERVER_FAILURE:
        return _server
    if status < 400:  # noqa: PLR2004  1xx and 3xx
        return _UNEXPECTED
    return _BY_STATUS.get(status, _INVALID)
