"""Moments and days, as a person writes and reads them."""

from datetime import UTC, date, datetime, tzinfo

import typer

from trakt_tmdb.account.when import WatchedAt, When
from trakt_tmdb.sign_in.local_zone import local_zone

_EXAMPLE = "2026-11-25 21:30"


def written(moment: datetime | date | None, zone: tzinfo | None) -> str:
    """A moment in the person's zone; a bare date has no time, and nothing is empty."""
    match moment:
        case None:
            return ""
        case datetime():
            return f"{moment.astimezone(zone or local_zone()):%a %Y-%m-%d %H:%M}"
    return f"{moment:%a %Y-%m-%d}"


def clock_time(moment: datetime | date, zone: tzinfo | None) -> str:
    """The time of day; a bare date has none."""
    return f"{moment.astimezone(zone or local_zone()):%H:%M}" if isinstance(moment, datetime) else ""


def day_written(text: str) -> date:
    """Read a day."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(f"{text!r} is no day: write it as 2026-11-25.") from error


def watched_at_written(text: str, zone: tzinfo | None) -> WatchedAt:
    """Read `now`, `released`, `unknown` or a moment, in the person's zone where it has none of its own."""
    if text in set(When):
        return When(text)
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is no time: write now, released, unknown or as {_EXAMPLE}."
        ) from error
    if len(text) <= len("2026-11-25"):
        raise typer.BadParameter(f"{text!r} has no time of day: write it as {_EXAMPLE}.")
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone or local_zone())
    if aware > datetime.now(UTC):
        raise typer.BadParameter(f"{text!r} is still to come.")
    return aware
