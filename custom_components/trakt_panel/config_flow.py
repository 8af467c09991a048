"""Adding an account."""

from typing import Any, override
from uuid import uuid4

from homeassistant.config_entries import ConfigFlow, ConfigFlowResult

from .const import CONF_DEMO, DOMAIN


class TraktPanelConfigFlow(ConfigFlow, domain=DOMAIN):
    """Offers the kinds of account; each is a step of its own."""

    VERSION = 1
    MINOR_VERSION = 1

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Choose a kind of account."""
        return self.async_show_menu(step_id="user", menu_options=["demo"])

    async def async_step_demo(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Add the demo account; one at a time."""
        if any(entry.data.get(CONF_DEMO) for entry in self._async_current_entries()):
            return self.async_abort(reason="already_configured")
        await self.async_set_unique_id(uuid4().hex)
        return self.async_create_entry(title="Demo", data={CONF_DEMO: True})
