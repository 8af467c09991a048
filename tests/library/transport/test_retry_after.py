"""`Retry-After` in its two forms."""

from datetime import UTC, datetime

import pytest

from trakt_tmdb.transport.retry_after import retry_after

NOON = datetime(2026, 11, 1, 12, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("300", 300.0),
        ("Sun, 01 Nov 2026 12:00:30 GMT", 30.0),
        ("Sun, 01 Nov 2026 11:00:00 GMT", 0.0),
        ("3601", 3600.0),
        ("Sun, 01 Nov 2099 11:00:00 GMT", 3600.0),
        ("Sun, 01 Nov 2026 12:00:30", 30.0),
        ("Sun, 01 Nov 2026 11:00:00 +99999999", None),
        ("Sun, 99 Nov 99999 99:99:99 GMT", None),
        ("9" * 5000, None),
        ("", None),
        (None, None),
        ("soon", None),
        ("-5", None),
        ("٣", None),
    ],
)
def test_seconds_or_a_date_and_nothing_else(text: str | None, seconds: float | None) -> None:
    assert retry_after(text, NOON) == seconds
