"""Whatever happens in whatever order: at rest the account is as the person left it, and the views show it."""

import asyncio
import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, override

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from tests.library.stateful.belief import Belief, Key, key_of, plays_of, ratings_of
from tests.library.stateful.choice import choose
from tests.library.stateful.world import SIZE, World, ref_of, title_of, title_ref
from tests.library.tracker.mine import expected, next_episodes
from trakt_tmdb import Receipt
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.simulator import Fault, FaultKind, Simulator

LONG = os.environ.get("STATEFUL_SEQUENCES")
SEQUENCES = int(LONG or "300")
STEPS = 14
ITEMS = st.integers(0, 7)
DAYS = st.integers(1, 40)
FAULTS = st.sampled_from(
    [FaultKind.RESET, FaultKind.DROP_ANSWER, FaultKind.RATE_LIMIT, FaultKind.STATUS, FaultKind.TRUNCATED_JSON]
)

type Undo = Callable[[], None]


class Person(RuleBasedStateMachine):
    """Somebody who writes through us, now and then on another device, on a bad line, and restarts often."""

    runner: asyncio.Runner
    simulator: Simulator

    def __init__(self) -> None:
        super().__init__()
        self.world = World(self.runner, self.simulator)
        self.mine, self.elsewhere = choose(self.world)
        self.belief = Belief.of(self.world.account)
        self.done: list[tuple[str, Undo | None]] = []
        self.is_faulty = False

    @override
    def teardown(self) -> None:
        try:
            self.settle()
            self.check()
        finally:
            self.world.end()

    @rule(place=ITEMS, day=DAYS, again=st.booleans())
    def watches(self, place: int, day: int, again: bool) -> None:  # noqa: FBT001 - drawn
        item = self.mine[place]
        at = datetime.now(UTC).replace(microsecond=0) - timedelta(days=day, hours=place)
        work = self.world.tracker.mark_watched(ref_of(item), watched_at=at, again=again)
        self.write(work, lambda: self.belief.watch(item, at, again=again))

    @rule(place=ITEMS)
    def unwatches(self, place: int) -> None:
        item = self.mine[place]
        self.write(self.world.tracker.mark_unwatched(ref_of(item)), lambda: self.belief.unwatch(item))

    @rule(place=ITEMS, wanted=st.booleans())
    def wishes(self, place: int, wanted: bool) -> None:  # noqa: FBT001 - drawn
        title = title_of(self.mine[place])
        tracker = self.world.tracker
        act = tracker.add_to_watchlist if wanted else tracker.remove_from_watchlist
        self.write(
            act(title_ref(title)), lambda: self.belief.stand(self.belief.watchlist, title, wanted=wanted)
        )

    @rule(place=ITEMS, wanted=st.booleans())
    def loves(self, place: int, wanted: bool) -> None:  # noqa: FBT001 - drawn
        title = title_of(self.mine[place])
        tracker = self.world.tracker
        act = tracker.add_favorite if wanted else tracker.remove_favorite
        self.write(
            act(title_ref(title)), lambda: self.belief.stand(self.belief.favorites, title, wanted=wanted)
        )

    @rule(place=ITEMS, rating=st.integers(0, 10))
    def rates(self, place: int, rating: int) -> None:
        item, tracker = self.mine[place], self.world.tracker
        act = tracker.rate(ref_of(item), rating) if rating else tracker.unrate(ref_of(item))
        self.write(act, lambda: self.belief.rate(item, rating or None))

    @precondition(lambda self: self.done)
    @rule(data=st.data())
    def undoes(self, data: st.DataObject) -> None:
        # Out of order only on a good line: what waits is withdrawn, which is not what a later write built on.
        latest = len(self.done) - 1
        place = latest if self.is_faulty else data.draw(st.integers(0, latest))
        receipt, undo = self.done.pop(place)
        self.world.run(self.world.tracker.undo(receipt))
        if undo:
            undo()

    @rule(place=ITEMS)
    def watches_elsewhere(self, place: int) -> None:
        item, account = self.elsewhere[place], self.world.account
        self.belief.watch(item, at := datetime.now(UTC).replace(microsecond=0), again=True)
        if len(self.belief.plays[key_of(item)]) > len(account.history.of(item)):
            account.watch([(item, at)])

    @rule(place=ITEMS)
    def unwatches_elsewhere(self, place: int) -> None:
        item, account = self.elsewhere[place], self.world.account
        self.belief.unwatch(item)
        account.unwatch(account.history.of(item))

    @rule(kind=FAULTS, count=st.integers(1, 6))
    def loses_the_line(self, kind: FaultKind, count: int) -> None:
        self.is_faulty = True
        fault = Fault(kind=kind, path="/trakt/", count=count, status=503, retry_after=1)
        self.world.state.faults.add(fault)

    @rule()
    def restarts(self) -> None:
        self.world.restart()

    @rule(minutes=st.integers(1, 600))
    def waits(self, minutes: int) -> None:
        self.world.pass_time(minutes * 60)

    @rule()
    def looks(self) -> None:
        tracker = self.world.tracker
        for view in (tracker.schedule, tracker.up_next, tracker.my_shows, tracker.watchlist, tracker.history):
            try:
                self.world.run(view())
            except TraktTMDBError:
                assert self.is_faulty

    @precondition(lambda self: not self.is_faulty)
    @invariant()
    def nothing_is_lost_or_doubled(self) -> None:
        self.check_account()

    def write(self, work: Any, believe: Callable[[], Undo | None]) -> None:  # noqa: ANN401 - a coroutine
        """Do it and believe it; what waits for a better line is done later, in the same order.

        A write that changes nothing is left out on a bad line: once an earlier one that waits is undone, it
        does change something, as the person wished last.
        """
        undo = believe()
        if undo is None and self.is_faulty:
            work.close()
            return
        receipt: Receipt = self.world.run(work)
        assert receipt.receipt
        self.done.append((receipt.receipt, undo))

    def settle(self) -> None:
        """Mend the line, and let everything that waits be sent."""
        self.world.state.faults.clear()
        self.is_faulty = False
        self.world.pass_time(700)
        self.world.run(self.world.tracker.refresh())
        self.world.run(self.world.tracker.refresh())

    def check(self) -> None:
        """Compare the account with the belief, and the views with the account."""
        tracker, account = self.world.tracker, self.world.account
        assert tracker.pending == 0
        self.check_account()
        up_next = self.world.run(tracker.up_next())
        assert next_episodes(up_next) == expected(self.simulator)
        history = self.world.run(tracker.history())
        assert history.item_count == len(account.history)
        wished = self.world.run(tracker.watchlist())
        assert wished.item_count == len(account.watchlist)
        for day in self.world.run(tracker.schedule()).days:
            for one in day.airings:
                assert not one.pending

    def check_account(self) -> None:
        account = self.world.account
        assert counted(plays_of(account)) == counted(self.belief.plays)
        assert {key_of(item.title) for item in account.watchlist.items()} == self.belief.watchlist
        assert {key_of(item.title) for item in account.favorites.items()} == self.belief.favorites
        assert ratings_of(account) == self.belief.ratings


def counted(plays: dict[Key, list[datetime | None]]) -> dict[Key, list[datetime | None]]:
    """Plays in the order of their times; items without any are none."""
    return {key: sorted(times, key=str) for key, times in plays.items() if times}


@pytest.fixture
def machine() -> Any:  # noqa: ANN401 - a generator
    with asyncio.Runner() as runner:
        simulator = Simulator(size=SIZE)
        runner.run(simulator.start())
        yield type("Somebody", (Person,), {"runner": runner, "simulator": simulator})
        runner.run(simulator.stop())


@pytest.mark.timeout(7200)
def test_nothing_is_lost_and_nothing_doubled(machine: type[Person]) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=SEQUENCES,
            stateful_step_count=STEPS,
            deadline=None,
            # The short run tries the same sequences each time, the long one others.
            derandomize=LONG is None,
            suppress_health_check=list(HealthCheck),
        ),
    )
