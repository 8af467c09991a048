"""How every tool finds its account, checks who speaks, and answers or says what went wrong."""

from collections.abc import Callable, Coroutine
from typing import Any, override

import msgspec
import probatio
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.llm import LLMContext, Tool, ToolAnnotations, ToolInput, ToolResult
from homeassistant.helpers.typing import VolDictType
from homeassistant.util.json import JsonObjectType

from custom_components.trakt_panel.access import Access, check_person
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.coordinator import TraktConfigEntry, TraktData
from custom_components.trakt_panel.errors import FAILURES, NoAccountError, as_home_assistant_error
from custom_components.trakt_panel.whose import account_of

type Do = Callable[[TraktData, dict[str, Any]], Coroutine[Any, Any, JsonObjectType]]


class Ability(msgspec.Struct, frozen=True, kw_only=True):
    """A tool without what all of them share."""

    name: str
    title: str
    description: str
    """For the model, in English."""
    takes: VolDictType = {}
    needs: Access
    annotations: ToolAnnotations
    do: Do


class TraktTool(Tool):
    """Runs an ability on the speaker's account; a failure is told as a sentence."""

    integration = DOMAIN

    def __init__(self, ability: Ability) -> None:
        self._ability = ability
        self.name = f"{DOMAIN}__{ability.name}"
        self.title = ability.title
        self.description = ability.description
        self.parameters = probatio.Schema(ability.takes)
        self.annotations = ability.annotations

    @override
    async def async_call(
        self, hass: HomeAssistant, tool_input: ToolInput, llm_context: LLMContext
    ) -> ToolResult:
        fields = self.parameters(tool_input.tool_args)
        try:
            return ToolResult(data=await self._answer(hass, fields, llm_context))
        except FAILURES as err:
            return _failed(as_home_assistant_error(err))
        except HomeAssistantError as err:
            return _failed(err)

    async def _answer(
        self, hass: HomeAssistant, fields: dict[str, Any], llm_context: LLMContext
    ) -> JsonObjectType:
        entry = account_of_speaker(hass, llm_context)
        if entry is None:
            raise NoAccountError
        await check_person(hass, llm_context.context, entry.entry_id, self._ability.needs)
        account = entry.runtime_data
        if self._ability.needs >= Access.WRITE:
            account.demand_writable()
        return await account.calls.ask(self._ability.do(account, fields))


def account_of_speaker(hass: HomeAssistant, llm_context: LLMContext) -> TraktConfigEntry | None:
    """The loaded account of whoever speaks, else the default one."""
    return account_of(hass, llm_context.context.user_id if llm_context.context else None)


def _failed(failure: HomeAssistantError) -> ToolResult:
    return ToolResult(data={"error": str(failure) or type(failure).__name__}, error=True)
