"""Polling: what goes wrong is translated once, and retried when the service says."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryAuthFailed
from homeassistant.helpers.update_coordinator import UpdateFailed
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.overview import overview_read
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

POLLS = "last_activities"


async def poll(entry: MockConfigEntry) -> BaseException | None:
    coordinator = entry.runtime_data.coordinator
    await coordinator.async_refresh()
    failed: BaseException | None = None if coordinator.last_update_success else coordinator.last_exception
    return failed


async def test_a_poll_costs_one_request(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    simulator.state.requests.clear()
    assert await poll(entry) is None
    asked = {name: count for name, count in simulator.state.requests.counts.items() if "trakt" in name}
    assert asked == {"trakt GET /sync/last_activities": 1}


@pytest.mark.parametrize(
    ("status", "key"), [(500, "server"), (423, "account_locked"), (404, "not_found"), (426, "vip_required")]
)
async def test_a_failed_poll_has_a_sentence(
    entry: MockConfigEntry, simulator: Simulator, status: int, key: str
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path=POLLS, status=status, count=99))
    failed = await poll(entry)
    assert isinstance(failed, UpdateFailed)
    assert failed.translation_key == key


async def test_being_asked_to_wait_is_obeyed(entry: MockConfigEntry, simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RATE_LIMIT, path=POLLS, retry_after=120, count=99))
    failed = await poll(entry)
    assert isinstance(failed, UpdateFailed)
    assert failed.translation_key == "rate_limit"
    assert failed.retry_after == 120


async def test_a_refused_sign_in_is_no_outage(entry: MockConfigEntry, simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="", status=401, count=99))
    failed = await poll(entry)
    assert isinstance(failed, ConfigEntryAuthFailed)
    assert failed.translation_key == "authentication"
