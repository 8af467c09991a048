"""The writes of late, and what waits for the person: to be sent or to be discarded."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

import msgspec
import probatio
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.settling import discard, discard_all, send, send_all
from custom_components.trakt_panel.writes import RECEIPT
from trakt_tmdb import Receipt, Tracker
from trakt_tmdb.tracker.views import RecentChanges

from .command import account_command, language_of


@account_command(
    "changes", Access.READ, {probatio.Optional("since"): probatio.AsDatetime(require_timezone=True)}
)
async def changes(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> RecentChanges:
    """Answer with RecentChanges."""
    return await account.tracker.changes(since=msg.get("since"), language=language_of(hass, msg))


def _one(name: str, settle: Callable[[Tracker, str], Awaitable[Receipt]]) -> WebSocketCommandHandler:
    """The same again answers the same."""

    @account_command(name, Access.WRITE, RECEIPT)
    async def command(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
        return await settle(account.tracker, msg["receipt"])

    return command


def _all(name: str, settle: Callable[[Tracker], Awaitable[msgspec.Struct]]) -> WebSocketCommandHandler:
    """What waits may be of titles that the person does not see."""

    @account_command(name, Access.WHOLE, {})
    async def command(_hass: HomeAssistant, account: TraktData, _msg: dict[str, Any]) -> msgspec.Struct:
        return await settle(account.tracker)

    return command


COMMANDS: Final = (
    changes,
    _one("send", send),
    _one("discard", discard),
    _all("send_all", send_all),
    _all("discard_all", discard_all),
)
