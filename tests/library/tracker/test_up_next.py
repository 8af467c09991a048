"""Continue watching, and what waits for its next episode."""

from datetime import date, datetime, timedelta

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import (
    FINISHED,
    asked,
    coming,
    connected,
    expected,
    newest,
    next_episodes,
    progress,
    refuse,
    trakt_id,
    trakt_of,
)
from trakt_tmdb import EpisodeRef, Tracker, TraktClient
from trakt_tmdb.catalogue.language import is_placeholder
from trakt_tmdb.errors import AppRefusedError
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.tracker.views import UpNext, UpNextOrder

CALENDAR = "/trakt/calendars/my/shows"


async def test_every_show_with_an_aired_next_episode_is_to_be_watched(
    simulator: Simulator, tracker: Tracker
) -> None:
    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert (up_next.read, up_next.total) == (len(progress(simulator)),) * 2
    for one in up_next.shows:
        assert isinstance(one.episode.at, datetime)
        assert one.episode.at <= utc_now()
        assert one.episode.watched_at is None


async def test_each_says_how_far_one_is_and_what_is_left(simulator: Simulator, tracker: Tracker) -> None:
    truth = progress(simulator)

    for one in (await tracker.up_next()).shows:
        known = truth[trakt_id(one.show)]
        left = len(known.aired) - known.completed
        assert one.show.progress
        assert (one.show.progress.aired, one.show.progress.completed) == (len(known.aired), known.completed)
        assert one.episodes_left == left
        assert one.minutes_left == left * known.show.runtime
        assert one.last_watched_at == known.last_watched_at


async def test_caught_up_shows_that_go_on_wait_for_the_moment_of_their_next_episode(
    simulator: Simulator, tracker: Tracker
) -> None:
    waiting = (await tracker.up_next()).waiting

    truth = {
        trakt_of(one.show): following.first_aired
        for one in progress(simulator).values()
        if one.next_episode is None
        and one.show.status not in FINISHED
        and (following := coming(simulator, one.show))
    }
    assert {trakt_id(one.show): one.episode.at for one in waiting} == truth
    assert {one.episodes_left for one in waiting} == {0}
    moments = [one.episode.at for one in waiting]
    assert moments == sorted(truth.values())


async def test_where_my_calendar_says_nothing_tmdb_knows_the_day(
    simulator: Simulator, tracker: Tracker
) -> None:
    refuse(simulator, CALENDAR)

    waiting = (await tracker.up_next()).waiting

    assert waiting
    assert all(type(one.episode.at) is date for one in waiting), "a bare date has no time"


async def test_without_tmdb_trakt_is_asked_about_a_few_shows_only(
    simulator: Simulator, trakt: TraktClient
) -> None:
    refuse(simulator, CALENDAR)
    async with Tracker(trakt) as tracker:
        up_next = await tracker.up_next()

    singles = [path for path in asked(simulator, "trakt") if path.endswith("/next_episode")]
    assert up_next.waiting
    assert len(singles) <= 10


async def test_forty_shows_cold_take_no_request_per_show_and_one_of_tmdbs_each(
    simulator: Simulator, tracker: Tracker
) -> None:
    up_next = await tracker.up_next()

    assert up_next.total == 40
    of_trakt, of_tmdb = asked(simulator, "trakt"), asked(simulator, "tmdb")
    assert of_trakt.total() <= 9
    assert not any(path.startswith("/shows/") for path in of_trakt)
    assert set(of_tmdb.values()) == {1}
    assert len(of_tmdb) <= 40


async def test_what_was_read_is_not_asked_again_until_it_moves(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.refresh()
    await tracker.up_next()
    simulator.state.requests.clear()

    await tracker.refresh()
    await tracker.up_next()

    assert asked(simulator, "trakt").total() == 1
    assert asked(simulator, "tmdb").total() == 0


async def test_after_an_episode_was_watched_elsewhere_four_requests_bring_the_next(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.refresh()
    await tracker.up_next()
    known = next(one for one in progress(simulator).values() if one.next_episode)
    assert known.next_episode
    simulator.state.demo.watch([(simulator.state.catalogue.part(known.next_episode), utc_now())])
    simulator.state.requests.clear()

    await tracker.refresh()
    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert asked(simulator, "trakt").total() <= 4


async def test_a_rewatch_that_just_began_is_gone_on_with(simulator: Simulator, tracker: Tracker) -> None:
    known = next(one for one in progress(simulator).values() if one.next_episode is None)
    simulator.state.demo.start_rewatch(known.show)

    up_next = await tracker.up_next()

    assert next_episodes(up_next)[trakt_of(known.show)] == (1, 1)


async def test_an_app_that_is_gone_is_said_to_be(simulator: Simulator, tracker: Tracker) -> None:
    refuse(simulator, "/trakt/", 403)

    with pytest.raises(AppRefusedError):
        await tracker.up_next()


async def test_the_orders(tracker: Tracker) -> None:
    by_watched = await tracker.up_next(order=UpNextOrder.WATCHED)
    by_aired = await tracker.up_next(order=UpNextOrder.AIRED)
    by_left = await tracker.up_next(order=UpNextOrder.LEFT)

    assert newest([one.last_watched_at for one in by_watched.shows])
    assert newest([one.episode.at for one in by_aired.shows if isinstance(one.episode.at, datetime)])
    left = [one.episodes_left for one in by_left.shows]
    assert left == sorted(left)
    assert len({tuple(one.show.ref for one in view.shows) for view in (by_watched, by_aired, by_left)}) == 3


async def test_a_mark_that_waits_is_flagged_on_the_episode_it_is_of(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = (await tracker.up_next()).shows[0].episode
    refuse(simulator, "/trakt/sync/history", 503)

    receipt = await tracker.mark_watched(EpisodeRef.parse(episode.ref))

    assert receipt.pending
    first, *others = (await tracker.up_next()).shows
    assert (first.episode.ref, first.episode.pending) == (episode.ref, True)
    assert first.episode.watched_at is not None
    assert not any(one.episode.pending for one in others)


async def test_a_delivered_mark_brings_the_next_episode(simulator: Simulator, tracker: Tracker) -> None:
    one = next(show for show in (await tracker.up_next()).shows if show.episodes_left > 1)

    await tracker.mark_watched(EpisodeRef.parse(one.episode.ref))

    again = next(show for show in (await tracker.up_next()).shows if show.show.ref == one.show.ref)
    assert again.episode.ref != one.episode.ref
    assert again.episodes_left == one.episodes_left - 1
    assert next_episodes(await tracker.up_next()) == expected(simulator)


async def test_a_rewatch_goes_on_with_an_episode_that_counts_as_unwatched(
    simulator: Simulator, tracker: Tracker
) -> None:
    known = next(one for one in progress(simulator).values() if len(one.aired) > 3)
    simulator.state.clock.advance(timedelta(seconds=5))
    simulator.state.demo.start_rewatch(known.show)
    first = known.aired[0]
    simulator.state.demo.watch(
        [(simulator.state.catalogue.part(first), simulator.state.clock.now() + timedelta(seconds=1))]
    )

    shown = next(one for one in (await tracker.up_next()).shows if trakt_id(one.show) == trakt_of(known.show))

    assert (shown.episode.season, shown.episode.number) == (known.aired[1].season, known.aired[1].number)
    assert shown.episode.watched_at is None


@pytest.mark.parametrize("language", ["en", "zh-Hans", "ja"])
async def test_a_placeholder_is_never_an_episodes_title(tracker: Tracker, language: str) -> None:
    up_next = await tracker.up_next(language=language)

    titles = [one.episode.title for one in (*up_next.shows, *up_next.waiting) if one.episode.title]
    assert titles
    assert not any(is_placeholder(title) for title in titles)


async def test_titles_are_in_the_persons_language(simulator: Simulator, tracker: Tracker) -> None:
    up_next = await tracker.up_next(language="zh-Hans")

    shows = {trakt: one.show for trakt, one in progress(simulator).items()}
    translated = {
        trakt_id(one.show): one.show.title
        for one in up_next.shows
        if (show := shows[trakt_id(one.show)]).ids.tmdb and "zh-CN" in show.prose
    }
    assert translated == {trakt: shows[trakt].prose["zh-CN"].title for trakt in translated}
    assert len(translated) > 5


async def test_a_newcomer_has_nothing_to_go_on_with(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    async with connected(simulator, session, clock, "newcomer") as trakt, Tracker(trakt) as tracker:
        assert await tracker.up_next() == UpNext(shows=(), waiting=(), read=0, total=0)
