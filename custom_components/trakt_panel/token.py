"""How a sign-in is kept in an entry's data: `token: {access_token, refresh_token, expires_at}`."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_TOKEN
from homeassistant.core import HomeAssistant

from trakt_tmdb import Token


def token_of(data: Mapping[str, Any]) -> Token:
    """Read the pair."""
    stored = data[CONF_TOKEN]
    return Token(
        access_token=stored["access_token"],
        refresh_token=stored["refresh_token"],
        expires_at=datetime.fromtimestamp(stored["expires_at"], UTC),
    )


def as_stored(token: Token) -> dict[str, Any]:
    """Write the pair; `expires_at` in epoch seconds."""
    return {
        "access_token": token.access_token,
        "refresh_token": token.refresh_token,
        "expires_at": int(token.expires_at.timestamp()),
    }


class TokenKeeper:
    """Stores each renewed pair, unless the person signed in anew meanwhile: the older sign-in is over."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        self._hass = hass
        self._entry = entry
        self._known = entry.data[CONF_TOKEN]

    async def keep(self, token: Token) -> None:
        """Put the pair into the entry's data, which reaches the disk within a second."""
        if self._entry.data[CONF_TOKEN] != self._known:
            return
        self._known = as_stored(token)
        data = {**self._entry.data, CONF_TOKEN: self._known}
        self._hass.config_entries.async_update_entry(self._entry, data=data)
