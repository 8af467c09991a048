"""`trakt_panel/mark_watched` and every other write; the same intent again gives the same receipt."""

from typing import Any, Final

import msgspec
import probatio
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.target import IDS, target_of
from custom_components.trakt_panel.write import By, TargetWrite, Write
from custom_components.trakt_panel.writes import (
    CANCEL_CHECKIN,
    CHANGE_LIST,
    CREATE_LIST,
    DELETE_LIST,
    FAVORITE_COLLECTION,
    HIDING,
    RECEIPT,
    REORDER_LIST,
    REORDER_LISTS,
    TARGET_WRITES,
    UNDO,
)
from trakt_tmdb import Origin, Receipt

from .command import account_command

_INTENT_ID: Final[VolDictType] = {
    probatio.Required("intent_id"): probatio.All(str, probatio.Match(r"^[A-Za-z0-9_-]{8,64}$"))
}
_MOMENT = probatio.AsDatetime(require_timezone=True)


def _on_target(write: TargetWrite) -> WebSocketCommandHandler:
    subject = write.subject
    fields: VolDictType = {
        **_INTENT_ID,
        probatio.Required("media"): subject.media,
        probatio.Required("ids"): IDS,
        **subject.numbers,
        **write.fields(_MOMENT),
    }

    @account_command(write.name, Access.WRITE, fields)
    async def command(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
        return await write.run(account.tracker, target_of(msg["media"], msg["ids"], msg), msg, _by(msg))

    return command


def _plain(write: Write, needs: Access = Access.WRITE) -> WebSocketCommandHandler:
    @account_command(write.name, needs, {**_INTENT_ID, **write.fields})
    async def command(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
        return await write.run(account.tracker, msg, _by(msg))

    return command


def _by(msg: dict[str, Any]) -> By:
    return By(origin=Origin.PANEL, intent_id=msg["intent_id"])


COMMANDS: Final = (
    *map(_on_target, (*TARGET_WRITES, *HIDING)),
    *map(_plain, (CREATE_LIST, CHANGE_LIST, DELETE_LIST, REORDER_LIST, REORDER_LISTS)),
    _plain(CANCEL_CHECKIN),
    _plain(FAVORITE_COLLECTION, Access.WHOLE),
    _plain(msgspec.structs.replace(UNDO, fields=RECEIPT)),
)
"""The latest write may be somebody else's, and of a title that the person does not see: a panel names one."""
