"""Adding a list of cards to an account, and changing it."""

from typing import Any, Final

import probatio
from homeassistant.config_entries import ConfigEntryState, ConfigSubentryFlow, SubentryFlowResult
from homeassistant.const import CONF_NAME
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
    TextSelector,
    TextSelectorConfig,
)

from custom_components.trakt_panel.errors import code_of
from trakt_tmdb import TraktTMDBError

from .wanted import MOST_CARDS, MOST_DAYS, Sort, Source, Wanted, as_stored, list_named

_DEFAULT: Final = Wanted(source=Source.UP_NEXT)


def _number(most: int) -> probatio.All[Any]:
    config = NumberSelectorConfig(min=1, max=most, mode=NumberSelectorMode.BOX)
    return probatio.All(NumberSelector(config), probatio.Coerce(int))


def _choice(choices: type[Source | Sort], key: str) -> SelectSelector:
    config = SelectSelectorConfig(
        options=[one.value for one in choices], translation_key=key, mode=SelectSelectorMode.DROPDOWN
    )
    return SelectSelector(config)


_FORM: Final = probatio.Schema(
    {
        probatio.Required(CONF_NAME): TextSelector(),
        probatio.Required("source", default=_DEFAULT.source.value): _choice(Source, "card_source"),
        probatio.Optional("list"): TextSelector(),
        probatio.Required("count", default=_DEFAULT.count): _number(MOST_CARDS),
        probatio.Required("days", default=_DEFAULT.days): _number(MOST_DAYS),
        probatio.Required("sort", default=_DEFAULT.sort.value): _choice(Sort, "card_sort"),
        probatio.Optional("exclude"): TextSelector(TextSelectorConfig(multiple=True)),
    }
)


class CardListFlow(ConfigSubentryFlow):
    """One form, filled with what there is where the list exists already."""

    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for a new list."""
        if user_input is None:
            return self._form("user")
        name, wanted = _read(user_input)
        if errors := await self._refused(name, wanted):
            return self._form("user", user_input, errors)
        # Without an options listener, nothing else would add its sensor.
        self.hass.config_entries.async_schedule_reload(self._get_entry().entry_id)
        return self.async_create_entry(title=name, data=as_stored(wanted))

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> SubentryFlowResult:
        """Ask for another form of a list."""
        subentry = self._get_reconfigure_subentry()
        if user_input is None:
            return self._form("reconfigure", {CONF_NAME: subentry.title, **subentry.data})
        name, wanted = _read(user_input)
        if errors := await self._refused(name, wanted):
            return self._form("reconfigure", user_input, errors)
        return self.async_update_reload_and_abort(
            self._get_entry(), subentry, title=name, data=as_stored(wanted)
        )

    def _form(
        self, step: str, filled: dict[str, Any] | None = None, errors: dict[str, str] | None = None
    ) -> SubentryFlowResult:
        shown = self.add_suggested_values_to_schema(_FORM, filled or {})
        return self.async_show_form(step_id=step, data_schema=shown, errors=errors or {})

    async def _refused(self, name: str, wanted: Wanted) -> dict[str, str]:
        """What is wrong with a field, by the field."""
        if not name:
            return {CONF_NAME: "name_missing"}
        if wanted.source is not Source.LIST:
            return {}
        if not wanted.list:
            return {"list": "list_missing"}
        return await self._unreadable(wanted.list)

    async def _unreadable(self, named: str) -> dict[str, str]:
        """Look whether there is such a list, where the account can be asked."""
        entry = self._get_entry()
        if entry.state is not ConfigEntryState.LOADED:
            return {}
        try:
            await entry.runtime_data.tracker.list_items(named)
        except TraktTMDBError as err:
            return {"list": code_of(err)}
        return {}


def _read(filled: dict[str, Any]) -> tuple[str, Wanted]:
    """The name, and what is wanted; a list only where it is the source."""
    source = Source(filled["source"])
    said = filled.get("list", "") if source is Source.LIST else ""
    wanted = Wanted(
        source=source,
        list=list_named(said) or None,
        count=filled["count"],
        days=filled["days"],
        sort=Sort(filled["sort"]),
        exclude=tuple(filled.get("exclude", ())),
    )
    return filled[CONF_NAME].strip(), wanted
