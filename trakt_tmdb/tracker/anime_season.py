"""The anime of a quarter: what begins in it, and what goes on."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

import msgspec

from trakt_tmdb.catalogue.broadcast import Broadcast
from trakt_tmdb.catalogue.moment import moment
from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.catalogue.title import ANIME_GENRES, Title
from trakt_tmdb.catalogue.title_index import TitleIndex
from trakt_tmdb.errors import InvalidRequestError

from .broadcasts import moved
from .context import Context
from .day_rule import DayRule
from .views import AnimeSeason, SeasonShow

_DAY = timedelta(days=1)
_MONTHS = 3
_QUARTERS = range(1, 5)
_YEARS = range(1900, 2200)
_BEGINNINGS = {"series_premiere", "season_premiere"}


class Quarter(msgspec.Struct, frozen=True, kw_only=True):
    """Three months of a person's days: from `first` up to, not including, `end`."""

    first: date
    end: date


class Start(msgspec.Struct, frozen=True, kw_only=True):
    """A show's first episode in a quarter; of a new one, the episode that it begins with."""

    show: Title
    at: datetime | date
    is_new: bool


async def read_anime_season(context: Context, year: int, quarter: int, rule: DayRule) -> AnimeSeason:
    """Every anime that airs in a quarter, once."""
    span = quarter_of(year, quarter)
    starts = starts_of(await _airings(context, span), span, rule)
    cards = await context.cards({start.show.ref: set() for start in starts})
    shows = [(start.is_new, SeasonShow(title=cards.title(start.show), at=start.at)) for start in starts]
    return AnimeSeason(
        year=year,
        quarter=quarter,
        new=tuple(show for is_new, show in shows if is_new),
        continuing=tuple(show for is_new, show in shows if not is_new),
    )


def quarter_of(year: int, quarter: int) -> Quarter:
    """The days of a quarter; raises InvalidRequestError where there is none."""
    if quarter not in _QUARTERS or year not in _YEARS:
        raise InvalidRequestError(f"There is no quarter {quarter} of {year}: a quarter is 1, 2, 3 or 4.")
    first = date(year, (quarter - 1) * _MONTHS + 1, 1)
    end = date(year, quarter * _MONTHS + 1, 1) if quarter < _QUARTERS[-1] else date(year + 1, 1, 1)
    return Quarter(first=first, end=end)


def starts_of(airings: Iterable[Broadcast], span: Quarter, rule: DayRule) -> list[Start]:
    """Each show's start in the quarter, the earliest first; a special is none."""
    starts: TitleIndex[Start] = TitleIndex()
    for airing in airings:
        start = _start(airing)
        if start is None or not span.first <= rule.day_of(start.at) < span.end:
            continue
        show = airing.title.ref
        starts.add(show, min(starts.get(show) or start, start, key=_first_of_show))
    return sorted(starts.entries.values(), key=lambda start: (moment(start.at), start.show.title or ""))


def _start(airing: Broadcast) -> Start | None:
    """An airing as a start; None of a special."""
    episode = airing.episode
    if episode is None or not episode.season:
        return None
    is_new = episode.number == 1 or episode.kind in _BEGINNINGS
    return Start(show=airing.title, at=airing.at, is_new=is_new)


def _first_of_show(start: Start) -> tuple[bool, datetime]:
    """What begins comes before what goes on."""
    return not start.is_new, moment(start.at)


async def _airings(context: Context, span: Quarter) -> Sequence[Broadcast]:
    """What airs on the UTC dates that the quarter touches anywhere, each when it is for the person.

    Everybody's answer is the same, but for whom an own offset moves airings into the quarter.
    """
    preferred = context.preferred
    first = (span.first - _DAY) - preferred.latest
    days = (span.end + _DAY - preferred.earliest - first).days
    airings = await context.catalogue.airings(first, days, Media.SHOW, sorted(ANIME_GENRES))
    return [moved(one, preferred) for one in airings] if preferred.has_offsets else airings
