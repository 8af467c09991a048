"""System health: whether the services can be reached, and how every account is."""

from typing import Any

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .addresses import PUBLIC, Addresses, addresses_of
from .const import CONF_DEMO, DOMAIN
from .coordinator import TraktConfigEntry
from .reach import try_host


@callback
def async_register(_hass: HomeAssistant, register: system_health.SystemHealthRegistration) -> None:
    """Register what is told."""
    register.async_register_info(system_health_info, "/config/integrations/integration/trakt_panel")


async def system_health_info(hass: HomeAssistant) -> dict[str, Any]:
    """The services as the first account of somebody reaches them, and sums over all accounts."""
    entries: list[TraktConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    own = (entry for entry in entries if not entry.data.get(CONF_DEMO))
    at = next((addresses_of(entry.data) for entry in own), PUBLIC)
    accounts = [entry.runtime_data for entry in entries]
    return {
        "can_reach_trakt": _reach(hass, at, at.trakt),
        "can_reach_trakt_sign_in": _reach(hass, at, at.auth),
        "can_reach_tmdb": _reach(hass, at, at.tmdb),
        "can_reach_images": _reach(hass, at, at.images),
        "accounts": len(accounts),
        "accounts_in_trouble": sum(not one.coordinator.last_update_success for one in accounts),
        "changes_waiting": sum(one.tracker.pending for one in accounts),
        "requests_last_hour": sum(one.account.trakt.budget.last_hour for one in accounts),
    }


async def _reach(hass: HomeAssistant, at: Addresses, address: str) -> str | dict[str, str]:
    """As system health shows it; through the account's proxy, which its own check does not know."""
    access = await try_host(hass, address, at)
    return {"type": "failed", "error": access} if access.is_passing else "ok"
