"""Diagnostics tell how an account is, and nothing about whose it is or what they watch."""

from typing import Any

import pytest
from homeassistant.components.diagnostics import REDACTED
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from msgspec.structs import replace
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.diagnostics import async_get_config_entry_diagnostics
from custom_components.trakt_panel.options import Options, Person, Right, as_stored, options_of
from trakt_tmdb import JournalError
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def test_they_tell_of_requests_cache_and_coordinator(
    hass: HomeAssistant, entry: MockConfigEntry
) -> None:
    await hass.async_block_till_done(wait_background_tasks=True)
    told = await async_get_config_entry_diagnostics(hass, entry)
    account = told["coordinators"]["account"]
    assert account["last_update_success"] is True
    assert account["polled_at"]
    assert account["shown"]["airings"] > 0
    assert told["services"]["trakt"]["budget"]["reads"]["last_hour"] > 0
    assert told["services"]["trakt"]["cache"]
    assert told["services"]["tmdb"]["budget"]
    assert told["journal"] == {"pending": 0, "trouble": None, "states": {}}


async def test_nothing_private_is_in_them(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    people = (Person(user="f" * 32, right=Right.READ),)
    hass.config_entries.async_update_entry(real_entry, options=dict(as_stored(Options(people=people))))
    await hass.services.async_call(
        "trakt_panel",
        "add_to_watchlist",
        {"media": "movie", "ids": {"trakt": services.state.catalogue.movies.on_trakt[0].ids.trakt}},
        blocking=True,
    )
    told = await async_get_config_entry_diagnostics(hass, real_entry)
    text = str(told)
    person = services.state.demo.person
    private = [
        real_entry.data["client_id"],
        *(str(value) for value in real_entry.data["token"].values()),
        *real_entry.data["services"].values(),
        person.uuid,
        people[0].user,
        *(show.title for show in services.state.catalogue.shows.on_trakt),
    ]
    assert [secret for secret in private if str(secret) in text] == []
    assert (told["entry"]["title"], told["entry"]["data"]["client_id"]) == (REDACTED, REDACTED)
    assert options_of(real_entry).people == people
    assert sum(told["journal"]["states"].values()) == 1


async def test_they_tell_what_is_wrong(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="trakt/", status=503, count=999))
    await real_entry.runtime_data.coordinator.async_refresh()
    told = await async_get_config_entry_diagnostics(hass, real_entry)
    assert told["coordinators"]["account"]["last_exception"] == "server"
    assert told["services"]["tmdb"] is None


async def test_a_journal_that_cannot_be_read_keeps_nothing_else_back(
    hass: HomeAssistant, real_entry: ConfigEntry[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        async def recent(self) -> list[object]:
            raise JournalError("The disk is gone.")

    data = real_entry.runtime_data
    monkeypatch.setattr(real_entry, "runtime_data", data)
    object.__setattr__(data, "account", replace(data.account, journal=Broken()))
    told = await async_get_config_entry_diagnostics(hass, real_entry)
    assert told["journal"] == {"trouble": "journal"}
