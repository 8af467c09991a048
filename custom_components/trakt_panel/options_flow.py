"""What a person may choose for an account once it is set up: a menu, and one page for each matter."""

from typing import Any, Final, override

import probatio
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigFlowContext, ConfigFlowResult, OptionsFlowWithReload
from homeassistant.helpers.selector import (
    BooleanSelector,
    CountrySelector,
    LanguageSelector,
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    SelectOptionDict,
    SelectSelector,
    SelectSelectorConfig,
    SelectSelectorMode,
)
from msgspec.structs import asdict, replace

from trakt_tmdb import Scope

from .const import DOMAIN
from .coordinator import TraktConfigEntry
from .export_steps import ExportSteps
from .messages import Images
from .options import Entities, Options, Person, Right, as_stored, options_of

_DAY_STARTS_AT: Final = "day_starts_at"
_HOURS = NumberSelector(NumberSelectorConfig(min=0, max=11, step=1, mode=NumberSelectorMode.SLIDER))
_YEARS = NumberSelector(NumberSelectorConfig(min=0, max=17, step=1, mode=NumberSelectorMode.BOX))


def _one_of(name: str, kind: type[Scope | Images | Entities | Right]) -> SelectSelector:
    """One of these, with its texts under `selector.<name>`."""
    return SelectSelector(
        SelectSelectorConfig(
            options=[one.value for one in kind], translation_key=name, mode=SelectSelectorMode.LIST
        )
    )


_VIEWS = probatio.Schema(
    {
        probatio.Optional("language"): LanguageSelector(),
        probatio.Optional("region"): CountrySelector(),
        probatio.Required(_DAY_STARTS_AT): _HOURS,
        probatio.Required("scope"): _one_of("scope", Scope),
        probatio.Required("images"): _one_of("images", Images),
    }
)
_HOME = probatio.Schema(
    {
        probatio.Required("entities"): _one_of("entities", Entities),
        probatio.Required("is_default"): BooleanSelector(),
    }
)
_PERSON = probatio.Schema(
    {
        probatio.Required("right"): _one_of("right", Right),
        probatio.Optional("most_age"): _YEARS,
    }
)


class TraktOptionsFlow(ExportSteps[ConfigFlowContext, ConfigFlowResult], OptionsFlowWithReload):
    """Changes one page's matters at a time, and keeps the rest as it is."""

    _user: User
    """Whom the last page is about."""

    @override
    async def async_step_init(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Choose a page."""
        return self.async_show_menu(step_id="init", menu_options=["views", "people", "home", "export"])

    async def async_step_views(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the language, the days and the pictures of what is shown."""
        if user_input is None:
            chosen = asdict(self._options) | {_DAY_STARTS_AT: self._options.day_starts // 60}
            return self._show("views", _VIEWS, chosen)
        return self._keep(
            replace(
                self._options,
                language=user_input.get("language"),
                region=user_input.get("region"),
                day_starts=int(user_input[_DAY_STARTS_AT]) * 60,
                scope=Scope(user_input["scope"]),
                images=Images(user_input["images"]),
            )
        )

    async def async_step_home(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what the rest of Home Assistant sees and uses of the account."""
        if user_input is None:
            return self._show("home", _HOME, asdict(self._options))
        if user_input["is_default"]:
            self._be_the_only_default()
        entities = Entities(user_input["entities"])
        return self._keep(replace(self._options, entities=entities, is_default=user_input["is_default"]))

    async def async_step_people(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask which Home Assistant user it is about."""
        users = {user.id: user for user in await self.hass.auth.async_get_users() if _is_person(user)}
        if user_input is None:
            return self.async_show_form(step_id="people", data_schema=_people(users))
        self._user = users[user_input["user"]]
        return await self.async_step_person()

    async def async_step_person(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what this user may do and see."""
        if user_input is None:
            settled = self._options.person(self._user.id) or _unsettled(self._user)
            return self._show("person", _PERSON, asdict(settled), name=self._user.name or self._user.id)
        most_age = user_input.get("most_age")
        person = Person(
            user=self._user.id,
            right=Right(user_input["right"]),
            most_age=None if most_age is None else int(most_age),
        )
        return self._keep(replace(self._options, people=self._options.with_person(person)))

    @property
    @override
    def account(self) -> TraktConfigEntry:
        return self.config_entry

    @property
    def _options(self) -> Options:
        return options_of(self.config_entry)

    def _show(
        self, step: str, fields: probatio.Schema, chosen: dict[str, Any], **placeholders: str
    ) -> ConfigFlowResult:
        return self.async_show_form(
            step_id=step,
            data_schema=self.add_suggested_values_to_schema(fields, chosen),
            description_placeholders=placeholders,
        )

    def _keep(self, options: Options) -> ConfigFlowResult:
        return self.async_create_entry(data=as_stored(options))

    def _be_the_only_default(self) -> None:
        for entry in self.hass.config_entries.async_entries(DOMAIN):
            if entry is not self.config_entry and (other := options_of(entry)).is_default:
                options = as_stored(replace(other, is_default=False))
                self.hass.config_entries.async_update_entry(entry, options=options)


def _is_person(user: User) -> bool:
    return user.is_active and not user.system_generated


def _people(users: dict[str, User]) -> probatio.Schema:
    """The choice of a user, by name."""
    options = [SelectOptionDict(value=user.id, label=user.name or user.id) for user in users.values()]
    return probatio.Schema(
        {
            probatio.Required("user"): SelectSelector(
                SelectSelectorConfig(options=options, mode=SelectSelectorMode.DROPDOWN)
            )
        }
    )


def _unsettled(user: User) -> Person:
    """What holds for a user as long as nothing was settled: administrators have every account."""
    return Person(user=user.id, right=Right.WRITE if user.is_admin else Right.NONE)
