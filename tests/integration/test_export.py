"""Everything can be taken along: while Trakt answers, and from what was read when the app is gone."""

import json
import re
import zipfile
from collections.abc import Mapping
from datetime import timedelta
from http import HTTPStatus
from io import BytesIO
from typing import Any

import pytest
from aiohttp.test_utils import TestClient
from homeassistant.config_entries import ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    MockUser,
    async_fire_time_changed,
)
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.trakt_panel.issues import Issue
from custom_components.trakt_panel.options import Options, Person, Right, as_stored
from tests.integration.overview import overview_read
from tests.integration.test_account import poll
from trakt_tmdb.account.journal_file import JournalFile
from trakt_tmdb.errors import JournalError
from trakt_tmdb.simulator import Simulator

OPTIONS = "/api/config/config_entries/options/flow"
REPAIRS = "/api/repairs/issues/fix"


@pytest.fixture(autouse=True)
async def _pages(hass: HomeAssistant) -> None:
    """What Home Assistant's frontend asks for flows."""
    assert await async_setup_component(hass, "config", {})
    assert await async_setup_component(hass, "repairs", {})


async def chooses(client: TestClient[Any, Any], flows: str, begin: Mapping[str, str]) -> Mapping[str, Any]:
    """Open a menu, and choose the export."""
    menu = await (await client.post(flows, json=begin)).json()
    assert "export" in menu["menu_options"]
    return await goes_on(client, flows, menu, {"next_step_id": "export"})


async def goes_on(
    client: TestClient[Any, Any], flows: str, at: Mapping[str, Any], fields: Mapping[str, str]
) -> Mapping[str, Any]:
    step: Mapping[str, Any] = await (await client.post(f"{flows}/{at['flow_id']}", json=fields)).json()
    return step


def link_in(form: Mapping[str, Any]) -> str:
    found = re.search(r'href="([^"]+)"', form["description_placeholders"]["file"])
    assert found
    return found[1]


def unpacked(body: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(BytesIO(body)) as archive:
        return {name: json.loads(archive.read(name)) for name in archive.namelist() if name.endswith("json")}


async def test_the_options_lead_to_a_file_with_everything_and_back(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    client = await hass_client()
    form = await chooses(client, OPTIONS, {"handler": entry.entry_id})
    assert form["step_id"] == "export"
    told, demo = form["description_placeholders"], simulator.state.demo
    assert (told["plays"], told["wishes"]) == (str(len(demo.history)), str(len(demo.watchlist)))
    assert (told["collected"], told["lists"]) == (str(len(demo.collection)), str(len(demo.lists)))

    browser = await hass_client_no_auth()
    answer = await browser.get(link_in(form))
    assert answer.status == HTTPStatus.OK
    assert answer.headers["Cache-Control"] == "no-store"
    assert re.fullmatch(r'attachment; filename="trakt-[\d-]+\.zip"', answer.headers["Content-Disposition"])
    files = unpacked(await answer.read())
    assert len(files["watched-history.json"]) == len(demo.history)

    menu = await goes_on(client, OPTIONS, form, {})
    assert (menu["type"], menu["step_id"]) == ("menu", "init")


async def test_the_repair_of_an_app_that_is_gone_offers_what_was_read(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_client: ClientSessionGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    await hass.async_block_till_done(wait_background_tasks=True)
    services.state.tokens.apps.clear()
    assert await poll(real_entry) == "app_refused"
    begin = {"handler": "trakt_panel", "issue_id": f"{Issue.APP_REFUSED}_{real_entry.entry_id}"}
    client = await hass_client()
    form = await chooses(client, REPAIRS, begin)
    assert form["step_id"] == "export_held"
    told = form["description_placeholders"]
    assert told["plays"] == str(len(services.state.demo.history))
    assert 0 < int(told["nameless"]) < int(told["plays"])
    files = unpacked(await (await (await hass_client_no_auth()).get(link_in(form))).read())
    assert len(files["lists-watchlist.json"]) == int(told["wishes"]) > 0
    assert (await goes_on(client, REPAIRS, form, {}))["menu_options"] == ["another_app", "export"]


async def test_what_was_read_ahead_has_every_play_by_name_once_the_app_is_gone(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_client: ClientSessionGenerator,
) -> None:
    await overview_read(real_entry)
    await an_hour_goes_by(hass)
    services.state.tokens.apps.clear()
    form = await chooses(await hass_client(), OPTIONS, {"handler": real_entry.entry_id})
    told, demo = form["description_placeholders"], services.state.demo
    assert (told["plays"], told["nameless"]) == (str(len(demo.history)), "0")
    assert (told["collected"], told["lists"]) == (str(len(demo.collection)), str(len(demo.lists)))


async def test_what_was_forgotten_is_read_ahead_again(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_client: ClientSessionGenerator,
) -> None:
    await overview_read(real_entry)
    await an_hour_goes_by(hass)
    await real_entry.runtime_data.coordinator.flush()
    await an_hour_goes_by(hass)
    services.state.tokens.apps.clear()
    form = await chooses(await hass_client(), OPTIONS, {"handler": real_entry.entry_id})
    told = form["description_placeholders"]
    assert (told["nameless"], told["lists"]) == ("0", str(len(services.state.demo.lists)))


async def an_hour_goes_by(hass: HomeAssistant) -> None:
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(hours=1, minutes=1))
    await hass.async_block_till_done(wait_background_tasks=True)


@pytest.mark.parametrize(
    ("right", "most_age", "status"),
    [
        (None, None, HTTPStatus.UNAUTHORIZED),
        (Right.READ, None, HTTPStatus.UNAUTHORIZED),
        (Right.WRITE, 12, HTTPStatus.UNAUTHORIZED),
        (Right.WRITE, None, HTTPStatus.OK),
    ],
)
async def test_beside_administrators_only_the_accounts_own_person_gets_the_file(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
    right: Right | None,
    most_age: int | None,
    status: HTTPStatus,
) -> None:
    if right:
        person = Person(user=hass_read_only_user.id, right=right, most_age=most_age)
        hass.config_entries.async_update_entry(entry, options=as_stored(Options(people=(person,))))
    client = await hass_client(hass_read_only_access_token)
    assert (await client.get(f"/api/trakt_panel/export/{entry.entry_id}")).status == status


async def test_nobody_gets_it_without_a_login_or_a_link(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    answer = await (await hass_client_no_auth()).get(f"/api/trakt_panel/export/{entry.entry_id}")
    assert answer.status == HTTPStatus.UNAUTHORIZED


async def test_an_account_that_does_not_run_has_nothing_to_give(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    await hass.config_entries.async_unload(entry.entry_id)
    assert entry.state is ConfigEntryState.NOT_LOADED
    assert (await client.get(f"/api/trakt_panel/export/{entry.entry_id}")).status == HTTPStatus.NOT_FOUND
    assert (await client.get("/api/trakt_panel/export/other")).status == HTTPStatus.NOT_FOUND
    refused = await chooses(client, OPTIONS, {"handler": entry.entry_id})
    assert (refused["type"], refused["reason"]) == ("abort", "no_account")


async def test_a_journal_that_cannot_be_read_is_said(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fails(*_: object) -> None:
        raise JournalError("is full")

    monkeypatch.setattr(JournalFile, "run", fails)
    client = await hass_client()
    assert (await chooses(client, OPTIONS, {"handler": entry.entry_id}))["reason"] == "journal"
    answer = await client.get(f"/api/trakt_panel/export/{entry.entry_id}")
    assert answer.status == HTTPStatus.SERVICE_UNAVAILABLE
    monkeypatch.undo()
