"""A Trakt account: what is kept of it, what it survives, and what is left when it is removed."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_REAUTH, ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.trakt_panel.account import journal_path
from custom_components.trakt_panel.answers import ANSWERS
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.token import TokenKeeper, as_stored, token_of
from tests.integration.sign_in import Newcomer
from trakt_tmdb import Token
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

LATER = Token(access_token="a", refresh_token="r", expires_at=datetime(2027, 1, 1, tzinfo=UTC))


async def info(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> dict[str, Any]:
    connection = await hass_ws_client(hass)
    await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
    account: dict[str, Any] = (await connection.receive_json())["result"]["accounts"][0]
    return account


async def poll(entry: ConfigEntry[Any]) -> str | None:
    """The code of what went wrong."""
    coordinator = entry.runtime_data.coordinator
    await coordinator.async_refresh()
    return None if coordinator.last_update_success else coordinator.last_exception.translation_key


def reauth_flows(entry: ConfigEntry[Any], hass: HomeAssistant) -> list[Any]:
    return list(entry.async_get_active_flows(hass, {SOURCE_REAUTH}))


def issues(hass: HomeAssistant) -> set[str | None]:
    return {issue.translation_key for issue in ir.async_get(hass).issues.values() if issue.domain == DOMAIN}


async def test_a_renewed_token_is_kept(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    before = token_of(real_entry.data)
    services.state.tokens.expire_access()
    assert await poll(real_entry) is None
    after = token_of(real_entry.data)
    assert after.refresh_token != before.refresh_token
    assert [grant.refresh_token for grant in services.state.tokens.grants()] == [after.refresh_token]

    await hass.config_entries.async_reload(real_entry.entry_id)
    assert real_entry.state is ConfigEntryState.LOADED


async def test_a_late_renewal_does_not_replace_a_new_sign_in(
    hass: HomeAssistant, real_entry: ConfigEntry[Any]
) -> None:
    keeper = TokenKeeper(hass, real_entry)
    newer = as_stored(Token(access_token="new", refresh_token="new", expires_at=LATER.expires_at))
    hass.config_entries.async_update_entry(real_entry, data={**real_entry.data, "token": newer})
    await keeper.keep(LATER)
    assert real_entry.data["token"] == newer


async def test_what_was_written_can_be_undone_after_a_restart(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    movie = next(
        one for one in services.state.catalogue.movies.on_trakt if not services.state.demo.history.of(one)
    )
    fields = {"media": "movie", "ids": {"trakt": movie.ids.trakt}}
    await hass.services.async_call(DOMAIN, "mark_watched", fields, blocking=True)
    assert len(services.state.demo.history.of(movie)) == 1

    await hass.config_entries.async_reload(real_entry.entry_id)
    undone = await hass.services.async_call(DOMAIN, "undo", {}, blocking=True, return_response=True)
    assert undone
    assert undone["pending"] is False
    assert len(services.state.demo.history.of(movie)) == 0


async def test_removing_an_account_signs_out_and_deletes_its_journal(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    journal = journal_path(hass, real_entry.entry_id)
    assert journal.exists()
    await hass.config_entries.async_remove(real_entry.entry_id)
    assert services.state.tokens.grants() == []
    assert list(journal.parent.glob("*.journal.db*")) == []


async def test_an_account_is_removed_without_trakt_too(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.RESET, path="revoke", count=9))
    await hass.config_entries.async_remove(real_entry.entry_id)
    assert hass.config_entries.async_entries(DOMAIN) == []


async def test_one_refused_endpoint_is_no_lost_sign_in(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="last_activities", status=401, count=9))
    assert await poll(real_entry) == "authentication"
    assert reauth_flows(real_entry, hass) == []

    services.state.faults.clear()
    assert await poll(real_entry) is None


async def test_one_forbidden_endpoint_is_no_lost_app(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="last_activities", status=403, count=9))
    assert await poll(real_entry) == "app_refused"
    assert (await info(hass, hass_ws_client))["state"] == "ready"


async def test_an_account_whose_app_is_gone_stays_and_takes_no_writes(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
) -> None:
    services.state.tokens.apps.clear()
    await hass.config_entries.async_reload(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert real_entry.state is ConfigEntryState.LOADED
    told = await info(hass, hass_ws_client)
    assert (told["state"], told["can_write"]) == ("app_gone", False)
    assert hass.states.is_state("sensor.demo_watchlist", "unavailable")
    assert issues(hass) == {"app_refused"}
    with pytest.raises(HomeAssistantError) as refused:
        await hass.services.async_call(DOMAIN, "undo", {}, blocking=True)
    assert refused.value.translation_key == "app_refused"

    services.state.tokens.apps.add(services.client_id)
    assert await poll(real_entry) is None
    told = await info(hass, hass_ws_client)
    assert (told["state"], told["can_write"]) == ("ready", True)
    assert issues(hass) == set()


async def test_a_locked_account_is_named_so(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="last_activities", status=423, count=9))
    assert await poll(real_entry) == "account_locked"
    assert (await info(hass, hass_ws_client))["state"] == "account_locked"
    assert issues(hass) == {"account_locked"}
    assert reauth_flows(real_entry, hass) == []


@pytest.mark.parametrize(
    ("kind", "state"), [(FaultKind.CLOUDFLARE_BLOCK, "blocked"), (FaultKind.RESET, "unreachable")]
)
async def test_a_network_that_keeps_an_account_from_its_first_start_is_named_so(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
    kind: FaultKind,
    state: str,
) -> None:
    services.state.faults.add(Fault(kind=kind, path="last_activities", count=9))
    await hass.config_entries.async_unload(real_entry.entry_id)
    hass.data[ANSWERS].path.unlink()
    await hass.config_entries.async_setup(real_entry.entry_id)
    assert real_entry.state is ConfigEntryState.SETUP_RETRY
    assert (await info(hass, hass_ws_client))["state"] == state


async def test_a_journal_that_cannot_be_opened_is_tried_again_later(
    hass: HomeAssistant, real_entry: ConfigEntry[Any]
) -> None:
    await hass.config_entries.async_unload(real_entry.entry_id)
    path = journal_path(hass, real_entry.entry_id)
    path.write_bytes(b"This is no database, and never was one." * 100)
    assert not await hass.config_entries.async_setup(real_entry.entry_id)
    assert real_entry.state is ConfigEntryState.SETUP_RETRY
    assert real_entry.error_reason_translation_key == "journal"


async def test_two_people_write_to_their_own_accounts(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    other = next(name for name in services.state.accounts if name != "demo")
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    second = (await newcomer.decides(username=other))["result"]
    movie = services.state.catalogue.movies.on_trakt[0]
    fields = {"media": "movie", "ids": {"trakt": movie.ids.trakt}, "config_entry_id": second.entry_id}
    before = len(services.state.demo.history)
    await hass.services.async_call(DOMAIN, "mark_watched", fields, blocking=True)
    assert len(services.state.accounts[other].history.of(movie)) == 1
    assert len(services.state.demo.history) == before


async def test_pictures_of_another_image_host_come_through_home_assistant(
    hass: HomeAssistant, real_entry: ConfigEntry[Any], hass_ws_client: WebSocketGenerator
) -> None:
    assert (await info(hass, hass_ws_client))["images"] == "proxy"
    data = {name: value for name, value in real_entry.data.items() if name != "services"}
    hass.config_entries.async_update_entry(real_entry, data=data)
    assert (await info(hass, hass_ws_client))["images"] == "direct"


async def test_nothing_of_an_account_is_left_running(
    hass: HomeAssistant, real_entry: ConfigEntry[Any]
) -> None:
    await hass.config_entries.async_unload(real_entry.entry_id)
    await hass.async_block_till_done()
    assert [task for task in asyncio.all_tasks() if "trakt_tmdb" in repr(task.get_stack(limit=1))] == []
