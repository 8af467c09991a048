"""What is repeated, and when."""

import pytest

from trakt_tmdb.errors import (
    NotFoundError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.transport.message import Request
from trakt_tmdb.transport.retry import wait_before_retry

READ = Request(path="/shows/1")
WRITE = Request(method="POST", path="/sync/history")
REFUSED = UnreachableError("x", maybe_sent=False)
CUT = UnreachableError("x", maybe_sent=True)


@pytest.mark.parametrize("error", [REFUSED, CUT, ServerError("x"), RateLimitError("x", retry_after=3)])
def test_a_read_is_repeated_after_trouble(error: TraktTMDBError) -> None:
    assert wait_before_retry(READ, error, 1, 0.0) is not None


@pytest.mark.parametrize(
    "error", [CUT, ServerError("x", maybe_sent=True), RateLimitError("x", retry_after=1), NotFoundError("x")]
)
def test_a_write_that_may_have_arrived_is_never_repeated(error: TraktTMDBError) -> None:
    assert wait_before_retry(WRITE, error, 1, 0.0) is None


def test_a_write_that_never_left_is_repeated() -> None:
    assert wait_before_retry(WRITE, REFUSED, 1, 0.0) is not None


def test_what_is_refused_for_good_is_not_asked_again() -> None:
    assert wait_before_retry(READ, NotFoundError("x"), 1, 0.0) is None


def test_three_attempts_are_enough() -> None:
    assert wait_before_retry(READ, CUT, 2, 0.0) is not None
    assert wait_before_retry(READ, CUT, 3, 0.0) is None


def test_waits_grow_and_are_spread() -> None:
    waits = [[wait_before_retry(READ, CUT, attempt, chance) for chance in (0.0, 0.9)] for attempt in (1, 2)]

    assert waits == [[0.25, pytest.approx(0.7)], [0.5, pytest.approx(1.4)]]


def test_the_service_says_how_long_and_a_long_time_is_for_the_caller() -> None:
    assert wait_before_retry(READ, RateLimitError("x", retry_after=30), 1, 0.0) == 30.0
    assert wait_before_retry(READ, RateLimitError("x", retry_after=31), 1, 0.0) is None
