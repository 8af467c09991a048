"""Trakt Panel: what a person watches, in Home Assistant."""

from contextlib import AsyncExitStack

from homeassistant.const import EVENT_HOMEASSISTANT_STOP
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType

from .actions import async_setup_actions
from .calls import Calls
from .const import DOMAIN
from .coordinator import TraktConfigEntry, TraktCoordinator, TraktData
from .demo import open_demo
from .images import async_setup_images
from .panel import async_hide_panel, async_show_panel
from .web import async_setup_web
from .websocket import async_setup_websocket

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
        tracker = await opening.enter_async_context(open_demo(hass))
        calls = Calls()
        opening.push_async_callback(calls.end)
        coordinator = TraktCoordinator(hass, entry, tracker, calls)
        opening.push_async_callback(coordinator.async_shutdown)
        await coordinator.async_config_entry_first_refresh()
        opened = opening.pop_all()
    entry.runtime_data = TraktData(tracker=tracker, coordinator=coordinator, calls=calls, close=opened.aclose)
    _poll_without_entities(entry)
    _close_at_stop(hass, entry)
    return True


async def async_unload_entry(_hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Close everything the account runs on; the panel stays."""
    await entry.runtime_data.close()
    return True


async def async_remove_entry(hass: HomeAssistant, _entry: TraktConfigEntry) -> None:
    """Take the panel away with the last account."""
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
