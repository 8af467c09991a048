"""The calendars of a person's shows and movies."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, override

from homeassistant.components.calendar import CalendarEntity, CalendarEntityDescription, CalendarEvent
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.util import dt as dt_util

from trakt_tmdb import Airing, AuthenticationError, Media, View

from .coordinator import TraktConfigEntry
from .entity import TraktEntity
from .errors import FAILURES, as_home_assistant_error
from .naming import named
from .overview import airings_between, ends, starts

PARALLEL_UPDATES = 0

_LONGEST: Final = timedelta(days=366)
"""Trakt is asked week by week, so that a longer range would ask it too often."""


@dataclass(frozen=True, kw_only=True)
class TraktCalendarDescription(CalendarEntityDescription):
    """Whose dates a calendar holds."""

    media: Media


CALENDARS: Final = (
    TraktCalendarDescription(key="shows", media=Media.SHOW),
    TraktCalendarDescription(key="movies", media=Media.MOVIE),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: TraktConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the calendars of an account."""
    async_add_entities(TraktCalendar(entry, description) for description in CALENDARS)


class TraktCalendar(TraktEntity, CalendarEntity):
    """What airs or comes out of what a person watches or wants to; Trakt's calendar cannot be written to."""

    entity_description: TraktCalendarDescription

    @property
    @override
    def available(self) -> bool:
        """A calendar has no unknown state: without its dates it would say that nothing is on."""
        return super().available and View.SCHEDULE not in self.overview.missing

    @property
    @override
    def event(self) -> CalendarEvent | None:
        airing = self.overview.on_air(dt_util.utcnow(), self.entity_description.media)
        return None if airing is None else event_of(airing)

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        reading = self._airings(start_date, min(end_date, start_date + _LONGEST))
        try:
            airings = await self.account.calls.ask(reading)
        except FAILURES as err:
            # Home Assistant answers its calendar page with the sentence.
            raise as_home_assistant_error(err) from err
        return [
            event_of(one)
            for one in airings
            if one.media is self.entity_description.media
            and starts(one) < end_date
            and ends(one) > start_date
        ]

    async def _airings(self, start: datetime, end: datetime) -> list[Airing]:
        """Once the sign-in is lost, as they were read before; raises AuthenticationError for what was not."""
        tracker = self.account.tracker
        try:
            return await airings_between(tracker, start, end)
        except AuthenticationError:
            await tracker.warm()
            return await airings_between(tracker, start, end)


def event_of(airing: Airing) -> CalendarEvent:
    """`Show S01E05 Title`, as long as the episode runs; a whole day where no time is known."""
    timed = isinstance(airing.at, datetime)
    start, end = starts(airing), ends(airing)
    return CalendarEvent(
        start=dt_util.as_local(start) if timed else start.date(),
        end=dt_util.as_local(end) if timed else end.date(),
        summary=named(airing.title, airing.season, airing.number, airing.episode_title),
        description=airing.network,
        uid=airing.ref,
    )
