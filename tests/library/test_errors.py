"""Errors: one tree, and what each carries."""

import pytest

from trakt_tmdb import errors
from trakt_tmdb.errors import AuthenticationError, RateLimitError, ServerError, TraktTMDBError

NAMES = {
    "AccountLimitError",
    "AccountLockedError",
    "AppRefusedError",
    "AuthenticationError",
    "BlockedError",
    "ConflictError",
    "InvalidAnswerError",
    "InvalidRequestError",
    "NotFoundError",
    "RateLimitError",
    "ServerError",
    "UnreachableError",
    "VIPRequiredError",
}


@pytest.mark.parametrize("name", sorted(NAMES))
def test_every_error_descends_from_one_root(name: str) -> None:
    assert issubclass(getattr(errors, name), TraktTMDBError)


def test_a_request_counts_as_unsent_unless_said_otherwise() -> None:
    assert not ServerError("x").maybe_sent
    assert ServerError("x", maybe_sent=True).maybe_sent


def test_errors_carry_what_a_caller_needs() -> None:
    error = RateLimitError("wait", retry_after=12.0, service="Trakt", status=429)

    assert (error.retry_after, error.service, error.status, str(error)) == (12.0, "Trakt", 429, "wait")


def test_a_sign_in_error_says_why() -> None:
    assert AuthenticationError("x", reason=errors.AuthenticationReason.DENIED).reason == "denied"
