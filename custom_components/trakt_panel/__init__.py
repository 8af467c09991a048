"""Trakt Panel: what a person watches, in Home Assistant."""

from contextlib import AsyncExitStack

from homeassistant.const import EVENT_HOMEASSISTANT_STOP, Platform
from homeassistant.core import Event, HomeAssistant
from homeassistant.exceptions import ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType

from trakt_tmdb import TraktTMDBError

from .account import open_stored
from .actions import async_setup_actions
from .calls import Calls
from .const import CONF_DEMO, DOMAIN
from .coordinator import TraktConfigEntry, TraktCoordinator, TraktData
from .demo import open_demo
from .errors import code_of
from .images import async_setup_images
from .panel import async_hide_panel, async_show_panel
from .removal import async_forget
from .web import async_setup_web
from .websocket import async_setup_websocket

PLATFORMS = (Platform.CALENDAR, Platform.SENSOR)
CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Set up what all accounts share, once per process."""
    async_setup_actions(hass)
    async_setup_websocket(hass)
    await async_setup_images(hass)
    await async_setup_web(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Set up an account; the panel comes first, because it also explains an account that fails."""
    await async_show_panel(hass)
    async with AsyncExitStack() as opening:
        opened = open_demo(hass) if entry.data.get(CONF_DEMO) else open_stored(hass, entry)
        try:
            account = await opening.enter_async_context(opened)
        except TraktTMDBError as err:
            raise ConfigEntryNotReady(translation_domain=DOMAIN, translation_key=code_of(err)) from err
        calls = Calls()
        opening.push_async_callback(calls.end)
        coordinator = TraktCoordinator(hass, entry, account, calls)
        opening.push_async_callback(coordinator.async_shutdown)
        await coordinator.async_config_entry_first_refresh()
        entry.runtime_data = TraktData(
            tracker=account.tracker, coordinator=coordinator, calls=calls, close=opening.pop_all().aclose
        )
    _poll_without_entities(entry)
    _close_at_stop(hass, entry)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Close everything the account runs on; the panel stays."""
    unloaded = await hass.config_entries.async_unload_platforms(entry, PLATFORMS)
    if unloaded:
        await entry.runtime_data.close()
    return unloaded


async def async_remove_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Sign out and delete what was kept; the panel goes with the last account."""
    await async_forget(hass, entry)
    if not hass.config_entries.async_entries(DOMAIN):
        async_hide_panel(hass)


def _poll_without_entities(entry: TraktConfigEntry) -> None:
    """A coordinator polls only while it has a listener."""
    entry.async_on_unload(entry.runtime_data.coordinator.async_add_listener(lambda: None))


def _close_at_stop(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Home Assistant does not unload entries when it stops."""

    async def close(_event: Event) -> None:
        await entry.runtime_data.close()

    entry.async_on_unload(hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, close))
