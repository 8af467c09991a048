"""Home Assistant looks here for what Assist may use; the tools are in assist/."""

from homeassistant.components.homeassistant.exposed_entities import async_should_expose
from homeassistant.components.llm import LLMTools
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.llm import LLM_API_ASSIST, LLMContext

from .assist.abilities import ABILITIES
from .assist.tool import TraktTool, account_of_speaker
from .coordinator import TraktConfigEntry


@callback
def async_get_tools(hass: HomeAssistant, llm_context: LLMContext, api_id: str) -> LLMTools | None:
    """The tools, where the speaker has an account of which something is exposed to the assistant."""
    if api_id != LLM_API_ASSIST:
        return None
    entry = account_of_speaker(hass, llm_context)
    if entry is None or not _is_exposed(hass, llm_context.assistant, entry):
        return None
    return LLMTools(tools=[TraktTool(ability) for ability in ABILITIES])


def _is_exposed(hass: HomeAssistant, assistant: str, entry: TraktConfigEntry) -> bool:
    entities = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
    return any(async_should_expose(hass, assistant, one.entity_id) for one in entities)
