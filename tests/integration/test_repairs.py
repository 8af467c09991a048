"""Each refusal that a person can mend is shown with its own way out, and goes away when it works again."""

from collections.abc import Mapping
from typing import Any

import pytest
from homeassistant.components.repairs import FlowType, RepairsFlowManager, repairs_flow_manager
from homeassistant.config_entries import SOURCE_RECONFIGURE, ConfigEntry, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.trakt_panel.answers import ANSWERS
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.issues import Issue, async_raise
from tests.integration.overview import overview_read
from tests.integration.sign_in import Newcomer
from tests.integration.test_account import info, issues, poll, reauth_flows
from tests.integration.test_translations import texts
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Movie
from trakt_tmdb.simulator.faults import Fault, FaultKind

OTHER_APP = "1" * 64


@pytest.fixture
async def repairs(hass: HomeAssistant) -> RepairsFlowManager:
    assert await async_setup_component(hass, "repairs", {})
    manager = repairs_flow_manager(hass)
    assert manager
    return manager


async def takes_another_app(repairs: RepairsFlowManager, entry: ConfigEntry[Any]) -> Mapping[str, Any]:
    """Open what is offered for an app that is gone, and choose the first."""
    shown = await repairs.async_init(DOMAIN, context={"issue_id": f"{Issue.APP_REFUSED}_{entry.entry_id}"})
    assert (shown["type"], shown["menu_options"]) == (FlowResultType.MENU, ["another_app", "export"])
    assert shown["description_placeholders"] == {"name": entry.title}
    return await repairs.async_configure(shown["flow_id"], {"next_step_id": "another_app"})


async def mends(repairs: RepairsFlowManager, entry: ConfigEntry[Any], issue: Issue) -> Mapping[str, Any]:
    """Open what an issue offers, and confirm it."""
    shown = await repairs.async_init(DOMAIN, context={"issue_id": f"{issue}_{entry.entry_id}"})
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "confirm")
    assert shown["description_placeholders"] == {"name": entry.title}
    return await repairs.async_configure(shown["flow_id"], {})


def refuses(services: Simulator, path: str, status: int, count: int = 9) -> None:
    services.state.faults.add(Fault(kind=FaultKind.STATUS, path=path, status=status, count=count))


def test_every_issue_has_its_own_sentence() -> None:
    told = texts("en")["issues"]
    assert set(told) == set(Issue)
    assert len({text["title"] for text in told.values()}) == len(told)


async def test_an_app_that_is_gone_is_replaced_from_its_repair(
    hass: HomeAssistant,
    repairs: RepairsFlowManager,
    newcomer: Newcomer,
    services: Simulator,
    real_entry: ConfigEntry[Any],
) -> None:
    services.state.tokens.apps = {OTHER_APP}
    assert await poll(real_entry) == "app_refused"
    led = await takes_another_app(repairs, real_entry)
    assert (led["type"], led["reason"]) == (FlowResultType.ABORT, "go_on")
    kind, flow_id = led["next_flow"]
    assert kind is FlowType.CONFIG_FLOW
    assert issues(hass) == {"app_refused"}

    newcomer.follow(hass.config_entries.flow.async_get(flow_id))
    assert newcomer.at["context"]["source"] == SOURCE_RECONFIGURE
    await newcomer.submits({"client_id": OTHER_APP})
    assert (await newcomer.decides())["reason"] == "reconfigure_successful"
    await hass.async_block_till_done(wait_background_tasks=True)
    assert issues(hass) == set()


async def test_an_app_that_is_gone_leaves_what_was_read_before(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
) -> None:
    connection = await hass_ws_client(hass)
    asked = {"type": f"{DOMAIN}/watchlist", "entry_id": real_entry.entry_id}
    await connection.send_json_auto_id(asked)
    before = (await connection.receive_json())["result"]["wishes"]
    services.state.tokens.apps.clear()
    await hass.config_entries.async_reload(real_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)

    assert real_entry.state is ConfigEntryState.LOADED
    assert real_entry.runtime_data.coordinator.standstill
    await connection.send_json_auto_id(asked)
    assert (await connection.receive_json())["result"]["wishes"] == before != []


async def test_an_app_that_needs_vip_is_as_good_as_gone(
    hass: HomeAssistant,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    hass_ws_client: WebSocketGenerator,
) -> None:
    refuses(services, "last_activities|trending", 426)
    assert await poll(real_entry) == "vip_required"
    assert issues(hass) == {"app_needs_vip"}
    told = await info(hass, hass_ws_client)
    assert (told["state"], told["can_write"]) == ("app_gone", False)
    with pytest.raises(HomeAssistantError):
        await hass.services.async_call(DOMAIN, "undo", {}, blocking=True)
    assert reauth_flows(real_entry, hass) == []


async def test_one_endpoint_for_vip_is_no_trouble_of_the_app(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    refuses(services, "last_activities", 426)
    assert await poll(real_entry) == "vip_required"
    assert issues(hass) == set()


async def test_a_network_that_cloudflare_turns_away_is_led_to_its_connection(
    hass: HomeAssistant, repairs: RepairsFlowManager, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.faults.add(
        Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="last_activities|trending", count=99)
    )
    assert await poll(real_entry) == "blocked"
    assert issues(hass) == {"blocked"}
    led = await mends(repairs, real_entry, Issue.BLOCKED)
    assert led["result"] is real_entry

    services.state.faults.clear()
    assert await poll(real_entry) is None
    assert issues(hass) == set()


async def test_a_blocked_network_is_shown_before_the_account_ever_started(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="last_activities", count=99))
    await hass.config_entries.async_unload(real_entry.entry_id)
    hass.data[ANSWERS].path.unlink()
    await hass.config_entries.async_setup(real_entry.entry_id)
    assert real_entry.state is ConfigEntryState.SETUP_RETRY
    assert issues(hass) == {"blocked"}


def unlisted(services: Simulator, count: int) -> list[Movie]:
    movies = services.state.catalogue.movies.on_trakt
    return [movie for movie in movies if movie not in services.state.demo.watchlist][:count]


async def wishes(hass: HomeAssistant, entry: ConfigEntry[Any], movie: Movie) -> None:
    fields = {"media": "movie", "ids": {"trakt": movie.ids.trakt}}
    with pytest.raises(HomeAssistantError):
        await hass.services.async_call(DOMAIN, "add_to_watchlist", fields, blocking=True)
    await entry.runtime_data.coordinator.show_changes()


@pytest.mark.parametrize(("status", "issue"), [(420, Issue.LIST_FULL), (426, Issue.VIP_REQUIRED)])
async def test_a_write_that_is_refused_for_good_is_shown_until_it_is_put_away(
    hass: HomeAssistant,
    repairs: RepairsFlowManager,
    services: Simulator,
    real_entry: ConfigEntry[Any],
    status: int,
    issue: Issue,
) -> None:
    first, second = unlisted(services, 2)
    refuses(services, "sync/watchlist", status)
    await wishes(hass, real_entry, first)
    assert issues(hass) == {issue}

    done = await mends(repairs, real_entry, issue)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    await poll(real_entry)
    assert issues(hass) == set()

    await hass.config_entries.async_reload(real_entry.entry_id)
    await overview_read(real_entry)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert issues(hass) == set()

    await wishes(hass, real_entry, second)
    assert issues(hass) == {issue}


async def test_what_was_not_put_away_is_still_there_after_a_restart(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    refuses(services, "sync/watchlist", 420)
    await wishes(hass, real_entry, *unlisted(services, 1))
    registry = ir.async_get(hass)
    shown = registry.async_get_issue(DOMAIN, f"{Issue.LIST_FULL}_{real_entry.entry_id}")
    assert shown
    assert shown.is_persistent


async def with_tmdb(hass: HomeAssistant, entry: ConfigEntry[Any], read_token: str | None) -> None:
    data = {name: value for name, value in entry.data.items() if name != "tmdb_token"}
    if read_token:
        data["tmdb_token"] = read_token
    hass.config_entries.async_update_entry(entry, data=data)
    await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)


async def test_a_token_that_tmdb_does_not_take_is_named_by_what_is_wrong_with_it(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await with_tmdb(hass, real_entry, "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln")
    assert issues(hass) == {"tmdb_refused"}
    await with_tmdb(hass, real_entry, "0123456789abcdef" * 2)
    assert issues(hass) == {"tmdb_wrong_kind"}
    await with_tmdb(hass, real_entry, services.tmdb_token)
    assert issues(hass) == set()


async def test_a_tmdb_that_cannot_be_asked_leaves_what_is_known_of_its_token(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await with_tmdb(hass, real_entry, "0123456789abcdef" * 2)
    services.state.faults.add(Fault(kind=FaultKind.RESET, path="tmdb", count=999))
    await with_tmdb(hass, real_entry, services.tmdb_token)
    assert issues(hass) == {"tmdb_wrong_kind"}
    await with_tmdb(hass, real_entry, None)
    assert issues(hass) == set()


async def test_an_account_that_is_removed_takes_its_issues_with_it(
    hass: HomeAssistant, repairs: RepairsFlowManager, real_entry: ConfigEntry[Any]
) -> None:
    for issue in Issue:
        async_raise(hass, real_entry, issue)
    menu = await repairs.async_init(DOMAIN, context={"issue_id": f"app_refused_{real_entry.entry_id}"})
    form = await repairs.async_init(DOMAIN, context={"issue_id": f"blocked_{real_entry.entry_id}"})
    await hass.config_entries.async_remove(real_entry.entry_id)
    assert issues(hass) == set()
    for shown, answer in ((menu, {"next_step_id": "another_app"}), (form, {})):
        gone = await repairs.async_configure(shown["flow_id"], answer)
        assert gone["reason"] == "account_gone"


async def test_what_only_trakt_can_mend_offers_nothing(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    refuses(services, "last_activities", 423)
    assert await poll(real_entry) == "account_locked"
    issue = ir.async_get(hass).async_get_issue(DOMAIN, f"account_locked_{real_entry.entry_id}")
    assert issue
    assert not issue.is_fixable
