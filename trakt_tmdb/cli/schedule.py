"""`trakt-tmdb schedule`."""

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Annotated

import typer
from rich.text import Text

from trakt_tmdb.sign_in.opening import SignedIn
from trakt_tmdb.tracker.tracker import Tracker
from trakt_tmdb.tracker.views import Airing, Kind, Scope, Week

from .icalendar import calendar_of
from .options import Language, Zone
from .session import run_signed_in
from .terminal import bar, plain, say, show_table
from .up_next import number_of
from .when import clock_time, day_written

OfDay = Annotated[
    date | None,
    typer.Option(
        "--day",
        parser=day_written,
        metavar="DAY",
        help="A day of the first week; else today.",
        show_default=False,
    ),
]
Weeks = Annotated[int, typer.Option(min=1, max=52, help="How many weeks.")]
Whose = Annotated[Scope, typer.Option("--scope", help="What airs of your titles, or all that airs.")]
OfKind = Annotated[Kind, typer.Option("--kind", help="Which airings.")]
Country = Annotated[str | None, typer.Option(help="Only of a country, such as jp.", show_default=False)]
Ics = Annotated[bool, typer.Option("--ics", help="Write an iCalendar file to standard output.")]


def schedule(
    language: Language,
    day: OfDay = None,
    weeks: Weeks = 1,
    scope: Whose = Scope.MINE,
    kind: OfKind = Kind.EVERYTHING,
    country: Country = None,
    ics: Ics = False,  # noqa: FBT002
    zone: Zone = None,
) -> None:
    """Show what airs this week, by day."""

    async def read(tracker: Tracker) -> list[Week]:
        found: list[Week] = []
        with bar("Reading weeks", weeks) as progress:
            for _ in range(weeks):
                first = found[-1].start + timedelta(days=7) if found else day
                found.append(await tracker.schedule(day=first, scope=scope, kind=kind, country=country))
                progress.advance(progress.task_ids[0])
        return found

    async def show(opened: SignedIn) -> None:
        found = await read(opened.tracker)
        if ics:
            airings = [airing for week in found for one in week.days for airing in one.airings]
            sys.stdout.buffer.write(calendar_of(airings, datetime.now(UTC)).encode())
        else:
            _show(found, zone)

    run_signed_in(show, language, zone)


def _show(weeks: Sequence[Week], zone: tzinfo | None) -> None:
    rows = [
        (_day(week, one.date) if first else "", *_row(airing, zone))
        for week in weeks
        for one in week.days
        for airing, first in zip(one.airings, (True, *[False] * len(one.airings)), strict=False)
    ]
    if rows:
        show_table(("Day", "Time", "", "Title", "Episode", "Name"), rows)
    else:
        say("Nothing airs.")


def _day(week: Week, day: date) -> Text:
    return plain(f"{day:%a %Y-%m-%d}", "bold" if day == week.today else "")


def _row(airing: Airing, zone: tzinfo | None) -> tuple[str, ...]:
    mark = "…" if airing.pending else "✓" if airing.watched else ""
    number = number_of(airing.season, airing.number)
    return clock_time(airing.at, zone), mark, airing.title, number, airing.episode_title or ""
