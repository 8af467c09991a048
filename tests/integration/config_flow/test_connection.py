"""A proxy and other addresses: what is wrong with one is named, and another way is offered."""

from collections.abc import Mapping
from typing import Any

import pytest
from homeassistant.config_entries import SOURCE_RECONFIGURE, ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, section

from custom_components.trakt_panel import connection, reach
from custom_components.trakt_panel.addresses import PUBLIC, VARIABLE, Addresses
from custom_components.trakt_panel.connection import own_hosts, pasted, problem_of
from tests.integration.config_flow.test_add import the_account
from tests.integration.config_flow.test_change import asks
from tests.integration.proxy import running_proxy
from tests.integration.sign_in import Newcomer
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

NOWHERE = "http://127.0.0.1:9"


def of(services: Simulator, **others: str) -> dict[str, str]:
    return {
        "trakt": services.trakt_url,
        "auth": services.auth_url,
        "tmdb": services.tmdb_url,
        "images": services.images_url,
    } | others


def section_of(form: Mapping[str, Any]) -> section:
    found: section = form["data_schema"].schema["connection"]
    return found


def filled(form: Mapping[str, Any]) -> dict[str, Any]:
    fields = section_of(form).schema.schema
    return {str(field): field.description["suggested_value"] for field in fields if field.description}


def test_what_is_left_empty_has_its_usual_address() -> None:
    assert pasted({"proxy": " ", "tmdb": "https://api.tmdb.org/"}) == Addresses(tmdb="https://api.tmdb.org")
    assert pasted({}) == PUBLIC


@pytest.mark.parametrize(
    ("addresses", "problem"),
    [
        (PUBLIC, None),
        (Addresses(trakt="https://trakt.example/api"), None),
        (Addresses(trakt="http://trakt.example"), "not_https"),
        (Addresses(tmdb="https://user:word@tmdb.example"), "not_https"),
        (Addresses(images="https://images.example?size=1"), "not_https"),
        (Addresses(auth="auth.trakt.tv"), "not_https"),
        (Addresses(auth="https://[1"), "not_https"),
        (Addresses(proxy="http://name:word@192.168.1.2:3128"), None),
        (Addresses(proxy="socks5://192.168.1.2"), "not_a_proxy"),
        (Addresses(proxy="192.168.1.2:3128"), "not_a_proxy"),
    ],
)
def test_tokens_go_only_where_they_are_safe(addresses: Addresses, problem: str | None) -> None:
    assert problem_of(addresses) == problem


def test_the_services_other_addresses_are_their_own() -> None:
    assert own_hosts(Addresses(tmdb="https://api.tmdb.org", trakt=NOWHERE)) == ()
    both = Addresses(trakt="https://mine.example/trakt", auth="https://mine.example/auth")
    assert own_hosts(both) == ("mine.example",)


async def test_an_address_without_https_is_refused_before_anything_is_asked(
    newcomer: Newcomer, services: Simulator
) -> None:
    form = await newcomer.begins()
    assert section_of(form).options == {"collapsed": True}
    refused = await newcomer.submits(newcomer.app | {"connection": of(services, tmdb="http://tmdb.example")})
    assert refused["errors"] == {"base": "not_https"}
    assert services.state.requests.counts == {}

    await newcomer.submits(newcomer.app | {"connection": of(services)})
    the_account(await newcomer.decides(), services)


async def test_a_server_of_ones_own_is_warned_of_before_it_sees_anything(
    newcomer: Newcomer, services: Simulator
) -> None:
    await newcomer.begins()
    mine = of(services, trakt="https://trakt.example", images="https://pictures.example")
    warned = await newcomer.submits(newcomer.app | {"connection": mine})
    assert (warned["type"], warned["step_id"]) == (FlowResultType.MENU, "own_hosts")
    assert warned["description_placeholders"] == {"hosts": "trakt.example, pictures.example"}

    form = await newcomer.chooses("correct")
    assert filled(form) == mine
    await newcomer.submits(newcomer.app | {"connection": of(services)})
    the_account(await newcomer.decides(), services)


async def test_a_trakt_that_turns_the_network_away_is_named_and_tried_again(
    newcomer: Newcomer, services: Simulator
) -> None:
    services.state.faults.add(Fault(kind=FaultKind.CLOUDFLARE_BLOCK, path="shows/trending"))
    await newcomer.begins()
    warned = await newcomer.submits(newcomer.app)
    assert (warned["step_id"], warned["menu_options"]) == ("trakt_unreachable", ["trust", "correct"])
    assert warned["description_placeholders"]["host"] in services.trakt_url

    await newcomer.chooses("trust")
    the_account(await newcomer.decides(), services)


async def test_a_sign_in_server_that_does_not_answer_is_named(
    newcomer: Newcomer, services: Simulator
) -> None:
    await newcomer.begins()
    warned = await newcomer.submits(newcomer.app | {"connection": of(services, auth=NOWHERE)})
    assert warned["step_id"] == "trakt_unreachable"
    assert warned["description_placeholders"] == {"host": "127.0.0.1:9"}

    await newcomer.chooses("correct")
    await newcomer.submits(newcomer.app | {"connection": of(services)})
    the_account(await newcomer.decides(), services)


async def test_the_other_address_of_tmdb_is_offered_when_one_does_not_answer(
    newcomer: Newcomer, services: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "KNOWN", {**connection.KNOWN, "tmdb": (NOWHERE, services.tmdb_url)})
    await newcomer.begins()
    fields = newcomer.app | {"tmdb_token": services.tmdb_token, "connection": of(services, tmdb=NOWHERE)}
    warned = await newcomer.submits(fields)
    assert (warned["step_id"], warned["menu_options"]) == (
        "tmdb_unreachable",
        ["other_host", "go_on", "correct"],
    )
    assert warned["description_placeholders"]["host"] == "127.0.0.1:9"

    await newcomer.chooses("other_host")
    entry = the_account(await newcomer.decides(), services)
    assert entry.data["services"]["tmdb"] == services.tmdb_url


async def test_no_address_of_tmdb_is_offered_twice(
    newcomer: Newcomer, services: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "http://127.0.0.1:10"
    monkeypatch.setattr(connection, "KNOWN", {**connection.KNOWN, "tmdb": (NOWHERE, other)})
    await newcomer.begins()
    fields = newcomer.app | {"tmdb_token": services.tmdb_token, "connection": of(services, tmdb=NOWHERE)}
    await newcomer.submits(fields)
    warned = await newcomer.chooses("other_host")
    assert (warned["step_id"], warned["menu_options"]) == ("tmdb_unreachable", ["go_on", "correct"])

    await newcomer.chooses("go_on")
    entry = the_account(await newcomer.decides(), services)
    assert (entry.data["services"]["tmdb"], entry.data["tmdb_token"]) == (other, services.tmdb_token)


async def test_images_that_cannot_be_reached_are_a_warning(newcomer: Newcomer, services: Simulator) -> None:
    await newcomer.begins()
    fields = newcomer.app | {"tmdb_token": services.tmdb_token, "connection": of(services, images=NOWHERE)}
    warned = await newcomer.submits(fields)
    assert warned["step_id"] == "images_unreachable"

    await newcomer.chooses("go_on")
    the_account(await newcomer.decides(), services)


async def test_everything_goes_through_a_proxy(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator
) -> None:
    async with running_proxy() as proxy:
        await newcomer.begins()
        fields = {"tmdb_token": services.tmdb_token, "connection": of(services, proxy=proxy.url)}
        await newcomer.submits(newcomer.app | fields)
        entry = the_account(await newcomer.decides(), services)
        assert entry.data["services"]["proxy"] == proxy.url
        for passed in ("oauth/device/code", "users/settings", "last_activities", "3/authentication"):
            assert any(passed in path for path in proxy.paths)
        asked = sum(services.state.requests.counts.values())
        assert len(proxy.paths) >= asked
        await hass.config_entries.async_remove(entry.entry_id)
        assert proxy.paths[-1].endswith("oauth/revoke")


async def test_another_connection_needs_no_new_sign_in(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    token = real_entry.data["token"]
    async with running_proxy() as proxy:
        await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
        assert filled(newcomer.at) == of(services)
        done = await newcomer.submits(newcomer.app | {"connection": of(services, proxy=proxy.url)})
        assert done["reason"] == "reconfigure_successful"
        await hass.async_block_till_done()
        assert (real_entry.data["services"]["proxy"], real_entry.data["token"]) == (proxy.url, token)

        await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
        await newcomer.submits(newcomer.app | {"connection": of(services)})
        await hass.async_block_till_done()
        assert "proxy" not in real_entry.data["services"]


async def test_a_second_account_is_offered_the_first_ones_connection(
    newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(VARIABLE)
    assert filled(await newcomer.begins()) == of(services)


async def test_a_server_that_says_nothing_is_not_waited_for(
    newcomer: Newcomer, services: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reach, "_PATIENCE", 0.2)
    services.state.faults.add(Fault(kind=FaultKind.STALL, path="shows/trending"))
    await newcomer.begins()
    warned = await newcomer.submits(newcomer.app)
    assert warned["step_id"] == "trakt_unreachable"


async def test_an_api_key_of_tmdb_is_named_wherever_it_comes_from(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await asks(hass, newcomer, real_entry, SOURCE_RECONFIGURE)
    refused = await newcomer.submits(newcomer.app | {"tmdb_token": "0123456789abcdef" * 2})
    assert refused["errors"] == {"tmdb_token": "tmdb_v3_key"}
