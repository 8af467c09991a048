"""`trakt-tmdb history`."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.e2e.processes import REPOSITORY
from tests.e2e.services import simulated
from tests.library.cli.person import COMMAND, Person


def test_the_latest_plays_are_shown_in_the_persons_zone_and_language(person: Person) -> None:
    first = person.plays()[0]
    shown = person.does("history", "--limit", "1", "--language", "zh-CN", "--zone", "UTC")
    assert f"{first['watched_at'][:10]} {first['watched_at'][11:16]}" in shown
    assert first["title"] not in shown
    assert len(shown.splitlines()) == 3


def test_since_a_day_everything_is_shown_and_nothing_before(person: Person) -> None:
    lines = [json.loads(line) for line in person.does("history", "--json").splitlines()]
    day = lines[20]["watched_at"][:10]
    since = [
        json.loads(line)
        for line in person.does("history", "--since", day, "--json", "--zone", "UTC").splitlines()
    ]
    assert since == [line for line in lines if line["watched_at"] >= day]
    table = person.does("history", "--since", day, "--zone", "UTC").splitlines()[2:]
    assert len(table) == len(since)


def test_a_line_of_json_says_what_and_when(person: Person) -> None:
    line = json.loads(person.does("history", "--json", "--limit", "1"))
    first = person.plays()[0]
    assert line["id"] == first["id"]
    assert (line["title"], line["season"], line["number"]) == (
        first["title"],
        first["season"],
        first["number"],
    )
    assert line["ref"].endswith(f"/s{line['season']:02}e{line['number']:02}")


def test_whoever_read_enough_ends_it_quietly(person: Person) -> None:
    command = person.starts("history", "--json")
    assert command.stdout
    assert command.stderr
    command.stdout.readline()
    command.stdout.close()
    assert command.wait(60) == 0
    assert command.stderr.read() == ""
    command.stderr.close()


@pytest.mark.timeout(180)
def test_ten_thousand_plays_are_written_while_they_are_read(tmp_path: Path) -> None:
    """What a whole history takes beyond one page of it is memory that does not grow with it."""
    with simulated("--large") as services:
        person = Person(services, tmp_path)
        person.simulator.tell("limits", {"enabled": False})
        person.sign_in()
        person.does("pending")
        few, some = memory_and_lines(person, "--limit", "250")
        most, every = memory_and_lines(person)
    assert (some, every >= 10_000) == (250, True)
    assert most - few < 4_000  # kB; the plays alone take four times that


def memory_and_lines(person: Person, *options: str) -> tuple[int, int]:
    """The most memory that a run took, in kB, and how many lines it wrote."""
    measured = (
        "import resource, subprocess, sys\n"
        "ended = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE, check=True)\n"
        "most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss\n"
        "print(most, len(ended.stdout.splitlines()))\n"
    )
    command = (COMMAND[0], "-c", measured, *COMMAND, "history", "--json", *options)
    ended = subprocess.run(  # noqa: S603 - our own program
        command, env=person.environment, cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    most, lines = ended.stdout.split()
    return int(most), int(lines)
