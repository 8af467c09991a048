"""Moments as people write and read them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
import typer

from trakt_tmdb import When
from trakt_tmdb.cli.when import clock_time, watched_at_written, written

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 11, 25, 20, 30, tzinfo=UTC)


def test_a_moment_is_written_in_the_persons_zone() -> None:
    assert written(EVENING, SHANGHAI) == "Thu 2026-11-26 04:30"
    assert clock_time(EVENING, SHANGHAI) == "04:30"


def test_a_bare_date_has_no_time() -> None:
    assert written(date(2026, 11, 25), SHANGHAI) == "Wed 2026-11-25"
    assert clock_time(date(2026, 11, 25), SHANGHAI) == ""


@pytest.mark.parametrize("word", When)
def test_a_word_is_a_time(word: When) -> None:
    assert watched_at_written(word.value, SHANGHAI) is word


@pytest.mark.parametrize(
    "text", ["2025-11-26 04:30", "2025-11-26T04:30", "2025-11-25T20:30Z", "2025-11-25 15:30-05:00"]
)
def test_a_moment_without_a_zone_is_the_persons(text: str) -> None:
    moment = watched_at_written(text, SHANGHAI)
    assert isinstance(moment, datetime)
    assert moment == datetime(2025, 11, 25, 20, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "soon", "2025-11-26", "2999-01-01 00:00", "25:30"])
def test_what_is_no_moment_that_was_is_refused(text: str) -> None:
    with pytest.raises(typer.BadParameter, match=r"."):
        watched_at_written(text, SHANGHAI)
