"""Up next where Trakt closes one endpoint after the other to the app."""

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import (
    asked,
    connected,
    expected,
    next_episodes,
    progress,
    refuse,
    trakt_of,
)
from trakt_tmdb import Tracker
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.account.demo import Size
from trakt_tmdb.simulator.account.progress import Progress

UP_NEXT = "/trakt/sync/progress/up_next"
PROGRESS = "/trakt/sync/progress/watched"
WATCHED = "/trakt/sync/watched/shows"
IN_SEASONS = "progress"
"""In the query of the list that tells each watched episode."""


def close_lists(simulator: Simulator) -> None:
    refuse(simulator, UP_NEXT)
    refuse(simulator, PROGRESS)


def close_seasons(simulator: Simulator) -> None:
    close_lists(simulator)
    refuse(simulator, WATCHED, query=IN_SEASONS)


def watch_next(simulator: Simulator) -> Progress:
    """Watch the next episode of some show on another device."""
    known = next(one for one in progress(simulator).values() if one.next_episode)
    assert known.next_episode
    simulator.state.demo.watch([(simulator.state.catalogue.part(known.next_episode), utc_now())])
    return known


@pytest.mark.parametrize("status", [403, 404, 405, 426])
async def test_a_refused_endpoint_is_replaced_by_the_list_of_progress(
    simulator: Simulator, tracker: Tracker, status: int
) -> None:
    refuse(simulator, UP_NEXT, status)

    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert up_next.waiting
    assert asked(simulator, "trakt")["/sync/progress/watched"] == 1


@pytest.mark.parametrize("kind", [FaultKind.WRONG_TYPES, FaultKind.HTML_BODY, FaultKind.EMPTY_BODY])
async def test_so_is_one_whose_answer_cannot_be_read(
    simulator: Simulator, tracker: Tracker, kind: FaultKind
) -> None:
    simulator.state.faults.add(Fault(kind=kind, path=UP_NEXT, count=99))

    assert next_episodes(await tracker.up_next()) == expected(simulator)


@pytest.mark.parametrize("status", [403, 404, 422, 426])
async def test_a_closed_endpoint_is_not_tried_at_every_change(
    simulator: Simulator, tracker: Tracker, status: int
) -> None:
    refuse(simulator, UP_NEXT, status)
    await tracker.refresh()
    await tracker.up_next()
    simulator.state.demo.hide(watch_next(simulator).show, "dropped")
    simulator.state.requests.clear()

    await tracker.refresh()
    await tracker.up_next()

    assert asked(simulator, "trakt")["/sync/progress/up_next"] == 0


async def test_with_both_lists_closed_progress_comes_from_watched_episodes_and_seasons(
    simulator: Simulator, tracker: Tracker
) -> None:
    close_lists(simulator)

    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert (up_next.read, up_next.total) == (40, 40)
    for one in up_next.shows:
        known = progress(simulator)[int(one.show.ref.split("-")[1].split(".")[0])]
        assert one.show.progress
        assert (one.show.progress.aired, one.show.progress.completed) == (len(known.aired), known.completed)
    of_trakt = asked(simulator, "trakt")
    assert sum(count for path, count in of_trakt.items() if path.endswith("/seasons")) == len(up_next.shows)
    assert not any(path.endswith("/progress/watched") and path.startswith("/shows") for path in of_trakt)


async def test_a_rewatch_counts_from_its_start_there_too(simulator: Simulator, tracker: Tracker) -> None:
    close_lists(simulator)
    known = next(one for one in progress(simulator).values() if one.next_episode is None)
    simulator.state.demo.start_rewatch(known.show)

    assert next_episodes(await tracker.up_next())[trakt_of(known.show)] == (1, 1)


async def test_with_that_closed_too_progress_is_read_show_by_show(
    simulator: Simulator, tracker: Tracker
) -> None:
    close_seasons(simulator)

    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert (up_next.read, up_next.total) == (40, 40)


@pytest.mark.parametrize("close", [close_lists, close_seasons])
async def test_show_by_show_leaves_out_what_was_dropped(
    simulator: Simulator, tracker: Tracker, close: object
) -> None:
    dropped = next(one.show for one in progress(simulator).values() if one.next_episode)
    simulator.state.demo.hide(dropped, "dropped")
    assert callable(close)
    close(simulator)

    up_next = await tracker.up_next()

    assert trakt_of(dropped) not in next_episodes(up_next)
    assert up_next.total == 39


@pytest.mark.parametrize("close", [close_lists, close_seasons])
async def test_after_a_change_only_the_changed_show_is_read(
    simulator: Simulator, tracker: Tracker, close: object
) -> None:
    assert callable(close)
    close(simulator)
    await tracker.refresh()
    await tracker.up_next()
    changed = watch_next(simulator)
    simulator.state.requests.clear()

    await tracker.refresh()
    up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert asked(simulator, "trakt")[f"/shows/{changed.show.ids.trakt}/progress/watched"] == 1
    assert asked(simulator, "trakt").total() <= 4


async def test_show_by_show_reads_a_hundred_says_so_and_goes_on_later(
    session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    big = Simulator(size=Size(watched_shows=120))
    async with big as simulator, connected(simulator, session, clock) as trakt, Tracker(trakt) as tracker:
        close_seasons(simulator)
        await tracker.refresh()
        first = await tracker.up_next()
        again = await tracker.up_next()
        clock.advance(301)
        views = await tracker.refresh()
        later = await tracker.up_next()

    assert (first.read, first.total) == (100, 120)
    assert again.read == 100
    assert "up_next" in views
    assert (later.read, later.total) == (120, 120)


async def test_one_show_that_cannot_be_read_costs_no_other(simulator: Simulator, tracker: Tracker) -> None:
    close_seasons(simulator)
    refuse(simulator, "/trakt/shows/.*/progress/watched", status=404, times=1)

    up_next = await tracker.up_next()

    assert (up_next.read, up_next.total) == (39, 40)


async def test_with_the_index_closed_watched_marks_come_from_the_lists(
    simulator: Simulator, tracker: Tracker
) -> None:
    before = await tracker.schedule()
    history = await tracker.my_shows()
    await tracker.refresh()
    refuse(simulator, "/trakt/sync/watched/", query="extended=min")
    watch_next(simulator)
    await tracker.refresh()

    after = await tracker.schedule()
    shown = {one.ref: bool(one.watched_at) for day in before.days for one in day.airings}
    now = {one.ref: bool(one.watched_at) for day in after.days for one in day.airings}
    assert now.keys() == shown.keys()
    assert sum(now.values()) >= sum(shown.values()) > 0
    assert {one.ref for one in (await tracker.my_shows()).shows} >= {one.ref for one in history.shows[:5]}
    assert next_episodes(await tracker.up_next()) == expected(simulator)
