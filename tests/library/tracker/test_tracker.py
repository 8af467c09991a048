from datetime import datetime, timedelta

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from trakt_tmdb import DayRule, EpisodeRef, Kind, Media, Scope, TitleRef, Tracker, TraktClient, View, Week
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import PictureSource
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.tracker.views import Airing


def airings(week: Week) -> list[Airing]:
    return [one for day in week.days for one in day.airings]


def asked(simulator: Simulator) -> int:
    return sum(simulator.state.requests.counts.values())


def my_shows(simulator: Simulator) -> list[Show]:
    return [show for show in simulator.state.catalogue.shows.on_trakt if simulator.state.demo.follows(show)]


def parts_of(show: Show) -> list[Part]:
    return [
        Part(show=show, season=season, episode=episode)
        for season in show.seasons
        for episode in season.episodes
    ]


async def test_my_week_is_every_episode_of_my_shows_in_it(simulator: Simulator, tracker: Tracker) -> None:
    rule = DayRule(time_zone="Europe/Berlin")
    week = await tracker.schedule(rule=rule, kind=Kind.SHOWS)
    week_of_anime = await tracker.schedule(rule=rule, kind=Kind.ANIME)

    end = rule.starts_at(week.start + timedelta(days=7))
    expected = {
        (part.show.ids.trakt, part.episode.season, part.episode.number)
        for show in my_shows(simulator)
        for part in parts_of(show)
        if rule.starts_at(week.start) <= part.episode.first_aired < end
    }
    shown = {EpisodeRef.parse(one.ref) for one in (*airings(week), *airings(week_of_anime))}
    assert {(ref.title.trakt, ref.season, ref.number) for ref in shown} == expected
    assert expected, "the demo account has something this week"


async def test_every_weekday_of_all_airings_has_something(tracker: Tracker) -> None:
    week = await tracker.schedule(scope=Scope.ALL)

    assert [day.date for day in week.days if not day.airings] == []


async def test_under_all_mine_come_first_and_are_marked(simulator: Simulator, tracker: Tracker) -> None:
    week = await tracker.schedule(scope=Scope.ALL)

    mine = {show.ids.trakt for show in my_shows(simulator)}
    for one in airings(week):
        if one.media is Media.SHOW:
            assert one.mine == (TitleRef.parse(one.title_ref).trakt in mine)
    for day in week.days:
        flags = [one.mine for one in day.airings]
        assert flags == sorted(flags, reverse=True)


async def test_other_weeks_are_asked_for_by_any_day_in_them(tracker: Tracker) -> None:
    this_week = await tracker.schedule()

    last_week = await tracker.schedule(day=this_week.start - timedelta(days=3))
    assert last_week.start == this_week.start - timedelta(days=7)
    assert last_week.today == this_week.today


async def test_titles_are_in_the_persons_language_as_far_as_anybody_translated_them(
    simulator: Simulator, tracker: Tracker
) -> None:
    week = await tracker.schedule(scope=Scope.ALL, kind=Kind.ANIME, language="zh-Hans")

    by_trakt = {show.ids.trakt: show for show in simulator.state.catalogue.shows.on_trakt}
    translated = 0
    for one in airings(week):
        show = by_trakt[TitleRef.parse(one.title_ref).trakt]
        if show.ids.tmdb and "zh-CN" in show.prose:
            assert one.title == show.prose["zh-CN"].title
            translated += 1
    assert translated > 10


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
async def test_a_placeholder_is_never_shown_as_an_episodes_title(tracker: Tracker, language: str) -> None:
    week = await tracker.schedule(scope=Scope.ALL, language=language)

    titles = [one.episode_title for one in airings(week) if one.episode_title is not None]
    assert titles
    assert not any(is_placeholder(title) for title in titles)


async def test_posters_are_tmdbs_with_trakts_to_fall_back_on(tracker: Tracker) -> None:
    posters = [
        (one.poster, one.poster_fallback)
        for one in airings(await tracker.schedule(scope=Scope.ALL))
        if one.poster
    ]

    sources = {(poster.source, fallback and fallback.source) for poster, fallback in posters}
    assert (PictureSource.TMDB, PictureSource.TRAKT) in sources
    assert all(not poster.name.startswith(("/", "http")) for poster, _ in posters)


async def test_without_tmdb_everything_comes_from_trakt(trakt: TraktClient) -> None:
    async with Tracker(trakt) as tracker:
        week = await tracker.schedule(scope=Scope.ALL, language="zh-Hans")

    assert airings(week)
    assert {one.poster.source for one in airings(week) if one.poster} == {PictureSource.TRAKT}


async def test_a_mark_is_in_the_week_at_once_and_gone_after_undo(
    simulator: Simulator, tracker: Tracker
) -> None:
    last_week = utc_now().date() - timedelta(days=7)  # of this one, nothing has aired early on a Monday

    async def seen(ref: str) -> datetime | None:
        week = airings(await tracker.schedule(day=last_week, scope=Scope.ALL))
        return next(one.watched_at for one in week if one.ref == ref)

    week = airings(await tracker.schedule(day=last_week, scope=Scope.ALL))
    ref = next(one.ref for one in week if one.season and one.watched_at is None)

    receipt = await tracker.mark_watched(EpisodeRef.parse(ref))
    assert await seen(ref) is not None
    await tracker.undo(receipt.receipt)
    assert await seen(ref) is None


async def test_a_poll_costs_one_request_when_nothing_changed(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.refresh()
    before = asked(simulator)

    assert await tracker.refresh() == frozenset()
    assert asked(simulator) == before + 1


async def test_a_play_made_elsewhere_shows_after_one_poll_and_at_most_four_requests(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.refresh()
    week = airings(await tracker.schedule())
    ref = EpisodeRef.parse(next(one.ref for one in week if one.season and one.watched_at is None))
    part = next(
        part
        for show in my_shows(simulator)
        for part in parts_of(show)
        if (show.ids.trakt, part.episode.season, part.episode.number)
        == (ref.title.trakt, ref.season, ref.number)
    )
    simulator.state.demo.watch([(part, utc_now())])
    before = asked(simulator)

    assert View.SCHEDULE in await tracker.refresh()
    again = airings(await tracker.schedule())

    assert next(
        one for one in again if EpisodeRef.parse(one.ref).number == ref.number and one.ref == str(ref)
    ).watched_at
    assert asked(simulator) - before <= 4


async def test_a_play_removed_elsewhere_is_gone_after_one_poll(
    simulator: Simulator, tracker: Tracker
) -> None:
    part = next(part for show in my_shows(simulator) for part in parts_of(show) if _this_week(part))
    simulator.state.demo.watch([(part, utc_now())])
    await tracker.refresh()
    ref = ref_of(part)

    def shown(week: Week) -> Airing:
        return next(one for one in airings(week) if _same(one, ref))

    assert shown(await tracker.schedule()).watched_at
    simulator.state.demo.unwatch(list(simulator.state.demo.history.of(part)))
    await tracker.refresh()
    assert shown(await tracker.schedule()).watched_at is None


def _same(one: Airing, ref: EpisodeRef) -> bool:
    return TitleRef.parse(one.title_ref).trakt == ref.title.trakt and (one.season, one.number) == (
        ref.season,
        ref.number,
    )


def _this_week(part: Part) -> bool:
    rule = DayRule()
    start = rule.week_start(rule.day_of(utc_now()))
    return start <= rule.day_of(part.episode.first_aired) < start + timedelta(days=7)
