"""The plays of late: each once, at one request of history after every change."""

from datetime import timedelta

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import asked
from tests.library.tracker.watching import aired
from trakt_tmdb import Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.catalogue import Movie

WEEK = timedelta(days=7)
MOST_ON_A_PAGE = 50


def late(simulator: Simulator) -> list[int]:
    """The simulator's own plays of the last week, newest first."""
    plays = simulator.state.demo.history.newest_first()
    return [play.id for play in plays if play.watched_at >= utc_now() - WEEK]


def watch_many(simulator: Simulator, count: int) -> list[Play]:
    """Watch episodes a minute apart, the first one now."""
    now = utc_now().replace(microsecond=0)
    parts = [part for part, _ in zip(aired(simulator), range(count), strict=False)]
    items = [(part, now - timedelta(minutes=number)) for number, part in enumerate(parts)]
    return simulator.state.demo.watch(items)


async def ids(tracker: Tracker) -> list[int]:
    return [play.id for play in await tracker.plays_since(utc_now() - WEEK)]


async def test_every_play_since_a_moment_over_pages(simulator: Simulator, tracker: Tracker) -> None:
    watch_many(simulator, 2 * MOST_ON_A_PAGE + 10)
    await tracker.refresh()
    assert sorted(await ids(tracker)) == sorted(late(simulator))


async def test_nothing_is_read_where_there_was_no_play(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.refresh()
    assert await tracker.plays_since(utc_now() + WEEK) == []
    assert asked(simulator, "trakt")["/sync/history"] == 0


async def test_one_more_play_costs_one_page_however_many_there_are(
    simulator: Simulator, tracker: Tracker
) -> None:
    watch_many(simulator, 2 * MOST_ON_A_PAGE + 10)
    await tracker.refresh()
    before = await ids(tracker)
    simulator.state.requests.clear()

    movie = simulator.state.catalogue.movies.on_trakt[0]
    (play,) = simulator.state.demo.watch([(movie, utc_now() + timedelta(seconds=1))])
    await tracker.refresh()

    assert await ids(tracker) == [play.id, *before]
    assert asked(simulator, "trakt")["/sync/history"] == 1


async def test_what_was_taken_back_long_before_the_last_page_goes(
    simulator: Simulator, tracker: Tracker
) -> None:
    plays = watch_many(simulator, 2 * MOST_ON_A_PAGE + 10)
    await tracker.refresh()
    assert plays[-1].id in await ids(tracker)

    simulator.state.demo.unwatch([plays[-1]])
    await tracker.refresh()

    assert plays[-1].id not in await ids(tracker)
    assert sorted(await ids(tracker)) == sorted(late(simulator))


async def test_a_play_tells_how_long_it_ran_and_is_shown_with_its_names(
    simulator: Simulator, tracker: Tracker
) -> None:
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if one.runtime)
    assert isinstance(movie, Movie)
    simulator.state.demo.watch([(movie, utc_now() + timedelta(seconds=1))])
    await tracker.refresh()

    (latest, *_) = await tracker.plays_since(utc_now() - WEEK)
    (shown,) = await tracker.show_plays([latest], language="zh-Hans")

    assert latest.minutes == movie.runtime
    assert shown.play_id == str(latest.id)
    assert shown.title == movie.prose["zh-CN"].title


async def test_favourites_at_tmdb_are_counted(simulator: Simulator, tracker: Tracker) -> None:
    loved = (await tracker.favorites()).favorites
    assert await tracker.count_tmdb_favorites() == sum("tmdb" in one.sources for one in loved)
