"""Administrators have every account; other people see nothing of any."""

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import Unauthorized, UnknownUser
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.trakt_panel.access import Access, demand
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.errors import ReadOnlyError, UnauthorizedError
from tests.integration.conftest import Unseen, asking
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
        await ask("undo", intent_id="tap-0002"),
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
