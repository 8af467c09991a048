"""What a new user does on first start, through Home Assistant's own API."""

import asyncio
import os
import secrets
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Self

import aiohttp

_READY_SECONDS = 180
_TRIED = {"loaded", "setup_error", "setup_retry"}
_FLOW = "/api/config/config_entries/flow"

type Flow = dict[str, Any]
"""A step of Home Assistant's config flow, as its API shows it."""


class Person:
    """The one user of a fresh Home Assistant, signed in."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self._session = session
        self._url = url
        self._headers = {"authorization": f"Bearer {token}"}

    @classmethod
    async def arrive(cls, session: aiohttp.ClientSession, url: str, password: str | None = None) -> Self:
        """Wait for the server, move in where nobody lives yet, and sign in; no password: it needs none."""
        if await _is_new(session, url):
            await _create_user(session, url, password or secrets.token_urlsafe())
        return cls(session, url, await _sign_in(session, url, password))

    async def has_account(self) -> bool:
        """Whether Trakt Panel is set up."""
        return bool(await self._get("/api/config/config_entries/entry?domain=trakt_panel"))

    async def accounts(self) -> dict[str, str]:
        """The names of Trakt Panel's accounts -> their entries' ids."""
        entries = await self._get("/api/config/config_entries/entry?domain=trakt_panel")
        return {entry["title"]: entry["entry_id"] for entry in entries}

    async def reload_account(self, entry_id: str) -> None:
        """Start an account anew."""
        await self._post(f"/api/config/config_entries/entry/{entry_id}/reload", {})

    async def remove_account(self, entry_id: str) -> None:
        """Remove an account from Home Assistant."""
        path = f"{self._url}/api/config/config_entries/entry/{entry_id}"
        async with self._session.delete(path, headers=self._headers) as answer:
            answer.raise_for_status()

    async def poll(self) -> None:
        """Have the accounts ask Trakt now."""
        states = await self._get("/api/states")
        calendars = [state["entity_id"] for state in states if state["entity_id"].startswith("calendar.")]
        await self._post("/api/services/homeassistant/update_entity", {"entity_id": calendars})

    async def add_demo_account(self) -> None:
        """Set up Trakt Panel with its demo account, unless it is there already."""
        if not await self.has_account():
            flow = await self._start_flow()
            _expect("create_entry", await self.answer(flow, {"next_step_id": "demo"}))

    async def begin_account(self, credentials: Mapping[str, str]) -> Flow:
        """Begin to set up Trakt Panel with a Trakt account."""
        flow = await self.answer(await self._start_flow(), {"next_step_id": "given_app"})
        return await self.answer(flow, credentials)

    async def look_at(self, flow: Flow) -> Flow:
        """See how far a flow has come by itself."""
        step: Flow = await self._get(f"{_FLOW}/{flow['flow_id']}")
        return step

    async def wait_for_step(self, flow: Flow) -> Flow:
        """Wait while a flow does something by itself; returns the step that follows."""
        async with asyncio.timeout(_READY_SECONDS):
            while flow["type"] == "progress":
                await asyncio.sleep(0.5)
                flow = await self.look_at(flow)
        return flow

    async def answer(self, flow: Flow, choice: Mapping[str, object]) -> Flow:
        """Submit a step of a flow."""
        step: Flow = await self._post(f"{_FLOW}/{flow['flow_id']}", choice)
        return step

    async def act(self, domain: str, action: str, fields: Mapping[str, object]) -> Any:
        """Run an action; returns what it answers."""
        path = f"/api/services/{domain}/{action}?return_response"
        return (await self._post(path, fields))["service_response"]

    async def wait_for_start(self) -> None:
        """Wait until Home Assistant has started everything; it answers long before."""
        async with asyncio.timeout(_READY_SECONDS):
            while (await self._get("/api/config"))["state"] != "RUNNING":
                await asyncio.sleep(0.5)

    async def wait_for_panel(self) -> None:
        """Wait until the account is loaded and the panel's shell answers."""
        async with asyncio.timeout(_READY_SECONDS):
            while not await self._is_ready():
                await asyncio.sleep(0.2)

    async def wait_for_accounts(self) -> set[str]:
        """Wait until the panel's shell answers and every account was tried; returns their states."""
        async with asyncio.timeout(_READY_SECONDS):
            while not (await self._serves_panel() and (states := set(await self._states())) <= _TRIED):
                await asyncio.sleep(0.2)
        return states

    async def _is_ready(self) -> bool:
        return await self._serves_panel() and await self._states() == ["loaded"]

    async def _states(self) -> list[str]:
        entries = await self._get("/api/config/config_entries/entry?domain=trakt_panel")
        return [entry["state"] for entry in entries]

    async def _serves_panel(self) -> bool:
        async with self._session.get(f"{self._url}/trakt_panel/") as answer:
            return answer.ok

    async def _start_flow(self) -> Flow:
        flow: Flow = await self._post(_FLOW, {"handler": "trakt_panel"})
        return flow

    async def _get(self, path: str) -> Any:
        async with self._session.get(self._url + path, headers=self._headers) as answer:
            answer.raise_for_status()
            return await answer.json()

    async def _post(self, path: str, body: Mapping[str, object]) -> Any:
        async with self._session.post(self._url + path, json=body, headers=self._headers) as answer:
            answer.raise_for_status()
            return await answer.json()


async def _is_new(session: aiohttp.ClientSession, url: str) -> bool:
    """Whether nobody lives here yet; Home Assistant stops answering once its onboarding is done."""
    async with asyncio.timeout(_READY_SECONDS):
        while True:
            try:
                async with session.get(f"{url}/api/onboarding") as answer:
                    if answer.ok:
                        return not all(step["done"] for step in await answer.json())
                    if answer.status == HTTPStatus.NOT_FOUND and await _serves(session, url):
                        return False
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.2)


async def _serves(session: aiohttp.ClientSession, url: str) -> bool:
    async with session.get(f"{url}/auth/providers") as answer:
        return answer.ok


def _expect(kind: str, flow: Flow) -> Flow:
    if flow["type"] != kind:
        trouble = flow.get("reason") or flow.get("errors") or flow.get("step_id") or flow["type"]
        raise RuntimeError(f"The account could not be added: {trouble}")
    return flow


async def _create_user(session: aiohttp.ClientSession, url: str, password: str) -> None:
    chinese = os.environ.get("LANG", "").startswith("zh")
    body = {
        "client_id": f"{url}/",
        "name": "Demo",
        "username": "demo",
        "password": password,
        "language": "zh-Hans" if chinese else "en",
    }
    async with session.post(f"{url}/api/onboarding/users", json=body) as answer:
        answer.raise_for_status()


async def _sign_in(session: aiohttp.ClientSession, url: str, password: str | None) -> str:
    """Sign in as this machine's one person; returns an access token."""
    client = {"client_id": f"{url}/"}
    provider = "homeassistant" if password else "trusted_networks"
    start = client | {"handler": [provider, None], "redirect_uri": f"{url}/"}
    async with session.post(f"{url}/auth/login_flow", json=start) as answer:
        answer.raise_for_status()
        step = await answer.json()
    if password:
        person = client | {"username": "demo", "password": password}
        async with session.post(f"{url}/auth/login_flow/{step['flow_id']}", json=person) as answer:
            answer.raise_for_status()
            step = await answer.json()
    code = step["result"]
    exchange = client | {"grant_type": "authorization_code", "code": code}
    async with session.post(f"{url}/auth/token", data=exchange) as answer:
        answer.raise_for_status()
        token: str = (await answer.json())["access_token"]
        return token
