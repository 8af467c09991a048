"""`trakt-tmdb schedule`, and the tables that every command shows."""

import re
import unicodedata

import pytest

from tests.library.cli.person import Person
from trakt_tmdb.cli import main


def width(text: str) -> int:
    """Columns of a terminal, by Unicode's own table."""
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide


def columns_before(line: str, part: str) -> int:
    return width(line[: line.index(part)])


def unfolded(calendar: str) -> list[str]:
    return calendar.replace("\r\n ", "").split("\r\n")


def test_columns_stand_under_their_headings_in_chinese_too(person: Person) -> None:
    heading, _, *lines = person.does("schedule", "--language", "zh-CN").splitlines()
    numbered = [line for line in lines if re.search(r"S\d\dE\d\d", line)]
    assert any(width(line) > len(line) for line in numbered)
    places = {columns_before(line, re.findall(r"S\d\dE\d\d", line)[0]) for line in numbered}
    assert places == {columns_before(heading, "Episode")}


def test_a_pipe_gets_neither_colour_nor_bars_nor_cut_lines(person: Person) -> None:
    ended = person.runs("schedule", "--scope", "all", "--weeks", "2", COLUMNS="40", TERM="xterm-256color")
    assert ended.returncode == 0
    assert "\x1b" not in ended.stdout + ended.stderr
    assert max(map(width, ended.stdout.splitlines())) > 40
    assert ended.stderr == ""


def test_days_are_those_of_the_zone(person: Person) -> None:
    days = {
        zone: person.does("schedule", "--zone", zone) for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago")
    }
    assert len(set(days.values())) == 2


def test_the_calendar_is_one_that_programs_read(person: Person) -> None:
    calendar = person.does("schedule", "--ics", "--weeks", "2", "--language", "zh-CN")
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    lines = unfolded(calendar)
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    starts = [line for line in lines if line.startswith("DTSTART")]
    assert starts
    assert all(re.fullmatch(r"DTSTART(:\d{8}T\d{6}Z|;VALUE=DATE:\d{8})", line) for line in starts)
    assert any(width(line) > len(line) for line in lines if line.startswith("SUMMARY:"))


def test_an_event_keeps_its_uid(person: Person) -> None:
    first, second = (
        [line for line in unfolded(person.does("schedule", "--ics", "--language", one)) if line[:4] == "UID:"]
        for one in ("en", "zh-CN")
    )
    assert sorted(first) == sorted(second)  # what airs at one time stands by its name
    assert len(set(first)) == len(first)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--day", "tomorrow"), "'tomorrow' is no day: write it as 2026-11-25"),
        (("--kind", "plays"), "'plays' is not one of"),
        (("--weeks", "0"), "greater than or equal to 1"),
    ],
)
def test_bad_input_is_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["schedule", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert len(told.err.splitlines()) == 1
