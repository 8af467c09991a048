"""The panel's commands; messages.py shapes their answers."""

from homeassistant.components import websocket_api
from homeassistant.core import HomeAssistant, callback

from .info import info
from .schedule import schedule
from .subscribe import subscribe
from .writes import mark_watched, undo

_COMMANDS = (info, subscribe, schedule, mark_watched, undo)


@callback
def async_setup_websocket(hass: HomeAssistant) -> None:
    """Register every command."""
    for command in _COMMANDS:
        websocket_api.async_register_command(hass, command)
