"""A refused poll is looked into before anybody is asked to act."""

from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from tests.integration.test_account import issues, poll, reauth_flows
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


def refuses(services: Simulator, path: str, status: int) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path=path, status=status, count=9))


@pytest.mark.parametrize(("status", "asked"), [(401, 1), (503, 0), (423, 0)])
async def test_a_sign_in_is_lost_only_where_the_settings_are_refused_too(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any], status: int, asked: int
) -> None:
    refuses(services, "last_activities", 401)
    refuses(services, "users/settings", status)
    assert await poll(real_entry) == "authentication"
    assert len(reauth_flows(real_entry, hass)) == asked


async def test_public_data_that_cannot_be_read_says_nothing_of_the_app(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    refuses(services, "last_activities", 403)
    refuses(services, "shows/trending", 503)
    assert await poll(real_entry) == "app_refused"
    assert real_entry.runtime_data.coordinator.standstill is None
    assert issues(hass) == set()
