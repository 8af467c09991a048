"""Marks of many episodes, whatever happens between two batches."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.watching import (
    LONG_SHOW,
    episode_ref,
    fail_posts,
    out,
    parts,
    plays,
    regular,
    season_ref,
    sent,
    show_called,
    show_ref,
    watched,
)
from trakt_tmdb import InvalidRequestError, Journal, Tracker, TraktClient, UpTo, When
from trakt_tmdb.account.trakt.deliveries import sending
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.faults import FaultKind

HISTORY = "/sync/history"


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BATCH", 4)


async def test_a_large_bulk_goes_in_batches(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    count = len(out(regular(show)))

    await tracker.mark_watched(show_ref(show), confirm_plays=count)
    sizes = [len(body["episodes"]) for body in sent(simulator, "/sync/history")]
    assert (max(sizes), sum(sizes)) == (100, count)

    await tracker.undo()
    sizes = [len(body["ids"]) for body in sent(simulator, "/sync/history/remove")]
    assert (max(sizes), sum(sizes)) == (100, count)


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("kind", [FaultKind.DROP_ANSWER, FaultKind.RESET, FaultKind.STATUS])
async def test_a_batch_that_fails_in_the_middle_loses_nothing_and_doubles_nothing(
    simulator: Simulator, tracker: Tracker, show: Show, kind: FaultKind
) -> None:
    season = parts(show, 2)
    fail_posts(simulator, HISTORY, kind, count=3, after=1)

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season), intent_id="tap-1")
    assert (receipt.plays, receipt.pending) == (len(season), True)
    simulator.state.faults.clear()
    await tracker.refresh()

    assert all(len(plays(simulator, part)) == 1 for part in season)
    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season), intent_id="tap-1")
    assert (receipt.plays, receipt.pending) == (len(season), False)
    assert (await tracker.undo("tap-1")).plays == len(season)
    assert watched(simulator, season) == []


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("watched_at", [When.NOW, When.RELEASED, When.UNKNOWN])
async def test_a_restart_between_batches_goes_on_where_it_was(
    simulator: Simulator, trakt: TraktClient, tmp_path: Path, show: Show, watched_at: When
) -> None:
    season = parts(show, 2)
    simulator.state.demo.want(show)
    fail_posts(simulator, HISTORY, FaultKind.DROP_ANSWER, after=1)
    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        receipt = await tracker.mark_watched(
            season_ref(show, 2), watched_at=watched_at, confirm_plays=len(season)
        )
        assert receipt.pending
    assert 4 <= len(watched(simulator, season)) < len(season)

    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        await tracker.refresh()
        assert all(len(plays(simulator, part)) == 1 for part in season)
        assert (await tracker.undo(receipt.receipt)).plays == len(season)
    assert watched(simulator, season) == []
    assert show in simulator.state.demo.watchlist


async def test_what_somebody_watched_while_a_bulk_waited_is_left_alone(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    elsewhere = utc_now().replace(microsecond=0) - timedelta(hours=3)
    fail_posts(simulator, HISTORY, FaultKind.RESET)
    await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season), intent_id="tap-1")
    simulator.state.demo.watch([(season[0], elsewhere)], "scrobble")

    await tracker.refresh()

    assert plays(simulator, season[0]) == [elsewhere]
    assert (await tracker.undo("tap-1")).plays == len(season) - 1
    assert watched(simulator, season) == season[:1]


@pytest.mark.usefixtures("small_batches")
async def test_an_episode_that_trakt_lost_is_left_out_and_the_rest_counts(
    simulator: Simulator, tracker: Tracker, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    season = parts(show, 2)
    lost = str(season[1].episode.ids.trakt)
    find = simulator.state.catalogue.episode_by_source
    monkeypatch.setattr(
        type(simulator.state.catalogue),
        "episode_by_source",
        lambda _, source, value: None if value == lost else find(source, value),
    )

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    assert receipt.plays == len(season) - 1
    assert (await tracker.undo(receipt.receipt)).plays == len(season) - 1


@pytest.mark.usefixtures("small_batches")
async def test_a_refusal_in_the_middle_keeps_what_was_added_and_undoes_it(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    fail_posts(simulator, HISTORY, FaultKind.STATUS, status=422, after=1)

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    assert (receipt.plays, receipt.pending, tracker.pending) == (4, False, 0)
    assert watched(simulator, season) == season[:4]
    assert (await tracker.undo(receipt.receipt)).plays == 4


async def test_a_refused_bulk_is_a_typed_failure_and_stays_one(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    fail_posts(simulator, HISTORY, FaultKind.STATUS, status=422)

    for _ in range(2):
        with pytest.raises(InvalidRequestError, match="does not accept"):
            await tracker.mark_watched(
                UpTo(episode=episode_ref(show, 1, 3)), confirm_plays=3, intent_id="tap-1"
            )
    assert (watched(simulator, regular(show)), tracker.pending) == ([], 0)


@pytest.mark.usefixtures("small_batches")
async def test_a_short_pause_that_trakt_asks_for_is_kept_and_the_rest_follows(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    fail_posts(simulator, HISTORY, FaultKind.RATE_LIMIT, count=2, retry_after=1, after=1)

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    assert (receipt.plays, receipt.pending) == (len(season), False)
    assert all(len(plays(simulator, part)) == 1 for part in season)


@pytest.mark.usefixtures("small_batches")
async def test_a_long_pause_leaves_the_rest_waiting(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    fail_posts(simulator, HISTORY, FaultKind.RATE_LIMIT, retry_after=300, after=1)

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    assert (receipt.plays, receipt.pending, tracker.online) == (len(season), True, False)
    assert watched(simulator, season) == season[:4]
