"""Actions on several accounts, for people who watch together."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from tests.integration.calling import call, not_started
from tests.integration.conftest import Unseen
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


def locked() -> Fault:
    return Fault(kind=FaultKind.STATUS, method="POST", path="sync/history", status=423)


@pytest.fixture
async def both(hass: HomeAssistant, entry: MockConfigEntry) -> list[str]:
    """Two loaded demo accounts, each with a simulator of its own."""
    second = MockConfigEntry(domain=DOMAIN, title="Other", data={CONF_DEMO: True}, unique_id="e" * 32)
    second.add_to_hass(hass)
    assert await hass.config_entries.async_setup(second.entry_id)
    await hass.async_block_till_done()
    return [entry.entry_id, second.entry_id]


async def test_one_episode_is_watched_on_each_account_and_one_receipt_undoes_it(
    hass: HomeAssistant, both: list[str], unseen: Unseen, simulators: list[Simulator]
) -> None:
    answer: Any = await call(hass, "mark_watched", config_entry_id=both, **unseen.fields)
    assert list(answer["accounts"]) == both
    parts = list(answer["accounts"].values())
    assert [part["plays"] for part in parts] == [1, 1]
    assert [len(unseen.plays(one)) for one in simulators] == [1, 1]

    receipt = parts[0]["receipt"]
    assert parts[1]["receipt"] == receipt
    await call(hass, "undo", config_entry_id=both, receipt=receipt)
    assert [unseen.plays(one) for one in simulators] == [[], []]


async def test_what_fails_on_one_account_is_told_in_its_part(
    hass: HomeAssistant, both: list[str], unseen: Unseen, simulators: list[Simulator]
) -> None:
    simulators[1].state.faults.add(locked())
    answer: Any = await call(hass, "mark_watched", config_entry_id=both, **unseen.fields)
    assert answer["accounts"][both[0]]["plays"] == 1
    assert answer["accounts"][both[1]] == {"error": "account_locked"}
    assert [len(unseen.plays(one)) for one in simulators] == [1, 0]


async def test_a_failure_is_raised_where_nobody_reads_the_answer(
    hass: HomeAssistant, both: list[str], unseen: Unseen, simulators: list[Simulator]
) -> None:
    simulators[1].state.faults.add(locked())
    fields = {"config_entry_id": both, **unseen.fields}
    with pytest.raises(HomeAssistantError) as failed:
        await hass.services.async_call(DOMAIN, "mark_watched", fields, blocking=True)
    assert failed.value.translation_key == "account_locked"
    assert len(unseen.plays(simulators[0])) == 1


async def test_one_account_in_a_list_answers_as_a_list(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen
) -> None:
    answer: Any = await call(
        hass, "mark_watched", config_entry_id=[entry.entry_id, entry.entry_id], **unseen.fields
    )
    assert [part["plays"] for part in answer["accounts"].values()] == [1]


async def test_many_plays_are_counted_for_each(
    hass: HomeAssistant, both: list[str], simulators: list[Simulator]
) -> None:
    show = not_started(simulators[0])
    answer: Any = await call(
        hass, "preview", config_entry_id=both, media="show", ids={"trakt": show.ids.trakt}
    )
    assert [part["plays"] > 0 for part in answer["accounts"].values()] == [True, True]


async def test_an_unknown_account_stops_everything(
    hass: HomeAssistant, entry: MockConfigEntry, unseen: Unseen, simulator: Simulator
) -> None:
    with pytest.raises(ServiceValidationError):
        await call(hass, "mark_watched", config_entry_id=[entry.entry_id, "other"], **unseen.fields)
    assert unseen.plays(simulator) == []
