"""Trakt Panel: what a person watches, in Home Assistant."""

from contextlib import AbstractAsyncContextManager, AsyncExitStack

from homeassistant.const import EVENT_HOMEASSISTANT_STOP, Platform
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryNotReady
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.importlib import async_import_module
from homeassistant.helpers.typing import ConfigType

from trakt_tmdb import TraktTMDBError

from .account import Account, open_stored
from .actions import async_setup_actions
from .answers import ANSWERS, Answers
from .calls import Calls
from .config_flow import TraktPanelConfigFlow
from .const import CONF_DEMO, DOMAIN
from .coordinator import TraktConfigEntry, TraktCoordinator, TraktData
from .errors import code_of
from .export import ExportView, keep_exportable
from .images import async_setup_images
from .options import Entities, Options, options_of
from .panel import async_hide_panel, async_show_panel
from .refusals import Refusals
from .removal import async_forget
from .watching import async_try_tmdb_token
from .web import async_setup_web
from .websocket import async_setup_websocket

PLATFORMS = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.TODO,
)
_WITHOUT_TITLES = (Platform.BINARY_SENSOR, Platform.BUTTON, Platform.SENSOR)
"""Platforms whose entities count, and name nothing."""
CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)


async def async_setup(hass: HomeAssistant, _config: ConfigType) -> bool:
    """Set up what all accounts share, once per process."""
    async_setup_actions(hass)
    async_setup_websocket(hass)
    hass.data[ANSWERS] = Answers(hass)
    hass.http.register_view(ExportView)
    await async_setup_images(hass)
    await async_setup_web(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Set up an account; the panel comes first, because it also explains an account that fails."""
    await async_show_panel(hass)
    async with AsyncExitStack() as opening:
        opened = await _open(hass, entry)
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
            account=account,
            coordinator=coordinator,
            calls=calls,
            close=opening.pop_all().aclose,
            options=options_of(entry),
        )
    _look_after(hass, entry)
    _close_at_stop(hass, entry)
    platforms = platforms_of(options_of(entry))
    async_forget_others(hass, entry, platforms)
    await hass.config_entries.async_forward_entry_setups(entry, platforms)
    entry.runtime_data.coordinator.begin()
    return True


async def async_migrate_entry(_hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Refuse what a newer version wrote in a way of its own; there is no older way yet."""
    return entry.version <= TraktPanelConfigFlow.VERSION


async def async_unload_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> bool:
    """Close everything the account runs on; the panel stays."""
    unloaded = await hass.config_entries.async_unload_platforms(
        entry, platforms_of(entry.runtime_data.options)
    )
    if unloaded:
        await entry.runtime_data.close()
    return unloaded


async def async_remove_entry(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Sign out and delete what was kept; the panel goes with the last account."""
    await async_forget(hass, entry)
    if not hass.config_entries.async_entries(DOMAIN):
        async_hide_panel(hass)


def platforms_of(options: Options) -> tuple[Platform, ...]:
    """The platforms of an account: without titles, those that name none."""
    chosen = {Entities.ON: PLATFORMS, Entities.WITHOUT_TITLES: _WITHOUT_TITLES, Entities.OFF: ()}
    return chosen[options.entities]


@callback
def async_forget_others(
    hass: HomeAssistant, entry: TraktConfigEntry, platforms: tuple[Platform, ...]
) -> None:
    """Take away the entities of platforms that an account has no more: their last states named titles."""
    registry = er.async_get(hass)
    for entity in er.async_entries_for_config_entry(registry, entry.entry_id):
        if entity.domain not in platforms:
            registry.async_remove(entity.entity_id)


async def _open(hass: HomeAssistant, entry: TraktConfigEntry) -> AbstractAsyncContextManager[Account]:
    """Open what the entry holds; nobody but a demo account pays for the simulator's hundred modules."""
    if not entry.data.get(CONF_DEMO):
        return open_stored(hass, entry)
    demo = await async_import_module(hass, f"{__package__}.demo")
    opened: AbstractAsyncContextManager[Account] = demo.open_demo(hass, entry)
    return opened


def _look_after(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Show what a person has to mend; a coordinator polls only while somebody listens, as this does."""
    entry.async_create_background_task(hass, Refusals(hass, entry).watch(), "refused writes")
    if not entry.data.get(CONF_DEMO):
        entry.async_create_background_task(hass, async_try_tmdb_token(hass, entry), "TMDB's token")
        keep_exportable(hass, entry)


def _close_at_stop(hass: HomeAssistant, entry: TraktConfigEntry) -> None:
    """Home Assistant does not unload entries when it stops."""

    async def close(_event: Event) -> None:
        await entry.runtime_data.close()

    entry.async_on_unload(hass.bus.async_listen_once(EVENT_HOMEASSISTANT_STOP, close))
