"""Check-ins: of the moment, one at a time, taken back while they run and afterwards."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.mine import trakt_of
from tests.library.tracker.watching import sent, unseen
from trakt_tmdb import (
    ConflictError,
    InvalidRequestError,
    Journal,
    Media,
    NotFoundError,
    Origin,
    TitleRef,
    Tracker,
    UnreachableError,
)
from trakt_tmdb.account.action import Checkin
from trakt_tmdb.account.intent import Intent
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.faults import Fault, FaultKind

type Later = Callable[[float], None]
"""Lets so many hours pass."""


@pytest.fixture
def episode(simulator: Simulator) -> Part:
    return unseen(simulator)


@pytest.fixture
def movie(simulator: Simulator, account: Account) -> Movie:
    return next(one for one in simulator.state.catalogue.movies.on_trakt if not account.history.of(one))


@pytest.fixture
def later(simulator: Simulator, clock: FakeClock) -> Later:
    def pass_by(hours: float) -> None:
        simulator.state.clock.advance(timedelta(hours=hours))
        clock.advance(hours * 3600)

    return pass_by


def movie_ref(movie: Movie) -> TitleRef:
    return TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt)


def running(account: Account) -> Part | Movie | None:
    return account.checkin.item if account.checkin else None


def down(simulator: Simulator, kind: FaultKind = FaultKind.RESET, *, count: int = 1000) -> None:
    simulator.state.faults.add(Fault(kind=kind, method="POST", path="/checkin$", count=count))


async def test_a_check_in_runs_and_undo_cancels_it(tracker: Tracker, account: Account, episode: Part) -> None:
    receipt = await tracker.checkin(ref_of(episode))

    assert running(account) == episode
    assert (receipt.plays, receipt.pending) == (0, False)

    await tracker.undo(receipt.receipt)
    assert running(account) is None
    assert account.history.of(episode) == []


async def test_undo_of_a_check_in_that_is_over_removes_its_play_alone(
    tracker: Tracker, account: Account, movie: Movie, later: Later
) -> None:
    account.want(movie)
    receipt = await tracker.checkin(movie_ref(movie))
    later(5)
    account.come_to_now()
    [play] = account.history.of(movie)
    assert movie not in account.watchlist
    account.watch([(movie, play.watched_at + timedelta(hours=4))])

    undone = await tracker.undo(receipt.receipt)

    assert undone.plays == 1
    assert play not in account.history.of(movie)
    assert len(account.history.of(movie)) == 1
    assert movie in account.watchlist


async def test_one_runs_at_a_time_and_the_other_is_told_until_when(
    tracker: Tracker, account: Account, episode: Part, movie: Movie
) -> None:
    await tracker.checkin(ref_of(episode))
    assert account.checkin

    for _ in range(2):
        with pytest.raises(ConflictError) as failure:
            await tracker.checkin(movie_ref(movie), intent_id="tap-1")
        assert failure.value.expires_at
        assert abs(failure.value.expires_at - account.checkin.expires_at) < timedelta(seconds=1)
    assert account.checkin.item == episode


async def test_a_check_in_does_not_wait_for_trakt(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))

    with pytest.raises(UnreachableError, match="cannot wait"):
        await tracker.checkin(ref_of(episode))
    with pytest.raises(UnreachableError, match="cannot wait"):
        await tracker.cancel_checkin()

    assert tracker.pending == 0
    simulator.state.faults.clear()
    await tracker.refresh()
    assert running(account) is None
    assert sent(simulator, "/checkin") == []


async def test_a_check_in_does_not_wait_behind_what_does(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, method="POST", path="/history$", count=1000))
    assert (await tracker.mark_watched(ref_of(unseen(simulator)))).pending

    with pytest.raises(UnreachableError, match="cannot wait"):
        await tracker.checkin(ref_of(episode))

    assert tracker.pending == 1
    simulator.state.faults.clear()
    await tracker.refresh()
    assert (tracker.pending, account.checkin) == (0, None)


async def test_a_lost_answer_is_found_running(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    down(simulator, FaultKind.DROP_ANSWER)

    receipt = await tracker.checkin(ref_of(episode))
    assert (receipt.pending, bool(account.checkin)) == (True, True)
    await tracker.refresh()

    assert tracker.pending == 0
    assert len(sent(simulator, "/checkin")) == 1
    await tracker.undo(receipt.receipt)
    assert running(account) is None


async def test_a_lost_answer_is_found_among_the_plays(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part, later: Later
) -> None:
    down(simulator, FaultKind.DROP_ANSWER)
    receipt = await tracker.checkin(ref_of(episode))
    later(5)

    await tracker.refresh()
    assert (tracker.pending, len(account.history.of(episode))) == (0, 1)
    await tracker.undo(receipt.receipt)
    assert account.history.of(episode) == []


async def test_what_was_sent_and_did_not_arrive_is_refused_not_sent_again(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    down(simulator)
    assert (await tracker.checkin(ref_of(episode), intent_id="tap-1")).pending
    simulator.state.faults.clear()

    await tracker.refresh()

    assert (tracker.pending, account.checkin) == (0, None)
    with pytest.raises(InvalidRequestError, match="in time"):
        await tracker.checkin(ref_of(episode), intent_id="tap-1")


@pytest.mark.parametrize(("hours", "runs"), [(0.1, True), (60, False)])
async def test_a_check_in_left_by_a_killed_process_is_sent_within_its_time_alone(
    tracker: Tracker,
    journal: Journal,
    account: Account,
    episode: Part,
    later: Later,
    hours: float,
    *,
    runs: bool,
) -> None:
    checkin = Checkin(target=str(ref_of(episode)))
    made_at = utc_now().replace(microsecond=0)
    await journal.add(Intent(intent_id="tap-1", made_at=made_at, origin=Origin.SCRIPT, action=checkin))
    later(hours)

    await tracker.refresh()

    assert (bool(account.checkin), await journal.open_entries()) == (runs, [])
    assert (await tracker.changes()).held == 0


async def test_cancelling_ends_what_runs_and_undo_begins_it_again(
    simulator: Simulator, tracker: Tracker, account: Account, movie: Movie
) -> None:
    await tracker.checkin(movie_ref(movie))

    receipt = await tracker.cancel_checkin()
    assert running(account) is None
    assert simulator.state.requests.counts["trakt DELETE /checkin"] == 1

    await tracker.undo(receipt.receipt)
    assert running(account) == movie


async def test_undo_of_cancelling_begins_nothing_that_would_be_over(
    tracker: Tracker, account: Account, movie: Movie, later: Later
) -> None:
    await tracker.checkin(movie_ref(movie))
    receipt = await tracker.cancel_checkin()
    later(5)

    await tracker.undo(receipt.receipt)

    assert running(account) is None


async def test_cancelling_nothing_sends_nothing(simulator: Simulator, tracker: Tracker) -> None:
    receipt = await tracker.cancel_checkin()

    assert receipt.pending is False
    assert simulator.state.requests.counts["trakt DELETE /checkin"] == 0
    with pytest.raises(NotFoundError, match="nothing to undo"):
        await tracker.undo()


async def test_only_an_episode_or_a_movie_is_checked_in_to(tracker: Tracker, episode: Part) -> None:
    with pytest.raises(InvalidRequestError, match="an episode or a movie"):
        await tracker.checkin(TitleRef(media=Media.SHOW, trakt=trakt_of(episode.show)))
    with pytest.raises(NotFoundError):
        await tracker.checkin(TitleRef(media=Media.MOVIE, trakt=999_999_999))
