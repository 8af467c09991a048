"""The signing key is made once, so that URLs never change."""

from typing import Any

from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.images.key import async_load_key


async def test_the_key_survives(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    first = await async_load_key(hass)
    assert len(first) == 32
    assert await async_load_key(hass) == first


async def test_the_key_is_kept_in_storage(hass: HomeAssistant, hass_storage: dict[str, Any]) -> None:
    key = await async_load_key(hass)
    assert hass_storage["trakt_panel"]["data"] == {"image_key": key.hex()}
