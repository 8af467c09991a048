"""Favourites, ratings and hidden shows as the simulated Trakt keeps them."""

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account.account import Limits

SHOW = {"ids": {"trakt": 1140}}
EPISODE = {"ids": {"trakt": 1001}}
FAVORITES = "/sync/favorites/shows/rank/asc"


async def activities(client: Client) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = await client.get("/sync/last_activities")
    return found


async def test_a_favorite_comes_and_goes_and_moves_its_stamps(newcomer: Client) -> None:
    before = await activities(newcomer)

    added = await newcomer.post("/sync/favorites", {"shows": [SHOW]})
    again = await newcomer.post("/sync/favorites", {"shows": [SHOW]})
    listed = await newcomer.get(FAVORITES)
    after = await activities(newcomer)
    removed = await newcomer.post("/sync/favorites/remove", {"shows": [SHOW]})

    assert (added["added"]["shows"], again["existing"]["shows"], removed["deleted"]["shows"]) == (1, 1, 1)
    assert [one["show"]["ids"]["trakt"] for one in listed] == [1140]
    assert after["favorites"]["updated_at"] > before["favorites"]["updated_at"]
    assert after["watchlist"] == before["watchlist"]
    assert await newcomer.get(FAVORITES) == []


async def test_favorites_are_full_at_the_limit(simulator: Simulator, newcomer: Client) -> None:
    account = simulator.state.accounts["newcomer"]
    account.limits = Limits(watchlist=250, favorites=1, lists=5, list_items=250)
    account.love(simulator.state.catalogue.movies.on_trakt[0])

    status, _, headers = await newcomer.ask("POST", "/sync/favorites", {"shows": [SHOW]})

    assert status == 420
    assert headers["X-Account-Limit"] == "1"


async def test_a_rating_replaces_the_one_before(newcomer: Client) -> None:
    await newcomer.post("/sync/ratings", {"episodes": [{**EPISODE, "rating": 4}]})
    await newcomer.post("/sync/ratings", {"episodes": [{**EPISODE, "rating": 9}]})

    (given,) = await newcomer.get("/sync/ratings/episodes")
    assert (given["rating"], given["type"], given["episode"]["ids"]["trakt"]) == (9, "episode", 1001)
    assert await newcomer.get("/sync/ratings/shows") == []
    assert [one["rating"] for one in await newcomer.get("/sync/ratings/all/9")] == [9]
    assert await newcomer.get("/sync/ratings/all/4") == []

    removed = await newcomer.post("/sync/ratings/remove", {"episodes": [EPISODE]})
    assert removed["deleted"]["episodes"] == 1
    assert await newcomer.get("/sync/ratings/episodes") == []


async def test_a_rating_out_of_range_rates_nothing(newcomer: Client) -> None:
    status, _, _ = await newcomer.ask(
        "POST", "/sync/ratings", {"shows": [{**SHOW, "rating": 11}, {"ids": {"trakt": 1001}, "rating": 5}]}
    )

    assert status == 422
    assert await newcomer.get("/sync/ratings/all") == []


async def test_a_dropped_show_is_out_of_progress_and_calendar(client: Client) -> None:
    (first, *_) = await client.get("/sync/progress/up_next", limit="100")
    show = first["show"]["ids"]["trakt"]
    before = await activities(client)

    await client.post("/users/hidden/dropped", {"shows": [{"ids": {"trakt": show}}]})

    left = await client.get("/sync/progress/up_next", limit="100")
    assert show not in [one["show"]["ids"]["trakt"] for one in left]
    (hidden,) = await client.get("/users/hidden/dropped")
    assert hidden["show"]["ids"]["trakt"] == show
    assert (await activities(client))["shows"]["dropped_at"] > before["shows"]["dropped_at"]

    await client.post("/users/hidden/dropped/remove", {"shows": [{"ids": {"trakt": show}}]})
    again = await client.get("/sync/progress/up_next", limit="100")
    assert show in [one["show"]["ids"]["trakt"] for one in again]
