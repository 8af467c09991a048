from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trakt_tmdb.tracker.day_rule import DayRule

ZONES = st.sampled_from(
    ["UTC", "Europe/Berlin", "America/New_York", "Asia/Tokyo", "Asia/Kolkata", "Australia/Lord_Howe"]
)
RULES = st.builds(
    DayRule, time_zone=ZONES, first_weekday=st.integers(0, 6), day_starts=st.sampled_from([0, 60, 300, 360])
)
MOMENTS = st.integers(1_577_836_800, 2_051_222_400).map(lambda second: datetime.fromtimestamp(second, UTC))


def test_a_late_night_slot_belongs_to_the_evening_before() -> None:
    rule = DayRule(time_zone="Asia/Tokyo", day_starts=300)

    assert rule.day_of(datetime(2026, 11, 20, 16, 30, tzinfo=UTC)) == date(2026, 11, 20)
    assert DayRule(time_zone="Asia/Tokyo").day_of(datetime(2026, 11, 20, 16, 30, tzinfo=UTC)) == date(
        2026, 11, 21
    )


def test_a_bare_date_stays_on_its_day_in_every_zone() -> None:
    for zone in ("Pacific/Honolulu", "Pacific/Auckland"):
        assert DayRule(time_zone=zone, day_starts=300).day_of(date(2026, 11, 20)) == date(2026, 11, 20)


@pytest.mark.parametrize(("first_weekday", "start"), [(0, date(2026, 11, 16)), (6, date(2026, 11, 22))])
def test_weeks_begin_on_the_persons_first_weekday(first_weekday: int, start: date) -> None:
    assert DayRule(first_weekday=first_weekday).week_start(date(2026, 11, 22)) == start


@given(RULES, MOMENTS)
def test_every_moment_lies_in_its_day_also_when_clocks_change(rule: DayRule, moment: datetime) -> None:
    day = rule.day_of(moment)

    assert rule.starts_at(day) <= moment < rule.starts_at(day + timedelta(days=1))


@given(RULES, MOMENTS)
def test_every_day_lies_in_its_week(rule: DayRule, moment: datetime) -> None:
    day = rule.day_of(moment)
    start = rule.week_start(day)

    assert timedelta() <= day - start < timedelta(days=7)
    assert start.weekday() == rule.first_weekday
