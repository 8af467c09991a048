"""Actions that write: those that the panel has too."""

import uuid
from typing import Any, Final

import probatio
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from custom_components.trakt_panel.write import By, TargetWrite, Write
from custom_components.trakt_panel.writes import CANCEL_CHECKIN, CREATE_LIST, TARGET_WRITES, UNDO
from trakt_tmdb import Origin, Receipt, Tracker

from .action import Action, Do, account_fields
from .named_list import own_list
from .subject import IDS_OR_TITLE, find_subject, subject_fields


def _by() -> By:
    """One intent for everybody who watches together: its receipt undoes it on every account."""
    return By(origin=Origin.AUTOMATION, intent_id=uuid.uuid4().hex)


def _moment(value: object) -> object:
    """A date and time; without an offset it is in Home Assistant's zone."""
    return dt_util.as_utc(dt_util.as_local(cv.datetime(value)))


def _on_target(write: TargetWrite) -> Action:
    async def prepare(first: TraktData, fields: dict[str, Any]) -> Do:
        target, by = await find_subject(first, write.subject, fields), _by()

        async def do(account: TraktData) -> Receipt:
            tracker = account.tracker
            return await write.run(tracker, target, await _with_own_list(tracker, fields), by)

        return do

    fields = account_fields({**subject_fields(write.subject), **write.fields(_moment)})
    return Action(
        name=write.name, needs=Access.WRITE, schema=probatio.All(fields, IDS_OR_TITLE), prepare=prepare
    )


async def _with_own_list(tracker: Tracker, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields, with a list that is named by its name named by its id."""
    return {**fields, "list": await own_list(tracker, fields["list"])} if "list" in fields else fields


def _plain(write: Write) -> Action:
    async def prepare(_first: TraktData, fields: dict[str, Any]) -> Do:
        by = _by()

        async def do(account: TraktData) -> Receipt:
            return await write.run(account.tracker, fields, by)

        return do

    return Action(name=write.name, needs=Access.WRITE, schema=account_fields(write.fields), prepare=prepare)


WRITES: Final = (
    *map(_on_target, TARGET_WRITES),
    *map(_plain, (CANCEL_CHECKIN, CREATE_LIST, UNDO)),
)
