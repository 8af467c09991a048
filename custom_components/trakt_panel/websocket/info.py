"""`trakt_panel/info`: which build runs, and which accounts the asking person has."""

from typing import Any

import probatio
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from custom_components.trakt_panel.access import Access, access_to
from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from custom_components.trakt_panel.coordinator import TraktConfigEntry
from custom_components.trakt_panel.messages import API_VERSION, AccountInfo, AccountState, Images, Info
from custom_components.trakt_panel.web import WEB

from .command import send_answer

_STATES = {
    ConfigEntryState.LOADED: AccountState.READY,
    ConfigEntryState.NOT_LOADED: AccountState.LOADING,
    ConfigEntryState.SETUP_IN_PROGRESS: AccountState.LOADING,
    ConfigEntryState.UNLOAD_IN_PROGRESS: AccountState.LOADING,
}


@websocket_command({probatio.Required("type"): f"{DOMAIN}/info"})
@callback
def info(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with Info."""
    granted = (
        (entry, access_to(entry.entry_id, connection.user))
        for entry in hass.config_entries.async_entries(DOMAIN, include_disabled=False)
    )
    accounts = tuple(_account(hass, entry, access) for entry, access in granted if access >= Access.READ)
    send_answer(connection, msg["id"], Info(api=API_VERSION, app=hass.data[WEB].app, accounts=accounts))


def _account(hass: HomeAssistant, entry: TraktConfigEntry, access: Access) -> AccountInfo:
    return AccountInfo(
        entry_id=entry.entry_id,
        name=entry.title,
        state=_state(hass, entry),
        can_write=access >= Access.WRITE,
        images=Images.PROXY if entry.data.get(CONF_DEMO) else Images.DIRECT,
    )


def _state(hass: HomeAssistant, entry: TraktConfigEntry) -> AccountState:
    if any(entry.async_get_active_flows(hass, {SOURCE_REAUTH})):
        return AccountState.NEEDS_SIGN_IN
    return _STATES.get(entry.state, AccountState.FAILED)
