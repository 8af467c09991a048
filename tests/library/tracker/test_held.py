"""Writes that waited longer than 48 hours are left to the person, to send or to discard."""

from datetime import timedelta

import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import ref_of
from tests.library.tracker.waiting import HISTORY, JUST_BEFORE, TOO_LONG, outage, states
from tests.library.tracker.watching import (
    LONG_SHOW,
    parts,
    plays,
    season_ref,
    sent,
    show_called,
    show_ref,
    watched,
)
from trakt_tmdb import InvalidRequestError, NotFoundError, Tracker, View
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.tracker.views import ChangeState, EpisodeCard


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


@pytest.fixture
def first(show: Show) -> Part:
    return parts(show, 1)[0]


async def card_of(tracker: Tracker, part: Part) -> EpisodeCard:
    season = await tracker.episodes(ref_of(part).title, part.episode.season)
    return season.episodes[part.episode.number - 1]


async def test_what_waited_almost_48_hours_is_sent_by_itself(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, JUST_BEFORE):
        await tracker.mark_watched(ref_of(first))

    await tracker.refresh()

    assert len(plays(simulator, first)) == 1


async def test_what_waited_longer_is_held_and_still_shown_as_pending(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first))

    await tracker.refresh()

    assert plays(simulator, first) == []
    assert sent(simulator, HISTORY) == []
    assert await states(tracker) == [ChangeState.HELD]
    assert ((await tracker.changes()).held, tracker.pending, tracker.online) == (1, 1, True)
    assert (await card_of(tracker, first)).pending


async def test_subscribers_are_told_once_when_something_becomes_held(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first))
    await tracker.refresh()
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)
    clock.advance(1)

    await tracker.refresh()
    assert frozenset({View.CHANGES}) not in heard
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first), again=True)
    await tracker.refresh()

    assert heard.count(frozenset({View.CHANGES})) == 1


async def test_sent_after_all_it_is_one_play_of_its_own_time(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    tapped = clock.utc_now()
    async with outage(simulator, clock, TOO_LONG):
        held = await tracker.mark_watched(ref_of(first))

    for _ in range(2):
        receipt = await tracker.send(held.receipt or "")
        assert (receipt.receipt, receipt.plays, receipt.pending) == (held.receipt, 1, False)

    [at] = plays(simulator, first)
    assert abs(at - tapped) < timedelta(minutes=1)
    assert (await states(tracker), tracker.pending) == ([ChangeState.DONE], 0)


async def test_sent_while_trakt_is_down_it_waits_as_if_it_were_new(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, TOO_LONG):
        held = await tracker.mark_watched(ref_of(first))
    async with outage(simulator, clock, TOO_LONG):
        assert (await tracker.send(held.receipt or "")).pending
        assert await states(tracker) == [ChangeState.WAITING]
    assert await states(tracker) == [ChangeState.HELD]
    async with outage(simulator, clock, JUST_BEFORE):
        await tracker.send(held.receipt or "")

    await tracker.refresh()

    assert len(plays(simulator, first)) == 1


async def test_discarded_it_is_over_for_good(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, TOO_LONG):
        held = await tracker.mark_watched(ref_of(first), intent_id="tap-1")

    for _ in range(2):
        assert (await tracker.discard(held.receipt or "")).plays == 0
    await tracker.refresh()
    assert (await tracker.send("tap-1")).plays == 0
    assert (await tracker.mark_watched(ref_of(first), intent_id="tap-1")).plays == 0

    assert plays(simulator, first) == []
    [change] = (await tracker.changes()).changes
    assert (change.state, change.undoable, tracker.pending) == (ChangeState.DISCARDED, False, 0)
    card = await card_of(tracker, first)
    assert (card.watched_at, card.pending) == (None, False)


async def test_only_what_is_held_can_be_discarded(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, JUST_BEFORE):
        waiting = await tracker.mark_watched(ref_of(first))

    with pytest.raises(InvalidRequestError, match="Only what is held"):
        await tracker.discard(waiting.receipt or "")
    await tracker.refresh()
    with pytest.raises(InvalidRequestError, match="Only what is held"):
        await tracker.discard(waiting.receipt or "")
    assert len(plays(simulator, first)) == 1


@pytest.mark.parametrize("decision", ["send", "discard"])
async def test_what_was_never_written_can_be_neither_sent_nor_discarded(
    tracker: Tracker, decision: str
) -> None:
    with pytest.raises(NotFoundError, match="no such write"):
        await getattr(tracker, decision)("tap-1")


async def test_all_that_is_held_is_sent_or_discarded_at_once(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    one, two, three, four, new = parts(show, 1)[:5]
    async with outage(simulator, clock, TOO_LONG):
        for part in (one, two):
            await tracker.mark_watched(ref_of(part))
    assert await tracker.send_all() == 2
    async with outage(simulator, clock, TOO_LONG):
        for part in (three, four):
            await tracker.mark_watched(ref_of(part))
    async with outage(simulator, clock, JUST_BEFORE):
        await tracker.mark_watched(ref_of(new))
    assert await tracker.discard_all() == 2
    await tracker.refresh()

    assert watched(simulator, parts(show, 1)) == [one, two, new]
    assert tracker.pending == 0


async def test_a_held_write_does_not_hold_up_others(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show, first: Part
) -> None:
    """Neither a play of another episode nor anything of another title."""
    second = parts(show, 1)[1]
    other = next(one for one in simulator.state.catalogue.shows.on_trakt if one is not show)
    simulator.state.demo.unwant(other)
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first))

    assert not (await tracker.mark_watched(ref_of(second))).pending
    assert not (await tracker.add_to_watchlist(show_ref(other))).pending

    assert watched(simulator, parts(show, 1)) == [second]
    assert other in simulator.state.demo.watchlist
    assert (await states(tracker))[0] is ChangeState.HELD


@pytest.mark.parametrize("decision", ["send", "discard"])
async def test_a_later_write_of_the_same_episode_waits_for_the_decision(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show, first: Part, decision: str
) -> None:
    """Sent or discarded, the unmark comes last; so does the mark of the season behind that."""
    season = parts(show, 1)
    async with outage(simulator, clock, TOO_LONG):
        held = await tracker.mark_watched(ref_of(first))
    unmark = await tracker.mark_unwatched(ref_of(first))
    bulk = await tracker.mark_watched(season_ref(show, 1), confirm_plays=len(season))
    assert unmark.pending
    assert bulk.pending
    assert watched(simulator, season) == []
    assert await states(tracker) == [ChangeState.HELD, ChangeState.WAITING, ChangeState.WAITING]

    await getattr(tracker, decision)(held.receipt)
    await tracker.refresh()

    assert all(len(plays(simulator, part)) == 1 for part in season)
    bodies = [len(body["episodes"]) for body in sent(simulator, HISTORY)]
    assert bodies == ([1, len(season)] if decision == "send" else [len(season)])
    assert tracker.pending == 0


async def test_a_wish_does_not_overtake_a_held_play_of_its_show(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show, first: Part
) -> None:
    """A first play takes its show off the watchlist: in the other order the wish would be lost."""
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first))
    await tracker.add_to_watchlist(show_ref(show))
    assert show not in simulator.state.demo.watchlist

    await tracker.send_all()

    assert len(plays(simulator, first)) == 1
    assert show in simulator.state.demo.watchlist


async def test_undo_withdraws_what_is_held(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, first: Part
) -> None:
    async with outage(simulator, clock, TOO_LONG):
        await tracker.mark_watched(ref_of(first))

    await tracker.undo()
    await tracker.refresh()

    assert (plays(simulator, first), tracker.pending) == ([], 0)
    assert await states(tracker) == [ChangeState.UNDONE]


async def test_a_held_undo_is_sent_or_discarded_too(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    kept, gone = parts(show, 1)[:2]
    await tracker.mark_watched(ref_of(kept))
    await tracker.mark_watched(ref_of(gone))
    async with outage(simulator, clock, TOO_LONG):
        of_gone = await tracker.undo()
        of_kept = await tracker.undo()
    await tracker.refresh()
    assert watched(simulator, [kept, gone]) == [kept, gone]

    await tracker.send(of_gone.receipt or "")
    await tracker.discard(of_kept.receipt or "")
    await tracker.refresh()

    assert (watched(simulator, [kept, gone]), tracker.pending) == ([kept], 0)
    changes = (await tracker.changes()).changes
    assert [(one.ref, one.state, one.undoable) for one in changes] == [
        (str(ref_of(kept)), ChangeState.DISCARDED, False),
        (str(ref_of(gone)), ChangeState.UNDONE, False),
        (str(ref_of(kept)), ChangeState.DONE, True),
    ]
