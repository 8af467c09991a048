"""What the activity event told already, kept so that nothing is told twice, also after a restart."""

from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store
from msgspec.structs import replace

from .const import CONF_DEMO, DOMAIN

_VERSION: Final = 1
_AT_LEAST_EVERY: Final = timedelta(hours=1)
"""How long a quiet time may go unrecorded."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """Up to where; None is what nothing was known of yet, so that none of it is news."""

    aired_until: datetime
    aired: dict[str, datetime] = {}
    """Episodes that were told of late and when: one whose date moves is not told again."""
    plays: frozenset[int] | None = None
    """History ids of the plays that were known."""
    wishes: frozenset[str] | None = None
    """The watchlist as it was known."""


class Memory:
    """Keeps it in Home Assistant's storage; a demo, whose world begins anew, in memory alone."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        self._store = None if entry.data.get(CONF_DEMO) else _store(hass, entry.entry_id)
        self._kept: Told | None = None

    async def load(self) -> Told | None:
        """What an earlier run kept; None where there was none, or what it kept makes no sense."""
        stored = await self._store.async_load() if self._store else None
        try:
            self._kept = None if stored is None else msgspec.convert(stored, Told)
        except msgspec.ValidationError:
            self._kept = None
        return self._kept

    async def keep(self, told: Told) -> None:
        """Write it down where it says more than that time went by."""
        kept = self._kept
        quiet = kept and replace(kept, aired_until=told.aired_until) == told
        if kept and quiet and told.aired_until - kept.aired_until < _AT_LEAST_EVERY:
            return
        self._kept = told
        if self._store:
            await self._store.async_save(msgspec.to_builtins(told))


async def async_forget_told(hass: HomeAssistant, entry_id: str) -> None:
    """Delete what was kept for an account."""
    await _store(hass, entry_id).async_remove()


def _store(hass: HomeAssistant, entry_id: str) -> Store[dict[str, Any]]:
    return Store(hass, _VERSION, f"{DOMAIN}.{entry_id}.told", private=True, atomic_writes=True)
