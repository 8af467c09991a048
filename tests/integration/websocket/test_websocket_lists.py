"""Lists of the person's, from the panel: made, filled, put in order and read."""

from typing import Any

import pytest

from tests.integration.calling import not_started, unseen_movie
from tests.integration.conftest import Ask
from trakt_tmdb import TitleRef
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.lists import PersonalList


@pytest.fixture
def rainy(simulator: Simulator) -> PersonalList:
    """A list that the demo account has."""
    return next(iter(simulator.state.demo.lists))


async def items(ask: Ask, listed: PersonalList) -> list[dict[str, Any]]:
    page: Any = (await ask("list_items", list=str(listed.id)))["result"]
    assert page["item_count"] == len(listed.titles)
    return list(page["listed"])


async def test_every_list_is_named_with_its_count(ask: Ask, simulator: Simulator) -> None:
    lists = (await ask("lists"))["result"]["lists"]
    assert [(one["list"], one["name"], one.get("item_count", 0)) for one in lists] == [
        (str(one.id), one.name, len(one.titles)) for one in simulator.state.demo.lists
    ]


async def test_a_title_goes_on_a_list_and_off_it(ask: Ask, simulator: Simulator, rainy: PersonalList) -> None:
    show = not_started(simulator)
    fields = {"list": str(rainy.id), "media": "show", "ids": {"trakt": show.ids.trakt}}
    await ask("add_to_list", intent_id="tap-0001", **fields)
    assert show in rainy.titles
    assert show.ids.trakt in [TitleRef.parse(one["title"]["ref"]).trakt for one in await items(ask, rainy)]

    await ask("remove_from_list", intent_id="tap-0002", **fields)
    assert show not in rainy.titles


async def test_a_new_list_is_named_by_its_receipt(ask: Ask, simulator: Simulator) -> None:
    made = await ask("create_list", intent_id="tap-0001", name=" Weekend ", privacy="friends")
    weekend = simulator.state.demo.lists.on_path(made["result"]["list"])
    assert weekend
    assert (weekend.name, weekend.privacy) == ("Weekend", "friends")


async def test_a_list_is_put_in_another_order(ask: Ask, simulator: Simulator, rainy: PersonalList) -> None:
    for number, title in enumerate((not_started(simulator), unseen_movie(simulator))):
        media = "show" if number == 0 else "movie"
        ids = {"trakt": title.ids.trakt}
        await ask("add_to_list", intent_id=f"tap-000{number}", list=str(rainy.id), media=media, ids=ids)
    before = [one["entry"] for one in await items(ask, rainy)]

    reply = await ask("reorder_list", intent_id="tap-0009", list=str(rainy.id), entries=before[::-1])
    assert reply["success"] is True
    assert [one["entry"] for one in await items(ask, rainy)] == before[::-1]


async def test_a_list_is_changed_deleted_and_made_again_by_undo(
    ask: Ask, simulator: Simulator, rainy: PersonalList
) -> None:
    before, titles = list(simulator.state.demo.lists), [item.title for item in rainy.titles.items()]
    fields = {"list": str(rainy.id), "name": " Storms ", "description": "", "privacy": "link"}
    assert (await ask("change_list", intent_id="tap-0001", **fields))["success"] is True
    assert (rainy.name, rainy.privacy) == ("Storms", "link")

    deleted = await ask("delete_list", intent_id="tap-0002", list=str(rainy.id))
    assert list(simulator.state.demo.lists) == before[1:]

    await ask("undo", intent_id="tap-0003", receipt=deleted["result"]["receipt"])
    first, *others = simulator.state.demo.lists
    assert (first.name, first.privacy, others) == ("Storms", "link", before[1:])
    assert [item.title for item in first.titles.items()] == titles


async def test_the_lists_are_put_in_another_order(ask: Ask, simulator: Simulator) -> None:
    names = [one["list"] for one in (await ask("lists"))["result"]["lists"]]
    await ask("reorder_lists", intent_id="tap-0001", lists=names[::-1])
    assert [str(one.id) for one in simulator.state.demo.lists] == names[::-1]


async def test_what_is_collected_becomes_favorite_once_its_count_is_confirmed(
    ask: Ask, simulator: Simulator
) -> None:
    loved = len(simulator.state.demo.favorites)
    asked = (await ask("favorite_collection", intent_id="tap-0001"))["result"]
    assert "receipt" not in asked
    assert len(simulator.state.demo.favorites) == loved
    made = await ask("favorite_collection", intent_id="tap-0002", confirm_titles=asked["titles"])
    assert made["result"]["titles"] == asked["titles"] > 0
