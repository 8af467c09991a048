"""How every action finds its accounts, checks who calls, and answers or fails."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from typing import Any, Final

import msgspec
import probatio
from homeassistant.const import ATTR_CONFIG_ENTRY_ID
from homeassistant.core import ServiceCall, ServiceResponse, SupportsResponse
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.typing import VolDictType
from homeassistant.util.json import JsonValueType

from custom_components.trakt_panel.access import Access, check_person
from custom_components.trakt_panel.coordinator import TraktConfigEntry, TraktData
from custom_components.trakt_panel.errors import FAILURES, as_home_assistant_error
from custom_components.trakt_panel.whose import account_meant

from .answer import answer_of

type Do = Callable[[TraktData], Coroutine[Any, Any, msgspec.Struct | None]]
"""What is done on one account."""
type Prepare = Callable[[TraktData, dict[str, Any]], Coroutine[Any, Any, Do]]
"""Finds out, through one account, what the fields mean; what it gives is done on each."""
type Run = Callable[[TraktData, dict[str, Any]], Coroutine[Any, Any, msgspec.Struct | None]]

_ACCOUNTS: Final = probatio.Any(str, probatio.All([str], probatio.Length(min=1, max=20)))


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """An action on one account, or on several for people who watch together."""

    name: str
    needs: Access
    response: SupportsResponse = SupportsResponse.OPTIONAL
    schema: probatio.Schema | probatio.All[Any]
    prepare: Prepare


def account_fields(fields: VolDictType) -> probatio.Schema:
    """The schema of an action on one or several accounts."""
    return probatio.Schema({probatio.Optional(ATTR_CONFIG_ENTRY_ID): _ACCOUNTS, **fields})


def as_given(run: Run) -> Prepare:
    """Nothing has to be found out before."""

    async def prepare(_first: TraktData, fields: dict[str, Any]) -> Do:
        return lambda account: run(account, fields)

    return prepare


async def run(action: Action, call: ServiceCall) -> ServiceResponse:
    """Answer for the one account or, where a list of them is given, with a part for each."""
    named = call.data.get(ATTR_CONFIG_ENTRY_ID)
    entries = _entries(call, named)
    for entry in entries:
        await check_person(call.hass, call.context, entry.entry_id, action.needs)
    try:
        do = await _prepared(action, call, [entry.runtime_data for entry in entries])
    except FAILURES as err:
        raise as_home_assistant_error(err) from err
    if isinstance(named, list):
        return await _together(call, entries, do)
    return await _done(entries[0].runtime_data, do)


def _entries(call: ServiceCall, named: str | list[str] | None) -> list[TraktConfigEntry]:
    """The loaded accounts that are meant; without a name the caller's."""
    ids: Iterable[str | None] = dict.fromkeys(named) if isinstance(named, list) else (named,)
    return [account_meant(call.hass, entry_id, call.context.user_id) for entry_id in ids]


async def _prepared(action: Action, call: ServiceCall, accounts: list[TraktData]) -> Do:
    if action.needs >= Access.WRITE:
        for account in accounts:
            account.demand_writable()
    return await accounts[0].calls.ask(action.prepare(accounts[0], call.data))


async def _done(account: TraktData, do: Do) -> ServiceResponse:
    try:
        return answer_of(await account.calls.ask(do(account)))
    except FAILURES as err:
        raise as_home_assistant_error(err) from err


async def _together(call: ServiceCall, entries: list[TraktConfigEntry], do: Do) -> ServiceResponse:
    """One part per account; what failed is told in its part, or raised where nobody reads that or all did."""
    parts = await asyncio.gather(*(_part(entry.runtime_data, do) for entry in entries))
    failed = [part for part in parts if isinstance(part, HomeAssistantError)]
    if failed and (len(failed) == len(parts) or not call.return_response):
        raise failed[0]
    return {"accounts": {entry.entry_id: _told(part) for entry, part in zip(entries, parts, strict=True)}}


async def _part(account: TraktData, do: Do) -> ServiceResponse | HomeAssistantError:
    try:
        return await _done(account, do)
    except HomeAssistantError as err:
        return err


def _told(part: ServiceResponse | HomeAssistantError) -> JsonValueType:
    return {"error": part.translation_key} if isinstance(part, HomeAssistantError) else part
