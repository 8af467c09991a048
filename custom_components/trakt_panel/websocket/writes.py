"""`trakt_panel/mark_watched` and every other write, and `trakt_panel/undo`."""

from typing import Any, Final

import probatio
from homeassistant.components.websocket_api.const import WebSocketCommandHandler
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.target import IDS, target_of
from custom_components.trakt_panel.writes import WRITES, By, Write
from trakt_tmdb import Origin, Receipt

from .command import account_command

_INTENT_ID: Final[VolDictType] = {
    probatio.Required("intent_id"): probatio.All(str, probatio.Match(r"^[A-Za-z0-9_-]{8,64}$"))
}
_MOMENT = probatio.AsDatetime(require_timezone=True)


def _command(write: Write) -> WebSocketCommandHandler:
    """The command of a write; the same intent again gives the same receipt."""
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
        target = target_of(msg["media"], msg["ids"], msg)
        return await write.run(
            account.tracker, target, msg, By(origin=Origin.PANEL, intent_id=msg["intent_id"])
        )

    return command


@account_command(
    "undo",
    Access.WRITE,
    {**_INTENT_ID, probatio.Optional("receipt"): probatio.All(str, probatio.Length(min=1, max=200))},
)
async def undo(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
    """Take back the write with this receipt, or the latest one."""
    return await account.tracker.undo(msg.get("receipt"), intent_id=msg["intent_id"], origin=Origin.PANEL)


COMMANDS: Final = (*map(_command, WRITES), undo)
