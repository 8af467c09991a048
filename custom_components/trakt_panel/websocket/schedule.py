"""`trakt_panel/schedule`: one week of airings."""

from datetime import date
from typing import Any

import probatio
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from custom_components.trakt_panel.access import Access
from custom_components.trakt_panel.coordinator import TraktData
from trakt_tmdb import DayRule, InvalidRequestError, Kind, Scope, Week

from .command import COUNTRY, account_command, language_of, options_in

_YEARS = probatio.Range(min=date(1900, 1, 1), max=date(2200, 1, 1))


@account_command(
    "schedule",
    Access.READ,
    {
        probatio.Optional("week"): probatio.All(cv.date, _YEARS),
        probatio.Optional("scope"): probatio.Coerce(Scope),
        probatio.Required("filter"): probatio.Coerce(Kind),
        probatio.Optional("country"): COUNTRY,
        probatio.Optional("time_zone"): probatio.All(str, probatio.Length(max=64)),
        probatio.Optional("first_weekday", default=0): probatio.All(int, probatio.Range(min=0, max=6)),
        probatio.Optional("day_starts"): probatio.All(int, probatio.Range(min=0, max=719)),
    },
)
async def schedule(hass: HomeAssistant, account: TraktData, msg: dict[str, Any]) -> Week:
    """Answer with the Week that the day is in."""
    return await account.tracker.schedule(
        day=msg.get("week"),
        scope=msg.get("scope", options_in(hass, msg).scope),
        kind=msg["filter"],
        country=msg.get("country"),
        language=language_of(hass, msg),
        rule=await _day_rule(hass, msg),
    )


async def _day_rule(hass: HomeAssistant, msg: dict[str, Any]) -> DayRule:
    """The person's day rule; their zone is loaded here, off the event loop, so that it is at hand later."""
    # A zone from configuration.yaml is a subclass of str, which msgspec does not encode.
    zone = str(msg.get("time_zone", hass.config.time_zone))
    if await dt_util.async_get_time_zone(zone) is None:
        raise InvalidRequestError("Unknown time zone.")
    day_starts = msg.get("day_starts", options_in(hass, msg).day_starts)
    return DayRule(time_zone=zone, first_weekday=msg["first_weekday"], day_starts=day_starts)
