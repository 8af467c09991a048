"""What a person chooses for single shows: when they air for them, and whether specials count."""

from datetime import timedelta
from typing import Any, Final

import probatio
from homeassistant.core import HomeAssistant
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.messages import ShowChoices
from custom_components.trakt_panel.target import IDS
from trakt_tmdb import Media, TitleRef, Tracker

from .command import account_command

_SHOW: Final[VolDictType] = {probatio.Required("media"): Media.SHOW.value, probatio.Required("ids"): IDS}
_FURTHEST: Final = 14 * 24 * 60


@account_command(
    "set_offset",
    Access.WRITE,
    {
        **_SHOW,
        probatio.Required("minutes"): probatio.All(int, probatio.Range(min=-_FURTHEST, max=_FURTHEST)),
    },
)
async def set_offset(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> ShowChoices:
    """Let a show air so many minutes later for the person, or earlier below zero."""
    show = _show(msg)
    await account.tracker.set_offset(show, timedelta(minutes=msg["minutes"]))
    return _chosen(account.tracker, show)


@account_command("set_specials", Access.WRITE, {**_SHOW, probatio.Required("specials"): bool})
async def set_specials(_hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> ShowChoices:
    """Count a show's specials with the rest, or leave them out."""
    show, tracker = _show(msg), account.tracker
    await (tracker.include_specials(show) if msg["specials"] else tracker.leave_out_specials(show))
    return _chosen(tracker, show)


def _show(msg: dict[str, Any]) -> TitleRef:
    return TitleRef(media=Media.SHOW, **msg["ids"])


def _chosen(tracker: Tracker, show: TitleRef) -> ShowChoices:
    return ShowChoices(
        offset_minutes=tracker.offset(show) // timedelta(minutes=1), specials=tracker.includes_specials(show)
    )


COMMANDS: Final = (set_offset, set_specials)
