"""The calendar of a person's shows."""

from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import CalendarEntity, CalendarEntityDescription, CalendarEvent
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from trakt_tmdb import Airing, TraktTMDBError

from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .errors import PanelError, as_home_assistant_error
from .overview import airings_between, ends, starts

PARALLEL_UPDATES = 0

SHOWS: Final = CalendarEntityDescription(key="shows")
_LONGEST: Final = timedelta(days=366)
"""Trakt is asked week by week, so that a longer range would ask it too often."""


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the calendar of an account."""
    async_add_entities([ShowsCalendar(entry, SHOWS)])


class ShowsCalendar(TraktEntity, CalendarEntity):
    """Episodes of shows that the person watches or wants to; Trakt's calendar cannot be written to."""

    def __init__(self, entry: TraktConfigEntry, description: CalendarEntityDescription) -> None:
        super().__init__(entry, description)
        self._account = entry.runtime_data

    @property
    @override
    def event(self) -> CalendarEvent | None:
        airing = self.overview.on_air(dt_util.utcnow())
        return None if airing is None else event_of(airing)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        first, last = dt_util.as_local(start_date), dt_util.as_local(min(end_date, start_date + _LONGEST))
        reading = airings_between(self._account.tracker, first.date(), last.date())
        try:
            airings = await self._account.calls.ask(reading)
        except (TraktTMDBError, PanelError) as err:
            raise as_home_assistant_error(err) from err
        return [event_of(one) for one in airings if starts(one) < end_date and ends(one) > start_date]


def event_of(airing: Airing) -> CalendarEvent:
    """`Show S01E05 Title`, as long as the episode runs; a whole day where no time is known."""
    timed = isinstance(airing.at, datetime)
    start, end = starts(airing), ends(airing)
    return CalendarEvent(
        start=dt_util.as_local(start) if timed else start.date(),
        end=dt_util.as_local(end) if timed else end.date(),
        summary=_summary(airing),
        description=airing.network,
        uid=airing.ref,
    )


def _summary(airing: Airing) -> str:
    number = f"S{airing.season or 0:02}E{airing.number or 0:02}"
    return " ".join(part for part in (airing.title, number, airing.episode_title) if part)
