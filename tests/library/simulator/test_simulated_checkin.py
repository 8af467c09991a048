"""Check-ins as the simulated Trakt keeps them."""

from datetime import timedelta

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator

EPISODE = {"episode": {"ids": {"trakt": 1001}}}
MOVIE = {"movie": {"ids": {"trakt": 1003}}}


async def test_a_check_in_runs_for_its_time_and_is_a_play_then(
    simulator: Simulator, newcomer: Client
) -> None:
    begun = await newcomer.post("/checkin", EPISODE)
    running = await newcomer.get("/users/me/watching")
    assert (running["type"], running["action"], running["episode"]["ids"]["trakt"]) == (
        "episode",
        "checkin",
        1001,
    )
    status, refusal, _ = await newcomer.ask("POST", "/checkin", MOVIE)
    assert (status, refusal) == (409, {"expires_at": running["expires_at"]})
    assert await newcomer.get("/sync/history") == []

    simulator.state.clock.advance(timedelta(hours=3))

    assert (await newcomer.ask("GET", "/users/me/watching"))[0] == 204
    [play] = await newcomer.get("/sync/history")
    assert (play["id"], play["action"], play["watched_at"]) == (begun["id"], "checkin", running["started_at"])


async def test_a_cancelled_check_in_is_no_play(simulator: Simulator, newcomer: Client) -> None:
    await newcomer.post("/checkin", MOVIE)
    for _ in range(2):
        assert (await newcomer.ask("DELETE", "/checkin"))[0] == 204

    simulator.state.clock.advance(timedelta(hours=3))

    assert await newcomer.get("/sync/history") == []
    assert (await newcomer.ask("POST", "/checkin", {"movie": {"ids": {"trakt": 999_999_999}}}))[0] == 404


async def test_a_position_is_forgotten_at_a_play(newcomer: Client) -> None:
    await newcomer.post("/scrobble/pause", {"progress": 42.5, **EPISODE})
    before = await newcomer.get("/sync/last_activities")
    [stopped] = await newcomer.get("/sync/playback/episodes")
    assert (stopped["progress"], stopped["episode"]["ids"]["trakt"]) == (42.5, 1001)
    assert await newcomer.get("/sync/playback/movies") == []

    await newcomer.post("/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})

    assert await newcomer.get("/sync/playback/episodes") == []
    after = await newcomer.get("/sync/last_activities")
    assert after["episodes"]["paused_at"] > before["episodes"]["paused_at"]
    assert (await newcomer.ask("POST", "/scrobble/pause", {"progress": 0.5, **MOVIE}))[0] == 422
