"""Power is lost within a second of a token's renewal: one new sign-in, and nothing else is lost."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.options import Options, as_stored
from tests.integration.sign_in import Newcomer
from tests.integration.test_account import poll, reauth_flows
from trakt_tmdb import Scope
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

type Stored = tuple[Mapping[str, Any], Mapping[str, Any]]


def on_disk(entry: ConfigEntry[Any]) -> Stored:
    """What the file of the entries holds until a second after a change."""
    return deepcopy(dict(entry.data)), deepcopy(dict(entry.options))


async def starts_from(hass: HomeAssistant, entry: ConfigEntry[Any], stored: Stored) -> None:
    data, options = stored
    await hass.config_entries.async_unload(entry.entry_id)
    hass.config_entries.async_update_entry(entry, data=data, options=options)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_power_lost_right_after_a_renewal_costs_one_sign_in_and_nothing_else(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    options = dict(as_stored(Options(scope=Scope.ALL)))
    hass.config_entries.async_update_entry(real_entry, options=options)
    movie = next(
        one for one in services.state.catalogue.movies.on_trakt if not services.state.demo.history.of(one)
    )
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="sync/history", status=503, count=99))
    fields = {"media": "movie", "ids": {"trakt": movie.ids.trakt}}
    await hass.services.async_call("trakt_panel", "mark_watched", fields, blocking=True)
    assert real_entry.runtime_data.tracker.pending == 1

    stored = on_disk(real_entry)
    services.state.tokens.expire_access()
    await poll(real_entry)
    assert real_entry.data["token"] != stored[0]["token"]
    await starts_from(hass, real_entry, stored)

    (asked,) = reauth_flows(real_entry, hass)
    newcomer.follow(await hass.config_entries.flow.async_configure(asked["flow_id"]))
    await newcomer.submits()
    services.state.faults.clear()
    assert (await newcomer.decides())["reason"] == "reauth_successful"
    await hass.async_block_till_done(wait_background_tasks=True)
    assert real_entry.state is ConfigEntryState.LOADED
    assert reauth_flows(real_entry, hass) == []
    assert dict(real_entry.options) == options
    assert real_entry.runtime_data.tracker.pending == 0
    assert len(services.state.demo.history.of(movie)) == 1
