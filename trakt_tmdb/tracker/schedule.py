"""The week: seven days of airings, sorted into the person's own days."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import UTC, date, timedelta

import msgspec

from trakt_tmdb.account.preferences import shift
from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.moment import moment
from trakt_tmdb.catalogue.reference import Media

from .day_rule import DayRule
from .views import Airing, Day, Kind, Week

WEEK = timedelta(days=7)


class Choice(msgspec.Struct, frozen=True, kw_only=True):
    """What of a week a person wants to see."""

    kind: Kind = Kind.EVERYTHING
    country: str | None = None

    def takes(self, broadcast: Broadcast) -> bool:
        """Whether an airing belongs to the chosen kind."""
        match self.kind:
            case Kind.EVERYTHING:
                return True
            case Kind.ANIME:
                return broadcast.title.is_anime
            case Kind.SHOWS:
                return broadcast.title.media is Media.SHOW and not broadcast.title.is_anime
            case Kind.MOVIES:
                return broadcast.title.media is Media.MOVIE

    def takes_country(self, broadcast: Broadcast) -> bool:
        """Whether an airing comes from the chosen country."""
        return self.country is None or broadcast.title.country == self.country


def utc_days(
    start: date, rule: DayRule, latest: timedelta = timedelta(), earliest: timedelta = timedelta()
) -> tuple[date, int]:
    """The first UTC date and the number of UTC dates that a person's week touches.

    `latest` (0 or more) and `earliest` (0 or less) are the furthest that airings move into it.
    """
    first = (rule.starts_at(start).astimezone(UTC) - latest).date()
    last = (rule.starts_at(start + WEEK).astimezone(UTC) - earliest - timedelta.resolution).date()
    # A bare date belongs to the person's own day, whatever UTC makes of it.
    first = min(first, shift(start, -latest))
    last = max(last, shift(start + WEEK - timedelta(days=1), -earliest))
    return first, (last - first).days + 1


def in_week(broadcasts: Iterable[Broadcast], start: date, rule: DayRule) -> list[Broadcast]:
    """Those of the week that begins on `start`."""
    return [one for one in broadcasts if start <= rule.day_of(one.at) < start + WEEK]


def build_week(
    broadcasts: Iterable[Broadcast],
    *,
    start: date,
    today: date,
    rule: DayRule,
    country: Callable[[Broadcast], bool],
    show: Callable[[Broadcast], Airing],
) -> Week:
    """Sort a week's airings into its days; `country` filters, `show` turns one into what is seen."""
    airings = list(broadcasts)
    countries = Counter(one.title.country for one in airings if one.title.country)
    by_day: dict[date, list[Airing]] = {start + timedelta(days=day): [] for day in range(WEEK.days)}
    for one in airings:
        if country(one):
            by_day[rule.day_of(one.at)].append(show(one))
    return Week(
        start=start,
        today=today,
        time_zone=rule.time_zone,
        days=tuple(Day(date=day, airings=_in_order(found)) for day, found in by_day.items()),
        countries=tuple(name for name, _ in countries.most_common()),
    )


def _in_order(airings: list[Airing]) -> tuple[Airing, ...]:
    """Mine first, then by time; a bare date has none and comes last."""
    return tuple(sorted(airings, key=lambda one: (not one.mine, moment(one.at), one.title, one.number or 0)))
