"""Administrators have every account, other people what was settled for them."""

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.trakt_panel.access import Access, demand
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.errors import ReadOnlyError, UnauthorizedError
from custom_components.trakt_panel.options import Options, Person, Right, as_stored
from tests.integration.conftest import Ask, Unseen, asking
from trakt_tmdb.simulator import Simulator


@pytest.mark.parametrize("needed", [Access.READ, Access.WRITE])
def test_who_sees_nothing_is_not_authorized(needed: Access) -> None:
    with pytest.raises(UnauthorizedError):
        demand(needed, Access.NONE)


def test_who_may_read_may_not_write() -> None:
    demand(Access.READ, Access.READ)
    with pytest.raises(ReadOnlyError):
        demand(Access.WRITE, Access.READ)


async def test_a_person_without_an_account_sees_no_account(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    connection = await hass_ws_client(hass, hass_read_only_access_token)
    await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
    assert (await connection.receive_json())["result"]["accounts"] == []

    ask = asking(connection, entry)
    replies = [
        await ask("subscribe"),
        await ask("schedule", scope="mine", filter="everything"),
        await ask("mark_watched", intent_id="tap-0001", **unseen.fields),
        await ask("undo", intent_id="tap-0002", receipt="tap-0001"),
    ]
    assert [reply["error"]["code"] for reply in replies] == ["unauthorized"] * 4
    assert unseen.plays(simulator) == []


async def test_a_person_without_an_account_learns_of_no_entry(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> None:
    connection = await hass_ws_client(hass, hass_read_only_access_token)
    await connection.send_json_auto_id({"type": f"{DOMAIN}/subscribe", "entry_id": "none-such"})
    assert (await connection.receive_json())["error"]["code"] == "unauthorized"


async def test_an_action_called_by_a_person_needs_the_account(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    hass_read_only_user: MockUser,
) -> None:
    for user_id, refusal in ((hass_read_only_user.id, Unauthorized), ("nobody", UnknownUser)):
        with pytest.raises(refusal):
            await hass.services.async_call(
                DOMAIN, "mark_watched", unseen.fields, blocking=True, context=Context(user_id=user_id)
            )
    assert unseen.plays(simulator) == []


async def test_an_administrator_may_call_actions(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    hass_admin_user: MockUser,
) -> None:
    context = Context(user_id=hass_admin_user.id)
    await hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True, context=context)
    assert len(unseen.plays(simulator)) == 1


def settle(hass: HomeAssistant, entry: MockConfigEntry, user: MockUser, right: Right) -> None:
    people = (Person(user=user.id, right=right),)
    hass.config_entries.async_update_entry(entry, options=dict(as_stored(Options(people=people))))


async def test_a_person_who_may_look_changes_nothing(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    settle(hass, entry, hass_read_only_user, Right.READ)
    connection = await hass_ws_client(hass, hass_read_only_access_token)
    await connection.send_json_auto_id({"type": f"{DOMAIN}/info"})
    (told,) = (await connection.receive_json())["result"]["accounts"]
    assert (told["entry_id"], told["can_write"]) == (entry.entry_id, False)

    ask = asking(connection, entry)
    assert (await ask("my_shows"))["success"]
    refused = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    assert refused["error"]["code"] == "read_only"
    refused = await ask(
        "delete_list", intent_id="tap-0002", list=str(next(iter(simulator.state.demo.lists)).id)
    )
    assert refused["error"]["code"] == "read_only"
    context = Context(user_id=hass_read_only_user.id)
    with pytest.raises(Unauthorized):
        await hass.services.async_call(DOMAIN, "mark_watched", unseen.fields, blocking=True, context=context)
    answer = await hass.services.async_call(
        DOMAIN, "get_up_next", {}, blocking=True, context=context, return_response=True
    )
    assert answer
    assert answer["shows"]
    assert unseen.plays(simulator) == []


async def test_a_person_who_may_change_marks_in_the_panel_and_by_action(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    unseen: Unseen,
    simulator: Simulator,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    settle(hass, entry, hass_read_only_user, Right.WRITE)
    ask = asking(await hass_ws_client(hass, hass_read_only_access_token), entry)
    assert (await ask("mark_watched", intent_id="tap-0001", **unseen.fields))["success"]
    assert len(unseen.plays(simulator)) == 1
    context = Context(user_id=hass_read_only_user.id)
    await hass.services.async_call(DOMAIN, "undo", {}, blocking=True, context=context)
    assert unseen.plays(simulator) == []


async def test_what_was_settled_holds_for_administrators_too(
    hass: HomeAssistant, entry: MockConfigEntry, hass_admin_user: MockUser, ask: Ask
) -> None:
    settle(hass, entry, hass_admin_user, Right.NONE)
    assert (await ask("my_shows"))["error"]["code"] == "unauthorized"
