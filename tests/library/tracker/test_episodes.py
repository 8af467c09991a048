"""The episodes of one season: Trakt's, in the person's language, with what was watched."""

from datetime import UTC, date, datetime

import pytest

from tests.library.tracker.conftest import LANTERN, requests_to
from trakt_tmdb import EpisodeRef, Media, NotFoundError, TitleRef, Tracker, TraktClient
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.catalogue.picture import PictureSource
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.catalogue import Episode, Part, Show
from trakt_tmdb.simulator.catalogue.words import episode_title, has_words
from trakt_tmdb.simulator.wire import Service

TETSU = "Captain Tetsu and the Endless Sea"
CHINESE = "zh-Hans"


def show_called(simulator: Simulator, title: str) -> Show:
    return next(show for show in simulator.state.catalogue.shows.all if show.title == title)


def ref_to(show: Show) -> TitleRef:
    return TitleRef(media=Media.SHOW, trakt=show.ids.trakt, tmdb=show.ids.tmdb)


async def test_a_season_is_trakts_in_its_order(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, TETSU)
    expected = show.season(2)
    assert expected

    season = await tracker.episodes(ref_to(show), 2)

    assert (season.title_ref, season.number) == (str(ref_to(show)), 2)
    assert [(one.season, one.number, one.number_abs, one.at, one.runtime) for one in season.episodes] == [
        (2, one.number, one.number_abs, one.first_aired, one.runtime) for one in expected.episodes
    ]
    assert [EpisodeRef.parse(one.ref).number for one in season.episodes] == [
        one.number for one in expected.episodes
    ]


async def test_season_0_holds_the_specials(simulator: Simulator, tracker: Tracker) -> None:
    season = await tracker.episodes(ref_to(show_called(simulator, TETSU)), 0)

    assert len(season.episodes) == 6
    assert {one.season for one in season.episodes} == {0}


def first_locale(show: Show, episode: Episode, *chain: str) -> str:
    return next(locale for locale in (*chain, "en-US") if has_words(show, episode, locale))


async def test_names_are_the_persons_and_english_where_nobody_translated_them(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = show_called(simulator, TETSU)
    season = show.season(1)
    assert season

    shown = (await tracker.episodes(ref_to(show), 1, language=CHINESE)).episodes

    spoken = [first_locale(show, one, "zh-CN") for one in season.episodes]
    assert set(spoken) == {"zh-CN", "en-US"}
    names = [episode_title(show, one, locale) for one, locale in zip(season.episodes, spoken, strict=True)]
    assert [one.title for one in shown] == names
    assert not any(is_placeholder(one.title) for one in shown)
    assert all(one.overview for one in shown)


async def test_without_tmdb_names_come_from_trakts_translations(
    simulator: Simulator, trakt: TraktClient
) -> None:
    show = show_called(simulator, TETSU)
    season = show.season(1)
    assert season

    async with Tracker(trakt) as tracker:
        shown = (await tracker.episodes(ref_to(show), 1, language=CHINESE)).episodes

    spoken = [first_locale(show, one, "zh-CN", "zh-TW") for one in season.episodes]
    assert set(spoken) == {"zh-CN", "zh-TW", "en-US"}
    names = [episode_title(show, one, locale) for one, locale in zip(season.episodes, spoken, strict=True)]
    assert [one.title for one in shown] == names


async def test_stills_are_tmdbs_and_trakts_where_that_has_none(
    simulator: Simulator, tracker: Tracker
) -> None:
    season = await tracker.episodes(ref_to(show_called(simulator, TETSU)), 1)

    sources = [one.still.source for one in season.episodes if one.still]
    assert len(sources) == len(season.episodes)
    assert set(sources) == set(PictureSource)


async def test_what_was_watched_says_when_and_how_often(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, TETSU)
    season = show.season(1)
    assert season
    part = Part(show=show, season=season, episode=season.episodes[4])
    first, second = datetime(2026, 3, 1, 20, tzinfo=UTC), datetime(2026, 4, 1, 20, tzinfo=UTC)
    simulator.state.demo.unwatch(list(simulator.state.demo.history.of(part)))
    simulator.state.demo.watch([(part, first), (part, second)])

    shown = (await tracker.episodes(ref_to(show), 1)).episodes[4]

    assert (shown.watched_at, shown.plays, shown.pending) == (second, 2, False)


@pytest.mark.usefixtures("lantern_unseen")
async def test_a_mark_that_still_waits_is_shown_as_such(simulator: Simulator, tracker: Tracker) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=503, method="POST", count=100))
    await tracker.mark_watched(EpisodeRef(title=LANTERN, season=1, number=3))

    shown = (await tracker.episodes(LANTERN, 1)).episodes

    assert [one.number for one in shown if one.pending] == [3]
    assert shown[2].watched_at


async def test_a_show_that_only_tmdb_has_is_read_all_the_same(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, "Unaccompanied")

    season = await tracker.episodes(ref_to(show), 1)

    assert season.title_ref == f"show/tmdb-{show.ids.tmdb}"
    assert [one.number for one in season.episodes] == list(range(1, 8))
    assert all(one.title and one.overview for one in season.episodes)
    assert {type(one.at) for one in season.episodes} == {date}
    assert not any(one.watched_at for one in season.episodes)


async def test_tmdb_failing_leaves_trakts_episodes(simulator: Simulator, tracker: Tracker) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=500, path="/tmdb/", count=100))

    season = await tracker.episodes(LANTERN, 1, language=CHINESE)
    assert len(season.episodes) == 12


async def test_a_season_that_is_not_there_is_not_found(simulator: Simulator, tracker: Tracker) -> None:
    for ref in (LANTERN, ref_to(show_called(simulator, "Unaccompanied"))):
        with pytest.raises(NotFoundError):
            await tracker.episodes(ref, 77)


async def test_a_season_costs_one_request_each_and_nothing_again(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.episodes(LANTERN, 2)
    requests = simulator.state.requests
    requests.clear()

    season = await tracker.episodes(LANTERN, 1)
    assert (requests_to(simulator, Service.TRAKT), requests_to(simulator, Service.TMDB)) == (1, 1)

    requests.clear()
    assert await tracker.episodes(LANTERN, 1) == season
    assert not requests.counts
