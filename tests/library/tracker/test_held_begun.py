"""Held writes of which something may have reached Trakt already, and journals from long ago."""

import shutil
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import ref_of
from tests.library.tracker.waiting import HISTORY, TOO_LONG, outage, states
from tests.library.tracker.watching import (
    LONG_SHOW,
    fail_posts,
    parts,
    plays,
    regular,
    show_called,
    show_ref,
    watched,
)
from trakt_tmdb import Journal, Tracker, TraktClient, UpTo
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.simulator.faults import FaultKind
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import ChangeState

A_MONTH = timedelta(days=31)


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


async def begin_a_mark(simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show) -> int:
    """Let one batch of several arrive before an outage that is too long."""
    many = UpTo(episode=ref_of(regular(show)[219]))
    fail_posts(simulator, HISTORY, FaultKind.RESET, count=10, after=1)
    await tracker.mark_watched(many, confirm_plays=220, intent_id="tap-1")
    async with outage(simulator, clock, TOO_LONG):
        pass
    await tracker.refresh()
    assert await states(tracker) == [ChangeState.HELD]
    return len(watched(simulator, regular(show)))


async def test_a_held_write_that_had_begun_is_finished_where_it_was(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    assert await begin_a_mark(simulator, tracker, clock, show) == 100

    assert (await tracker.send("tap-1")).plays == 220

    assert [len(plays(simulator, part)) for part in regular(show)[:220]] == [1] * 220


@pytest.mark.parametrize("ended", [True, False], ids=["discarded", "still held"])
async def test_undo_takes_back_what_had_arrived_of_a_held_write(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show, *, ended: bool
) -> None:
    simulator.state.demo.want(show)
    assert await begin_a_mark(simulator, tracker, clock, show) == 100
    if ended:
        await tracker.discard("tap-1")
        assert len(watched(simulator, regular(show))) == 100
    assert (await tracker.changes()).changes[0].undoable

    assert (await tracker.undo()).plays == 100

    assert watched(simulator, regular(show)) == []
    assert show in simulator.state.demo.watchlist
    assert (await states(tracker), tracker.pending) == ([ChangeState.UNDONE], 0)


async def test_undo_puts_back_only_what_a_discarded_unmark_had_taken(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    many = regular(show)[:150]
    times = [clock.utc_now().replace(microsecond=0) - timedelta(hours=200 + n) for n in range(150)]
    simulator.state.demo.watch(zip(many, times, strict=True))
    fail_posts(simulator, f"{HISTORY}/remove", FaultKind.RESET, count=10, after=1)
    await tracker.mark_unwatched(UpTo(episode=ref_of(many[-1])), confirm_plays=150, intent_id="tap-1")
    async with outage(simulator, clock, TOO_LONG):
        pass
    await tracker.discard("tap-1")
    assert len(watched(simulator, many)) == 50

    assert (await tracker.undo("tap-1")).plays == 100

    assert [plays(simulator, part) for part in many] == [[time] for time in times]


def numbers(simulator: Simulator, items: list[Part]) -> list[list[datetime]]:
    return [plays(simulator, item) for item in items]


async def test_a_backup_of_a_month_ago_replays_nothing_by_itself(
    simulator: Simulator, trakt: TraktClient, clock: FakeClock, show: Show, tmp_path: Path
) -> None:
    """Marks that wait, one under way and an undo, all delivered after the backup was taken."""
    file, backup = tmp_path / "journal.db", tmp_path / "backup.db"
    season = parts(show, 1)[:4]
    async with Journal(file) as journal, Tracker(trakt, journal=journal) as tracker:
        await tracker.mark_watched(ref_of(season[0]))
        fail_posts(simulator, HISTORY, FaultKind.DROP_ANSWER)
        await tracker.mark_watched(ref_of(season[1]))
        async with outage(simulator, clock, timedelta(hours=1)):
            await tracker.mark_watched(ref_of(season[2]))
            await tracker.add_to_watchlist(show_ref(show))
            await tracker.undo((await tracker.changes()).changes[-1].receipt)
            shutil.copyfile(file, backup)
        await tracker.refresh()
        assert tracker.pending == 0
        await tracker.remove_from_watchlist(show_ref(show))
    after = numbers(simulator, season)
    assert [len(times) for times in after] == [0, 1, 1, 0]
    simulator.state.requests.clear()
    clock.advance(A_MONTH.total_seconds())

    shutil.copyfile(backup, file)
    async with Journal(file) as journal, Tracker(trakt, journal=journal) as tracker:
        for _ in range(3):
            await tracker.refresh()
        asked = simulator.state.requests.entries
        assert [one.route for one in asked if one.service == Service.TRAKT and one.method != "GET"] == []
        assert (await tracker.changes()).held == 4
        assert await tracker.send_all() == 4
        assert tracker.pending == 0

    assert numbers(simulator, season) == after
