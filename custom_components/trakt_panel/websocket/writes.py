"""`trakt_panel/mark_watched` and `trakt_panel/undo`."""

from typing import Any

import probatio
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.target import EPISODE, IDS, SEASON, Watchable, target_of
from trakt_tmdb import Origin, Receipt, When

from .command import account_command

_INTENT_ID = probatio.All(str, probatio.Match(r"^[A-Za-z0-9_-]{8,64}$"))
_MOMENT = probatio.AsDatetime(require_timezone=True)


@account_command(
    "mark_watched",
    Access.WRITE,
    {
        probatio.Required("intent_id"): _INTENT_ID,
        probatio.Required("media"): probatio.Coerce(Watchable),
        probatio.Required("ids"): IDS,
        probatio.Optional("season"): SEASON,
        probatio.Optional("episode"): EPISODE,
        probatio.Optional("watched_at", default=When.NOW): probatio.Any(probatio.Coerce(When), _MOMENT),
        probatio.Optional("again", default=False): bool,
    },
)
async def mark_watched(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
    """Mark an episode or a movie watched; the same intent again gives the same receipt."""
    return await account.tracker.mark_watched(
        target_of(msg["media"], msg["ids"], msg.get("season"), msg.get("episode")),
        watched_at=msg["watched_at"],
        again=msg["again"],
        intent_id=msg["intent_id"],
        origin=Origin.PANEL,
    )


@account_command(
    "undo",
    Access.WRITE,
    {
        probatio.Required("intent_id"): _INTENT_ID,
        probatio.Optional("receipt"): probatio.All(str, probatio.Length(min=1, max=200)),
    },
)
async def undo(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Receipt:
    """Take back the write with this receipt, or the latest one."""
    return await account.tracker.undo(msg.get("receipt"), intent_id=msg["intent_id"], origin=Origin.PANEL)
