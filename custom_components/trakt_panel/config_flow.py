"""Adding an account, signing it in again, and changing what it signs in with."""

import asyncio
from collections.abc import Mapping
from contextlib import suppress
from typing import Any, override
from uuid import uuid4

import msgspec
from homeassistant.config_entries import (
    SOURCE_REAUTH,
    SOURCE_RECONFIGURE,
    ConfigEntry,
    ConfigFlowResult,
    ConfigSubentryFlow,
)
from homeassistant.const import CONF_CLIENT_ID, CONF_TOKEN
from homeassistant.core import callback

from trakt_tmdb import AppRefusedError, AuthenticationError, DeviceCode, Token, TraktAuth, TraktTMDBError

from .addresses import PUBLIC, Addresses, addresses_in_environment, addresses_of
from .card_lists.flow import CardListFlow
from .card_lists.wanted import CARD_LIST
from .connection import CONF_CONNECTION, as_filled, pasted, problem_of
from .connection_steps import ConnectionSteps
from .const import CONF_CLIENT_SECRET, CONF_DEMO, CONF_SERVICES, CONF_TMDB_TOKEN, DOMAIN
from .credentials import FIELDS, Credentials, Seed
from .options_flow import TraktOptionsFlow
from .sign_in import can_store, read_person, refusal_of, start_sign_in
from .token import as_stored

_LINKS = {
    "trakt_apps": "https://app.trakt.tv/settings/apps",
    "tmdb_token": "https://www.themoviedb.org/settings/api",
}
_CHANGED = frozenset({CONF_CLIENT_ID, CONF_CLIENT_SECRET, CONF_TMDB_TOKEN, CONF_SERVICES})


class TraktPanelConfigFlow(ConnectionSteps, domain=DOMAIN):
    """Offers the kinds of account; for a Trakt account a person types a code there, or pastes a seed."""

    VERSION = 1
    MINOR_VERSION = 1

    def __init__(self) -> None:
        super().__init__()
        self._form = "given_app"
        """The step that asks for credentials, to come back to."""
        self._credentials, self._addresses = Credentials(client_id=""), PUBLIC
        self._seed = Seed()
        self._auth: TraktAuth | None = None
        self._device = DeviceCode(device_code="", user_code="", verification_url="")
        self._waiting: asyncio.Task[Token] | None = None
        self._refusal = ""

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry[Any]) -> TraktOptionsFlow:
        return TraktOptionsFlow()

    @classmethod
    @callback
    @override
    def async_get_supported_subentry_types(
        cls, config_entry: ConfigEntry[Any]
    ) -> dict[str, type[ConfigSubentryFlow]]:
        return {CARD_LIST: CardListFlow}

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Choose a kind of account."""
        return self.async_show_menu(step_id="user", menu_options=["own_app", "given_app", "demo"])

    async def async_step_demo(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Add the demo account; one at a time."""
        if any(entry.data.get(CONF_DEMO) for entry in self._async_current_entries()):
            return self.async_abort(reason="already_configured")
        await self.async_set_unique_id(uuid4().hex)
        return self.async_create_entry(title="Demo", data={CONF_DEMO: True})

    async def async_step_own_app(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for the client id of an app that the person registered."""
        return await self._ask("own_app", user_input)

    async def async_step_given_app(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask for a client id that somebody else keeps alive."""
        return await self._ask("given_app", user_input)

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change app or TMDB token of an account."""
        entry = self._get_reconfigure_entry()
        if entry.data.get(CONF_DEMO):
            return self.async_abort(reason="demo_has_no_settings")
        return await self._ask("reconfigure", user_input)

    async def async_step_reauth(self, entry_data: Mapping[str, Any]) -> ConfigFlowResult:
        """Sign in again, with the app of before."""
        self._credentials, self._addresses = Credentials.stored(entry_data), self._known_addresses()
        return await self.async_step_reauth_confirm()

    async def async_step_reauth_confirm(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Wait until the person is there to type a code; the demo signs in by itself when it starts."""
        entry = self._get_reauth_entry()
        if user_input is None:
            placeholders = {"name": entry.title}
            return self.async_show_form(step_id="reauth_confirm", description_placeholders=placeholders)
        if entry.data.get(CONF_DEMO):
            return self.async_update_reload_and_abort(entry)
        return await self.async_step_device()

    @override
    async def async_step_go_on(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Sign in, unless the account's own sign-in stays good."""
        if self.source == SOURCE_RECONFIGURE:
            entry = self._get_reconfigure_entry()
            if self._credentials.same_app(Credentials.stored(entry.data)) and not self._seed:
                return self._update(entry, {})
        return await self._sign_in()

    async def async_step_device(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Show the code, and wait until the person has typed it at Trakt."""
        if self._waiting is None:
            auth = self._auth = start_sign_in(self.hass, self._credentials, self._addresses)
            try:
                self._device = await auth.device_code()
            except TraktTMDBError as err:
                return self._refused(err)
            self._waiting = self.hass.async_create_task(auth.poll_device_token(self._device))
        if self._waiting.done():
            return self.async_show_progress_done(next_step_id="signed_in")
        return self.async_show_progress(
            step_id="device",
            progress_action="wait_for_device",
            description_placeholders={
                "url": self._device.verification_url,
                "code": self._device.user_code,
                "minutes": str(self._device.expires_in // 60),
            },
            progress_task=self._waiting,
        )

    async def async_step_signed_in(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Take the sign-in, and find out whose it is."""
        waiting, self._waiting = self._waiting, None
        try:
            if waiting:
                await waiting
            auth = self._auth
            if auth is None or auth.token is None:
                return await self._sign_in()
            lasting_id, name = await read_person(self.hass, auth, self._addresses)
        except TraktTMDBError as err:
            return self._refused(err)
        await self.async_set_unique_id(lasting_id)
        return await self._finish(auth, name, {CONF_TOKEN: as_stored(auth.token)})

    async def async_step_retry(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say what went wrong, and try again."""
        if user_input is None:
            return self._show_refusal()
        return await self.async_step_signed_in()

    async def _ask(self, form: str, user_input: dict[str, Any] | None) -> ConfigFlowResult:
        self._form = form
        if user_input is None:
            self._credentials, self._addresses = self._known_credentials(), self._known_addresses()
            return self._show_form({})
        self._credentials = Credentials.pasted(user_input)
        self._seed = Seed.pasted(user_input)
        if CONF_CONNECTION in user_input:
            self._addresses = pasted(user_input[CONF_CONNECTION])
        if problems := self._problems():
            return self._show_form(problems)
        return await self._try_connection()

    def _problems(self) -> dict[str, str]:
        problems = self._credentials.problems() | self._seed.problems(self._credentials)
        if problem := problem_of(self._addresses):
            problems["base"] = problem
        return problems

    @override
    def _show_form(self, errors: dict[str, str]) -> ConfigFlowResult:
        filled = msgspec.to_builtins(self._credentials) | msgspec.to_builtins(self._seed)
        filled[CONF_CONNECTION] = as_filled(self._addresses)
        return self.async_show_form(
            step_id=self._form,
            data_schema=self.add_suggested_values_to_schema(FIELDS, filled),
            errors=errors,
            description_placeholders=_LINKS,
        )

    async def _sign_in(self) -> ConfigFlowResult:
        """Spend the seed if there is one; it is not offered again after Trakt has judged it."""
        if not self._seed:
            return await self.async_step_device()
        if not await can_store(self.hass):
            self._refusal = "not_writable"
            return self._show_refusal()
        self._auth = start_sign_in(self.hass, self._credentials, self._addresses)
        try:
            await self._auth.redeem_seed(self._seed.refresh_token)
        except TraktTMDBError as err:
            return self._refused(err)
        self._seed = Seed()
        return await self.async_step_signed_in()

    def _show_refusal(self) -> ConfigFlowResult:
        return self.async_show_form(step_id="retry", errors={"base": self._refusal})

    def _refused(self, failure: TraktTMDBError) -> ConfigFlowResult:
        """A refused app is to be corrected; everything else to be tried again."""
        self._refusal = refusal_of(failure)
        if isinstance(failure, AuthenticationError):
            self._auth, self._seed = None, Seed()
        if isinstance(failure, AppRefusedError):
            return self._show_form({CONF_CLIENT_ID: self._refusal})
        return self._show_refusal()

    async def _finish(self, auth: TraktAuth, name: str, signed_in: dict[str, Any]) -> ConfigFlowResult:
        if self.source not in {SOURCE_REAUTH, SOURCE_RECONFIGURE}:
            self._abort_if_unique_id_configured()
            return self.async_create_entry(title=name, data=self._data() | signed_in)
        if self.unique_id == self._changed_entry.unique_id:
            return self._update(self._changed_entry, signed_in)
        with suppress(TraktTMDBError):
            await auth.revoke()
        return self.async_abort(reason="wrong_account")

    def _update(self, entry: ConfigEntry[Any], signed_in: dict[str, Any]) -> ConfigFlowResult:
        kept = {name: value for name, value in entry.data.items() if name not in _CHANGED}
        return self.async_update_reload_and_abort(entry, data=kept | self._data() | signed_in)

    def _data(self) -> dict[str, Any]:
        data: dict[str, Any] = msgspec.to_builtins(self._credentials)
        if self._addresses != PUBLIC:
            data[CONF_SERVICES] = msgspec.to_builtins(self._addresses)
        return data

    @property
    def _changed_entry(self) -> ConfigEntry[Any]:
        return self._get_reauth_entry() if self.source == SOURCE_REAUTH else self._get_reconfigure_entry()

    def _known_addresses(self) -> Addresses:
        """Where the services are for the account, or for the first one unless the environment says it."""
        if self.source in {SOURCE_REAUTH, SOURCE_RECONFIGURE}:
            return addresses_of(self._changed_entry.data)
        if (given := addresses_in_environment()) != PUBLIC:
            return given
        others = (entry.data for entry in self._async_current_entries() if entry.data.get(CONF_SERVICES))
        return addresses_of(next(others, {}))

    def _known_credentials(self) -> Credentials:
        """What the form begins with: the account's own, or those of the first one."""
        if self.source in {SOURCE_REAUTH, SOURCE_RECONFIGURE}:
            return Credentials.stored(self._changed_entry.data)
        others = (entry.data for entry in self._async_current_entries() if entry.data.get(CONF_CLIENT_ID))
        return Credentials.stored(next(others, {}))
