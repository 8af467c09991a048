"""The steps of the config flow that try every server, name the one that fails, and offer another way."""

from abc import abstractmethod
from typing import Any

from homeassistant.config_entries import ConfigFlow, ConfigFlowResult
from homeassistant.const import CONF_CLIENT_ID
from msgspec.structs import replace
from yarl import URL

from trakt_tmdb.probe import Access

from .addresses import Addresses
from .connection import next_tmdb, own_hosts
from .credentials import Credentials
from .reach import try_host, try_tmdb, try_trakt


class ConnectionSteps(ConfigFlow):
    """Trakt has to answer; TMDB and its images are a warning, since everything works without them."""

    _credentials: Credentials
    _addresses: Addresses

    def __init__(self) -> None:
        self._unreached = ""
        self._failed: set[str] = set()
        """Addresses of TMDB's that were tried in vain."""

    @abstractmethod
    async def async_step_go_on(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Go on with what was tried."""

    @abstractmethod
    def _show_form(self, errors: dict[str, str]) -> ConfigFlowResult:
        """Go back to what is tried here."""

    async def _try_connection(self) -> ConfigFlowResult:
        self._failed.clear()
        if own_hosts(self._addresses):
            return await self.async_step_own_hosts()
        return await self.async_step_trust()

    async def async_step_own_hosts(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Warn that other servers than the services' own see the sign-in."""
        return self._menu("own_hosts", ["trust", "correct"], hosts=", ".join(own_hosts(self._addresses)))

    async def async_step_trust(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Try Trakt's servers."""
        access = await try_trakt(self.hass, self._credentials, self._addresses)
        if access is Access.APP_REFUSED:
            return self._show_form({CONF_CLIENT_ID: "app_refused"})
        if access.is_passing:
            self._unreached = self._addresses.trakt
            return await self.async_step_trakt_unreachable()
        if (await try_host(self.hass, self._addresses.auth, self._addresses)).is_passing:
            self._unreached = self._addresses.auth
            return await self.async_step_trakt_unreachable()
        return await self._try_tmdb()

    async def async_step_trakt_unreachable(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Say which of Trakt's servers does not answer; nothing works without it."""
        return self._menu("trakt_unreachable", ["trust", "correct"], host=_host(self._unreached))

    async def async_step_correct(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Go back to the form."""
        return self._show_form({})

    async def async_step_other_host(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Try TMDB's other address."""
        self._addresses = replace(self._addresses, tmdb=next_tmdb(self._addresses))
        return await self._try_tmdb()

    async def async_step_without_tmdb(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Go on without the token that TMDB refused."""
        self._credentials = replace(self._credentials, tmdb_token=None)
        return await self.async_step_go_on()

    async def async_step_tmdb_refused(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Warn that TMDB does not take the token."""
        return self._menu("tmdb_refused", ["without_tmdb", "correct"])

    async def async_step_tmdb_unreachable(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Warn that the token could not be tried, and offer the address that was not tried yet."""
        other = next_tmdb(self._addresses)
        ways = ["go_on", "correct"] if other in self._failed else ["other_host", "go_on", "correct"]
        return self._menu("tmdb_unreachable", ways, host=_host(self._addresses.tmdb), other=_host(other))

    async def async_step_images_unreachable(
        self, _user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Warn that there will be fewer pictures."""
        return self._menu("images_unreachable", ["go_on", "correct"], host=_host(self._addresses.images))

    async def _try_tmdb(self) -> ConfigFlowResult:
        if (read_token := self._credentials.tmdb_token) is None:
            return await self.async_step_go_on()
        access = await try_tmdb(self.hass, read_token, self._addresses)
        if access is Access.OPEN:
            return await self._try_images()
        if access.is_passing:
            self._failed.add(self._addresses.tmdb)
            return await self.async_step_tmdb_unreachable()
        return await self.async_step_tmdb_refused()

    async def _try_images(self) -> ConfigFlowResult:
        if (await try_host(self.hass, self._addresses.images, self._addresses)).is_passing:
            return await self.async_step_images_unreachable()
        return await self.async_step_go_on()

    def _menu(self, step: str, ways: list[str], **placeholders: str) -> ConfigFlowResult:
        return self.async_show_menu(step_id=step, menu_options=ways, description_placeholders=placeholders)


def _host(address: str) -> str:
    return URL(address).host_port_subcomponent or address
