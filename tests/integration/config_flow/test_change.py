"""Signing in again, and changing what an account signs in with."""

from typing import Any

from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_RECONFIGURE,
    ConfigEntry,
    ConfigEntryState,
    ConfigFlowContext,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.sign_in import WRONG_APP, Newcomer
from trakt_tmdb.simulator import Simulator

OTHER_APP = "1" * 64


async def asks(hass: HomeAssistant, newcomer: Newcomer, entry: ConfigEntry[Any], source: str) -> None:
    context = ConfigFlowContext(source=source, entry_id=entry.entry_id)
    data = dict(entry.data) if source == SOURCE_REAUTH else None
    newcomer.follow(await hass.config_entries.flow.async_init(DOMAIN, context=context, data=data))


async def lose_sign_in(hass: HomeAssistant, services: Simulator, entry: ConfigEntry[Any]) -> None:
    services.state.tokens.expire_access()
    services.state.tokens.expire_refresh()
    await entry.runtime_data.coordinator.async_refresh()
    await hass.async_block_till_done()


async def test_a_lost_sign_in_asks_for_a_new_code(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    before = dict(real_entry.data)
    await lose_sign_in(hass, services, real_entry)
    (asked,) = hass.config_entries.flow.async_progress_by_handler(DOMAIN)
    assert (asked["context"]["source"], asked["step_id"]) == (SOURCE_REAUTH, "reauth_confirm")
    assert asked["context"]["entry_id"] == real_entry.entry_id

    newcomer.follow(await hass.config_entries.flow.async_configure(asked["flow_id"]))
    await newcomer.submits()
    done = await newcomer.decides()
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reauth_successful")
    assert real_entry.state is ConfigEntryState.LOADED
    assert real_entry.data["token"] != before["token"]
    assert dict(real_entry.data) == before | {"token": real_entry.data["token"]}
    await real_entry.runtime_data.coordinator.async_refresh()
    assert real_entry.runtime_data.coordinator.last_update_success


async def test_another_person_cannot_take_an_account_over(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    token = real_entry.data["token"]
    other = next(name for name in services.state.accounts if name != "demo")
    await asks(hass, newcomer, real_entry, SOURCE_REAUTH)
    await newcomer.submits()
    refused = await newcomer.decides(username=other)
    assert (refused["type"], refused["reason"]) == (FlowResultType.ABORT, "wrong_account")
    assert real_entry.data["token"] == token
    assert other not in {grant.username for grant in services.state.tokens.grants()}


async def test_an_app_that_is_gone_is_replaced_while_signing_in_again(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.tokens.apps = {OTHER_APP}
    await asks(hass, newcomer, real_entry, SOURCE_REAUTH)
    refused = await newcomer.submits()
    assert refused["errors"] == {"client_id": "app_refused"}

    await newcomer.submits({"client_id": OTHER_APP})
    done = await newcomer.decides()
    assert done["reason"] == "reauth_successful"
    assert real_entry.data["client_id"] == OTHER_APP
    assert real_entry.state is ConfigEntryState.LOADED


async def test_another_tmdb_token_needs_no_new_sign_in(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    token = real_entry.data["token"]
    await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
    assert newcomer.at["step_id"] == "reconfigure"
    done = await newcomer.submits(newcomer.app | {"tmdb_token": services.tmdb_token})
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    await hass.async_block_till_done()
    assert (real_entry.data["tmdb_token"], real_entry.data["token"]) == (services.tmdb_token, token)

    await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
    await newcomer.submits(newcomer.app)
    await hass.async_block_till_done()
    assert "tmdb_token" not in real_entry.data


async def test_another_app_needs_a_new_sign_in(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.tokens.apps.add(OTHER_APP)
    await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
    refused = await newcomer.submits({"client_id": WRONG_APP})
    assert (refused["step_id"], refused["errors"]) == ("reconfigure", {"client_id": "app_refused"})

    await newcomer.submits({"client_id": OTHER_APP})
    done = await newcomer.decides()
    assert done["reason"] == "reconfigure_successful"
    assert real_entry.data["client_id"] == OTHER_APP
    assert {grant.client_id for grant in services.state.tokens.grants()} == {services.client_id, OTHER_APP}
    assert real_entry.state is ConfigEntryState.LOADED
