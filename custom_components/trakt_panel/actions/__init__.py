"""The actions that automations and scripts call; what they write can be undone."""

from functools import partial

from homeassistant.core import HomeAssistant, SupportsResponse, callback

from custom_components.trakt_panel.const import DOMAIN

from .action import Action, run
from .reads import READS
from .writes import WRITES


@callback
def async_setup_actions(hass: HomeAssistant) -> None:
    """Register every action, whether or not an account is loaded."""
    for actions, response in ((WRITES, SupportsResponse.OPTIONAL), (READS, SupportsResponse.ONLY)):
        for action in actions:
            _register(hass, action, response)


def _register(hass: HomeAssistant, action: Action, response: SupportsResponse) -> None:
    hass.services.async_register(
        DOMAIN, action.name, partial(run, action), schema=action.schema, supports_response=response
    )
