"""The actions that automations and scripts call; what they write can be undone."""

from functools import partial

from homeassistant.core import HomeAssistant, callback

from custom_components.trakt_panel.const import DOMAIN

from .action import run
from .reads import READS
from .upkeep import UPKEEP
from .writes import WRITES


@callback
def async_setup_actions(hass: HomeAssistant) -> None:
    """Register every action, whether or not an account is loaded."""
    for action in (*WRITES, *READS, *UPKEEP):
        hass.services.async_register(
            DOMAIN,
            action.name,
            partial(run, action),
            schema=action.schema,
            supports_response=action.response,
        )
