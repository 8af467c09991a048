"""What a new user does on first start, through Home Assistant's own API."""

import asyncio
import os
import secrets
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Self

import aiohttp

_READY_SECONDS = 180


class Person:
    """The one user of a fresh Home Assistant, signed in."""

    def __init__(self, session: aiohttp.ClientSession, url: str, token: str) -> None:
        self._session = session
        self._url = url
        self._headers = {"authorization": f"Bearer {token}"}

    @classmethod
    async def arrive(cls, session: aiohttp.ClientSession, url: str) -> Self:
        """Wait for the server, move in where nobody lives yet, and sign in."""
        if await _is_new(session, url):
            await _create_user(session, url)
        return cls(session, url, await _sign_in(session, url))

    async def add_demo_account(self) -> None:
        """Set up Trakt Panel with its demo account, unless it is there already."""
        entries = await self._get("/api/config/config_entries/entry?domain=trakt_panel")
        if not entries:
            await self._add_entry()

    async def act(self, domain: str, action: str, fields: Mapping[str, object]) -> Any:
        """Run an action; returns what it answers."""
        path = f"/api/services/{domain}/{action}?return_response"
        return (await self._post(path, fields))["service_response"]

    async def wait_for_panel(self) -> None:
        """Wait until the account is loaded and the panel's shell answers."""
        async with asyncio.timeout(_READY_SECONDS):
            while not await self._is_ready():
                await asyncio.sleep(0.2)

    async def _is_ready(self) -> bool:
        entries = await self._get("/api/config/config_entries/entry?domain=trakt_panel")
        async with self._session.get(f"{self._url}/trakt_panel/") as answer:
            return answer.ok and [entry["state"] for entry in entries] == ["loaded"]

    async def _add_entry(self) -> None:
        flow = await self._post("/api/config/config_entries/flow", {"handler": "trakt_panel"})
        path = f"/api/config/config_entries/flow/{flow['flow_id']}"
        if flow["type"] == "menu":
            flow = await self._post(path, {"next_step_id": "demo"})
        if flow["type"] == "form":
            flow = await self._post(path, {})
        if flow["type"] != "create_entry":
            raise RuntimeError(f"The demo account could not be added: {flow.get('reason', flow['type'])}")

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


async def _create_user(session: aiohttp.ClientSession, url: str) -> None:
    chinese = os.environ.get("LANG", "").startswith("zh")
    body = {
        "client_id": f"{url}/",
        "name": "Demo",
        "username": "demo",
        "password": secrets.token_urlsafe(),
        "language": "zh-Hans" if chinese else "en",
    }
    async with session.post(f"{url}/api/onboarding/users", json=body) as answer:
        answer.raise_for_status()


async def _sign_in(session: aiohttp.ClientSession, url: str) -> str:
    """Sign in as this machine's one person; returns an access token."""
    client = {"client_id": f"{url}/"}
    start = client | {"handler": ["trusted_networks", None], "redirect_uri": f"{url}/"}
    async with session.post(f"{url}/auth/login_flow", json=start) as answer:
        answer.raise_for_status()
        code = (await answer.json())["result"]
    exchange = client | {"grant_type": "authorization_code", "code": code}
    async with session.post(f"{url}/auth/token", data=exchange) as answer:
        answer.raise_for_status()
        token: str = (await answer.json())["access_token"]
        return token
