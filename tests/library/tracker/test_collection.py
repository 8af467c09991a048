"""What a person owns: read by page, and made favourites all at once."""

import pytest

from tests.library.tracker.mine import trakt_id
from tests.library.tracker.watching import fail_posts, sent
from trakt_tmdb import AccountLimitError, Media, Tracker, View
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.faults import FaultKind

type Titles = list[Show | Movie]


@pytest.fixture
def unloved(account: Account) -> Titles:
    """What was collected and is no favourite."""
    found = [item.title for item in account.collection.items() if item.title not in account.favorites]
    assert 0 < len(found) < len(account.collection)
    return found


def loved(account: Account) -> Titles:
    return [item.title for item in account.favorites.items()]


@pytest.mark.parametrize("media", list(Media))
async def test_the_collection_is_read_by_page(
    simulator: Simulator, tracker: Tracker, account: Account, media: Media
) -> None:
    catalogue = simulator.state.catalogue
    titles: Titles = [*catalogue.shows.on_trakt[:70], *catalogue.movies.on_trakt[:60]]
    for title in titles:
        account.collect(title)
    wanted = {item.title.ids.trakt for item in account.collection.items() if item.media == media}

    first, second = [await tracker.collection(media, page=page) for page in (1, 2)]

    found = [trakt_id(one.title) for one in (*first.listed, *second.listed)]
    assert (set(found), len(found)) == (wanted, len(wanted))
    assert (first.item_count, first.page_count, len(first.listed)) == (len(wanted), 2, 50)
    assert all(one.listed_at and one.entry is None for one in first.listed)


async def test_what_is_collected_elsewhere_is_followed(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    await tracker.refresh()
    before = await tracker.collection(Media.MOVIE)
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if one not in account.collection)

    account.collect(movie)
    await tracker.refresh()

    assert (await tracker.collection(Media.MOVIE)).item_count == before.item_count + 1


@pytest.mark.parametrize("confirmed", [None, 1, 10_000])
async def test_nothing_becomes_a_favourite_before_the_count_is_confirmed(
    simulator: Simulator, tracker: Tracker, account: Account, unloved: Titles, confirmed: int | None
) -> None:
    before = loved(account)

    receipt = await tracker.favorite_collection(confirm_titles=confirmed)

    assert (receipt.receipt, receipt.titles) == (None, len(unloved))
    assert loved(account) == before
    assert sent(simulator, "/sync/favorites") == []


async def test_the_collection_becomes_favourites_and_undo_takes_those_alone_back(
    tracker: Tracker, account: Account, unloved: Titles
) -> None:
    before = loved(account)

    receipt = await tracker.favorite_collection(confirm_titles=len(unloved))

    assert (receipt.titles, receipt.pending) == (len(unloved), False)
    assert loved(account)[: len(before)] == before
    assert set(map(id, loved(account)[len(before) :])) == set(map(id, unloved))
    assert await tracker.favorite_collection() == type(receipt)(titles=0)

    await tracker.undo(receipt.receipt)
    assert loved(account) == before


async def test_the_same_tap_is_one_write(simulator: Simulator, tracker: Tracker, unloved: Titles) -> None:
    first = await tracker.favorite_collection(confirm_titles=len(unloved), intent_id="tap-1")
    again = await tracker.favorite_collection(confirm_titles=len(unloved), intent_id="tap-1")

    assert first == again
    assert len(sent(simulator, "/sync/favorites")) == 2


async def test_undo_takes_the_rest_back_where_somebody_took_one(
    tracker: Tracker, account: Account, unloved: Titles
) -> None:
    receipt = await tracker.favorite_collection(confirm_titles=len(unloved))
    account.unlove(unloved[0])

    await tracker.undo(receipt.receipt)

    assert not any(title in account.favorites for title in unloved)


async def test_waiting_favourites_are_shown_as_such(
    simulator: Simulator, tracker: Tracker, account: Account, unloved: Titles
) -> None:
    await tracker.favorites()
    fail_posts(simulator, "/sync/favorites", FaultKind.STATUS, count=100)
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)

    receipt = await tracker.favorite_collection(confirm_titles=len(unloved))

    assert (receipt.pending, tracker.pending) == (True, 1)
    shown = (await tracker.collection(Media.MOVIE)).listed
    assert all(one.title.favorite for one in shown)
    assert View.FAVORITES in heard[0]
    assert await tracker.favorite_collection() == type(receipt)(titles=0)
    simulator.state.faults.clear()
    await tracker.refresh()
    assert all(title in account.favorites for title in unloved)


@pytest.mark.parametrize("after", [0, 1], ids=["first request", "second request"])
async def test_a_lost_answer_still_knows_what_was_a_favourite_before(
    simulator: Simulator, tracker: Tracker, account: Account, unloved: Titles, after: int
) -> None:
    before = loved(account)
    fail_posts(simulator, "/sync/favorites", FaultKind.DROP_ANSWER, after=after)

    receipt = await tracker.favorite_collection(confirm_titles=len(unloved), intent_id="tap-1")
    assert receipt.pending
    await tracker.refresh()

    assert (await tracker.favorite_collection(intent_id="tap-1")).titles == len(unloved)
    await tracker.undo("tap-1")
    assert loved(account) == before


async def test_what_does_not_fit_is_left_out_and_told(
    simulator: Simulator,
    tracker: Tracker,
    account: Account,
    unloved: Titles,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = loved(account)
    shows = [title for title in unloved if isinstance(title, Show)]
    room = type(account.limits)(watchlist=0, favorites=len(before) + len(shows), lists=0, list_items=0)
    monkeypatch.setattr(account, "limits", room)

    receipt = await tracker.favorite_collection(confirm_titles=len(unloved))

    assert receipt.titles == len(shows)
    assert (await tracker.changes()).changes[0].error == "account_limit"
    await tracker.undo(receipt.receipt)
    assert loved(account) == before


async def test_where_nothing_fits_the_limit_is_told(
    tracker: Tracker, account: Account, unloved: Titles, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = type(account.limits)(watchlist=0, favorites=len(account.favorites), lists=0, list_items=0)
    monkeypatch.setattr(account, "limits", full)

    with pytest.raises(AccountLimitError) as failure:
        await tracker.favorite_collection(confirm_titles=len(unloved))

    assert failure.value.limit == full.favorites


async def test_many_go_a_hundred_at_a_time(simulator: Simulator, tracker: Tracker, account: Account) -> None:
    for title in simulator.state.catalogue.shows.on_trakt:
        account.collect(title)
    due = (await tracker.favorite_collection()).titles

    receipt = await tracker.favorite_collection(confirm_titles=due)

    sizes = [len(body.get("shows", body.get("movies", []))) for body in sent(simulator, "/sync/favorites")]
    assert (sum(sizes), receipt.titles, max(sizes)) == (due, due, 100)
    changes = (await tracker.changes()).changes
    assert (changes[0].deed, changes[0].ref) == ("favorite_collection", None)
