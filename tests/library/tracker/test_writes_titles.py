"""Watchlist, favourites and ratings: set, idempotent, undone to what was before."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

import pytest

from tests.library.tracker.conftest import ref_of
from tests.library.tracker.watching import sent, show_ref, unseen
from trakt_tmdb import (
    AccountLimitError,
    AccountLockedError,
    InvalidRequestError,
    Journal,
    Media,
    NotFoundError,
    Receipt,
    TitleRef,
    Tracker,
    TraktClient,
    TraktTMDBError,
    View,
    VIPRequiredError,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

type Write = Callable[[Tracker, TitleRef], Coroutine[Any, Any, Receipt]]


@pytest.fixture
def show(simulator: Simulator, account: Account) -> Show:
    """A show that the person has nothing to do with."""
    return next(
        one
        for one in simulator.state.catalogue.shows.on_trakt
        if one not in account.watchlist and one not in account.favorites and account.ratings.of(one) is None
    )


def rate_8(tracker: Tracker, title: TitleRef) -> Coroutine[Any, Any, Receipt]:
    return tracker.rate(title, 8)


WRITES = [
    pytest.param(Tracker.add_to_watchlist, "/sync/watchlist", id="add_to_watchlist"),
    pytest.param(Tracker.add_favorite, "/sync/favorites", id="add_favorite"),
    pytest.param(rate_8, "/sync/ratings", id="rate"),
]


def stands(account: Account, show: Show) -> tuple[bool, bool, int | None]:
    """On the watchlist, a favourite, its rating."""
    return show in account.watchlist, show in account.favorites, account.ratings.of(show)


async def test_the_watchlist_takes_a_show_and_gives_it_back(
    account: Account, tracker: Tracker, show: Show
) -> None:
    added = await tracker.add_to_watchlist(show_ref(show))
    assert (show in account.watchlist, added.plays, added.pending) == (True, 0, False)

    removed = await tracker.remove_from_watchlist(show_ref(show))
    assert show not in account.watchlist

    await tracker.undo(removed.receipt)
    assert show in account.watchlist
    await tracker.undo(added.receipt)
    assert show not in account.watchlist


async def test_favourites_take_a_movie_and_give_it_back(
    simulator: Simulator, account: Account, tracker: Tracker
) -> None:
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if one not in account.favorites)
    title = TitleRef(media=Media.MOVIE, tmdb=movie.ids.tmdb)

    added = await tracker.add_favorite(title)
    assert movie in account.favorites
    removed = await tracker.remove_favorite(title)
    assert movie not in account.favorites

    await tracker.undo(removed.receipt)
    assert movie in account.favorites
    await tracker.undo(added.receipt)
    assert movie not in account.favorites


async def test_undo_of_a_rating_is_the_one_before(account: Account, tracker: Tracker, show: Show) -> None:
    first = await tracker.rate(show_ref(show), 7)
    second = await tracker.rate(show_ref(show), 9)
    third = await tracker.unrate(show_ref(show))
    assert account.ratings.of(show) is None

    for receipt, before in ((third, 9), (second, 7), (first, None)):
        await tracker.undo(receipt.receipt)
        assert account.ratings.of(show) == before


async def test_an_episode_is_rated_by_itself(simulator: Simulator, tracker: Tracker) -> None:
    episode = unseen(simulator)
    ratings = simulator.state.demo.ratings

    await tracker.rate(ref_of(episode), 10)
    assert (ratings.of(episode), ratings.of(episode.show)) == (10, ratings.of(episode.show))
    await tracker.unrate(ref_of(episode))
    assert ratings.of(episode) is None
    await tracker.undo()
    assert ratings.of(episode) == 10


async def test_undo_leaves_alone_what_was_changed_again_since(
    account: Account, tracker: Tracker, show: Show
) -> None:
    first = await tracker.rate(show_ref(show), 7)
    account.rate(show, 3)

    await tracker.undo(first.receipt)

    assert account.ratings.of(show) == 3


@pytest.mark.parametrize("rating", [0, 11, -1])
async def test_a_rating_goes_from_1_to_10(tracker: Tracker, show: Show, rating: int) -> None:
    with pytest.raises(InvalidRequestError, match="from 1 to 10"):
        await tracker.rate(show_ref(show), rating)
    assert tracker.pending == 0


@pytest.mark.parametrize(("write", "route"), WRITES)
async def test_what_is_so_already_is_not_sent_again_and_not_undone(
    simulator: Simulator, account: Account, tracker: Tracker, show: Show, write: Write, route: str
) -> None:
    await write(tracker, show_ref(show))
    before = stands(account, show)

    receipt = await write(tracker, show_ref(show))
    assert (receipt.plays, receipt.pending) == (0, False)
    assert len(sent(simulator, route)) == 1
    await tracker.undo(receipt.receipt)

    assert stands(account, show) == before


@pytest.mark.parametrize(("write", "route"), WRITES)
async def test_two_at_the_same_time_are_one(
    simulator: Simulator, account: Account, tracker: Tracker, show: Show, write: Write, route: str
) -> None:
    before = stands(account, show)

    await asyncio.gather(*(write(tracker, show_ref(show)) for _ in range(2)))
    assert len(sent(simulator, route)) == 1
    await tracker.undo()

    assert stands(account, show) == before


@pytest.mark.parametrize(("write", "route"), WRITES)
@pytest.mark.parametrize("kind", [FaultKind.DROP_ANSWER, FaultKind.RESET])
async def test_a_lost_answer_still_knows_what_was_before(
    simulator: Simulator,
    trakt: TraktClient,
    tmp_path: Path,
    account: Account,
    show: Show,
    write: Write,
    route: str,
    kind: FaultKind,
) -> None:
    before = stands(account, show)
    simulator.state.faults.add(Fault(kind=kind, method="POST", path=f"{route}$", count=3))
    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        receipt = await write(tracker, show_ref(show))
        assert receipt.pending
    simulator.state.faults.clear()

    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        await tracker.refresh()
        assert (stands(account, show) == before, tracker.pending) == (False, 0)
        await tracker.undo(receipt.receipt)
    assert stands(account, show) == before


async def test_what_was_said_on_the_watchlist_comes_back_with_it(
    simulator: Simulator, account: Account, tracker: Tracker, show: Show
) -> None:
    account.watchlist.add(show, simulator.state.clock.now(), "for a rainy day")

    await tracker.remove_from_watchlist(show_ref(show))
    await tracker.undo()

    [body] = sent(simulator, "/sync/watchlist")
    assert body == {"shows": [{"ids": {"trakt": show.ids.trakt}, "notes": "for a rainy day"}]}


@pytest.mark.parametrize(("write", "route"), WRITES)
@pytest.mark.parametrize(
    ("status", "error"),
    [
        (420, AccountLimitError),
        (422, InvalidRequestError),
        (423, AccountLockedError),
        (426, VIPRequiredError),
    ],
)
async def test_a_refusal_for_good_is_raised_and_stays_with_the_intent(
    simulator: Simulator,
    tracker: Tracker,
    journal: Journal,
    show: Show,
    write: Write,
    route: str,
    status: int,
    error: type[TraktTMDBError],
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, method="POST", path=f"{route}$", status=status))

    with pytest.raises(error):
        await write(tracker, show_ref(show))

    assert tracker.pending == 0
    [entry] = await journal.recent()
    assert error.__name__ in str(entry.outcome)
    with pytest.raises(NotFoundError, match="nothing to undo"):
        await tracker.undo()


async def test_a_full_watchlist_says_how_much_it_holds(
    simulator: Simulator, account: Account, tracker: Tracker, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type(account.limits)(watchlist=len(account.watchlist), favorites=0, lists=0, list_items=0)
    monkeypatch.setattr(account, "limits", full)

    for _ in range(2):
        with pytest.raises(AccountLimitError) as failure:
            await tracker.add_to_watchlist(show_ref(show), intent_id="tap-1")
        assert failure.value.limit == full.watchlist


@pytest.mark.parametrize(("write", "route"), WRITES)
async def test_a_title_that_trakt_lacks_is_a_typed_refusal(
    tracker: Tracker, write: Write, route: str
) -> None:
    for missing in ("show/trakt-999999999", "show/tmdb-999999999"):
        with pytest.raises(NotFoundError, match="Trakt"):
            await write(tracker, TitleRef.parse(missing))
    assert tracker.pending == 0


async def test_changes_wait_while_trakt_is_down_and_arrive_in_order(
    simulator: Simulator, account: Account, tracker: Tracker, show: Show
) -> None:
    title = show_ref(show)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))
    assert (await tracker.add_to_watchlist(title)).pending
    await tracker.rate(title, 4)
    await tracker.rate(title, 6)
    await tracker.remove_from_watchlist(title)
    await tracker.add_favorite(title)
    assert tracker.pending == 5

    simulator.state.faults.clear()
    await tracker.refresh()

    assert tracker.pending == 0
    assert stands(account, show) == (False, True, 6)


async def test_subscribers_hear_of_what_a_change_touches(tracker: Tracker, show: Show) -> None:
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)

    await tracker.add_to_watchlist(show_ref(show))
    assert heard
    assert all(
        {View.SCHEDULE, View.WATCHLIST, View.MY_SHOWS, View.DISCOVER, View.DETAILS} <= one for one in heard
    )
    heard.clear()
    await tracker.add_favorite(show_ref(show))
    assert all({View.FAVORITES, View.DETAILS} <= views for views in heard)
    assert all(views.isdisjoint({View.SCHEDULE, View.HISTORY}) for views in heard)
