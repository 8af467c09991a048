"""The panel in Home Assistant's sidebar; it stays through reloads, so that nobody is thrown out of it."""

from typing import Final

from homeassistant.components import frontend, panel_custom
from homeassistant.core import HomeAssistant, callback

from .web import APP_URL, WEB

PANEL_URL: Final = "trakt-panel"


async def async_show_panel(hass: HomeAssistant) -> None:
    """Put the panel into the sidebar unless it is there."""
    if frontend.async_panel_exists(hass, PANEL_URL):
        return
    build = hass.data[WEB]
    await panel_custom.async_register_panel(
        hass,
        frontend_url_path=PANEL_URL,
        webcomponent_name="trakt-panel",
        sidebar_title="Trakt Panel",
        sidebar_icon="mdi:television-play",
        module_url=f"{APP_URL}assets/panel.js?v={build.panel}",
        config={"version": build.app},
        handle_safe_area=True,
    )


@callback
def async_hide_panel(hass: HomeAssistant) -> None:
    """Take the panel out of the sidebar."""
    frontend.async_remove_panel(hass, PANEL_URL, warn_if_unknown=False)
