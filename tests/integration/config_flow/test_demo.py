"""The demo account: one menu entry, no questions."""

from homeassistant.config_entries import SOURCE_USER, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.const import DOMAIN


async def test_the_demo_is_added_and_runs(hass: HomeAssistant) -> None:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    assert menu["type"] is FlowResultType.MENU
    assert menu["menu_options"] == ["own_app", "given_app", "demo"]

    done = await hass.config_entries.flow.async_configure(menu["flow_id"], {"next_step_id": "demo"})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await hass.async_block_till_done()

    entry = done["result"]
    assert (entry.title, dict(entry.data)) == ("Demo", {"demo": True})
    assert (entry.version, entry.minor_version) == (1, 1)
    assert entry.unique_id
    assert entry.state is ConfigEntryState.LOADED


async def test_there_is_one_demo_at_a_time(hass: HomeAssistant, demo_entry: MockConfigEntry) -> None:
    menu = await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})
    refused = await hass.config_entries.flow.async_configure(menu["flow_id"], {"next_step_id": "demo"})
    assert refused["type"] is FlowResultType.ABORT
    assert refused["reason"] == "already_configured"
    assert len(hass.config_entries.async_entries(DOMAIN)) == 1


async def test_the_demo_has_nothing_to_reconfigure(hass: HomeAssistant, demo_entry: MockConfigEntry) -> None:
    refused = await demo_entry.start_reconfigure_flow(hass)
    assert refused["type"] is FlowResultType.ABORT
    assert refused["reason"] == "demo_has_no_settings"


async def test_a_demo_that_lost_its_sign_in_starts_afresh(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    asked = await entry.start_reauth_flow(hass)
    assert asked["step_id"] == "reauth_confirm"
    done = await hass.config_entries.flow.async_configure(asked["flow_id"], {})
    assert done["reason"] == "reauth_successful"
    await hass.async_block_till_done()
    assert entry.state is ConfigEntryState.LOADED
