import asyncio
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.watching import aired, plays, sent, unseen
from trakt_tmdb import (
    EpisodeRef,
    InvalidRequestError,
    Journal,
    Media,
    NotFoundError,
    TitleRef,
    Tracker,
    TraktClient,
    UnreachableError,
    View,
    When,
)
from trakt_tmdb.account.outcome import State
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def test_a_mark_adds_one_play_of_this_second(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)

    before = utc_now().replace(microsecond=0)
    receipt = await tracker.mark_watched(ref_of(episode))

    [at] = plays(simulator, episode)
    assert (receipt.plays, receipt.pending, receipt.seen_at) == (1, False, None)
    assert before <= at <= utc_now()
    assert at.microsecond == 0


async def test_only_that_episode_is_touched(simulator: Simulator, tracker: Tracker) -> None:
    before = len(simulator.state.demo.history)

    await tracker.mark_watched(ref_of(unseen(simulator)))

    assert len(simulator.state.demo.history) == before + 1


async def test_undo_takes_back_that_play_and_no_other(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    long_ago = utc_now() - timedelta(days=400)
    simulator.state.demo.watch([(episode, long_ago)])
    receipt = await tracker.mark_watched(ref_of(episode), again=True)
    assert len(plays(simulator, episode)) == 2

    undone = await tracker.undo(receipt.receipt)

    assert undone.plays == 1
    assert plays(simulator, episode) == [long_ago]


async def test_undo_without_a_receipt_takes_the_latest_write(simulator: Simulator, tracker: Tracker) -> None:
    first = unseen(simulator)
    await tracker.mark_watched(ref_of(first))
    second = unseen(simulator)
    await tracker.mark_watched(ref_of(second))

    await tracker.undo()
    assert (len(plays(simulator, first)), len(plays(simulator, second))) == (1, 0)
    await tracker.undo()
    assert plays(simulator, first) == []
    with pytest.raises(NotFoundError, match="nothing to undo"):
        await tracker.undo()


async def test_undoing_twice_takes_back_once(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    receipt = await tracker.mark_watched(ref_of(episode))

    await tracker.undo(receipt.receipt)
    again = await tracker.undo(receipt.receipt)

    assert again.plays == 0
    assert plays(simulator, episode) == []


async def test_what_was_seen_is_left_alone_and_the_answer_says_when(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    seen = utc_now().replace(microsecond=0) - timedelta(days=3)
    simulator.state.demo.watch([(episode, seen)])

    receipt = await tracker.mark_watched(ref_of(episode))

    assert (receipt.plays, receipt.seen_at) == (0, seen)
    assert plays(simulator, episode) == [seen]


async def test_again_within_the_runtime_is_still_the_same_play(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    simulator.state.demo.watch([(episode, utc_now() - timedelta(minutes=10))])

    receipt = await tracker.mark_watched(ref_of(episode), again=True)

    assert receipt.plays == 0
    assert len(plays(simulator, episode)) == 1


async def test_the_same_intent_twice_is_one_play_and_one_receipt(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)

    first = await tracker.mark_watched(ref_of(episode), intent_id="tap-1", again=True)
    second = await tracker.mark_watched(ref_of(episode), intent_id="tap-1", again=True)

    assert first == second
    assert len(plays(simulator, episode)) == 1


async def test_a_chosen_time_is_kept(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    chosen = datetime(2026, 1, 2, 21, 30, tzinfo=UTC)

    await tracker.mark_watched(ref_of(episode), watched_at=chosen)

    assert plays(simulator, episode) == [chosen]


async def test_released_is_when_the_episode_aired(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)

    await tracker.mark_watched(ref_of(episode), watched_at=When.RELEASED)

    [at] = plays(simulator, episode)
    assert abs(at - episode.episode.first_aired) < timedelta(seconds=1)


async def test_an_unknown_time_can_be_undone_too(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)

    receipt = await tracker.mark_watched(ref_of(episode), watched_at=When.UNKNOWN)
    assert len(plays(simulator, episode)) == 1

    await tracker.undo(receipt.receipt)
    assert plays(simulator, episode) == []


async def test_undo_puts_the_show_back_on_the_watchlist(simulator: Simulator, tracker: Tracker) -> None:
    account = simulator.state.demo
    episode = next(
        part
        for part in aired(simulator)
        if not account.history.of(part) and part.show not in account.watchlist
    )
    account.want(episode.show)

    receipt = await tracker.mark_watched(ref_of(episode))
    assert episode.show not in account.watchlist

    await tracker.undo(receipt.receipt)
    assert episode.show in account.watchlist


async def test_a_movie_is_marked_by_its_tmdb_id_alone(simulator: Simulator, tracker: Tracker) -> None:
    movie = next(
        one for one in simulator.state.catalogue.movies.on_trakt if one.ids.tmdb and not plays(simulator, one)
    )

    await tracker.mark_watched(TitleRef(media=Media.MOVIE, tmdb=movie.ids.tmdb))

    assert len(plays(simulator, movie)) == 1


async def test_a_lost_answer_adds_no_second_play(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, method="POST", path="/sync/history$"))

    receipt = await tracker.mark_watched(ref_of(episode))
    assert receipt.pending
    await tracker.refresh()

    assert len(plays(simulator, episode)) == 1
    assert tracker.pending == 0


async def test_a_mark_waits_while_trakt_is_down_and_arrives_with_its_own_time(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    down = Fault(kind=FaultKind.RESET, path="/trakt/", count=1000)
    simulator.state.faults.add(down)

    receipt = await tracker.mark_watched(ref_of(episode))
    assert (receipt.plays, receipt.pending) == (1, True)
    assert (plays(simulator, episode), tracker.pending, tracker.online) == ([], 1, False)
    with pytest.raises(UnreachableError):
        await tracker.refresh()

    simulator.state.faults.clear()
    await tracker.refresh()
    assert (len(plays(simulator, episode)), tracker.pending, tracker.online) == (1, 0, True)


async def test_undoing_what_still_waits_sends_nothing(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))
    receipt = await tracker.mark_watched(ref_of(episode))

    await tracker.undo(receipt.receipt)
    simulator.state.faults.clear()
    await tracker.refresh()

    assert plays(simulator, episode) == []
    assert tracker.pending == 0


async def test_what_waits_is_delivered_after_a_restart(
    simulator: Simulator, trakt: TraktClient, tmp_path: Path
) -> None:
    episode = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))
    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        receipt = await tracker.mark_watched(ref_of(episode))
    simulator.state.faults.clear()

    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        assert tracker.pending == 1
        await tracker.refresh()
        assert len(plays(simulator, episode)) == 1
        await tracker.undo(receipt.receipt)
        assert plays(simulator, episode) == []


async def test_a_title_that_trakt_lacks_is_a_typed_refusal(simulator: Simulator, tracker: Tracker) -> None:
    missing = EpisodeRef(title=TitleRef(media=Media.SHOW, tmdb=999_999_999), season=1, number=1)

    with pytest.raises(NotFoundError, match="Trakt has no show/tmdb-999999999"):
        await tracker.mark_watched(missing)
    assert tracker.pending == 0


async def test_subscribers_hear_of_a_mark_before_trakt_does(simulator: Simulator, tracker: Tracker) -> None:
    heard: list[tuple[frozenset[View], int]] = []
    end = tracker.subscribe(lambda views: heard.append((views, tracker.pending)))

    await tracker.mark_watched(ref_of(unseen(simulator)))
    end()
    with suppress(NotFoundError):
        await tracker.undo()

    assert [pending for _, pending in heard] == [1, 0]
    assert all(View.SCHEDULE in views for views, _ in heard)


async def test_a_mark_names_one_episode_by_its_id_and_its_second(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)

    await tracker.mark_watched(ref_of(episode), watched_at=datetime(2026, 1, 2, 21, 30, tzinfo=UTC))

    item = {"ids": {"trakt": episode.episode.ids.trakt}, "watched_at": "2026-01-02T21:30:00Z"}
    assert sent(simulator, "/sync/history") == [{"episodes": [item]}]


async def test_a_time_without_a_zone_is_refused_before_anything_is_written(
    simulator: Simulator, tracker: Tracker
) -> None:
    with pytest.raises(InvalidRequestError, match="time zone"):
        await tracker.mark_watched(ref_of(unseen(simulator)), watched_at=datetime(2026, 1, 2))  # noqa: DTZ001

    assert tracker.pending == 0


async def test_two_marks_of_one_episode_at_the_same_time_are_one_play(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)

    receipts = await asyncio.gather(*(tracker.mark_watched(ref_of(episode)) for _ in range(3)))

    assert sorted(one.plays for one in receipts) == [0, 0, 1]
    assert len(plays(simulator, episode)) == 1


async def test_two_undos_of_one_mark_at_the_same_time_take_back_once(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    seen = utc_now() - timedelta(days=400)
    simulator.state.demo.watch([(episode, seen)])
    receipt = await tracker.mark_watched(ref_of(episode), again=True)

    undone = await asyncio.gather(*(tracker.undo(receipt.receipt) for _ in range(2)))

    assert sorted(one.plays for one in undone) == [0, 1]
    assert plays(simulator, episode) == [seen]


@pytest.mark.parametrize(
    ("slow", "until"), [("/sync/history/episodes", State.WAITING), ("/sync/history$", State.SENDING)]
)
async def test_an_undo_of_a_mark_on_its_way_leaves_nothing_behind(
    simulator: Simulator, tracker: Tracker, journal: Journal, slow: str, until: State
) -> None:
    """Whether the mark was still being looked up or was being sent already."""
    episode = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.DELAY, path=slow, delay_ms=300))
    marking = asyncio.create_task(tracker.mark_watched(ref_of(episode), intent_id="tap-1"))
    while (entry := await journal.entry("tap-1")) is None or entry.state is not until:
        pass

    await tracker.undo("tap-1")
    await marking
    await tracker.refresh()

    assert (plays(simulator, episode), tracker.pending) == ([], 0)
    assert (await tracker.mark_watched(ref_of(episode), intent_id="tap-1")).plays == 0


async def test_an_undo_sent_twice_undoes_one_write(simulator: Simulator, tracker: Tracker) -> None:
    first = unseen(simulator)
    await tracker.mark_watched(ref_of(first))
    second = unseen(simulator)
    await tracker.mark_watched(ref_of(second))

    once = await tracker.undo(intent_id="tap-1")
    twice = await tracker.undo(intent_id="tap-1")

    assert once == twice
    assert (len(plays(simulator, first)), len(plays(simulator, second))) == (1, 0)


async def test_an_undo_sent_twice_withdraws_one_of_those_that_wait(
    simulator: Simulator, tracker: Tracker
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))
    first, second, *_ = (part for part in aired(simulator) if not plays(simulator, part))
    await tracker.mark_watched(ref_of(first))
    await tracker.mark_watched(ref_of(second))

    for _ in range(2):
        await tracker.undo(intent_id="tap-1")
    assert tracker.pending == 1
    simulator.state.faults.clear()
    await tracker.refresh()

    assert (len(plays(simulator, first)), plays(simulator, second)) == (1, [])


async def test_a_lost_answer_to_an_undo_still_says_what_it_took_back(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    receipt = await tracker.mark_watched(ref_of(episode))
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, method="POST", path="/sync/history/remove$"))

    undone = await tracker.undo(receipt.receipt)
    assert undone.pending
    await tracker.refresh()

    again = await tracker.undo(receipt.receipt, intent_id=undone.receipt)
    assert (again.plays, again.pending) == (1, False)
    assert plays(simulator, episode) == []
