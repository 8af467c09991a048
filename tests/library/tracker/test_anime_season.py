"""The anime of a quarter: new and continuing, each once, from Trakt's calendars alone."""

from datetime import UTC, date, datetime

import pytest

from tests.library.tracker.conftest import requests_to
from trakt_tmdb import InvalidRequestError, Media, TitleRef, Tracker, TraktClient
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.episode import Episode
from trakt_tmdb.catalogue.title import Title
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.anime_season import quarter_of, starts_of
from trakt_tmdb.tracker.day_rule import DayRule
from trakt_tmdb.tracker.views import DiscoverList, SeasonShow

FIRST_MONTH = {1: 1, 2: 4, 3: 7, 4: 10}
AUTUMN = quarter_of(2026, 4)
UTC_DAYS = DayRule()


def quarter_now(simulator: Simulator) -> tuple[int, int]:
    today = simulator.state.clock.now().date()
    return today.year, (today.month - 1) // 3 + 1


def aired(simulator: Simulator, year: int, quarter: int) -> dict[int, list[Part]]:
    """What of each anime the simulator airs in a quarter of UTC days, by the show's Trakt id."""
    start = datetime(year, FIRST_MONTH[quarter], 1, tzinfo=UTC)
    following = (year, quarter + 1) if quarter < 4 else (year + 1, 1)
    end = datetime(following[0], FIRST_MONTH[following[1]], 1, tzinfo=UTC)
    shows: dict[int, list[Part]] = {}
    for part in simulator.state.catalogue.airings(start, end):
        if {"anime", "donghua"} & set(part.show.genres) and part.episode.season:
            shows.setdefault(part.show.ids.trakt or 0, []).append(part)
    return shows


def by_show(shows: tuple[SeasonShow, ...]) -> dict[int, datetime | date]:
    return {TitleRef.parse(one.title.ref).trakt or 0: one.at for one in shows}


def airing(
    number: int, at: datetime | date, *, season: int = 1, show: int = 1, kind: str | None = None
) -> Broadcast:
    title = Title(ref=TitleRef(media=Media.SHOW, trakt=show), title=f"Show {show}")
    return Broadcast(title=title, at=at, episode=Episode(season=season, number=number, kind=kind))


async def test_what_begins_is_new_and_what_began_before_goes_on(
    simulator: Simulator, tracker: Tracker
) -> None:
    year, quarter = quarter_now(simulator)
    shows = aired(simulator, year, quarter)
    begins = {key: [part for part in parts if part.episode.number == 1] for key, parts in shows.items()}

    season = await tracker.season(year, quarter)

    assert (season.year, season.quarter) == (year, quarter)
    assert by_show(season.new) == {
        key: parts[0].episode.first_aired for key, parts in begins.items() if parts
    }
    assert by_show(season.continuing) == {
        key: parts[0].episode.first_aired for key, parts in shows.items() if not begins[key]
    }
    assert season.new
    assert season.continuing


async def test_every_title_is_there_once_and_the_first_to_begin_comes_first(
    simulator: Simulator, tracker: Tracker
) -> None:
    season = await tracker.season(*quarter_now(simulator))

    refs = [one.title.ref for one in (*season.new, *season.continuing)]
    assert len(set(refs)) == len(refs)
    for shows in (season.new, season.continuing):
        assert [one.at for one in shows] == sorted(one.at for one in shows)


async def test_an_added_show_is_marked_as_mine(simulator: Simulator, tracker: Tracker) -> None:
    this_quarter = quarter_now(simulator)
    season = await tracker.season(*this_quarter)
    other = next(one.title for one in season.new if not one.title.on_watchlist)

    await tracker.add_to_watchlist(TitleRef.parse(other.ref))

    marked = {one.title.ref: one.title for one in (await tracker.season(*this_quarter)).new}
    assert marked[other.ref].on_watchlist


async def test_a_quarter_is_read_in_three_requests_and_nothing_again(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.discover(DiscoverList.TRENDING, Media.SHOW)
    requests = simulator.state.requests
    requests.clear()

    season = await tracker.season(*quarter_now(simulator))
    assert requests_to(simulator, Service.TRAKT) == 3
    assert requests_to(simulator, Service.TMDB) <= len(season.new) + len(season.continuing)

    requests.clear()
    assert await tracker.season(*quarter_now(simulator)) == season
    assert not requests.counts


async def test_without_tmdb_a_quarter_is_trakts_alone(simulator: Simulator, trakt: TraktClient) -> None:
    async with Tracker(trakt) as tracker:
        season = await tracker.season(*quarter_now(simulator), language="zh-Hans")

    assert season.new
    assert all(one.title.title for one in (*season.new, *season.continuing))
    assert requests_to(simulator, Service.TMDB) == 0
    assert requests_to(simulator, Service.TRAKT) <= 10


@pytest.mark.parametrize(("year", "quarter"), [(2026, 0), (2026, 5), (0, 1), (99_999, 1)])
async def test_a_quarter_that_is_none_is_refused(tracker: Tracker, year: int, quarter: int) -> None:
    with pytest.raises(InvalidRequestError):
        await tracker.season(year, quarter)


def test_a_quarter_ends_where_the_next_begins() -> None:
    quarters = [quarter_of(2026, quarter) for quarter in range(1, 5)]

    assert [one.first for one in quarters] == [date(2026, month, 1) for month in (1, 4, 7, 10)]
    assert [one.end for one in quarters] == [*(one.first for one in quarters[1:]), date(2027, 1, 1)]


def test_the_persons_own_days_decide_where_a_quarter_begins() -> None:
    late = airing(1, datetime(2026, 9, 30, 16, 30, tzinfo=UTC))

    assert starts_of([late], AUTUMN, UTC_DAYS) == []
    assert starts_of([late], AUTUMN, DayRule(time_zone="Asia/Tokyo"))
    assert starts_of([late], AUTUMN, DayRule(time_zone="Asia/Tokyo", day_starts=300)) == []


def test_a_season_that_begins_late_makes_a_show_new_from_then_on() -> None:
    last, begin = datetime(2026, 10, 2, 15, tzinfo=UTC), datetime(2026, 12, 4, 15, tzinfo=UTC)
    airings = [airing(24, last), airing(1, begin, season=2), airing(2, begin, season=2)]

    (start,) = starts_of(airings, AUTUMN, UTC_DAYS)

    assert (start.is_new, start.at) == (True, begin)


def test_a_season_may_begin_with_another_number() -> None:
    begin = datetime(2026, 10, 4, 15, tzinfo=UTC)

    (start,) = starts_of([airing(25, begin, kind="season_premiere")], AUTUMN, UTC_DAYS)

    assert start.is_new


def test_a_special_is_no_reason_to_be_in_a_quarter() -> None:
    assert starts_of([airing(1, date(2026, 10, 4), season=0)], AUTUMN, UTC_DAYS) == []


def test_a_bare_date_stays_one_and_comes_after_the_hours_of_its_day() -> None:
    noon = datetime(2026, 10, 4, 12, tzinfo=UTC)
    found = starts_of([airing(1, noon.date(), show=1), airing(1, noon, show=2)], AUTUMN, UTC_DAYS)

    assert [start.at for start in found] == [noon, noon.date()]
