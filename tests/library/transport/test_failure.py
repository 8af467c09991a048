"""From status, headers and body to an error of the tree."""

from datetime import UTC, datetime

import pytest

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
from trakt_tmdb.transport.failure import error_of
from trakt_tmdb.transport.message import Response

PAGE = {"content-type": "text/html; charset=UTF-8", "server": "cloudflare"}
HTML = b"<!DOCTYPE html><title>Attention Required!</title>"
SECRET = b'{"access_token": "secret"}'


def judged(status: int, headers: dict[str, str] | None = None, body: bytes = b"") -> TraktTMDBError | None:
    return error_of(Response(status=status, headers=headers or {}, body=body), "Trakt", 0.0)


@pytest.mark.parametrize("status", [200, 201, 202, 204, 304])
def test_what_was_asked_for_is_no_error(status: int) -> None:
    assert judged(status) is None


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (301, InvalidAnswerError),
        (400, InvalidRequestError),
        (401, AuthenticationError),
        (403, AppRefusedError),
        (404, NotFoundError),
        (405, InvalidRequestError),
        (409, ConflictError),
        (412, InvalidRequestError),
        (418, InvalidRequestError),
        (420, AccountLimitError),
        (422, InvalidRequestError),
        (423, AccountLockedError),
        (426, VIPRequiredError),
        (429, RateLimitError),
        (500, ServerError),
        (502, ServerError),
        (503, ServerError),
        (504, ServerError),
        (520, ServerError),
        (521, ServerError),
        (522, ServerError),
    ],
)
def test_the_status_chooses_the_error(status: int, kind: type[TraktTMDBError]) -> None:
    error = judged(status, body=SECRET)

    assert type(error) is kind
    assert error.status == status
    assert error.service == "Trakt"
    assert "secret" not in str(error)


def test_a_page_of_cloudflare_is_a_block_not_a_dead_app() -> None:
    assert type(judged(403, PAGE, HTML)) is BlockedError
    assert type(judged(403, {**PAGE, "content-type": "Text/HTML"}, HTML)) is BlockedError
    assert type(judged(403, {"server": "cloudflare", "content-type": "application/json"})) is AppRefusedError


def test_trakts_own_refusal_passes_through_cloudflare_without_a_body() -> None:
    refused, slowed = judged(403, PAGE), judged(429, {**PAGE, "retry-after": "7"})

    assert type(refused) is AppRefusedError
    assert isinstance(slowed, RateLimitError)
    assert not slowed.everywhere


def test_a_proxy_that_wants_a_password_is_no_refusal_by_the_service() -> None:
    assert type(judged(407, body=HTML)) is UnreachableError


def test_too_many_requests_pause_one_bucket_and_cloudflare_pauses_all() -> None:
    own = judged(429, {"retry-after": "7"})
    before = judged(429, {**PAGE, "retry-after": "300"}, HTML)

    assert isinstance(own, RateLimitError)
    assert isinstance(before, RateLimitError)
    assert (own.retry_after, own.everywhere) == (7.0, False)
    assert (before.retry_after, before.everywhere) == (300.0, True)


def test_too_many_requests_without_a_time_still_ask_for_a_pause() -> None:
    error = judged(429)

    assert isinstance(error, RateLimitError)
    assert error.retry_after > 0


def test_a_failing_server_may_have_acted_all_the_same() -> None:
    error = judged(503, {"retry-after": "30"})

    assert isinstance(error, ServerError)
    assert error.maybe_sent
    assert error.retry_after == 30.0


def test_a_refused_request_did_nothing() -> None:
    refused = judged(422)

    assert refused
    assert not refused.maybe_sent


def test_a_conflict_says_until_when() -> None:
    error = judged(409, body=b'{"expires_at": "2026-11-01T12:00:00.000Z"}')

    assert isinstance(error, ConflictError)
    assert error.expires_at == datetime(2026, 11, 1, 12, tzinfo=UTC)
    assert isinstance(judged(409, body=b"<html>"), ConflictError)


def test_a_full_account_tells_what_its_headers_tell() -> None:
    error = judged(
        420, {"x-upgrade-url": "https://trakt.tv/vip", "x-account-limit": "250", "x-vip-user": "false"}
    )
    silent = judged(420, {"x-account-limit": "9" * 5000})

    assert isinstance(error, AccountLimitError)
    assert (error.limit, error.vip, error.upgrade_url) == (250, False, "https://trakt.tv/vip")
    assert isinstance(silent, AccountLimitError)
    assert (silent.limit, silent.vip, silent.upgrade_url) == (None, None, None)


def test_a_deactivated_account_is_told_from_a_locked_one() -> None:
    error = judged(423, {"x-account-deactivated": "True"})

    assert isinstance(error, AccountLockedError)
    assert error.deactivated
