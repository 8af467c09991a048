"""What waits to be put somewhere, or to leave, is shown as if it had arrived."""

from datetime import timedelta

import pytest

from tests.library.fake_clock import FakeClock
from tests.library.tracker.waiting import outage
from tests.library.tracker.watching import show_ref
from trakt_tmdb import TitleRef, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.items import key_of
from trakt_tmdb.simulator.catalogue import Show

AFTERWARDS = timedelta()


@pytest.fixture
def show(simulator: Simulator) -> Show:
    """A show that is neither wished for, nor loved, nor on any list."""
    account = simulator.state.demo
    placed = {key_of(item.title) for item in (*account.watchlist.items(), *account.favorites.items())}
    placed |= {key_of(item.title) for one in account.lists for item in one.titles.items()}
    return next(one for one in simulator.state.catalogue.shows.on_trakt if key_of(one) not in placed)


async def wishes(tracker: Tracker) -> list[str]:
    first = await tracker.watchlist()
    pages = [first, *[await tracker.watchlist(page=page) for page in range(2, first.page_count + 1)]]
    return [one.title.ref for page in pages for one in page.wishes]


async def test_a_wish_stands_last_on_the_watchlist_and_among_my_shows_before_it_is_sent(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    ref = str(show_ref(show))
    before = await wishes(tracker)
    await tracker.my_shows()
    await tracker.details(show_ref(show))
    async with outage(simulator, clock, AFTERWARDS):
        receipt = await tracker.add_to_watchlist(show_ref(show))

        assert receipt.pending
        assert [TitleRef.parse(one).trakt for one in await wishes(tracker)] == [
            *(TitleRef.parse(one).trakt for one in before),
            show.ids.trakt,
        ]
        mine = {TitleRef.parse(one.ref).trakt for one in (await tracker.my_shows()).shows}
        assert show.ids.trakt in mine
    await tracker.refresh()

    assert TitleRef.parse(ref).trakt in {TitleRef.parse(one).trakt for one in await wishes(tracker)}


async def test_a_wish_that_is_to_leave_is_gone_at_once(
    simulator: Simulator, tracker: Tracker, clock: FakeClock
) -> None:
    before = await wishes(tracker)
    async with outage(simulator, clock, AFTERWARDS):
        await tracker.remove_from_watchlist(TitleRef.parse(before[0]))

        assert await wishes(tracker) == before[1:]


async def test_the_latest_word_about_a_title_holds(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    before = await wishes(tracker)
    await tracker.details(show_ref(show))
    async with outage(simulator, clock, AFTERWARDS):
        await tracker.add_to_watchlist(show_ref(show))
        await tracker.remove_from_watchlist(show_ref(show))

        assert await wishes(tracker) == before


async def test_a_favourite_that_waits_is_the_latest(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    await tracker.favorites()
    await tracker.details(show_ref(show))
    async with outage(simulator, clock, AFTERWARDS):
        await tracker.add_favorite(show_ref(show))

        first = (await tracker.favorites()).favorites[0]
        assert TitleRef.parse(first.title.ref).trakt == show.ids.trakt
        assert first.title.favorite


async def test_an_entry_that_waits_stands_last_on_its_own_list_alone(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    ours, other, *_ = [one.list for one in (await tracker.lists()).lists]
    for listed in (ours, other):
        await tracker.list_items(listed)
    await tracker.details(show_ref(show))
    async with outage(simulator, clock, AFTERWARDS):
        await tracker.add_to_list(ours, show_ref(show))

        on_ours, on_other = [
            [TitleRef.parse(one.title.ref).trakt for one in (await tracker.list_items(listed)).listed]
            for listed in (ours, other)
        ]
    assert on_ours[-1] == show.ids.trakt
    assert show.ids.trakt not in on_other


async def test_a_title_that_nothing_is_known_of_is_not_shown_before_it_arrived(
    simulator: Simulator, tracker: Tracker, clock: FakeClock, show: Show
) -> None:
    before = await wishes(tracker)
    async with outage(simulator, clock, AFTERWARDS):
        await tracker.add_to_watchlist(show_ref(show))

        assert await wishes(tracker) == before
