"""iCalendar's own rules: https://www.rfc-editor.org/rfc/rfc5545."""

from datetime import UTC, date, datetime, timedelta, timezone

from trakt_tmdb.catalogue.reference import Media
from trakt_tmdb.cli.icalendar import calendar_of
from trakt_tmdb.tracker.views import Airing

NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
SHOW = "show/trakt-1.tmdb-2"


def lines_of(airing: Airing) -> list[str]:
    return calendar_of([airing], NOW).split("\r\n")


def an_airing(title: str, at: datetime | date = NOW, **more: object) -> Airing:
    fields: dict[str, object] = {"ref": f"{SHOW}/s01e02", "season": 1, "number": 2} | more
    return Airing(title_ref=SHOW, media=Media.SHOW, at=at, title=title, **fields)  # type: ignore[arg-type]


def test_an_episode_is_an_event_in_utc_as_long_as_it_runs() -> None:
    tokyo = timezone(timedelta(hours=9))
    airing = an_airing("One", datetime(2026, 11, 27, 1, 30, tzinfo=tokyo), runtime=24, episode_title="Begin")
    assert lines_of(airing)[4:-2] == [
        "BEGIN:VEVENT",
        "UID:show-trakt-1-s01e02@trakt-tmdb",
        "DTSTAMP:20261126T120000Z",
        "DTSTART:20261126T163000Z",
        "DTEND:20261126T165400Z",
        "SUMMARY:One S01E02 Begin",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def test_a_day_without_a_time_is_a_whole_day() -> None:
    movie = an_airing("Film", date(2026, 12, 31), ref="movie/tmdb-9", season=None, number=None)
    lines = lines_of(movie)
    assert "UID:movie-tmdb-9@trakt-tmdb" in lines
    assert {"DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:Film"} <= set(lines)


def test_what_has_a_meaning_in_the_format_is_escaped() -> None:
    lines = lines_of(an_airing("A, B; C\\D\nBEGIN:VEVENT\x07"))
    assert "SUMMARY:A\\, B\\; C\\\\D\\nBEGIN:VEVENT S01E02" in lines
    assert lines.count("BEGIN:VEVENT") == 1


def test_long_lines_are_folded_between_letters() -> None:
    title = "葬送" * 40
    lines = lines_of(an_airing(title))
    assert max(len(line.encode()) for line in lines) <= 75
    assert f"SUMMARY:{title} S01E02" in "\r\n".join(lines).replace("\r\n ", "").split("\r\n")
