"""A person's own lists: read by page, changed, and each change taken back."""

from typing import Any

import pytest

from tests.library.tracker.mine import trakt_id
from tests.library.tracker.watching import episode_ref, season_ref, sent, show_ref
from trakt_tmdb import (
    AccountLimitError,
    ConflictError,
    InvalidRequestError,
    NotFoundError,
    Tracker,
    UpTo,
    View,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.items import Listable, key_of
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

ITEMS = "/users/{id}/lists/{list_id}/items"
REORDER = f"{ITEMS}/reorder"


@pytest.fixture
def show(simulator: Simulator, rainy: PersonalList) -> Show:
    """A show that is not on the list."""
    return next(one for one in simulator.state.catalogue.shows.on_trakt if one not in rainy.titles)


def on(listed: PersonalList) -> list[Listable]:
    return [item.title for item in sorted(listed.titles.items(), key=lambda item: item.rank)]


async def test_every_list_is_shown_with_its_count(tracker: Tracker, account: Account) -> None:
    lists = (await tracker.lists()).lists

    assert [(one.list, one.name, one.privacy, one.item_count) for one in lists] == [
        (str(one.id), one.name, one.privacy, len(one.titles)) for one in account.lists
    ]
    assert all(one.updated_at for one in lists)


async def test_a_list_is_read_by_page_in_its_own_order(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    catalogue = simulator.state.catalogue
    titles: list[Show | Movie] = [*catalogue.shows.on_trakt[:40], *catalogue.movies.on_trakt[:30]]
    made = account.make_list("Long")
    account.put_on_list(made, titles)

    first = await tracker.list_items(str(made.id))
    second = await tracker.list_items("long", page=2)

    assert [trakt_id(one.title) for one in (*first.listed, *second.listed)] == [
        title.ids.trakt for title in titles
    ]
    assert (first.page_count, first.item_count, len(first.listed), second.page) == (2, 70, 50, 2)
    entries = [one.entry for one in (*first.listed, *second.listed)]
    assert entries == [str(item.id) for item in made.titles.items()]


async def test_a_list_that_is_not_there_is_told(tracker: Tracker) -> None:
    with pytest.raises(NotFoundError):
        await tracker.list_items("nowhere")


@pytest.fixture
def theirs(simulator: Simulator) -> PersonalList:
    """A public list of somebody else."""
    newcomer = simulator.state.accounts["newcomer"]
    made = newcomer.make_list("Best of", privacy="public")
    newcomer.put_on_list(made, simulator.state.catalogue.shows.on_trakt[:60])
    return made


async def test_a_public_list_of_somebody_else_is_read_by_their_name_or_by_its_id(
    tracker: Tracker, theirs: PersonalList
) -> None:
    expected = [key_of(item)[1] for item in on(theirs)]

    for name in ("newcomer/best-of", str(theirs.id)):
        first = await tracker.list_items(name)
        second = await tracker.list_items(name, page=2)
        assert [trakt_id(one.title) for one in (*first.listed, *second.listed)] == expected
        assert (first.page_count, first.item_count) == (2, 60)
    assert any(one.title.watched_at for one in first.listed)


async def test_what_somebody_else_keeps_to_themselves_is_not_found(
    tracker: Tracker, theirs: PersonalList
) -> None:
    theirs.privacy = "private"

    for name in ("newcomer/best-of", str(theirs.id), "nobody/best-of", "newcomer/", "/"):
        with pytest.raises(NotFoundError):
            await tracker.list_items(name)


async def test_a_list_of_somebody_else_cannot_be_changed(
    tracker: Tracker, theirs: PersonalList, show: Show
) -> None:
    before = on(theirs)

    for name in ("newcomer/best-of", str(theirs.id)):
        with pytest.raises(NotFoundError):
            await tracker.add_to_list(name, show_ref(show))
    assert on(theirs) == before


async def test_a_list_takes_a_title_and_gives_it_back(
    tracker: Tracker, rainy: PersonalList, show: Show
) -> None:
    listed = str(rainy.id)
    added = await tracker.add_to_list(listed, show_ref(show))
    assert on(rainy)[-1] == show
    assert trakt_id((await tracker.list_items(listed)).listed[-1].title) == show.ids.trakt

    removed = await tracker.remove_from_list(rainy.slug, show_ref(show))
    assert show not in rainy.titles

    await tracker.undo(removed.receipt)
    assert show in rainy.titles
    await tracker.undo(added.receipt)
    assert show not in rainy.titles


async def test_a_list_takes_seasons_and_episodes_and_gives_them_back(
    tracker: Tracker, rainy: PersonalList, show: Show
) -> None:
    listed, season, before = str(rainy.id), show.seasons[-1], on(rainy)
    number = season.episodes[0].number
    episode = await tracker.add_to_list(listed, episode_ref(show, season.number, number))
    whole = await tracker.add_to_list(listed, season_ref(show, season.number))
    assert [key_of(one) for one in on(rainy)[-2:]] == [
        ("episode", season.episodes[0].ids.trakt),
        ("season", season.ids.trakt),
    ]
    assert show not in rainy.titles

    removed = await tracker.remove_from_list(listed, episode_ref(show, season.number, number))
    assert [key_of(one)[0] for one in on(rainy)[len(before) :]] == ["season"]
    await tracker.undo(removed.receipt)
    assert [key_of(one)[0] for one in on(rainy)[len(before) :]] == ["season", "episode"]

    for receipt in (whole, episode):
        await tracker.undo(receipt.receipt)
    assert on(rainy) == before


async def test_a_part_of_a_show_that_waits_to_be_listed_is_not_shown_as_the_show(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList, show: Show
) -> None:
    await tracker.list_items(rainy.slug)
    await tracker.details(show_ref(show))
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))

    for part in (season_ref(show, 1), episode_ref(show, 1, 1)):
        assert (await tracker.add_to_list(rainy.slug, part)).pending

    shown = (await tracker.list_items(rainy.slug)).listed
    assert show.ids.trakt not in [trakt_id(one.title) for one in shown]
    simulator.state.faults.clear()
    await tracker.refresh()
    assert [key_of(one)[0] for one in on(rainy)[-2:]] == ["season", "episode"]


async def test_a_season_that_is_not_there_is_told(tracker: Tracker, rainy: PersonalList, show: Show) -> None:
    with pytest.raises(NotFoundError):
        await tracker.add_to_list(rainy.slug, season_ref(show, 77))


async def test_everything_up_to_an_episode_is_nothing_for_a_list(
    tracker: Tracker, rainy: PersonalList, show: Show
) -> None:
    up_to: Any = UpTo(episode=episode_ref(show, 1, 1))
    with pytest.raises(InvalidRequestError):
        await tracker.add_to_list(rainy.slug, up_to)
    assert tracker.pending == 0


async def test_what_is_on_a_list_already_is_left_alone(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    first = next(title for title in on(rainy) if isinstance(title, Show))

    receipt = await tracker.add_to_list(rainy.slug, show_ref(first))
    await tracker.undo(receipt.receipt)

    assert first in rainy.titles
    assert sent(simulator, ITEMS) == []


async def test_a_title_leaves_its_list_at_once_while_trakt_is_down(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    first = next(title for title in on(rainy) if isinstance(title, Show))
    before = await tracker.list_items(rainy.slug)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))

    assert (await tracker.remove_from_list(rainy.slug, show_ref(first))).pending

    left = [trakt_id(one.title) for one in (await tracker.list_items(rainy.slug)).listed]
    assert left == [trakt_id(one.title) for one in before.listed if trakt_id(one.title) != first.ids.trakt]
    simulator.state.faults.clear()
    await tracker.refresh()
    assert first not in rainy.titles


@pytest.mark.parametrize("said", [True, False], ids=["said by the refusal", "read from the settings"])
async def test_a_full_list_says_how_much_it_holds(
    simulator: Simulator,
    account: Account,
    tracker: Tracker,
    rainy: PersonalList,
    show: Show,
    monkeypatch: pytest.MonkeyPatch,
    *,
    said: bool,
) -> None:
    full = type(account.limits)(watchlist=0, favorites=0, lists=3, list_items=len(rainy.titles))
    monkeypatch.setattr(account, "limits", full)
    if not said:
        simulator.state.faults.add(
            Fault(kind=FaultKind.STATUS, method="POST", path="/lists", status=420, count=2)
        )

    with pytest.raises(AccountLimitError) as failure:
        await tracker.add_to_list(rainy.slug, show_ref(show))
    assert failure.value.limit == len(rainy.titles)
    with pytest.raises(AccountLimitError) as failure:
        await tracker.create_list("One too many")
    assert failure.value.limit == 3


async def test_a_new_list_is_named_by_its_receipt_and_gone_at_undo(
    tracker: Tracker, account: Account
) -> None:
    receipt = await tracker.create_list(" Snow days ", description="With tea", privacy="friends")

    made = account.lists.on_path(receipt.list or "")
    assert made
    assert (made.name, made.description, made.privacy) == ("Snow days", "With tea", "friends")
    changes = await tracker.changes()
    assert (changes.changes[0].deed, changes.changes[0].title) == ("create_list", "Snow days")

    await tracker.undo(receipt.receipt)
    assert made not in list(account.lists)


async def test_a_new_list_with_something_on_it_is_not_deleted(
    tracker: Tracker, account: Account, show: Show
) -> None:
    receipt = await tracker.create_list("Snow days")
    added = await tracker.add_to_list(receipt.list or "", show_ref(show))

    with pytest.raises(ConflictError, match="take it off first"):
        await tracker.undo(receipt.receipt)
    assert account.lists.on_path("snow-days")

    await tracker.undo(added.receipt)
    await tracker.undo(receipt.receipt)
    assert account.lists.on_path("snow-days") is None


async def test_a_lost_answer_makes_no_second_list(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    account.make_list("Tea")
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, method="POST", path="/users/me/lists$"))

    receipt = await tracker.create_list("Tea", intent_id="tap-1")
    assert (receipt.pending, receipt.list) == (True, None)
    await tracker.refresh()

    [_, made] = [one for one in account.lists if one.name == "Tea"]
    assert (await tracker.create_list("Tea", intent_id="tap-1")).list == str(made.id)
    await tracker.undo("tap-1")
    assert [one.slug for one in account.lists if one.name == "Tea"] == ["tea"]


async def test_entries_take_each_others_places_and_undo_puts_them_back(
    tracker: Tracker, rainy: PersonalList
) -> None:
    before = on(rainy)
    ids = [str(item.id) for item in rainy.titles.items()]

    receipt = await tracker.reorder_list(rainy.slug, [ids[4], ids[0], ids[2]])
    assert on(rainy) == [before[4], before[1], before[0], before[3], before[2], *before[5:]]
    shown = [trakt_id(one.title) for one in (await tracker.list_items(rainy.slug)).listed]
    assert shown == [key_of(item)[1] for item in on(rainy)]

    await tracker.undo(receipt.receipt)
    assert on(rainy) == before


async def test_undo_of_an_order_keeps_what_came_and_went_since(
    tracker: Tracker, account: Account, rainy: PersonalList, show: Show
) -> None:
    before = on(rainy)
    ids = [str(item.id) for item in rainy.titles.items()]
    receipt = await tracker.reorder_list(rainy.slug, ids[::-1])
    account.put_on_list(rainy, [show])
    account.take_off_list(rainy, [before[3]])

    await tracker.undo(receipt.receipt)

    assert on(rainy) == [*before[:3], *before[4:], show]


async def test_undo_leaves_alone_what_was_ordered_again_since(
    simulator: Simulator, tracker: Tracker, account: Account, rainy: PersonalList
) -> None:
    ids = [item.id for item in rainy.titles.items()]
    receipt = await tracker.reorder_list(rainy.slug, list(map(str, ids[::-1])))
    account.reorder_list(rainy, [ids[1], ids[0]])
    since = on(rainy)

    await tracker.undo(receipt.receipt)

    assert on(rainy) == since
    assert len(sent(simulator, REORDER)) == 1


async def test_an_order_that_is_so_already_is_not_sent(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    ids = [str(item.id) for item in rainy.titles.items()]

    await tracker.reorder_list(rainy.slug, [*ids[:3], "999"])

    assert sent(simulator, REORDER) == []


async def test_a_list_and_its_entries_have_to_be_named(tracker: Tracker) -> None:
    with pytest.raises(InvalidRequestError, match="needs a name"):
        await tracker.create_list("  ")
    with pytest.raises(InvalidRequestError, match="by its id"):
        await tracker.reorder_list("tea", ["first"])
    assert tracker.pending == 0


async def test_a_change_elsewhere_is_followed(tracker: Tracker, account: Account, show: Show) -> None:
    await tracker.refresh()
    await tracker.lists()
    listed = next(iter(account.lists))
    await tracker.list_items(listed.slug)

    account.put_on_list(listed, [show])
    views = await tracker.refresh()

    assert views == {View.LISTS}
    assert show.ids.trakt in {trakt_id(one.title) for one in (await tracker.list_items(listed.slug)).listed}
    assert (await tracker.lists()).lists[0].item_count == len(listed.titles)
