"""The page of a flow that says how much an export holds, and where it is."""

from abc import abstractmethod
from typing import Any

import probatio
from homeassistant.config_entries import ConfigEntryState
from homeassistant.data_entry_flow import FlowContext, FlowHandler, FlowResult

from .coordinator import TraktConfigEntry
from .errors import FAILURES, code_of
from .export import link_to_export, read_lists


class ExportSteps[C: FlowContext, R: FlowResult[Any, Any]](FlowHandler[C, R]):
    """Comes from a menu, and goes back to it."""

    @abstractmethod
    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> R:
        """Show the menu."""

    @property
    @abstractmethod
    def account(self) -> TraktConfigEntry | None:
        """Whose it is."""

    async def async_step_export(self, user_input: dict[str, Any] | None = None) -> R:
        """Offer everything that Trakt tells."""
        return await self._offer() if user_input is None else await self.async_step_init()

    async def async_step_export_held(self, user_input: dict[str, Any] | None = None) -> R:
        """Offer what was read before."""
        return await self.async_step_export(user_input)

    async def _offer(self) -> R:
        entry = self.account
        if entry is None or entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="no_account")
        try:
            lists = await read_lists(entry.runtime_data)
        except FAILURES as err:
            return self.async_abort(reason=code_of(err))
        return self.async_show_form(
            step_id="export" if lists.is_whole else "export_held",
            data_schema=probatio.Schema({}),
            description_placeholders={
                "name": entry.title,
                "file": link_to_export(self.hass, entry),
                "plays": str(len(lists.history)),
                "nameless": str(lists.nameless),
                "wishes": str(len(lists.watchlist)),
                "favorites": str(len(lists.favorites)),
                "ratings": str(len(lists.ratings)),
                "collected": str(len(lists.collection)),
                "lists": str(len(lists.own)),
            },
        )
