from datetime import timedelta

import aiohttp
import msgspec
import pytest

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import AppChange, Expiry, change_app, expire
from trakt_tmdb.simulator.limits import Rule


async def test_without_a_user_agent_the_network_in_front_answers(
    simulator: Simulator, client: Client, session: aiohttp.ClientSession
) -> None:
    url = simulator.trakt_url + "/shows/trending"
    async with session.get(url, headers=client.headers, skip_auto_headers=["User-Agent"]) as response:
        assert response.status == 403
        assert response.headers["Server"] == "cloudflare"
        assert response.content_type == "text/html"


@pytest.mark.parametrize("key", [None, "nobody"])
async def test_without_a_known_app_there_is_nothing(client: Client, key: str | None) -> None:
    client.headers.pop("trakt-api-key")
    if key:
        client.headers["trakt-api-key"] = key
    status, value, headers = await client.ask("GET", "/shows/trending")
    assert (status, value) == (403, None)
    assert "cloudflare" not in headers.get("Server", "")


async def test_an_app_can_be_gone(client: Client, simulator: Simulator) -> None:
    change_app(simulator.state, AppChange(client_id=simulator.client_id, registered=False))
    assert (await client.ask("GET", "/shows/trending"))[0] == 403
    change_app(simulator.state, AppChange(client_id=simulator.client_id))
    assert (await client.ask("GET", "/shows/trending"))[0] == 200


async def test_a_write_needs_its_content_type(
    client: Client, simulator: Simulator, session: aiohttp.ClientSession
) -> None:
    headers = {**client.headers, "content-type": "text/plain"}
    async with session.post(simulator.trakt_url + "/sync/history", data="{}", headers=headers) as response:
        assert response.status == 412


async def test_public_routes_are_open_and_personal_ones_are_not(client: Client) -> None:
    del client.headers["authorization"]
    assert (await client.ask("GET", "/calendars/all/shows"))[0] == 200
    assert (await client.ask("GET", "/calendars/my/shows"))[0] == 401
    assert (await client.ask("GET", "/sync/history"))[0] == 401


async def test_access_ends_with_its_time_and_on_command(client: Client, simulator: Simulator) -> None:
    simulator.state.clock.advance(timedelta(days=7))
    assert (await client.ask("GET", "/users/settings"))[0] == 401
    fresh = simulator.sign_in()
    client.headers["authorization"] = f"Bearer {fresh.access_token}"
    assert (await client.ask("GET", "/users/settings"))[0] == 200
    expire(simulator.state, Expiry())
    assert (await client.ask("GET", "/users/settings"))[0] == 401


async def test_one_write_a_second(client: Client, simulator: Simulator) -> None:
    simulator.state.limits.enabled = True
    body: dict[str, object] = {"movies": []}
    assert (await client.ask("POST", "/sync/history", body))[0] == 200
    status, _, headers = await client.ask("POST", "/sync/history", body)
    assert (status, headers["Retry-After"]) == (429, "1")
    assert msgspec.json.decode(headers["X-Ratelimit"])["name"] == "AUTHED_API_POST_LIMIT"
    simulator.state.clock.advance(timedelta(seconds=1))
    assert (await client.ask("POST", "/sync/history", body))[0] == 200


async def test_reads_are_counted_per_person_and_per_app(client: Client, simulator: Simulator) -> None:
    simulator.state.limits.enabled = True
    simulator.state.limits.reads = Rule(limit=2, period=300)
    statuses = [(await client.ask("GET", "/shows/trending"))[0] for _ in range(3)]
    assert statuses == [200, 200, 429]
    del client.headers["authorization"]
    assert (await client.ask("GET", "/shows/trending"))[0] == 200


async def test_tmdb_knows_its_token(simulator: Simulator, session: aiohttp.ClientSession) -> None:
    url = simulator.tmdb_url + "/3/authentication"
    async with session.get(url, headers={"authorization": "Bearer wrong"}) as response:
        assert response.status == 401
        assert (await response.json())["status_code"] == 7
    async with session.get(url, params={"api_key": simulator.tmdb_token}) as response:
        assert response.status == 200
