"""`trakt_panel/info`: which build runs, and which accounts the asking person has."""

from typing import Any

import probatio
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.decorators import websocket_command
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from custom_components.trakt_panel.access import Access, access_to
from custom_components.trakt_panel.addresses import PUBLIC, addresses_of
from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from custom_components.trakt_panel.coordinator import TraktConfigEntry
from custom_components.trakt_panel.errors import code_of
from custom_components.trakt_panel.messages import API_VERSION, AccountInfo, AccountState, Images, Info
from custom_components.trakt_panel.options import options_of
from custom_components.trakt_panel.web import WEB
from trakt_tmdb import TraktTMDBError

from .command import send_answer

_STATES = {
    ConfigEntryState.LOADED: AccountState.READY,
    ConfigEntryState.NOT_LOADED: AccountState.LOADING,
    ConfigEntryState.SETUP_IN_PROGRESS: AccountState.LOADING,
    ConfigEntryState.UNLOAD_IN_PROGRESS: AccountState.LOADING,
}
_CAUSES = {
    "app_refused": AccountState.APP_GONE,
    "vip_required": AccountState.APP_GONE,
    "account_locked": AccountState.ACCOUNT_LOCKED,
    "blocked": AccountState.BLOCKED,
    "unreachable": AccountState.UNREACHABLE,
}
"""What keeps an account from being set up, by its code."""


@websocket_command({probatio.Required("type"): f"{DOMAIN}/info"})
@callback
def info(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
    """Answer with Info."""
    granted = (
        (entry, access_to(hass, entry.entry_id, connection.user))
        for entry in hass.config_entries.async_entries(DOMAIN, include_disabled=False)
    )
    accounts = tuple(_account(hass, entry, access) for entry, access in granted if access >= Access.READ)
    send_answer(connection, msg["id"], Info(api=API_VERSION, app=hass.data[WEB].app, accounts=accounts))


def _account(hass: HomeAssistant, entry: TraktConfigEntry, access: Access) -> AccountInfo:
    options = options_of(entry)
    return AccountInfo(
        entry_id=entry.entry_id,
        name=entry.title,
        state=_state(hass, entry),
        can_write=access >= Access.WRITE and _standstill(entry) is None,
        images=Images.PROXY if _has_own_pictures(entry) else options.images,
        scope=options.scope,
        day_starts=options.day_starts,
    )


def _state(hass: HomeAssistant, entry: TraktConfigEntry) -> AccountState:
    if any(entry.async_get_active_flows(hass, {SOURCE_REAUTH})):
        return AccountState.NEEDS_SIGN_IN
    if cause := _standstill(entry):
        return _CAUSES[code_of(cause)]
    if entry.state is ConfigEntryState.SETUP_RETRY:
        return _CAUSES.get(entry.error_reason_translation_key or "", AccountState.FAILED)
    return _STATES.get(entry.state, AccountState.FAILED)


def _standstill(entry: TraktConfigEntry) -> TraktTMDBError | None:
    """Why a loaded account takes no writes."""
    is_loaded = entry.state is ConfigEntryState.LOADED
    return entry.runtime_data.coordinator.standstill if is_loaded else None


def _has_own_pictures(entry: TraktConfigEntry) -> bool:
    """Whether browsers cannot reach its image host themselves."""
    own = addresses_of(entry.data).images != PUBLIC.images
    return own or bool(entry.data.get(CONF_DEMO))
