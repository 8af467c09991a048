"""Entries of this and of later versions."""

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN


@pytest.mark.parametrize(
    ("version", "minor_version", "state"),
    [
        (1, 1, ConfigEntryState.LOADED),
        (1, 9, ConfigEntryState.LOADED),
        (2, 1, ConfigEntryState.MIGRATION_ERROR),
    ],
)
async def test_only_what_a_newer_version_wrote_in_a_way_of_its_own_is_refused(
    hass: HomeAssistant, version: int, minor_version: int, state: ConfigEntryState
) -> None:
    entry = MockConfigEntry(
        domain=DOMAIN, data={CONF_DEMO: True}, unique_id="d", version=version, minor_version=minor_version
    )
    entry.add_to_hass(hass)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entry.state is state
    assert (entry.version, entry.minor_version) == (version, minor_version)
