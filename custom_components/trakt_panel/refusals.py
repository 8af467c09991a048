"""Writes that were refused for good, each shown once: what was put away stays away, also after a restart."""

from typing import Final

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.storage import Store

from trakt_tmdb.tracker.views import ChangeState

from .const import CONF_DEMO, DOMAIN
from .coordinator import TraktConfigEntry
from .issues import Issue, async_raise

_VERSION: Final = 1
_BY_ERROR: Final = {"account_limit": Issue.LIST_FULL, "vip_required": Issue.VIP_REQUIRED}


class Refusals:
    """Knows by their receipts those that were shown; a demo, whose journal begins anew, in memory alone."""

    def __init__(self, hass: HomeAssistant, entry: TraktConfigEntry) -> None:
        self._hass = hass
        self._entry = entry
        self._store = None if entry.data.get(CONF_DEMO) else _store(hass, entry.entry_id)
        self._shown: frozenset[str] = frozenset()

    async def watch(self) -> None:
        """Remember what earlier runs showed, and from then on show what they did not."""
        stored = await self._store.async_load() if self._store else None
        self._shown = frozenset(map(str, stored or ()))
        self._entry.async_on_unload(self._entry.runtime_data.coordinator.async_add_listener(self._look))
        self._look()

    @callback
    def _look(self) -> None:
        changes = self._entry.runtime_data.coordinator.data.changes
        refused = {
            one.receipt: _BY_ERROR[one.error]
            for one in changes or ()
            if one.state is ChangeState.REFUSED and one.error in _BY_ERROR
        }
        for receipt, issue in refused.items():
            if receipt not in self._shown:
                async_raise(self._hass, self._entry, issue)
        if changes is not None:
            self._remember(frozenset(refused))

    @callback
    def _remember(self, refused: frozenset[str]) -> None:
        """Write down what is of late: no other can come again."""
        if refused == self._shown:
            return
        self._shown = refused
        if self._store:
            self._entry.async_create_task(
                self._hass, self._store.async_save(sorted(refused)), "shown refusals", eager_start=True
            )


async def async_forget_refusals(hass: HomeAssistant, entry_id: str) -> None:
    """Delete what was kept for an account."""
    await _store(hass, entry_id).async_remove()


def _store(hass: HomeAssistant, entry_id: str) -> Store[list[str]]:
    return Store(hass, _VERSION, f"{DOMAIN}.{entry_id}.refusals", private=True, atomic_writes=True)
