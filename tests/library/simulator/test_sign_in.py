from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import Decision, decide


class Device:
    """A device that waits for its person."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession) -> None:
        self.simulator, self._session = simulator, session
        self.code: dict[str, Any] = {}

    async def post(self, path: str, **fields: str) -> tuple[int, Any]:
        body = {"client_id": self.simulator.client_id, **fields}
        async with self._session.post(self.simulator.auth_url + path, json=body) as response:
            raw = await response.read()
            return response.status, await response.json() if raw else None

    async def start(self) -> None:
        _, self.code = await self.post("/oauth/device/code")

    async def poll(self) -> int:
        """Ask after the interval, as told."""
        self.simulator.state.clock.advance(timedelta(seconds=self.code["interval"]))
        return (await self.post("/oauth/device/token", code=self.code["device_code"]))[0]

    async def page(self, decision: str, username: str = "demo") -> str:
        """What the person sees after pressing a button on the page."""
        fields = {"user_code": self.code["user_code"].lower(), "username": username, "decision": decision}
        async with self._session.post(self.code["verification_url"], data=fields) as response:
            return await response.text()


@pytest.fixture
async def device(simulator: Simulator, session: aiohttp.ClientSession) -> Device:
    device = Device(simulator, session)
    await device.start()
    return device


async def test_a_code_is_pending_until_it_is_approved_and_works_once(device: Device) -> None:
    assert await device.poll() == 400
    decide(device.simulator.state, Decision(user_code=device.code["user_code"]))
    assert await device.poll() == 200
    assert await device.poll() == 409


async def test_asking_too_soon_asks_to_slow_down(device: Device) -> None:
    await device.poll()
    assert (await device.post("/oauth/device/token", code=device.code["device_code"]))[0] == 429
    assert await device.poll() == 400


async def test_denied_expired_and_unknown_codes(device: Device) -> None:
    assert (await device.post("/oauth/device/token", code="nonsense"))[0] == 404
    assert "You said no" in await device.page("deny")
    assert await device.poll() == 418
    await device.start()
    device.simulator.state.clock.advance(timedelta(minutes=10))
    assert await device.poll() == 410


async def test_the_page_shows_a_form_and_approves_for_the_chosen_account(
    device: Device, session: aiohttp.ClientSession
) -> None:
    async with session.get(f"{device.code['verification_url']}/{device.code['user_code']}") as response:
        page = await response.text()
    assert f'value="{device.code["user_code"]}"' in page
    assert "<option>newcomer</option>" in page
    assert "connected" in await device.page("approve", "newcomer")
    _, token = await device.post("/oauth/device/token", code=device.code["device_code"])
    assert device.simulator.state.tokens.owner(token["access_token"]) == "newcomer"
    assert "No device waits" in await device.page("approve")


async def test_a_refresh_token_works_once_and_kills_the_old_pair(device: Device) -> None:
    grant = device.simulator.sign_in()
    refresh = {"grant_type": "refresh_token", "refresh_token": grant.refresh_token}
    status, renewed = await device.post("/oauth/token", **refresh)
    assert (status, renewed["expires_in"]) == (200, 7 * 86400)
    assert device.simulator.state.tokens.owner(grant.access_token) is None
    status, refusal = await device.post("/oauth/token", **refresh)
    assert (status, refusal["error"]) == (400, "invalid_grant")


async def test_a_revoked_token_is_dead_with_its_partner(device: Device) -> None:
    grant = device.simulator.sign_in()
    await device.post("/oauth/revoke", token=grant.access_token)
    status, _ = await device.post(
        "/oauth/token", grant_type="refresh_token", refresh_token=grant.refresh_token
    )
    assert status == 400


async def test_an_unknown_app_may_not_sign_in(device: Device) -> None:
    status, refusal = await device.post("/oauth/device/code", client_id="nobody")
    assert (status, refusal["error"]) == (401, "invalid_client")
