"""Adding a list of cards through the form, and changing it."""

from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_USER, ConfigSubentry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from trakt_tmdb.simulator import Simulator

type Result = Any

PLAIN: dict[str, Any] = {
    "name": "Soon",
    "source": "shows",
    "count": 3,
    "days": 14,
    "sort": "source",
}


async def begin(hass: HomeAssistant, entry: MockConfigEntry) -> Result:
    return await hass.config_entries.subentries.async_init(
        (entry.entry_id, "card_list"), context={"source": SOURCE_USER}
    )


async def fill(hass: HomeAssistant, form: Result, **fields: object) -> Result:
    filled = await hass.config_entries.subentries.async_configure(form["flow_id"], {**PLAIN, **fields})
    await hass.async_block_till_done(wait_background_tasks=True)
    return filled


def only(entry: MockConfigEntry) -> ConfigSubentry:
    (subentry,) = entry.subentries.values()
    return subentry


async def test_a_list_is_added_with_its_sensor_and_goes_with_it(
    hass: HomeAssistant, entry: MockConfigEntry, entity_registry: er.EntityRegistry
) -> None:
    added = await fill(hass, await begin(hass, entry), exclude=["Some show"])
    assert added["type"] is FlowResultType.CREATE_ENTRY
    subentry = only(entry)
    assert subentry.title == "Soon"
    assert dict(subentry.data) == {
        "source": "shows",
        "count": 3,
        "days": 14,
        "sort": "source",
        "exclude": ["Some show"],
        "list": None,
    }
    sensor = entity_registry.async_get("sensor.soon")
    assert sensor
    assert (sensor.config_subentry_id, sensor.device_id) == (subentry.subentry_id, None)
    assert hass.states.get("sensor.soon")

    hass.config_entries.async_remove_subentry(entry, subentry.subentry_id)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.soon") is None


async def test_the_device_of_the_account_stays(
    hass: HomeAssistant, entry: MockConfigEntry, device_registry: dr.DeviceRegistry
) -> None:
    before = dr.async_entries_for_config_entry(device_registry, entry.entry_id)
    await fill(hass, await begin(hass, entry))
    hass.config_entries.async_remove_subentry(entry, only(entry).subentry_id)
    await hass.async_block_till_done()
    after = dr.async_entries_for_config_entry(device_registry, entry.entry_id)
    assert [one.id for one in after] == [one.id for one in before]


@pytest.mark.parametrize(
    ("wrong", "errors"),
    [
        ({"name": "  "}, {"name": "name_missing"}),
        ({"source": "list"}, {"list": "list_missing"}),
        ({"source": "list", "list": "nobody/none-such"}, {"list": "not_found"}),
    ],
)
async def test_what_is_wrong_is_said_at_its_field_and_can_be_mended(
    hass: HomeAssistant, entry: MockConfigEntry, wrong: dict[str, Any], errors: dict[str, str]
) -> None:
    refused = await fill(hass, await begin(hass, entry), **wrong)
    assert (refused["type"], refused["errors"]) == (FlowResultType.FORM, errors)
    mended = await fill(hass, refused)
    assert mended["type"] is FlowResultType.CREATE_ENTRY


async def test_a_list_at_trakt_may_be_named_by_its_address(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    rainy = next(iter(simulator.state.demo.lists))
    address = f"https://trakt.tv/users/demo/lists/{rainy.slug}?sort=rank,asc"
    await fill(hass, await begin(hass, entry), source="list", list=address)
    assert only(entry).data["list"] == f"demo/{rainy.slug}"
    assert hass.states.is_state("sensor.soon", str(min(3, len(rainy.titles))))


async def test_a_list_is_changed(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await fill(hass, await begin(hass, entry))
    form: Any = await entry.start_subentry_reconfigure_flow(hass, only(entry).subentry_id)
    suggested = {str(key): key.description for key in form["data_schema"].schema if key.description}
    assert suggested["name"] == {"suggested_value": "Soon"}
    assert suggested["count"] == {"suggested_value": 3}

    refused = await fill(hass, form, source="list")
    assert refused["errors"] == {"list": "list_missing"}
    changed = await fill(hass, refused, name="Wishes", source="watchlist", count=2, list="ignored")
    assert (changed["type"], changed["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    assert (only(entry).title, only(entry).data["source"], only(entry).data["list"]) == (
        "Wishes",
        "watchlist",
        None,
    )
    assert hass.states.is_state("sensor.soon", "2")


async def test_a_list_can_be_added_while_the_account_is_away(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await hass.config_entries.async_unload(entry.entry_id)
    added = await fill(hass, await begin(hass, entry), source="list", list="nobody/none-such")
    assert added["type"] is FlowResultType.CREATE_ENTRY


async def test_there_are_no_cards_where_entities_name_no_titles(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await fill(hass, await begin(hass, entry))
    hass.config_entries.async_update_entry(entry, options={"entities": "without_titles"})
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not hass.states.get("sensor.soon") or hass.states.is_state("sensor.soon", "unavailable")
    assert hass.states.get("sensor.demo_watchlist")
