"""Adding a Trakt account: every refusal is named, and the same flow gets there after it."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.sign_in import WRONG_APP, Newcomer
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.simulator.tokens import CodeState

REFUSED_TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJhdWQiOiJub25lIn0.c2lnbmF0dXJl"


def the_account(result: Mapping[str, Any], simulator: Simulator, username: str = "demo") -> ConfigEntry[Any]:
    """The entry that a flow ended with, loaded and of the right person."""
    assert result["type"] is FlowResultType.CREATE_ENTRY, result
    entry: ConfigEntry[Any] = result["result"]
    person = simulator.state.accounts[username].person
    assert (entry.title, entry.unique_id) == (person.username, person.uuid)
    assert entry.state is ConfigEntryState.LOADED
    return entry


@pytest.mark.parametrize("kind", ["own_app", "given_app"])
async def test_a_code_typed_at_trakt_signs_in(newcomer: Newcomer, services: Simulator, kind: str) -> None:
    form = await newcomer.begins(kind)
    assert (form["type"], form["step_id"], form["errors"]) == (FlowResultType.FORM, kind, {})

    shown = await newcomer.submits(newcomer.app)
    assert (shown["type"], shown["progress_action"]) == (FlowResultType.SHOW_PROGRESS, "wait_for_device")
    assert shown["description_placeholders"]["url"] == f"{services.auth_url}/activate"

    entry = the_account(await newcomer.decides(), services)
    data = dict(entry.data)
    assert set(data.pop("token")) == {"access_token", "refresh_token", "expires_at"}
    assert data == {
        "client_id": services.client_id,
        "services": {
            "trakt": services.trakt_url,
            "auth": services.auth_url,
            "tmdb": services.tmdb_url,
            "images": services.images_url,
        },
    }


async def test_stray_blanks_are_no_part_of_what_was_pasted(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    token = services.tmdb_token
    await newcomer.submits(
        {
            "client_id": f" {services.client_id}\n",
            "client_secret": "  ",
            "tmdb_token": f"{token[:9]}\n{token[9:]} ",
        }
    )
    entry = the_account(await newcomer.decides(), services)
    assert (entry.data["client_id"], entry.data["tmdb_token"]) == (services.client_id, token)
    assert "client_secret" not in entry.data


@pytest.mark.parametrize(
    ("fields", "errors"),
    [
        ({"client_id": "mine"}, {"client_id": "not_a_client_id"}),
        ({"client_id": REFUSED_TOKEN}, {"client_id": "client_id_is_tmdb_token"}),
        ({"client_secret": "secret"}, {"client_secret": "not_a_secret"}),
        ({"client_secret": WRONG_APP, "client_id": WRONG_APP}, {"client_secret": "secret_is_client_id"}),
        ({"tmdb_token": "0123456789abcdef" * 2}, {"tmdb_token": "tmdb_v3_key"}),
        ({"tmdb_token": "token"}, {"tmdb_token": "not_a_tmdb_token"}),
    ],
)
async def test_a_value_of_the_wrong_kind_is_named_before_anything_is_asked(
    newcomer: Newcomer, services: Simulator, fields: dict[str, str], errors: dict[str, str]
) -> None:
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app | fields)
    assert refused["errors"] == errors
    assert services.state.requests.counts == {}

    await newcomer.submits(newcomer.app)
    the_account(await newcomer.decides(), services)


async def test_an_app_that_trakt_does_not_know_can_be_corrected(
    newcomer: Newcomer, services: Simulator
) -> None:
    await newcomer.begins()
    refused = await newcomer.submits({"client_id": WRONG_APP})
    assert (refused["step_id"], refused["errors"]) == ("own_app", {"client_id": "app_refused"})

    await newcomer.submits(newcomer.app)
    the_account(await newcomer.decides(), services)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="device/code"), "blocked"),
        (Fault(kind=FaultKind.RESET, path="device/code"), "unreachable"),
        (Fault(kind=FaultKind.STATUS, path="device/code", status=503), "server"),
        (Fault(kind=FaultKind.CLOUDFLARE_LIMIT, path="device/code", retry_after=300), "rate_limit"),
        (Fault(kind=FaultKind.STATUS, path="device/code", status=426), "vip_required"),
        (Fault(kind=FaultKind.HTML_BODY, path="device/code"), "invalid_answer"),
    ],
)
async def test_a_code_that_cannot_be_had_is_asked_for_again(
    newcomer: Newcomer, services: Simulator, fault: Fault, error: str
) -> None:
    services.state.faults.add(fault)
    await newcomer.begins()
    refused = await newcomer.submits(newcomer.app)
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": error})

    await newcomer.submits()
    the_account(await newcomer.decides(), services)


async def test_who_says_no_at_trakt_may_change_their_mind(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    refused = await newcomer.decides("deny")
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": "denied"})

    await newcomer.submits()
    the_account(await newcomer.decides(), services)


async def test_a_code_that_ran_out_is_replaced(newcomer: Newcomer, services: Simulator) -> None:
    services.state.tokens.code_life = timedelta(seconds=1)
    await newcomer.begins()
    first = await newcomer.submits(newcomer.app)
    refused = await newcomer.waits()
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": "code_expired"})

    services.state.tokens.code_life = timedelta(minutes=10)
    second = await newcomer.submits()
    assert second["description_placeholders"] != first["description_placeholders"]
    the_account(await newcomer.decides(), services)


async def test_a_code_that_was_used_elsewhere_is_replaced(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    for code in services.state.tokens.codes.values():
        code.state = CodeState.USED
    refused = await newcomer.waits()
    assert refused["errors"] == {"base": "code_used"}

    await newcomer.submits()
    the_account(await newcomer.decides(), services)


@pytest.mark.parametrize(
    ("status", "error"), [(423, "account_locked"), (426, "vip_required"), (500, "server")]
)
async def test_an_account_that_cannot_be_read_is_asked_again_without_a_new_code(
    newcomer: Newcomer, services: Simulator, status: int, error: str
) -> None:
    services.state.faults.add(
        Fault(kind=FaultKind.STATUS, path="users/settings", status=status, count=3 if status == 500 else 1)
    )
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    refused = await newcomer.decides()
    assert (refused["step_id"], refused["errors"]) == ("retry", {"base": error})

    codes = len(services.state.tokens.codes)
    the_account(await newcomer.submits(), services)
    assert len(services.state.tokens.codes) == codes


async def test_a_sign_in_that_is_refused_at_once_needs_a_new_code(
    newcomer: Newcomer, services: Simulator
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path="users/settings", status=401, count=2))
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    refused = await newcomer.decides()
    assert refused["errors"] == {"base": "authentication"}

    await newcomer.submits()
    the_account(await newcomer.decides(), services)


async def test_a_tmdb_token_that_is_refused_is_a_warning(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    warned = await newcomer.submits(newcomer.app | {"tmdb_token": REFUSED_TOKEN})
    assert (warned["type"], warned["step_id"]) == (FlowResultType.MENU, "tmdb_refused")

    await newcomer.chooses("without_tmdb")
    entry = the_account(await newcomer.decides(), services)
    assert "tmdb_token" not in entry.data


async def test_a_tmdb_token_that_is_refused_can_be_corrected(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    await newcomer.submits(newcomer.app | {"tmdb_token": REFUSED_TOKEN})
    form = await newcomer.chooses("correct")
    assert form["step_id"] == "own_app"

    await newcomer.submits(newcomer.app | {"tmdb_token": services.tmdb_token})
    entry = the_account(await newcomer.decides(), services)
    assert entry.data["tmdb_token"] == services.tmdb_token


async def test_a_tmdb_that_cannot_be_reached_is_a_warning(newcomer: Newcomer, services: Simulator) -> None:
    services.state.faults.add(Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="tmdb/3/authentication", count=9))
    await newcomer.begins()
    warned = await newcomer.submits(newcomer.app | {"tmdb_token": services.tmdb_token})
    assert warned["step_id"] == "tmdb_unreachable"

    await newcomer.chooses("go_on")
    entry = the_account(await newcomer.decides(), services)
    assert entry.data["tmdb_token"] == services.tmdb_token


async def test_the_same_person_is_not_added_twice(
    hass: HomeAssistant, newcomer: Newcomer, real_entry: ConfigEntry[Any]
) -> None:
    await newcomer.begins()
    await newcomer.submits(newcomer.app)
    refused = await newcomer.decides()
    assert (refused["type"], refused["reason"]) == (FlowResultType.ABORT, "already_configured")
    assert hass.config_entries.async_entries(DOMAIN) == [real_entry]


async def test_a_second_person_is_offered_the_first_ones_app(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    form = await newcomer.begins("given_app")
    offered = {
        str(field): field.description["suggested_value"]
        for field in form["data_schema"].schema
        if field.description
    }
    assert offered == {"client_id": real_entry.data["client_id"]}

    other = next(name for name in services.state.accounts if name != "demo")
    await newcomer.submits(offered)
    second = the_account(await newcomer.decides(username=other), services, other)
    assert {entry.entry_id for entry in hass.config_entries.async_loaded_entries(DOMAIN)} == {
        real_entry.entry_id,
        second.entry_id,
    }


async def test_a_flow_that_is_given_up_asks_no_longer(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator
) -> None:
    await newcomer.begins()
    shown = await newcomer.submits(newcomer.app)
    hass.config_entries.flow.async_abort(shown["flow_id"])
    await hass.async_block_till_done()
    assert hass.config_entries.flow.async_progress() == []
