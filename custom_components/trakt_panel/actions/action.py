"""How every action finds its account, checks who calls, and answers or fails."""

from collections.abc import Callable, Coroutine
from typing import Any

import msgspec
import probatio
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import ServiceCall, ServiceResponse
from homeassistant.exceptions import Unauthorized, UnknownUser
from homeassistant.helpers.service import async_get_config_entry
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access, access_to
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.coordinator import TraktConfigEntry
from custom_components.trakt_panel.errors import FAILURES, as_home_assistant_error
from trakt_tmdb import Tracker

from .answer import answer_of

type Run = Callable[[Tracker, dict[str, Any]], Coroutine[Any, Any, msgspec.Struct]]


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """An action on one account."""

    name: str
    needs: Access
    schema: probatio.Schema | probatio.All[Any]
    run: Run


def account_fields(fields: VolDictType) -> probatio.Schema:
    """The schema of an action on one account."""
    return probatio.Schema({probatio.Optional(ATTR_CONFIG_ENTRY_ID): str, **fields})


async def run(action: Action, call: ServiceCall) -> ServiceResponse:
    """Find the account, check the calling person, and translate what goes wrong."""
    entry: TraktConfigEntry = async_get_config_entry(call.hass, DOMAIN, call.data.get(ATTR_CONFIG_ENTRY_ID))
    await _check_person(call, entry, action.needs)
    account = entry.runtime_data
    try:
        if action.needs is Access.WRITE:
            account.demand_writable()
        return answer_of(await account.calls.ask(action.run(account.tracker, call.data)))
    except FAILURES as err:
        raise as_home_assistant_error(err) from err


async def _check_person(call: ServiceCall, entry: TraktConfigEntry, needs: Access) -> None:
    """Automations have no user and may do everything; a person needs access to the account."""
    if call.context.user_id is None:
        return
    user = await call.hass.auth.async_get_user(call.context.user_id)
    if user is None:
        raise UnknownUser(context=call.context, config_entry_id=entry.entry_id)
    if access_to(entry.entry_id, user) < needs:
        raise Unauthorized(context=call.context, config_entry_id=entry.entry_id)
