"""After any writes, undone one after the other, the account is as it was, but for ids and stamps."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.library.stateful.belief import key_of, plays_of, ratings_of
from tests.library.stateful.choice import choose
from tests.library.stateful.world import SIZE, Item, World, ref_of, title_of, title_ref
from trakt_tmdb import Receipt, Tracker, UpTo, When
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.hidden import SECTIONS
from trakt_tmdb.simulator.catalogue import Part, Show

type Write = Callable[[Tracker, Item], Awaitable[Receipt]]


async def _up_to(tracker: Tracker, item: Item) -> Receipt:
    if not isinstance(item, Part):
        return await tracker.mark_watched(ref_of(item))
    target = UpTo(episode=ref_of(item))  # type: ignore[arg-type]  # an episode's reference
    count = (await tracker.preview(target)).plays
    return await tracker.mark_watched(target, confirm_plays=count)


async def _drop(tracker: Tracker, item: Item) -> Receipt:
    title = title_of(item)
    return await (
        tracker.drop(title_ref(title)) if isinstance(title, Show) else tracker.rate(title_ref(title), 3)
    )


WRITES: dict[str, Write] = {
    "mark": lambda tracker, item: tracker.mark_watched(ref_of(item)),
    "mark at release": lambda tracker, item: tracker.mark_watched(ref_of(item), watched_at=When.RELEASED),
    "mark at no time": lambda tracker, item: tracker.mark_watched(ref_of(item), watched_at=When.UNKNOWN),
    "again": lambda tracker, item: tracker.mark_watched(
        ref_of(item), watched_at=datetime.now(UTC) - timedelta(days=90), again=True
    ),
    "up to here": _up_to,
    "unmark": lambda tracker, item: tracker.mark_unwatched(ref_of(item)),
    "wish": lambda tracker, item: tracker.add_to_watchlist(title_ref(title_of(item))),
    "wish no more": lambda tracker, item: tracker.remove_from_watchlist(title_ref(title_of(item))),
    "love": lambda tracker, item: tracker.add_favorite(title_ref(title_of(item))),
    "rate": lambda tracker, item: tracker.rate(ref_of(item), 7),
    "unrate": lambda tracker, item: tracker.unrate(ref_of(item)),
    "drop": _drop,
}


@pytest.fixture(scope="module")
def begin() -> Iterator[Callable[[], World]]:
    with asyncio.Runner() as runner:
        simulator = Simulator(size=SIZE)
        runner.run(simulator.start())
        yield lambda: World(runner, simulator)
        runner.run(simulator.stop())


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(writes=st.lists(st.tuples(st.sampled_from(sorted(WRITES)), st.integers(0, 7)), min_size=1, max_size=4))
def test_writes_undone_in_turn_leave_nothing(
    begin: Callable[[], World], writes: list[tuple[str, int]]
) -> None:
    world = begin()
    try:
        mine, _ = choose(world)
        before = snapshot(world.account)
        receipts = [world.run(_do(WRITES[name], world.tracker, mine[place])) for name, place in writes]

        for receipt in reversed(receipts):
            if receipt.receipt:
                world.run(world.tracker.undo(receipt.receipt))

        assert snapshot(world.account) == before
    finally:
        world.end()


async def _do(write: Write, tracker: Tracker, item: Item) -> Receipt:
    return await write(tracker, item)


def snapshot(account: Account) -> dict[str, Any]:
    """Everything that a person would miss."""
    return {
        "plays": {key: sorted(map(str, times)) for key, times in plays_of(account).items()},
        "watchlist": {key_of(item.title) for item in account.watchlist.items()},
        "favorites": {key_of(item.title) for item in account.favorites.items()},
        "ratings": ratings_of(account),
        "hidden": {
            (section, key_of(title)) for section in SECTIONS for title, _ in account.hidden.items(section)
        },
        "rewatching": dict(account.rewatching),
    }
