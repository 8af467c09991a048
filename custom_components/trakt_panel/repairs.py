"""How a person mends what a repair shows."""

from collections.abc import Mapping
from typing import Any, override

import probatio
from homeassistant.components.repairs import (
    ConfirmRepairFlow,
    FlowType,
    RepairsFlow,
    RepairsFlowContext,
    RepairsFlowResult,
)
from homeassistant.config_entries import SOURCE_RECONFIGURE
from homeassistant.core import HomeAssistant

from .const import DOMAIN
from .coordinator import TraktConfigEntry
from .export_steps import ExportSteps
from .issues import CONF_FIX, Fix


async def async_create_fix_flow(
    _hass: HomeAssistant, _issue_id: str, data: Mapping[str, Any] | None
) -> RepairsFlow:
    """Give the flow that an issue was shown with."""
    flow = _FLOWS.get(data[CONF_FIX]) if data else None
    return flow(str(data["entry_id"])) if data and flow else ConfirmRepairFlow()


class AccountFlow(RepairsFlow):
    """Leads on to the account's own form; the issue stays until Trakt or TMDB answers again."""

    def __init__(self, entry_id: str) -> None:
        self._entry_id = entry_id

    @property
    def account(self) -> TraktConfigEntry | None:
        """The account, if it is still there."""
        return self.hass.config_entries.async_get_entry(self._entry_id)

    async def reconfigure(self) -> RepairsFlowResult:
        """Go on to the form."""
        if (entry := self.account) is None:
            return self.account_gone()
        form = await self.hass.config_entries.flow.async_init(
            DOMAIN, context={"source": SOURCE_RECONFIGURE, "entry_id": entry.entry_id}
        )
        return self.async_abort(reason="go_on", next_flow=(FlowType.CONFIG_FLOW, form["flow_id"]))

    def account_gone(self) -> RepairsFlowResult:
        """There is nothing left to mend."""
        return self.async_abort(reason="account_gone")


class ReconfigureFlow(AccountFlow):
    """For what another token or connection mends."""

    async def async_step_init(self, _user_input: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Begin."""
        return await self.async_step_confirm()

    async def async_step_confirm(self, user_input: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Say what is wrong, and go on to the form."""
        if (entry := self.account) is None:
            return self.account_gone()
        if user_input is not None:
            return await self.reconfigure()
        return self.async_show_form(
            step_id="confirm",
            data_schema=probatio.Schema({}),
            description_placeholders={"name": entry.title},
        )


class LeaveAppFlow(AccountFlow, ExportSteps[RepairsFlowContext, RepairsFlowResult]):
    """For an app that is gone: another one, or everything to take along."""

    @override
    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Say what is wrong, and what can be done."""
        if (entry := self.account) is None:
            return self.account_gone()
        return self.async_show_menu(
            step_id="init",
            menu_options=["another_app", "export"],
            description_placeholders={"name": entry.title},
        )

    async def async_step_another_app(self, _user_input: dict[str, Any] | None = None) -> RepairsFlowResult:
        """Ask for another client id."""
        return await self.reconfigure()


_FLOWS = {Fix.RECONFIGURE: ReconfigureFlow, Fix.LEAVE_APP: LeaveAppFlow}
