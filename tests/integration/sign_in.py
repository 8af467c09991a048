"""A person who adds a Trakt account: the flow step by step, and what they do at Trakt meanwhile."""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import SOURCE_USER, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.trakt_panel.const import DOMAIN
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.control import Decision, decide

WRONG_APP = "0" * 64


class Newcomer:
    """Walks through the flow, and keeps where it stands."""

    def __init__(self, hass: HomeAssistant, simulator: Simulator) -> None:
        self._hass = hass
        self._simulator = simulator
        self.at: Mapping[str, Any] = {}

    @property
    def app(self) -> dict[str, str]:
        """The only field that is needed."""
        return {"client_id": self._simulator.client_id}

    async def begins(self, kind: str = "own_app") -> Mapping[str, Any]:
        """Open the flow, and choose a kind of account."""
        self.follow(await self._hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER}))
        return await self.chooses(kind)

    def follow(self, result: ConfigFlowResult) -> None:
        """Go on from here."""
        self.at = result

    async def chooses(self, step: str) -> Mapping[str, Any]:
        """Choose from a menu."""
        return await self.submits({"next_step_id": step})

    async def submits(self, fields: Mapping[str, Any] | None = None) -> Mapping[str, Any]:
        """Submit a form."""
        flow = self._hass.config_entries.flow
        self.at = await flow.async_configure(self.at["flow_id"], dict(fields or {}))
        return self.at

    async def decides(self, decision: str = "approve", username: str = "demo") -> Mapping[str, Any]:
        """Type the code at Trakt and decide; the flow goes on by itself."""
        assert self.at["type"] is FlowResultType.SHOW_PROGRESS, self.at
        code = self.at["description_placeholders"]["code"]
        decide(self._simulator.state, Decision(user_code=code, decision=decision, username=username))
        return await self.waits()

    async def waits(self) -> Mapping[str, Any]:
        """Wait until the progress is over."""
        await self._hass.async_block_till_done()
        flow = self._hass.config_entries.flow
        self.at = await flow.async_configure(self.at["flow_id"])
        await self._hass.async_block_till_done()
        return self.at
