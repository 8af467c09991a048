from datetime import UTC, datetime

from tests.library.simulator.conftest import NOW, Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show


def a_show(simulator: Simulator, slug: str = "blackwater-bay") -> Show:
    show = simulator.state.catalogue.shows.on_path(slug)
    assert show is not None
    return show


def plays(simulator: Simulator) -> int:
    return len(simulator.state.accounts["newcomer"].history)


async def test_the_demo_account_has_a_year_behind_it(client: Client) -> None:
    _, _, headers = await client.ask("GET", "/sync/history", limit="10")
    assert headers["X-Pagination-Item-Count"] == "1500"
    assert len(await client.get("/sync/watched/shows", limit="250")) == 40


async def test_a_marked_episode_is_in_the_history_at_the_second_given(newcomer: Client) -> None:
    entry = {"ids": {"trakt": 1001}, "watched_at": "2026-11-24T21:05:07.000Z"}
    added = await newcomer.post("/sync/history", {"episodes": [entry]})
    assert added["added"] == {"movies": 0, "episodes": 1}
    (play,) = await newcomer.get("/sync/history/episodes")
    assert (play["watched_at"], play["action"], play["episode"]["ids"]["trakt"]) == (
        "2026-11-24T21:05:07.000Z",
        "watch",
        1001,
    )


async def test_the_same_play_twice_is_two_plays_with_ids_beyond_a_double(newcomer: Client) -> None:
    body = {"movies": [{"ids": {"trakt": 1014}, "watched_at": "2026-11-24T21:00:00Z"}]}
    await newcomer.post("/sync/history", body)
    await newcomer.post("/sync/history", body)
    ids = [play["id"] for play in await newcomer.get("/sync/history/movies/1014")]
    assert len(set(ids)) == 2
    assert all(number > 2**53 for number in ids)


async def test_the_three_words_for_when(newcomer: Client, simulator: Simulator) -> None:
    episode = a_show(simulator).regular[0]
    times = []
    for watched_at in ("released", "unknown", None):
        entry = {"ids": {"trakt": episode.ids.trakt}, "watched_at": watched_at}
        await newcomer.post("/sync/history", {"episodes": [entry]})
        times.append(
            simulator.state.accounts["newcomer"].history.of(simulator.state.catalogue.part(episode))[-1]
        )
    ended = simulator.state.accounts["newcomer"].end_of(simulator.state.catalogue.part(episode))
    assert [play.watched_at for play in times] == [ended, datetime(1970, 1, 1, tzinfo=UTC), NOW]


async def test_a_show_alone_means_everything_that_has_aired(newcomer: Client, simulator: Simulator) -> None:
    show = a_show(simulator, "the-lantern-keeper-of-asahi-street")
    added = await newcomer.post("/sync/history", {"shows": [{"ids": {"slug": show.ids.slug}}]})
    assert added["added"]["episodes"] == len(show.aired(NOW)) < len(show.regular)


async def test_well_formed_children_mean_themselves(newcomer: Client, simulator: Simulator) -> None:
    seasons = [{"number": 1, "episodes": [{"number": 2}, {"number": 3}]}]
    entry = {"ids": {"slug": "blackwater-bay"}, "seasons": seasons}
    added = await newcomer.post("/sync/history", {"shows": [entry]})
    assert added["added"]["episodes"] == plays(simulator) == 2


async def test_a_malformed_child_marks_the_whole_show(newcomer: Client, simulator: Simulator) -> None:
    for malformed in ({"season": 1}, {"number": 1, "episodes": [{"episode": 3}]}, {"number": "1"}):
        before = plays(simulator)
        entry = {"ids": {"slug": "blackwater-bay"}, "seasons": [malformed]}
        added = await newcomer.post("/sync/history", {"shows": [entry]})
        assert added["added"]["episodes"] == len(a_show(simulator).regular) == plays(simulator) - before


async def test_unknown_items_are_named_and_unreadable_times_refused(newcomer: Client) -> None:
    nobody = {"ids": {"trakt": 999_999_999}}
    answer = await newcomer.post("/sync/history", {"movies": [nobody], "episodes": [nobody]})
    assert answer["not_found"]["movies"] == answer["not_found"]["episodes"] == [nobody]
    entry = {"ids": {"trakt": 1001}, "watched_at": "yesterday"}
    status, _, _ = await newcomer.ask("POST", "/sync/history", {"episodes": [entry]})
    assert status == 422


async def test_one_play_is_removed_by_its_id_and_all_by_their_item(
    newcomer: Client, simulator: Simulator
) -> None:
    for _ in range(3):
        await newcomer.post("/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
    latest, *_ = await newcomer.get("/sync/history")
    removed = await newcomer.post("/sync/history/remove", {"ids": [latest["id"], 5]})
    assert removed["deleted"]["episodes"] == 1
    assert removed["not_found"]["ids"] == [5]
    assert plays(simulator) == 2
    await newcomer.post("/sync/history/remove", {"episodes": [{"ids": {"trakt": 1001}}]})
    assert plays(simulator) == 0


async def test_pages_are_clamped_and_say_what_they_are(client: Client) -> None:
    _, value, headers = await client.ask("GET", "/sync/history", page="2", limit="9999")
    assert len(value) == 250
    paging = {name: headers[f"X-Pagination-{name}"] for name in ("Page", "Limit", "Page-Count", "Item-Count")}
    assert paging == {"Page": "2", "Limit": "250", "Page-Count": "6", "Item-Count": "1500"}
    assert len(await client.get("/sync/history")) == 100
    assert await client.get("/sync/history", page="99") == []


async def test_history_is_cut_by_time(newcomer: Client) -> None:
    for day in ("20", "21", "22"):
        entry = {"ids": {"trakt": 1001}, "watched_at": f"2026-11-{day}T23:30:00Z"}
        await newcomer.post("/sync/history", {"episodes": [entry]})
    found = await newcomer.get("/sync/history", start_at="2026-11-21T00:00:00Z", end_at="2026-11-21")
    assert [play["watched_at"][:10] for play in found] == ["2026-11-21"]


async def test_the_map_of_everything_watched(newcomer: Client, simulator: Simulator) -> None:
    show = a_show(simulator)
    episode = show.regular[0]
    for _ in range(2):
        await newcomer.post("/sync/history", {"episodes": [{"ids": {"trakt": episode.ids.trakt}}]})
    season = show.season(1)
    assert season is not None
    times = {str(episode.ids.trakt): ["2026-11-25T12:00:00.000Z"] * 2}
    plain = await newcomer.get("/sync/watched/shows", extended="min")
    assert plain == {str(show.ids.trakt): {str(season.ids.trakt): times}}
    numbered = await newcomer.get("/sync/watched/shows", extended="min", season_numbers="true")
    assert numbered == {str(show.ids.trakt): {f"{season.ids.trakt}|1": times}}
