"""A person's own lists themselves: renamed, deleted, put in order, and each taken back."""

import pytest

from tests.library.tracker.mine import trakt_id
from tests.library.tracker.watching import sent
from trakt_tmdb import InvalidRequestError, NotFoundError, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.items import Listable, key_of
from trakt_tmdb.simulator.account.lists import PersonalList
from trakt_tmdb.simulator.faults import Fault, FaultKind

ONE = "/users/{id}/lists/{list_id}/"
REORDER = "/users/{id}/lists/reorder"


def on(listed: PersonalList) -> list[Listable]:
    return [item.title for item in sorted(listed.titles.items(), key=lambda item: item.rank)]


def down(simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))


async def shown(tracker: Tracker) -> list[str]:
    return [one.name for one in (await tracker.lists()).lists]


async def test_a_list_gets_another_name_description_and_audience(
    tracker: Tracker, rainy: PersonalList
) -> None:
    receipt = await tracker.change_list(
        str(rainy.id), name=" Storms ", description="With tea", privacy="friends"
    )
    assert (rainy.name, rainy.description, rainy.privacy) == ("Storms", "With tea", "friends")
    changes = await tracker.changes()
    assert (changes.changes[0].deed, changes.changes[0].title) == ("change_list", "Storms")

    await tracker.undo(receipt.receipt)
    assert (rainy.name, rainy.description or None, rainy.privacy) == ("Rainy days", None, "private")


async def test_what_is_left_out_of_a_change_stays(tracker: Tracker, rainy: PersonalList) -> None:
    await tracker.change_list(str(rainy.id), description="With tea")
    await tracker.change_list(str(rainy.id), privacy="public")
    assert (rainy.name, rainy.description, rainy.privacy) == ("Rainy days", "With tea", "public")

    await tracker.change_list(str(rainy.id), description="")
    assert (await tracker.lists()).lists[0].description is None


async def test_undo_leaves_alone_what_was_changed_again_since(tracker: Tracker, rainy: PersonalList) -> None:
    receipt = await tracker.change_list(str(rainy.id), name="Storms")
    rainy.name = "Hail"

    await tracker.undo(receipt.receipt)

    assert rainy.name == "Hail"


async def test_a_change_that_is_so_already_is_not_sent(
    simulator: Simulator, tracker: Tracker, rainy: PersonalList
) -> None:
    await tracker.change_list(str(rainy.id), name=rainy.name, privacy="private", description="")
    assert sent(simulator, ONE) == []


async def test_a_deleted_list_comes_back_with_what_was_on_it_where_it_stood(
    tracker: Tracker, account: Account
) -> None:
    first, middle, last = account.lists
    titles = on(middle)
    account.reorder_list(middle, [item.id for item in middle.titles.items()][::-1])
    middle.description, middle.sort_by = "Hand-picked", "added"

    receipt = await tracker.delete_list(str(middle.id))
    assert list(account.lists) == [first, last]
    assert await shown(tracker) == [first.name, last.name]
    assert (await tracker.changes()).changes[0].title == middle.name

    await tracker.undo(receipt.receipt)
    assert [one.name for one in account.lists] == [first.name, middle.name, last.name]
    made = list(account.lists)[1]
    assert (made.description, made.privacy, made.sort_by) == ("Hand-picked", "public", "added")
    assert on(made) == titles[::-1]
    listed = (await tracker.list_items(str(made.id))).listed
    assert [trakt_id(one.title) for one in listed] == [key_of(title)[1] for title in titles[::-1]]


async def test_a_deleted_list_comes_back_with_all_that_was_among_its_titles(
    simulator: Simulator, tracker: Tracker, account: Account, rainy: PersonalList
) -> None:
    show = next(iter(simulator.state.catalogue.shows.on_trakt))
    season, person = show.seasons[-1], show.cast[0].person
    part = simulator.state.catalogue.part(season.episodes[0])
    account.put_on_list(rainy, [person, (show, season), part], {key_of(person): "As a pirate"})
    ids = [item.id for item in rainy.titles.items()]
    account.reorder_list(rainy, [*ids[-2:], *ids[:-2]])
    before = on(rainy)

    receipt = await tracker.delete_list(str(rainy.id))
    await tracker.undo(receipt.receipt)

    made = next(one for one in account.lists if one.name == rainy.name)
    assert on(made) == before
    assert {item.title: item.notes for item in made.titles.items() if item.notes} == {person: "As a pirate"}


async def test_a_lost_answer_brings_a_deleted_list_back_once(
    simulator: Simulator, tracker: Tracker, account: Account, rainy: PersonalList
) -> None:
    titles = on(rainy)
    receipt = await tracker.delete_list(str(rainy.id))
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, method="POST", path="/users/me/lists$"))

    assert (await tracker.undo(receipt.receipt)).pending
    await tracker.refresh()

    [made] = [one for one in account.lists if one.name == rainy.name]
    assert on(made) == titles


async def test_a_list_that_is_gone_already_is_deleted_in_peace(
    tracker: Tracker, account: Account, rainy: PersonalList
) -> None:
    account.delete_list(rainy)
    receipt = await tracker.delete_list(str(rainy.id))
    await tracker.undo(receipt.receipt)
    assert rainy.name not in [one.name for one in account.lists]
    with pytest.raises(NotFoundError):
        await tracker.change_list(str(rainy.id), name="Storms")


async def test_lists_take_each_others_places_and_undo_puts_them_back(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    first, middle, last = before = list(account.lists)

    receipt = await tracker.reorder_lists([str(last.id), str(first.id)])
    assert list(account.lists) == [last, middle, first]
    await tracker.reorder_lists([str(last.id), str(middle.id)])
    assert len(sent(simulator, REORDER)) == 1

    await tracker.undo(receipt.receipt)
    assert list(account.lists) == before


async def test_what_waits_is_done_to_the_lists_already(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    first, middle, last = account.lists
    await tracker.lists()
    down(simulator)

    await tracker.change_list(str(first.id), name="Storms")
    await tracker.delete_list(str(middle.id))
    await tracker.reorder_lists([str(last.id), str(first.id)])
    assert await shown(tracker) == [last.name, "Storms"]
    assert list(account.lists) == [first, middle, last]

    simulator.state.faults.clear()
    await tracker.refresh()
    assert [one.name for one in account.lists] == [last.name, "Storms"] == await shown(tracker)


async def test_a_list_keeps_a_name(tracker: Tracker, rainy: PersonalList) -> None:
    with pytest.raises(InvalidRequestError, match="needs a name"):
        await tracker.change_list(str(rainy.id), name="  ")
    assert tracker.pending == 0
