from datetime import UTC, datetime, timedelta

import msgspec

from tests.library.simulator.conftest import NOW, Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.clock import stamp

SHOW = {"ids": {"slug": "blackwater-bay"}}
EPISODE = {"shows": [{**SHOW, "seasons": [{"number": 1, "episodes": [{"number": 1}]}]}]}


def moved(before: dict[str, dict[str, str]], after: dict[str, dict[str, str]]) -> set[str]:
    return {
        f"{group}.{name}"
        for group, stamps in after.items()
        if group != "all"
        for name, value in stamps.items()
        if value != before[group][name]
    }


async def test_a_title_leaves_the_watchlist_with_its_first_play(newcomer: Client) -> None:
    wanted = {"shows": [SHOW], "movies": [{"ids": {"trakt": 1014}}]}
    added = await newcomer.post("/sync/watchlist", wanted)
    assert added["added"] == {"movies": 1, "shows": 1, "seasons": 0, "episodes": 0}
    assert added["list"]["item_count"] == 2
    await newcomer.post("/sync/history", EPISODE)
    assert [item["type"] for item in await newcomer.get("/sync/watchlist")] == ["movie"]


async def test_only_the_stamps_of_what_changed_move(newcomer: Client) -> None:
    first = await newcomer.get("/sync/last_activities")
    await newcomer.post("/sync/watchlist", {"shows": [SHOW]})
    second = await newcomer.get("/sync/last_activities")
    assert moved(first, second) == {"shows.watchlisted_at", "watchlist.updated_at"}
    await newcomer.post("/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
    third = await newcomer.get("/sync/last_activities")
    assert moved(second, third) == {"episodes.watched_at"}
    await newcomer.post("/sync/history", EPISODE)
    fourth = await newcomer.get("/sync/last_activities")
    assert moved(third, fourth) == {"episodes.watched_at", "shows.watchlisted_at", "watchlist.updated_at"}
    assert first["all"] < second["all"] < third["all"] < fourth["all"]


async def test_stamps_grow_although_the_clock_stands_still(newcomer: Client) -> None:
    stamps = []
    for _ in range(3):
        await newcomer.post("/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
        stamps.append((await newcomer.get("/sync/last_activities"))["episodes"]["watched_at"])
    assert stamps == [stamp(NOW + timedelta(milliseconds=step)) for step in range(3)]


async def test_nothing_moves_when_nothing_changes(newcomer: Client) -> None:
    before = await newcomer.get("/sync/last_activities")
    await newcomer.post("/sync/history/remove", {"ids": [1]})
    await newcomer.post("/sync/watchlist/remove", {"shows": [SHOW]})
    assert await newcomer.get("/sync/last_activities") == before


async def test_more_than_the_account_may_hold_is_420_without_a_body(
    newcomer: Client, simulator: Simulator
) -> None:
    account = simulator.state.accounts["newcomer"]
    account.limits = msgspec.structs.replace(account.limits, watchlist=2)
    movies = [{"ids": {"trakt": 1001 + number}} for number in range(3)]
    await newcomer.post("/sync/watchlist", {"movies": movies[:2]})
    status, value, headers = await newcomer.ask("POST", "/sync/watchlist", {"movies": movies})
    assert (status, value) == (420, None)
    assert headers["X-Account-Limit"] == "2"
    again = await newcomer.post("/sync/watchlist", {"movies": movies[:2]})
    assert again["existing"]["movies"] == 2


async def test_progress_follows_what_is_marked(newcomer: Client) -> None:
    await newcomer.post("/sync/history", EPISODE)
    progress = await newcomer.get("/shows/blackwater-bay/progress/watched")
    assert (progress["aired"], progress["completed"]) == (65, 1)
    assert (progress["next_episode"]["season"], progress["next_episode"]["number"]) == (1, 2)
    (waiting,) = await newcomer.get("/sync/progress/up_next_nitro")
    assert waiting["show"]["ids"]["slug"] == "blackwater-bay"
    assert waiting["progress"]["next_episode"]["number"] == 2


async def test_up_next_tells_starting_from_continuing_from_done(newcomer: Client) -> None:
    await newcomer.post("/sync/watchlist", {"shows": [{"ids": {"slug": "kestrel-house"}}]})
    await newcomer.post("/sync/history", EPISODE)
    await newcomer.post("/sync/history", {"shows": [{"ids": {"slug": "seoul-beekeepers"}}]})

    async def slugs(intent: str) -> list[str]:
        return [
            one["show"]["ids"]["slug"] for one in await newcomer.get("/sync/progress/up_next", intent=intent)
        ]

    assert await slugs("start") == ["kestrel-house"]
    assert await slugs("continue") == ["blackwater-bay"]
    assert await slugs("completed") == ["seoul-beekeepers"]


async def test_a_rewatch_counts_from_its_start(newcomer: Client, simulator: Simulator) -> None:
    await newcomer.post("/sync/history", {"shows": [SHOW]})
    simulator.state.clock.advance(timedelta(hours=1))
    await newcomer.post("/shows/blackwater-bay/progress/watched/reset", None)
    progress = await newcomer.get("/shows/blackwater-bay/progress/watched")
    assert (progress["completed"], progress["next_episode"]["number"]) == (0, 1)
    await newcomer.ask("DELETE", "/shows/blackwater-bay/progress/watched/reset")
    assert (await newcomer.get("/shows/blackwater-bay/progress/watched"))["completed"] == 65


async def test_my_calendar_holds_what_i_watch_or_want_and_all_of_it_33_days_at_most(
    client: Client, newcomer: Client
) -> None:
    assert await newcomer.get("/calendars/my/shows/2026-11-23/7") == []
    everything = await client.get("/calendars/all/shows/2026-11-23/7")
    mine = await client.get("/calendars/my/shows/2026-11-23/7")
    assert 10 < len(mine) < len(everything)
    month = await client.get("/calendars/all/shows/2026-11-23/90")
    assert datetime.fromisoformat(month[-1]["first_aired"]) < datetime(2026, 12, 26, tzinfo=UTC)


async def test_the_calendar_is_filtered_by_genre_and_country(client: Client) -> None:
    anime = await client.get("/calendars/all/shows/2026-11-23/7", genres="anime", extended="full")
    assert len(anime) > 20
    assert all("anime" in airing["show"]["genres"] for airing in anime)
    found = await client.get("/calendars/all/shows/2026-11-23/7", countries="kr,cn", extended="full")
    assert {airing["show"]["country"] for airing in found} == {"kr", "cn"}


async def test_an_unchanged_answer_is_304(client: Client) -> None:
    _, _, headers = await client.ask("GET", "/sync/watched/movies")
    client.headers["if-none-match"] = headers["ETag"]
    status, value, _ = await client.ask("GET", "/sync/watched/movies")
    assert (status, value) == (304, None)
    await client.post("/sync/history", {"movies": [{"ids": {"trakt": 1014}}]})
    status, _, _ = await client.ask("GET", "/sync/watched/movies")
    assert status == 200
