"""Airings as an iCalendar file: https://www.rfc-editor.org/rfc/rfc5545."""

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta

from trakt_tmdb.catalogue.reference import ID_NAMES, EpisodeRef, parse_target, title_of
from trakt_tmdb.tracker.views import Airing

from .up_next import number_of

_OCTETS = 75
"""Most of a line; the rest follows behind a blank."""

_RUNTIME = 30
"""Minutes, where a service tells none."""

_UNWRITTEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//trakt-tmdb//schedule//EN", "CALSCALE:GREGORIAN")


def calendar_of(airings: Iterable[Airing], now: datetime) -> str:
    """Write a calendar; an airing keeps its UID as long as its title keeps its first id."""
    lines = [*_HEAD]
    for airing in airings:
        lines += _event(airing, now)
    return "".join(f"{_folded(line)}\r\n" for line in (*lines, "END:VCALENDAR"))


def _event(airing: Airing, now: datetime) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(airing)}@trakt-tmdb"
    yield f"DTSTAMP:{_utc(now)}"
    yield from _span(airing.at, airing.runtime or _RUNTIME)
    yield f"SUMMARY:{_escaped(_summary(airing))}"
    if airing.network:
        yield f"LOCATION:{_escaped(airing.network)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _uid(airing: Airing) -> str:
    target = parse_target(airing.ref)
    title = title_of(target)
    first = next(f"{name}-{value}" for name in ID_NAMES if (value := getattr(title, name)))
    number = f"-s{target.season:02}e{target.number:02}" if isinstance(target, EpisodeRef) else ""
    return f"{title.media}-{first}{number}"


def _span(at: datetime | date, minutes: int) -> tuple[str, str]:
    if isinstance(at, datetime):
        return f"DTSTART:{_utc(at)}", f"DTEND:{_utc(at + timedelta(minutes=minutes))}"
    return f"DTSTART;VALUE=DATE:{at:%Y%m%d}", f"DTEND;VALUE=DATE:{at + timedelta(days=1):%Y%m%d}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _summary(airing: Airing) -> str:
    return " ".join(
        part for part in (airing.title, number_of(airing.season, airing.number), airing.episode_title) if part
    )


def _escaped(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return _UNWRITTEN.sub("", "\\n".join(escaped.splitlines()))


def _folded(line: str) -> str:
    """Break a line where it is too long in UTF-8, between letters."""
    parts, room = [""], _OCTETS
    for letter in line:
        size = len(letter.encode())
        if size > room:
            parts.append("")
            room = _OCTETS - 1
        parts[-1] += letter
        room -= size
    return "\r\n ".join(parts)
