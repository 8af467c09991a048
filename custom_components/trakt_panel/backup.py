"""Home Assistant's backups hold every journal whole: nothing is written to one while it is copied."""

import asyncio
from collections.abc import Iterator

from homeassistant.core import HomeAssistant

from trakt_tmdb import Journal

from .const import DOMAIN, LOGGER
from .coordinator import TraktConfigEntry

_PATIENCE = 30


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Hold every journal still; what is marked meanwhile waits."""
    for journal in _journals(hass):
        try:
            async with asyncio.timeout(_PATIENCE):
                await journal.hold()
        except TimeoutError:
            LOGGER.warning("A record of changes is busy; its copy in the backup may be incomplete")


async def async_post_backup(hass: HomeAssistant) -> None:
    """Write what waited."""
    for journal in _journals(hass):
        journal.release()


def _journals(hass: HomeAssistant) -> Iterator[Journal]:
    entries: list[TraktConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    return (entry.runtime_data.account.journal for entry in entries)
