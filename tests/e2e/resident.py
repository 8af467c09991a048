"""A person who writes automations, and looks at what came of them."""

import asyncio
from collections.abc import Mapping
from typing import Any

from script.server.person import Flow, Person

_OPTIONS = "/api/config/config_entries/options/flow"


class Resident(Person):
    """The one person of a Home Assistant, at its API instead of its pages."""

    async def state(self, entity: str) -> dict[str, Any]:
        """What an entity is, with its attributes."""
        state: dict[str, Any] = await self._get(f"/api/states/{entity}")
        return state

    async def show(self, entity: str, state: str, **attributes: object) -> None:
        """Be another integration that tells a state."""
        await self._post(f"/api/states/{entity}", {"state": state, "attributes": attributes})

    async def happen(self, event: str) -> None:
        """Send an event."""
        await self._post(f"/api/events/{event}", {})

    async def do(self, action: str, fields: Mapping[str, object]) -> None:
        """Run an action, and wait for its end."""
        await self._post(f"/api/services/{action.replace('.', '/')}", fields)

    async def dates(self, calendar: str, start: str, end: str) -> list[str]:
        """What a calendar holds in a range of ISO dates."""
        events = await self._get(f"/api/calendars/{calendar}?start={start}&end={end}")
        return [event["summary"] for event in events]

    async def automate(self, key: str, automation: Mapping[str, object]) -> None:
        """Save an automation as the editor does, and wait until it watches its triggers."""
        await self._post(f"/api/config/automation/config/{key}", automation)
        async with asyncio.timeout(30):
            while f"automation.{key}" not in await self._running():  # noqa: ASYNC110 - another program runs it
                await asyncio.sleep(0.1)

    async def _running(self) -> set[str]:
        return {state["entity_id"] for state in await self._get("/api/states") if state["state"] == "on"}

    async def choose(self, entry_id: str, page: str, fields: Mapping[str, object]) -> None:
        """Fill in a page of an account's options, and wait until the account has taken them up."""
        flow: Flow = await self._post(_OPTIONS, {"handler": entry_id})
        for step in ({"next_step_id": page}, fields):
            flow = await self._post(f"{_OPTIONS}/{flow['flow_id']}", step)
        assert flow["type"] == "create_entry", flow
        await self.wait_for_accounts()

    async def sign_ins(self) -> list[Flow]:
        """The accounts of ours that ask for a new sign-in."""
        flows: list[Flow] = await self.ask("config_entries/flow/progress")
        return [flow for flow in flows if flow["handler"] == "trakt_panel"]

    async def ask(self, command: str, **fields: object) -> Any:  # noqa: ANN401 - another program's JSON
        """Send a command as Home Assistant's own pages do."""
        async with self._session.ws_connect(f"{self._url}/api/websocket") as connection:
            await connection.receive_json()
            token = self._headers["authorization"].removeprefix("Bearer ")
            await connection.send_json({"type": "auth", "access_token": token})
            await connection.receive_json()
            await connection.send_json({"id": 1, "type": command, **fields})
            answer = await connection.receive_json()
        assert answer["success"], answer
        return answer["result"]
