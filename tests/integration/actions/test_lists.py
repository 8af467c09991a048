"""Actions on a person's own lists, named as the person named them."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.calling import call, not_started
from trakt_tmdb.simulator import Simulator


async def test_a_list_is_made_and_found_by_its_name(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    show = not_started(simulator)
    made = await call(hass, "create_list", name="Weekend", description="Together", privacy="link")
    weekend = simulator.state.demo.lists.on_path(str(made["list"]))
    assert weekend
    assert (weekend.name, weekend.description, weekend.privacy) == ("Weekend", "Together", "link")

    for named in (" weekend", made["list"]):
        await call(hass, "add_to_list", list=named, title=show.title)
        assert show in weekend.titles
        await call(hass, "remove_from_list", list=named, title=show.title)
        assert show not in weekend.titles

    answer: Any = await call(hass, "get_lists")
    assert "Weekend" in [one["name"] for one in answer["lists"]]


async def test_several_lists_of_one_name_are_named_with_their_ids(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    made = [str((await call(hass, "create_list", name="Weekend"))["list"]) for _ in range(2)]
    with pytest.raises(ServiceValidationError) as refused:
        await call(hass, "add_to_list", list="Weekend", title=not_started(simulator).title)
    assert refused.value.translation_key == "ambiguous"
    candidates = (refused.value.translation_placeholders or {})["candidates"]
    assert all(one in candidates for one in made)
