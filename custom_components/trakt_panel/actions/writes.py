"""Actions that write: those that the panel has too, and undo."""

from typing import Any, Final

import probatio
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.writes import WRITES as SHARED
from custom_components.trakt_panel.writes import By, Write
from trakt_tmdb import Origin, Receipt, Tracker

from .action import Action, account_fields
from .subject import IDS_OR_TITLE, TEXT, find_subject, subject_fields

_BY = By(origin=Origin.AUTOMATION)


def _moment(value: object) -> object:
    """A date and time; without an offset it is in Home Assistant's zone."""
    return dt_util.as_utc(dt_util.as_local(cv.datetime(value)))


def _action(write: Write) -> Action:
    subject = write.subject

    async def run(tracker: Tracker, fields: dict[str, Any]) -> Receipt:
        return await write.run(tracker, await find_subject(tracker, subject, fields), fields, _BY)

    fields = account_fields({**subject_fields(subject), **write.fields(_moment)})
    return Action(name=write.name, needs=Access.WRITE, schema=probatio.All(fields, IDS_OR_TITLE), run=run)


async def _undo(tracker: Tracker, fields: dict[str, Any]) -> Receipt:
    return await tracker.undo(fields.get("receipt"), origin=Origin.AUTOMATION)


WRITES: Final = (
    *map(_action, SHARED),
    Action(
        name="undo",
        needs=Access.WRITE,
        schema=account_fields({probatio.Optional("receipt"): TEXT}),
        run=_undo,
    ),
)
