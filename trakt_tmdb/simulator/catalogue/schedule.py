"""When episodes air, relative to the week that is now."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from .models import EpisodeType, Slot
from .rows import ShowRow

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ZONES = {
    "jp": "Asia/Tokyo",
    "cn": "Asia/Shanghai",
    "tw": "Asia/Taipei",
    "kr": "Asia/Seoul",
    "gb": "Europe/London",
    "us": "America/New_York",
    "ca": "America/Toronto",
    "de": "Europe/Berlin",
    "fr": "Europe/Paris",
    "es": "Europe/Madrid",
    "it": "Europe/Rome",
    "se": "Europe/Stockholm",
}
_YEAR = 52
_SEASON_BREAK = 8
_LONGEST_HALF_YEAR = 26
_TWO_HALVES = 20


@cache
def zone_named(name: str) -> ZoneInfo:
    """Give a time zone, and keep it: reading its file again would block an event loop."""
    return ZoneInfo(name)


def parse_slot(text: str, country: str, key: int) -> Slot:
    """Read a slot such as `sat 25:30`; an empty one takes a quiet default."""
    days, _, time = (text or f"{DAYS[key % 7]} 20:00").partition(" ")
    hours, _, minutes = time.partition(":")
    return Slot(days=_days(days), minutes=int(hours) * 60 + int(minutes), zone=ZONES[country])


def _days(text: str) -> tuple[int, ...]:
    first, dash, last = text.partition("-")
    if dash:
        return tuple(range(DAYS.index(first), DAYS.index(last) + 1))
    return tuple(DAYS.index(day) for day in text.split(","))


def season_starts(row: ShowRow, slot: Slot, today: date, key: int) -> list[date]:
    """Find the Monday of each season's first week, oldest season first."""
    weeks = [_weeks(count, row.drop, slot) for count in row.seasons]
    starts = [_last_start(row, weeks[-1], today, key)]
    for length in reversed(weeks[:-1]):
        starts.append(starts[-1] - timedelta(weeks=_distance(length)))
    return starts[::-1]


def _weeks(episodes: int, drop: int, slot: Slot) -> int:
    return -(-episodes // (drop * len(slot.days)))


def _last_start(row: ShowRow, weeks: int, today: date, key: int) -> date:
    if row.ended is not None:
        final = date(row.ended, 3 + key % 9, 1 + key % 28)
        return _monday(final) - timedelta(weeks=weeks)
    return _monday(today) - timedelta(weeks=(row.week or 1) - 1)


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _distance(weeks: int) -> int:
    """How long after one season's start the next begins; very long seasons follow without a break."""
    if weeks > _YEAR - _SEASON_BREAK:
        return weeks
    return _YEAR * -(-(weeks + _SEASON_BREAK) // _YEAR)


def air_times(start: date, count: int, drop: int, slot: Slot) -> Iterator[datetime]:
    """Give the air time of each episode of a season, in UTC."""
    midnight = datetime(start.year, start.month, start.day, tzinfo=zone_named(slot.zone))
    for index in range(count):
        week, day = divmod(index // drop, len(slot.days))
        local = midnight + timedelta(weeks=week, days=slot.days[day], minutes=slot.minutes)
        yield local.astimezone(UTC)


def episode_type(number: int, count: int, *, first_season: bool, last_of_all: bool) -> EpisodeType:
    """Say what an episode is to its season."""
    if number == 1:
        return EpisodeType.SERIES_PREMIERE if first_season else EpisodeType.SEASON_PREMIERE
    if number == count:
        return EpisodeType.SERIES_FINALE if last_of_all else EpisodeType.SEASON_FINALE
    if _TWO_HALVES <= count <= _LONGEST_HALF_YEAR and number in (count // 2, count // 2 + 1):
        return EpisodeType.MID_SEASON_FINALE if number == count // 2 else EpisodeType.MID_SEASON_PREMIERE
    return EpisodeType.STANDARD
