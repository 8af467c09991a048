"""Repairs: what only the person can mend, shown for as long as it lasts."""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir

from trakt_tmdb import AccountLockedError, AppRefusedError

from .const import DOMAIN
from .errors import code_of

_KEYS: Final = ("app_refused", "account_locked")

type Standstill = AppRefusedError | AccountLockedError
"""Why Trakt takes nothing from an account, for good: the app is gone, or the account is locked."""


@callback
def async_show_issue[T](hass: HomeAssistant, entry: ConfigEntry[T], standstill: Standstill | None) -> None:
    """Show why an account stands still, and nothing else; None takes it away."""
    shown = code_of(standstill) if standstill else None
    for key in _KEYS:
        issue = f"{key}_{entry.entry_id}"
        if key == shown:
            ir.async_create_issue(
                hass,
                DOMAIN,
                issue,
                is_fixable=False,
                severity=ir.IssueSeverity.ERROR,
                translation_key=key,
                translation_placeholders={"name": entry.title},
            )
        else:
            ir.async_delete_issue(hass, DOMAIN, issue)
