"""A show's own offset: the schedule, and how it is chosen."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.library.tracker.conftest import requests_to, utc_now
from tests.library.tracker.offsets import DAY, started, weekly
from tests.library.tracker.watching import show_ref
from trakt_tmdb import (
    DayRule,
    InvalidRequestError,
    Journal,
    Kind,
    Media,
    Scope,
    TitleRef,
    TMDBClient,
    Tracker,
    TraktClient,
    View,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import Week

NONE = timedelta()
BERLIN = DayRule(time_zone="Europe/Berlin", day_starts=300)
EVERY_VIEW_WITH_TIMES = {View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS, View.HISTORY, View.DETAILS}


def where(week: Week, show: Show) -> dict[tuple[int | None, int | None], tuple[date, datetime | date]]:
    return {
        (one.season, one.number): (day.date, one.at)
        for day in week.days
        for one in day.airings
        if one.media is Media.SHOW and TitleRef.parse(one.title_ref).trakt == show.ids.trakt
    }


def truth(show: Show, start: date, offset: timedelta) -> dict[tuple[int, int], tuple[date, datetime]]:
    """Where the episodes of a week have to stand."""
    moved = {
        (one.season, one.number): one.first_aired + offset
        for season in show.seasons
        for one in season.episodes
    }
    return {
        number: (BERLIN.day_of(at), at)
        for number, at in moved.items()
        if start <= BERLIN.day_of(at) < start + 7 * DAY
    }


@pytest.mark.parametrize(
    "offset",
    [timedelta(minutes=90), timedelta(hours=-5), 3 * DAY, -4 * DAY, 14 * DAY, -14 * DAY],
    ids=str,
)
@pytest.mark.parametrize("scope", Scope)
async def test_an_episode_stands_on_the_day_it_airs_for_the_person_in_every_week(
    simulator: Simulator, tracker: Tracker, offset: timedelta, scope: Scope
) -> None:
    show = weekly(simulator)
    await tracker.set_offset(show_ref(show), offset)

    shown = 0
    for weeks in (-1, 0, 1):
        week = await tracker.schedule(day=utc_now().date() + 7 * weeks * DAY, rule=BERLIN, scope=scope)
        assert where(week, show) == truth(show, week.start, offset)
        shown += len(where(week, show))
    assert shown


async def test_two_shows_that_move_apart_are_both_there(simulator: Simulator, tracker: Tracker) -> None:
    late = weekly(simulator)
    early = next(
        show
        for show in started(simulator)
        if show is not late and show.coming(utc_now()) and len(show.aired(utc_now())) > 1
    )
    await tracker.set_offset(show_ref(late), 14 * DAY)
    await tracker.set_offset(show_ref(early), -14 * DAY)

    week = await tracker.schedule(rule=BERLIN)

    assert where(week, late) == truth(late, week.start, 14 * DAY)
    assert where(week, early) == truth(early, week.start, -14 * DAY)


async def test_other_shows_stay_and_no_offset_asks_for_no_wider_week(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.schedule(rule=BERLIN)
    plain = {one.path for one in simulator.state.requests.entries if "/calendars/" in one.path}
    show = weekly(simulator)
    before = await tracker.schedule(rule=BERLIN)

    await tracker.set_offset(show_ref(show), 3 * DAY)
    moved = await tracker.schedule(rule=BERLIN)
    await tracker.set_offset(show_ref(show), NONE)
    simulator.state.requests.clear()
    after = await tracker.schedule(rule=BERLIN)

    def others(week: Week) -> list[list[str]]:
        mine = str(show.ids.trakt)
        return [[one.ref for one in day.airings if f"trakt-{mine}." not in one.ref] for day in week.days]

    assert others(moved) == others(before)
    assert after == before
    asked = {one.path for one in simulator.state.requests.entries if "/calendars/" in one.path}
    assert asked <= plain


async def test_movies_have_no_offset_and_stay(simulator: Simulator, tracker: Tracker) -> None:
    before = await tracker.schedule(kind=Kind.MOVIES, scope=Scope.ALL)
    await tracker.set_offset(show_ref(weekly(simulator)), 14 * DAY)

    assert await tracker.schedule(kind=Kind.MOVIES, scope=Scope.ALL) == before


async def test_subscribers_are_told_once_and_trakt_nothing(simulator: Simulator, tracker: Tracker) -> None:
    told: list[frozenset[View]] = []
    tracker.subscribe(told.append)
    title = show_ref(weekly(simulator))
    simulator.state.requests.clear()

    await tracker.set_offset(title, DAY)
    await tracker.set_offset(title, DAY)

    assert told == [EVERY_VIEW_WITH_TIMES]
    assert requests_to(simulator, Service.TRAKT) == 0
    assert tracker.pending == 0
    assert (await tracker.changes()).changes == ()


async def test_an_offset_holds_after_a_restart(
    simulator: Simulator, trakt: TraktClient, tmdb: TMDBClient, tmp_path: Path
) -> None:
    show = weekly(simulator)
    for expected in (NONE, DAY):
        async with (
            Journal(tmp_path / "own.db") as journal,
            Tracker(trakt, tmdb, journal=journal) as running,
        ):
            assert running.offset(show_ref(show)) == expected
            week = await running.schedule(rule=BERLIN)
            assert where(week, show) == truth(show, week.start, expected)
            await running.set_offset(TitleRef(media=Media.SHOW, tmdb=show.ids.tmdb), DAY)


@pytest.mark.parametrize("offset", [timedelta(days=14, seconds=1), timedelta(days=-15)])
async def test_an_offset_beyond_two_weeks_is_refused(tracker: Tracker, offset: timedelta) -> None:
    title = TitleRef(media=Media.SHOW, trakt=1001)

    with pytest.raises(InvalidRequestError, match="14 days"):
        await tracker.set_offset(title, offset)
    assert tracker.offset(title) == NONE


async def test_a_movie_has_no_offset(tracker: Tracker) -> None:
    movie = TitleRef(media=Media.MOVIE, trakt=1)

    with pytest.raises(InvalidRequestError, match="Only a show"):
        await tracker.set_offset(movie, DAY)
    assert tracker.offset(movie) == NONE
