"""Personal lists as the simulated Trakt keeps them."""

import aiohttp

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.account import Limits

SHOW = {"ids": {"trakt": 1140}}
MOVIE = {"ids": {"trakt": 1003}}


async def titles(client: Client, listed: str) -> list[str]:
    rows = await client.get(f"/users/me/lists/{listed}/items/movie,show/rank/asc")
    return [row["type"] for row in rows]


async def test_a_list_is_made_filled_sorted_and_deleted(newcomer: Client) -> None:
    before = await newcomer.get("/sync/last_activities")

    made = await newcomer.post("/users/me/lists", {"name": "Snow days"})
    assert (made["privacy"], made["item_count"], made["ids"]["slug"]) == ("private", 0, "snow-days")
    added = await newcomer.post("/users/me/lists/snow-days/items", {"shows": [SHOW], "movies": [MOVIE]})
    assert (added["added"]["shows"], added["list"]["item_count"]) == (1, 2)
    again = await newcomer.post("/users/me/lists/snow-days/items", {"shows": [SHOW]})
    assert (again["existing"]["shows"], again["list"]["item_count"]) == (1, 2)

    rows = await newcomer.get("/users/newcomer/lists/snow-days/items/movie,show/rank/asc")
    ids = [row["id"] for row in rows]
    assert [row["type"] for row in rows] == ["movie", "show"]
    reordered = await newcomer.post("/users/me/lists/snow-days/items/reorder", {"rank": [ids[1], 1, ids[0]]})
    assert (reordered["updated"], reordered["skipped_ids"]) == (2, [1])
    assert await titles(newcomer, "snow-days") == ["show", "movie"]

    removed = await newcomer.post("/users/me/lists/snow-days/items/remove", {"shows": [SHOW]})
    assert (removed["deleted"]["shows"], await titles(newcomer, "snow-days")) == (1, ["movie"])
    after = await newcomer.get("/sync/last_activities")
    assert after["lists"]["updated_at"] > before["lists"]["updated_at"]
    assert after["watchlist"] == before["watchlist"]

    assert (await newcomer.ask("DELETE", "/users/me/lists/snow-days/"))[0] == 204
    assert await newcomer.get("/users/me/lists") == []


async def test_lists_of_one_name_have_slugs_of_their_own(newcomer: Client) -> None:
    for _ in range(2):
        await newcomer.post("/users/me/lists", {"name": "Tea"})

    assert [one["ids"]["slug"] for one in await newcomer.get("/users/me/lists")] == ["tea", "tea-1"]


async def test_lists_and_what_is_on_them_have_limits(simulator: Simulator, newcomer: Client) -> None:
    limits = Limits(watchlist=1, favorites=1, lists=1, list_items=1)
    simulator.state.accounts["newcomer"].limits = limits
    await newcomer.post("/users/me/lists", {"name": "Tea"})

    status, _, headers = await newcomer.ask("POST", "/users/me/lists", {"name": "Coffee"})
    assert (status, headers["X-Account-Limit"]) == (420, "1")
    body = {"shows": [SHOW], "movies": [MOVIE]}
    status, _, headers = await newcomer.ask("POST", "/users/me/lists/tea/items", body)
    assert (status, headers["X-Account-Limit"]) == (420, "1")
    assert await titles(newcomer, "tea") == []


async def test_the_state_shows_lists_what_is_dropped_and_what_runs(
    simulator: Simulator, newcomer: Client, session: aiohttp.ClientSession
) -> None:
    await newcomer.post("/users/me/lists", {"name": "Tea"})
    await newcomer.post("/users/me/lists/tea/items", {"shows": [SHOW]})
    await newcomer.post("/users/hidden/dropped", {"shows": [SHOW]})
    await newcomer.post("/checkin", {"movie": MOVIE})

    async with session.get(f"{simulator.url}/_simulator/state") as response:
        account = (await response.json())["accounts"]["newcomer"]

    [title] = account["dropped"]
    assert account["lists"] == [{"name": "Tea", "titles": [title]}]
    assert account["checkin"]["trakt"] == 1003


async def test_a_person_on_a_list_is_shown_where_people_are_asked_for(
    simulator: Simulator, newcomer: Client
) -> None:
    person = next(iter(simulator.state.catalogue.people.values()))
    await newcomer.post("/users/me/lists", {"name": "Tea"})
    body = {
        "people": [{"ids": {"trakt": person.id}, "notes": "Sings"}, {"ids": {"trakt": 1}}],
        "shows": [SHOW],
    }
    added = await newcomer.post("/users/me/lists/tea/items", body)
    assert (added["added"]["people"], added["not_found"]["people"]) == (1, [{"ids": {"trakt": 1}}])

    assert await titles(newcomer, "tea") == ["show"]
    [_, row] = await newcomer.get("/users/me/lists/tea/items/show,person/title/asc")
    assert (row["type"], row["person"]["name"], row["notes"]) == ("person", person.name, "Sings")

    removed = await newcomer.post("/users/me/lists/tea/items/remove", body)
    assert removed["deleted"]["people"] == 1
