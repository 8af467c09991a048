from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.library.tracker.test_day_rule import MOMENTS, RULES
from trakt_tmdb.account.preferences import shift
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.reference import Media, TitleRef
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.tracker.day_rule import DayRule
from trakt_tmdb.tracker.schedule import Choice, build_week, in_week, utc_days
from trakt_tmdb.tracker.views import Airing, Kind, Week

MONDAY = date(2026, 11, 16)
TOKYO = DayRule(time_zone="Asia/Tokyo", day_starts=300)
OFFSETS = st.timedeltas(timedelta(days=-14), timedelta(days=14))


def broadcast(
    name: str, at: datetime | date, *, country: str = "us", genres: tuple[str, ...] = ()
) -> Broadcast:
    media = Media.SHOW if isinstance(at, datetime) else Media.MOVIE
    title = Title(ref=TitleRef(media=media, trakt=1), title=name, country=country, genres=genres)
    return Broadcast(title=title, at=at)


def shown(one: Broadcast) -> Airing:
    return Airing(
        ref=one.title.name,
        title_ref=one.title.name,
        media=one.title.media,
        at=one.at,
        title=one.title.name,
        mine=one.title.name.startswith("my"),
    )


def week(*broadcasts: Broadcast, rule: DayRule = TOKYO, choice: Choice | None = None) -> Week:
    return build_week(
        broadcasts,
        start=MONDAY,
        today=MONDAY,
        rule=rule,
        country=(choice or Choice()).takes_country,
        show=shown,
    )


def titles(of: Week) -> dict[str, list[str]]:
    return {f"{day.date:%a}": [one.title for one in day.airings] for day in of.days if day.airings}


def test_a_week_has_seven_days_also_empty_ones() -> None:
    days = [day.date for day in week().days]

    assert days == [MONDAY + timedelta(days=offset) for offset in range(7)]


def test_a_1_30_slot_stands_on_the_evening_before() -> None:
    late = broadcast("late", datetime(2026, 11, 17, 16, 30, tzinfo=UTC))

    assert titles(week(late)) == {"Tue": ["late"]}
    assert titles(week(late, rule=DayRule(time_zone="Asia/Tokyo"))) == {"Wed": ["late"]}


def test_mine_come_first_then_the_hour_and_bare_dates_last() -> None:
    eight, nine = (datetime(2026, 11, 17, hour, tzinfo=UTC) for hour in (8, 9))
    found = week(
        broadcast("date", date(2026, 11, 17)),
        broadcast("nine", nine),
        broadcast("eight", eight),
        broadcast("my", nine),
    )

    assert titles(found) == {"Tue": ["my", "eight", "nine", "date"]}


def test_a_country_filter_keeps_the_list_of_all_countries() -> None:
    at = datetime(2026, 11, 17, 8, tzinfo=UTC)
    found = week(
        broadcast("a", at, country="jp"),
        broadcast("b", at, country="jp"),
        broadcast("c", at, country="cn"),
        choice=Choice(country="cn"),
    )

    assert titles(found) == {"Tue": ["c"]}
    assert found.countries == ("jp", "cn")


def test_kinds_divide_everything_between_them() -> None:
    at = datetime(2026, 11, 17, 8, tzinfo=UTC)
    anime, show, movie = (
        broadcast("anime", at, genres=("anime",)),
        broadcast("show", at),
        broadcast("movie", date(2026, 11, 17)),
    )
    taken = {
        kind: [one.title.name for one in (anime, show, movie) if Choice(kind=kind).takes(one)]
        for kind in Kind
    }

    assert taken == {
        Kind.EVERYTHING: ["anime", "show", "movie"],
        Kind.ANIME: ["anime"],
        Kind.SHOWS: ["show"],
        Kind.MOVIES: ["movie"],
    }


def test_the_utc_dates_asked_for_cover_the_week_and_its_bare_dates() -> None:
    for zone in ("Asia/Tokyo", "UTC", "Pacific/Honolulu"):
        rule = DayRule(time_zone=zone, day_starts=300)
        first, days = utc_days(MONDAY, rule)
        covered = {first + timedelta(days=offset) for offset in range(days)}

        assert {MONDAY, MONDAY + timedelta(days=6)} <= covered
        assert rule.starts_at(MONDAY).astimezone(UTC).date() in covered
        assert (
            rule.starts_at(MONDAY + timedelta(days=7)).astimezone(UTC) - timedelta(seconds=1)
        ).date() in covered
        assert days <= 9


def test_only_the_weeks_own_airings_are_in_it() -> None:
    edges = [TOKYO.starts_at(MONDAY), TOKYO.starts_at(MONDAY + timedelta(days=7))]
    found = in_week(
        [
            broadcast("first", edges[0]),
            broadcast("too late", edges[1]),
            broadcast("sunday", date(2026, 11, 22)),
        ],
        MONDAY,
        TOKYO,
    )

    assert [one.title.name for one in found] == ["first", "sunday"]


@given(RULES, MOMENTS, OFFSETS)
def test_the_utc_dates_asked_for_hold_whatever_an_offset_moves_into_the_week(
    rule: DayRule, at: datetime, offset: timedelta
) -> None:
    start = rule.week_start(rule.day_of(at))
    edges = [rule.starts_at(start), rule.starts_at(start + timedelta(days=7)) - timedelta(seconds=1)]
    first, days = utc_days(start, rule, max(offset, timedelta()), min(offset, timedelta()))
    asked = {first + timedelta(days=number) for number in range(days)}

    for seen in (at, *edges):
        assert (seen.astimezone(UTC) - offset).date() in asked
    for day in (start, start + timedelta(days=6)):
        assert shift(day, -offset) in asked
    assert days <= 9 + 15
