"""Actions that only answer."""

from typing import Any, Final

import msgspec
import probatio
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import VolDictType

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.target import UP_TO_HERE
from custom_components.trakt_panel.writes import Subject
from trakt_tmdb import Kind, Scope, Tracker
from trakt_tmdb.tracker.views import UpNextOrder

from .action import Action, account_fields
from .subject import IDS_OR_TITLE, TEXT, find_subject, subject_fields

_LANGUAGE: Final[VolDictType] = {probatio.Optional("language"): TEXT}


async def _preview(tracker: Tracker, fields: dict[str, Any]) -> msgspec.Struct:
    return await tracker.preview(await find_subject(tracker, Subject.WATCHABLE, fields))


async def _search(tracker: Tracker, fields: dict[str, Any]) -> msgspec.Struct:
    return await tracker.search(fields["query"], page=fields["page"], language=fields.get("language"))


async def _get_schedule(tracker: Tracker, fields: dict[str, Any]) -> msgspec.Struct:
    return await tracker.schedule(
        day=fields.get("week"),
        scope=fields["scope"],
        kind=fields["filter"],
        country=fields.get("country"),
        language=fields.get("language"),
    )


async def _get_up_next(tracker: Tracker, fields: dict[str, Any]) -> msgspec.Struct:
    return await tracker.up_next(order=fields["order"], language=fields.get("language"))


READS: Final = (
    Action(
        name="preview",
        needs=Access.READ,
        schema=probatio.All(
            account_fields({**subject_fields(Subject.WATCHABLE), **UP_TO_HERE}), IDS_OR_TITLE
        ),
        run=_preview,
    ),
    Action(
        name="search",
        needs=Access.READ,
        schema=account_fields(
            {
                **_LANGUAGE,
                probatio.Required("query"): TEXT,
                probatio.Optional("page", default=1): probatio.All(
                    probatio.Coerce(int), probatio.Range(min=1, max=1000)
                ),
            }
        ),
        run=_search,
    ),
    Action(
        name="get_schedule",
        needs=Access.READ,
        schema=account_fields(
            {
                **_LANGUAGE,
                probatio.Optional("week"): cv.date,
                probatio.Optional("scope", default=Scope.MINE): probatio.Coerce(Scope),
                probatio.Optional("filter", default=Kind.EVERYTHING): probatio.Coerce(Kind),
                probatio.Optional("country"): probatio.All(str, probatio.Match(r"^[a-z]{2}$")),
            }
        ),
        run=_get_schedule,
    ),
    Action(
        name="get_up_next",
        needs=Access.READ,
        schema=account_fields(
            {
                **_LANGUAGE,
                probatio.Optional("order", default=UpNextOrder.WATCHED): probatio.Coerce(UpNextOrder),
            }
        ),
        run=_get_up_next,
    ),
)
