"""How every command finds its account, checks who asks, and sends its answer or its failure."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any, Final

import msgspec
import probatio
from homeassistant.components.websocket_api.connection import ActiveConnection
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.components.websocket_api.decorators import async_response, websocket_command
from homeassistant.components.websocket_api.messages import construct_event_message, construct_result_message
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access, access_to, demand, most_age
from custom_components.trakt_panel.ages import suitable_answer
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.coordinator import TraktConfigEntry, TraktData
from custom_components.trakt_panel.errors import FAILURES, Failure, NoAccountError, code_of, placeholders_of
from custom_components.trakt_panel.options import Options, options_of

_LANGUAGE = probatio.All(str, probatio.Match(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$"))
PAGE: Final[VolDictType] = {
    probatio.Optional("page", default=1): probatio.All(int, probatio.Range(min=1, max=10_000))
}
GENRE: Final = probatio.All(str, probatio.Match(r"^[a-z-]{1,40}$"))
COUNTRY: Final = probatio.All(str, probatio.Match(r"^[a-z]{2}$"))
"""ISO 3166, lower case."""
_encode = msgspec.json.Encoder().encode

type AccountCommand = Callable[
    [HomeAssistant, TraktData, dict[str, Any]], Coroutine[Any, Any, msgspec.Struct]
]


def account_command(
    name: str, needs: Access, fields: VolDictType
) -> Callable[[AccountCommand], WebSocketCommandHandler]:
    """A command on one account: the decorated function gets the account and the validated message."""

    def decorate(answer: AccountCommand) -> WebSocketCommandHandler:
        @websocket_command(account_fields(name, fields))
        @async_response
        async def handle(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
            with failure_sent(connection, msg["id"]):
                entry = account_entry(hass, connection, msg["entry_id"], needs)
                account = entry.runtime_data
                if needs >= Access.WRITE:
                    account.demand_writable()
                age = most_age(hass, entry.entry_id, connection.user)
                asked = suitable_answer(account.tracker, msg, age, partial(answer, hass, account, msg))
                send_answer(connection, msg["id"], await account.calls.ask(asked))

        return handle

    return decorate


def account_fields(name: str, fields: VolDictType) -> VolDictType:
    """The schema of a command on one account."""
    return {
        probatio.Required("type"): f"{DOMAIN}/{name}",
        probatio.Required("entry_id"): str,
        probatio.Optional("language"): _LANGUAGE,
        **fields,
    }


def account_entry(
    hass: HomeAssistant, connection: ActiveConnection, entry_id: str, needs: Access
) -> TraktConfigEntry:
    """The loaded account; who may not see it does not learn either whether it exists."""
    demand(needs, access_to(hass, entry_id, connection.user))
    entry: TraktConfigEntry | None = hass.config_entries.async_get_entry(entry_id)
    if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
        raise NoAccountError
    return entry


def language_of(hass: HomeAssistant, msg: dict[str, Any]) -> str:
    """The panel's language, else the account's, else Home Assistant's."""
    language: str = msg.get("language") or options_in(hass, msg).language or hass.config.language
    return language


def options_in(hass: HomeAssistant, msg: dict[str, Any]) -> Options:
    """What was chosen for the account that a command is about."""
    return options_of(hass.config_entries.async_get_known_entry(msg["entry_id"]))


@contextmanager
def failure_sent(connection: ActiveConnection, msg_id: int) -> Iterator[None]:
    """Send a failure as its code; the panel has the sentence."""
    try:
        yield
    except FAILURES as err:
        _send_failure(connection, msg_id, err)


def _send_failure(connection: ActiveConnection, msg_id: int, failure: Failure) -> None:
    code = code_of(failure)
    connection.send_error(
        msg_id,
        code,
        "",
        translation_key=code,
        translation_domain=DOMAIN,
        translation_placeholders=placeholders_of(failure),
    )


def send_answer(connection: ActiveConnection, msg_id: int, answer: msgspec.Struct | None) -> None:
    """Send the answer as bytes, encoded once."""
    connection.send_message(construct_result_message(msg_id, _encode(answer)))


def send_event(connection: ActiveConnection, msg_id: int, event: msgspec.Struct) -> None:
    """Send an event of a subscription."""
    connection.send_message(construct_event_message(msg_id, _encode(event)))
