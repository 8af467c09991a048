"""Whose account is meant where nobody names one."""

from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.service import async_get_config_entry

from .const import DOMAIN
from .coordinator import TraktConfigEntry
from .options import Right, options_of


def default_account(hass: HomeAssistant) -> ConfigEntry[Any] | None:
    """The loaded account that automations and Assist use: the chosen one, else the only one there is."""
    loaded = hass.config_entries.async_loaded_entries(DOMAIN)
    chosen = next((entry for entry in loaded if options_of(entry).is_default), None)
    return chosen or (loaded[0] if len(loaded) == 1 else None)


def account_of(hass: HomeAssistant, user: str | None) -> ConfigEntry[Any] | None:
    """The loaded account that was given to a Home Assistant user, by their id; else the default one."""
    own = (
        entry
        for entry in hass.config_entries.async_loaded_entries(DOMAIN)
        if user and (person := options_of(entry).person(user)) and person.right is not Right.NONE
    )
    return next(own, None) or default_account(hass)


def account_meant(hass: HomeAssistant, named: str | None, user: str | None) -> TraktConfigEntry:
    """The loaded account with this entry id, else the caller's; raises ServiceValidationError without one."""
    if named is None and (entry := account_of(hass, user)):
        named = entry.entry_id
    meant: TraktConfigEntry = async_get_config_entry(hass, DOMAIN, named)
    return meant
