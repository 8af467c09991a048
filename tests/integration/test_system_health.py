"""System health tells what can be reached and how the accounts are."""

from collections.abc import Coroutine
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import get_system_health_info

from custom_components.trakt_panel.const import CONF_SERVICES, DOMAIN
from tests.integration.test_translations import texts


async def health(hass: HomeAssistant) -> dict[str, Any]:
    assert await async_setup_component(hass, "system_health", {})
    told = await get_system_health_info(hass, DOMAIN)
    return {name: await value if isinstance(value, Coroutine) else value for name, value in told.items()}


async def test_everything_can_be_reached(hass: HomeAssistant, real_entry: ConfigEntry[Any]) -> None:
    told = await health(hass)
    assert [told[name] for name in told if name.startswith("can_reach")] == ["ok"] * 4
    assert (told["accounts"], told["accounts_in_trouble"], told["changes_waiting"]) == (1, 0, 0)
    assert told["requests_last_hour"] > 0
    assert set(told) == set(texts("en")["system_health"]["info"])


async def test_a_server_that_does_not_answer_is_told_apart(
    hass: HomeAssistant, real_entry: ConfigEntry[Any]
) -> None:
    services = {**real_entry.data[CONF_SERVICES], "images": "http://127.0.0.1:9"}
    hass.config_entries.async_update_entry(real_entry, data={**real_entry.data, CONF_SERVICES: services})
    told = await health(hass)
    assert told["can_reach_trakt"] == "ok"
    assert told["can_reach_images"] == {"type": "failed", "error": "unreachable"}
