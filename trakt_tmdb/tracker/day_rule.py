"""Where a person's days and weeks begin."""

from datetime import date, datetime, time, timedelta, tzinfo
from typing import Self
from zoneinfo import ZoneInfo

import msgspec


class DayRule(msgspec.Struct, frozen=True, kw_only=True):
    """Zone, first weekday and day boundary; a boundary at 05:00 puts a 01:30 airing on the evening before."""

    time_zone: str = "UTC"
    first_weekday: int = 0
    """0 is Monday, 6 is Sunday."""
    day_starts: int = 0
    """Minutes after midnight at which a day begins."""

    @classmethod
    def in_zone(cls, zone: tzinfo, day_starts: int = 0) -> Self:
        """Days of a zone, weeks from Monday."""
        # Some zones carry a subclass of str as their name, which cannot be encoded.
        return cls(time_zone="".join(str(zone)), day_starts=day_starts)

    def day_of(self, moment: datetime | date) -> date:
        """The person's day that an aware moment or a bare date belongs to."""
        if not isinstance(moment, datetime):
            return moment
        local = moment.astimezone(ZoneInfo(self.time_zone))
        return (local.replace(tzinfo=None) - timedelta(minutes=self.day_starts)).date()

    def week_start(self, day: date) -> date:
        """The first day of the week that `day` is in."""
        return day - timedelta(days=(day.weekday() - self.first_weekday) % 7)

    def starts_at(self, day: date) -> datetime:
        """The aware moment at which `day` begins."""
        midnight = datetime.combine(day, time(), ZoneInfo(self.time_zone))
        return midnight + timedelta(minutes=self.day_starts)
