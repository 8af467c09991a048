"""An order of a list that Trakt has yet to hear of is shown already."""

import pytest

from tests.library.tracker.waiting import DOWN
from tests.library.tracker.watching import show_ref
from trakt_tmdb import Tracker, View
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.lists import PersonalList


@pytest.fixture
def long(simulator: Simulator) -> PersonalList:
    """A list of two pages."""
    account = simulator.state.demo
    made = account.make_list("Long")
    account.put_on_list(made, simulator.state.catalogue.shows.on_trakt[:60])
    return made


def entries(listed: PersonalList) -> list[str]:
    """Where they stand at Trakt."""
    return [str(item.id) for item in sorted(listed.titles.items(), key=lambda item: item.rank)]


async def shown(tracker: Tracker, listed: PersonalList, *pages: int) -> list[str | None]:
    found = [await tracker.list_items(str(listed.id), page=page) for page in pages or (1,)]
    return [one.entry for page in found for one in page.listed]


async def test_entries_stand_as_wanted_while_trakt_is_away_and_after_it_is_told(
    simulator: Simulator, tracker: Tracker, long: PersonalList
) -> None:
    before = entries(long)
    await shown(tracker, long)
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)
    simulator.state.faults.add(DOWN)
    receipt = await tracker.reorder_list(str(long.id), [before[2], before[0]])
    wanted = [before[2], before[1], before[0], *before[3:]]

    assert receipt.pending
    assert View.LISTS in heard[0]
    assert await shown(tracker, long) == wanted[:50]
    assert entries(long) == before

    simulator.state.faults.clear()
    await tracker.refresh()
    assert await shown(tracker, long, 1, 2) == entries(long) == wanted


async def test_of_two_orders_the_later_one_is_done_to_the_earlier(
    simulator: Simulator, tracker: Tracker, long: PersonalList
) -> None:
    before = entries(long)
    await shown(tracker, long)
    simulator.state.faults.add(DOWN)
    await tracker.reorder_list(str(long.id), [before[1], before[0]])
    undone = await tracker.reorder_list(str(long.id), [before[2], before[1]])
    assert (await shown(tracker, long))[:4] == [before[2], before[0], before[1], before[3]]

    await tracker.undo(undone.receipt)

    assert (await shown(tracker, long))[:4] == [before[1], before[0], *before[2:4]]


async def test_an_entry_goes_from_one_page_to_another(
    simulator: Simulator, tracker: Tracker, long: PersonalList
) -> None:
    before = entries(long)
    await shown(tracker, long, 1, 2)
    simulator.state.faults.add(DOWN)

    await tracker.reorder_list(str(long.id), [before[-1], *before[:-1]])

    assert await shown(tracker, long, 1, 2) == [before[-1], *before[:-1]]


async def test_a_page_stands_as_it_did_where_the_one_that_it_exchanges_with_cannot_be_read(
    simulator: Simulator, tracker: Tracker, long: PersonalList
) -> None:
    before = entries(long)
    await shown(tracker, long)
    simulator.state.faults.add(DOWN)

    await tracker.reorder_list(str(long.id), [before[-1], before[0]])

    assert await shown(tracker, long) == before[:50]


async def test_what_waits_to_be_put_there_comes_last_of_the_ordered_page(
    simulator: Simulator, tracker: Tracker
) -> None:
    rainy = next(iter(simulator.state.demo.lists))
    new = next(one for one in simulator.state.catalogue.shows.on_trakt if one not in rainy.titles)
    before = entries(rainy)
    await shown(tracker, rainy)
    await tracker.details(show_ref(new))
    simulator.state.faults.add(DOWN)

    await tracker.add_to_list(str(rainy.id), show_ref(new))
    await tracker.reorder_list(str(rainy.id), before[::-1])

    assert await shown(tracker, rainy) == [*before[::-1], None]
