import asyncio
from typing import Any

import aiohttp
import pytest

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.foreground import greeting


class Control:
    """Uses /_simulator/ over HTTP."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession) -> None:
        self._url, self._session = f"{simulator.url}/_simulator", session

    async def __call__(self, method: str, path: str, body: object = None, status: int = 200) -> Any:  # noqa: ANN401
        async with self._session.request(method, f"{self._url}/{path}", json=body) as response:
            assert response.status == status
            return await response.json()


@pytest.fixture
def control(simulator: Simulator, session: aiohttp.ClientSession) -> Control:
    return Control(simulator, session)


async def test_nothing_runs_after_the_stop(session: aiohttp.ClientSession) -> None:
    before = asyncio.all_tasks()
    async with Simulator() as simulator:
        client = Client(simulator, session)
        await client.get("/users/settings")
        url = simulator.url
    await session.close()
    assert asyncio.all_tasks() == before
    with pytest.raises(ConnectionRefusedError):
        await asyncio.open_connection("127.0.0.1", int(url.rpartition(":")[2]))


async def test_it_can_start_again(session: aiohttp.ClientSession) -> None:
    simulator = Simulator()
    for _ in range(2):
        await simulator.start()
        await Client(simulator, session).get("/users/settings")
        await simulator.stop()


async def test_the_greeting_says_where_everything_is(simulator: Simulator) -> None:
    words = greeting(simulator)
    for fact in (
        simulator.trakt_url,
        simulator.auth_url,
        simulator.tmdb_url,
        simulator.images_url,
        simulator.client_id,
    ):
        assert fact in words


async def test_requests_are_counted_and_remembered_without_their_secrets(
    client: Client, control: Control
) -> None:
    await client.get("/movies/1001", extended="full")
    await client.get("/movies/1002")
    log = await control("GET", "requests")
    assert log["counts"] == {"trakt GET /movies/{id}": 2}
    first = log["entries"][0]
    assert (first["path"], first["query"], first["status"]) == ("/movies/1001", {"extended": "full"}, 200)
    assert "authorization" not in {name.lower() for name in first["headers"]}
    await control("POST", "requests/clear")
    assert (await control("GET", "requests"))["counts"] == {}


async def test_things_happen_outside(newcomer: Client, control: Control) -> None:
    play = {"show": "blackwater-bay", "season": 2, "number": 3, "username": "newcomer"}
    await control("POST", "watchlist", {"movie": "1014", "username": "newcomer"})
    await control("POST", "plays", play)
    (seen,) = await newcomer.get("/sync/history")
    assert (seen["action"], seen["episode"]["season"], seen["episode"]["number"]) == ("scrobble", 2, 3)
    state = (await control("GET", "state"))["accounts"]["newcomer"]
    assert (state["plays"], state["watchlist"]) == (1, [{"type": "movie", "title": "One Reel Left"}])
    await control("POST", "plays/remove", play)
    assert await newcomer.get("/sync/history") == []


async def test_a_wrong_command_is_refused_with_its_reason(control: Control) -> None:
    assert (
        "nothing-like-it"
        in (await control("POST", "plays", {"show": "nothing-like-it"}, status=400))["error"]
    )
    assert (await control("POST", "faults", {"kind": "earthquake"}, status=400))["error"]
    assert (await control("POST", "device", {"user_code": "ABC"}, status=400))["error"]


async def test_faults_tokens_clock_limits_and_apps_are_commanded(
    client: Client, control: Control, simulator: Simulator
) -> None:
    await control("POST", "faults", {"kind": "status", "status": 502, "path": "/users/"})
    assert (await client.ask("GET", "/users/settings"))[0] == 502
    await control("POST", "tokens/expire", {"access": True})
    assert (await client.ask("GET", "/users/settings"))[0] == 401
    assert await control("POST", "clock", {"now": "2027-01-01T00:00:00Z", "advance_seconds": 60}) == {
        "now": "2027-01-01T00:01:00.000Z"
    }
    await control("POST", "limits", {"writes": {"limit": 9, "period": 2}})
    assert (simulator.state.limits.enabled, simulator.state.limits.writes.limit) == (True, 9)
    await control("POST", "apps", {"client_id": "another"})
    assert "another" in simulator.state.tokens.apps


async def test_a_reset_brings_the_beginning_back(client: Client, control: Control) -> None:
    await client.post("/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
    await control("POST", "faults", {"kind": "reset", "count": 9})
    await control("POST", "reset")
    _, _, headers = await client.ask("GET", "/sync/history", limit="1")
    assert headers["X-Pagination-Item-Count"] == "1500"
