"""The panel's commands; messages.py shapes their answers."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from . import changes, choices, lists, upkeep, views, writes
from .info import info
from .schedule import schedule
from .subscribe import subscribe

_COMMANDS = (
    info,
    subscribe,
    schedule,
    *views.COMMANDS,
    *lists.COMMANDS,
    *writes.COMMANDS,
    *changes.COMMANDS,
    *choices.COMMANDS,
    *upkeep.COMMANDS,
)


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register every command."""
    for command in _COMMANDS:
        websocket_api.async_register_command(hass, command)
