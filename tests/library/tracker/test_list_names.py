"""Recent changes say which lists they are of."""

import pytest

from tests.library.tracker.conftest import requests_to
from tests.library.tracker.waiting import DOWN
from tests.library.tracker.watching import show_ref
from trakt_tmdb import Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import Deed, RecentChange


@pytest.fixture
def show(simulator: Simulator, rainy: PersonalList) -> Show:
    """A show that is not on the list."""
    return next(one for one in simulator.state.catalogue.shows.on_trakt if one not in rainy.titles)


async def latest(tracker: Tracker) -> RecentChange:
    return (await tracker.changes()).changes[0]


async def test_an_order_names_its_list_and_asks_nobody_for_it(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    await tracker.lists()
    ids = [str(item.id) for item in rainy.titles.items()]
    await tracker.reorder_list(str(rainy.id), ids[::-1])
    simulator.state.requests.clear()

    change = await latest(tracker)

    assert (change.deed, change.title, change.lists) == (Deed.REORDER_LIST, rainy.name, ())
    assert requests_to(simulator, Service.TRAKT) == 0


async def test_a_list_that_nobody_ever_read_has_no_name(tracker: Tracker, rainy: PersonalList) -> None:
    ids = [str(item.id) for item in rainy.titles.items()]
    await tracker.reorder_list(str(rainy.id), ids[::-1])

    assert (await latest(tracker)).title is None


async def test_the_list_that_was_moved_past_others_is_named(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    first, middle, last = account.lists
    await tracker.lists()
    await tracker.reorder_lists([str(last.id), str(first.id), str(middle.id)])
    assert (await latest(tracker)).lists == (last.name,)

    await tracker.lists()
    simulator.state.faults.add(DOWN)
    await tracker.reorder_lists([str(first.id), str(middle.id), str(last.id)])
    waiting = await latest(tracker)
    assert (waiting.deed, waiting.title, waiting.lists) == (Deed.REORDER_LISTS, None, (last.name,))


async def test_a_title_that_came_or_went_says_where(
    tracker: Tracker, rainy: PersonalList, show: Show
) -> None:
    await tracker.lists()
    await tracker.add_to_list(str(rainy.id), show_ref(show))
    await tracker.remove_from_list(str(rainy.id), show_ref(show))

    changes = (await tracker.changes()).changes

    assert [(one.deed, one.title, one.lists) for one in changes] == [
        (Deed.REMOVE_FROM_LIST, show.title, (rainy.name,)),
        (Deed.ADD_TO_LIST, show.title, (rainy.name,)),
    ]


async def test_a_list_keeps_its_name_once_it_is_gone(tracker: Tracker, account: Account, show: Show) -> None:
    made = await tracker.create_list("Snow days")
    await tracker.add_to_list(made.list or "", show_ref(show))
    await tracker.delete_list(made.list or "")
    await tracker.lists()

    deleted, added, created = (await tracker.changes()).changes

    assert (deleted.title, added.lists, created.title) == ("Snow days", ("Snow days",), "Snow days")
    assert all(one.name != "Snow days" for one in account.lists)


async def test_what_takes_a_write_back_names_the_same_list(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    await tracker.lists()
    ids = [str(item.id) for item in rainy.titles.items()]
    receipt = await tracker.reorder_list(str(rainy.id), ids[::-1])
    simulator.state.faults.add(DOWN)

    await tracker.undo(receipt.receipt)

    undo = await latest(tracker)
    assert (undo.deed, undo.title) == (Deed.UNDO, rainy.name)
