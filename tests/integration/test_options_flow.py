"""What a person chooses for an account, and what follows from it."""

from collections.abc import Mapping
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.trakt_panel.const import CONF_DEMO, DOMAIN
from custom_components.trakt_panel.messages import Images
from custom_components.trakt_panel.options import Entities, Options, Person, Right, as_stored, options_of
from custom_components.trakt_panel.whose import account_of, default_account
from tests.integration.conftest import Ask
from tests.integration.overview import overview_read
from trakt_tmdb import Scope
from trakt_tmdb.simulator import Simulator

VIEWS = {"day_starts_at": 0, "scope": "mine", "images": "direct"}


async def opens(hass: HomeAssistant, entry: MockConfigEntry, page: str) -> Mapping[str, Any]:
    menu = await hass.config_entries.options.async_init(entry.entry_id)
    assert menu["type"] is FlowResultType.MENU
    return await submits(hass, menu, {"next_step_id": page})


async def submits(hass: HomeAssistant, at: Mapping[str, Any], fields: Mapping[str, Any]) -> Mapping[str, Any]:
    result = await hass.config_entries.options.async_configure(at["flow_id"], dict(fields))
    await hass.async_block_till_done()
    return result


async def chooses(hass: HomeAssistant, entry: MockConfigEntry, page: str, fields: Mapping[str, Any]) -> None:
    done = await submits(hass, await opens(hass, entry, page), fields)
    assert done["type"] is FlowResultType.CREATE_ENTRY, done
    assert entry.state is ConfigEntryState.LOADED


def suggested(form: Mapping[str, Any]) -> dict[str, Any]:
    fields = form["data_schema"].schema
    return {str(field): field.description["suggested_value"] for field in fields if field.description}


@pytest.mark.parametrize(
    "options",
    [
        Options(),
        Options(
            language="zh-Hans",
            region="CN",
            day_starts=300,
            scope=Scope.ALL,
            images=Images.PROXY,
            entities=Entities.OFF,
            is_default=True,
            people=(Person(user="u", right=Right.READ, most_age=12), Person(user="v", right=Right.NONE)),
        ),
    ],
)
def test_options_are_stored_as_they_are(options: Options) -> None:
    entry = MockConfigEntry(domain=DOMAIN, options=dict(as_stored(options)))
    assert options_of(entry) == options


async def test_a_page_keeps_what_the_other_pages_settled(
    hass: HomeAssistant, entry: MockConfigEntry, hass_read_only_user: MockUser
) -> None:
    views = {"language": "de", "region": "AT", "day_starts_at": 5, "scope": "all", "images": "proxy"}
    await chooses(hass, entry, "views", views)
    await chooses(hass, entry, "home", {"entities": "without_titles", "is_default": True})
    form = await submits(hass, await opens(hass, entry, "people"), {"user": hass_read_only_user.id})
    assert form["description_placeholders"] == {"name": hass_read_only_user.name}
    await submits(hass, form, {"right": "read", "most_age": 12})

    assert options_of(entry) == Options(
        language="de",
        region="AT",
        day_starts=300,
        scope=Scope.ALL,
        images=Images.PROXY,
        entities=Entities.WITHOUT_TITLES,
        is_default=True,
        people=(Person(user=hass_read_only_user.id, right=Right.READ, most_age=12),),
    )
    assert suggested(await opens(hass, entry, "views")) == views
    assert suggested(await opens(hass, entry, "home"))["entities"] == "without_titles"


async def test_what_is_left_empty_follows_home_assistant(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await chooses(hass, entry, "views", {**VIEWS, "language": "de", "region": "AT"})
    await chooses(hass, entry, "views", VIEWS)
    assert dict(entry.options) == {}


async def test_a_person_is_settled_once_and_can_be_settled_anew(
    hass: HomeAssistant, entry: MockConfigEntry, hass_admin_user: MockUser
) -> None:
    form = await submits(hass, await opens(hass, entry, "people"), {"user": hass_admin_user.id})
    assert suggested(form)["right"] == "write"
    await submits(hass, form, {"right": "none", "most_age": 6})
    form = await submits(hass, await opens(hass, entry, "people"), {"user": hass_admin_user.id})
    assert suggested(form) == {"right": "none", "most_age": 6}
    await submits(hass, form, {"right": "read"})
    assert options_of(entry).people == (Person(user=hass_admin_user.id, right=Right.READ),)


async def test_only_people_are_offered(
    hass: HomeAssistant, entry: MockConfigEntry, hass_admin_user: MockUser
) -> None:
    MockUser(id="gone", name="Gone", is_active=False).add_to_hass(hass)
    await hass.auth.async_create_system_user("Supervisor")
    form = await opens(hass, entry, "people")
    (field,) = form["data_schema"].schema.values()
    assert [option["label"] for option in field.config["options"]] == [hass_admin_user.name]


def entities_of(hass: HomeAssistant, entry: MockConfigEntry) -> set[str]:
    registry = er.async_get(hass)
    return {one.domain for one in er.async_entries_for_config_entry(registry, entry.entry_id)}


async def test_entities_without_titles_count_and_name_nothing(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    assert {"calendar", "sensor"} <= entities_of(hass, entry)
    await chooses(hass, entry, "home", {"entities": "without_titles", "is_default": False})
    assert entities_of(hass, entry).isdisjoint({"calendar", "todo", "event"})
    assert "sensor" in entities_of(hass, entry)
    titles = {show.title for show in simulator.state.catalogue.shows.on_trakt}
    shown = " ".join(str(state.as_dict()) for state in hass.states.async_all())
    assert [title for title in titles if str(title) in shown] == []


async def test_entities_can_be_off_and_come_back(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    before = entities_of(hass, entry)
    await chooses(hass, entry, "home", {"entities": "off", "is_default": False})
    assert entities_of(hass, entry) == set()
    await chooses(hass, entry, "home", {"entities": "on", "is_default": False})
    assert entities_of(hass, entry) == before


async def test_pictures_come_through_home_assistant_where_that_was_chosen(
    hass: HomeAssistant, entry: MockConfigEntry, connection: MockHAClientWebSocket
) -> None:
    plain = MockConfigEntry(domain=DOMAIN, data={"client_id": "c"}, title="Plain")
    plain.add_to_hass(hass)

    async def images() -> str:
        await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
        accounts = (await connection.receive_json())["result"]["accounts"]
        return next(str(one["images"]) for one in accounts if one["entry_id"] == plain.entry_id)

    assert await images() == "direct"
    hass.config_entries.async_update_entry(plain, options=dict(as_stored(Options(images=Images.PROXY))))
    assert await images() == "proxy"


def days_in(reply: dict[str, Any]) -> dict[str, list[str]]:
    return {day["date"]: [one["ref"] for one in day["airings"]] for day in reply["result"]["days"]}


async def test_the_schedule_begins_its_days_and_shows_what_was_chosen(
    hass: HomeAssistant, entry: MockConfigEntry, ask: Ask
) -> None:
    plain = days_in(await ask("schedule", filter="everything"))
    await chooses(hass, entry, "views", {**VIEWS, "day_starts_at": 11, "scope": "all"})
    chosen = days_in(await ask("schedule", filter="everything"))
    asked = days_in(await ask("schedule", filter="everything", scope="all", day_starts=660))
    assert chosen == asked != plain


async def test_the_panel_is_told_what_to_begin_with(
    hass: HomeAssistant, entry: MockConfigEntry, connection: MockHAClientWebSocket
) -> None:
    async def told() -> tuple[str, int]:
        await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
        (account,) = (await connection.receive_json())["result"]["accounts"]
        return account["scope"], account["day_starts"]

    assert await told() == ("mine", 0)
    await chooses(hass, entry, "views", {**VIEWS, "day_starts_at": 5, "scope": "all"})
    assert await told() == ("all", 300)


async def test_titles_come_in_the_language_that_was_chosen(
    hass: HomeAssistant, entry: MockConfigEntry, ask: Ask
) -> None:
    await chooses(hass, entry, "views", {**VIEWS, "language": "zh-Hans", "scope": "all"})
    # Texts that are not held come late.
    await overview_read(entry)
    chosen = (await ask("my_shows"))["result"]
    assert chosen == (await ask("my_shows", language="zh-Hans"))["result"]
    assert chosen != (await ask("my_shows", language="en"))["result"]


@pytest.fixture
async def second(hass: HomeAssistant, entry: MockConfigEntry) -> MockConfigEntry:
    other = MockConfigEntry(domain=DOMAIN, title="Second", data={CONF_DEMO: True}, unique_id="e" * 32)
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await hass.async_block_till_done()
    return other


async def test_there_is_one_default_account(
    hass: HomeAssistant, entry: MockConfigEntry, second: MockConfigEntry
) -> None:
    assert default_account(hass) is None
    await chooses(hass, entry, "home", {"entities": "on", "is_default": True})
    assert default_account(hass) is entry
    await chooses(hass, second, "home", {"entities": "on", "is_default": True})
    assert default_account(hass) is second
    assert not options_of(entry).is_default


async def test_a_person_acts_on_the_account_that_was_given_to_them(
    hass: HomeAssistant, entry: MockConfigEntry, second: MockConfigEntry, hass_read_only_user: MockUser
) -> None:
    people = (Person(user=hass_read_only_user.id, right=Right.READ),)
    hass.config_entries.async_update_entry(entry, options=dict(as_stored(Options(is_default=True))))
    hass.config_entries.async_update_entry(second, options=dict(as_stored(Options(people=people))))
    assert account_of(hass, hass_read_only_user.id) is second
    assert account_of(hass, "somebody else") is entry
    assert account_of(hass, None) is entry
