"""`trakt-tmdb watched`: each thing once, whatever happens on the way."""

import time

import pytest

from tests.library.cli.person import Person
from trakt_tmdb.cli import main

UNSEEN = "The Lantern Keeper of Asahi Street"


def episodes(person: Person, title: str) -> list[tuple[int, int]]:
    return [(play["season"], play["number"]) for play in person.plays() if play["title"] == title]


def test_an_episode_is_marked_and_the_second_time_left_alone(unseen: Person) -> None:
    first = unseen.does("watched", f"{UNSEEN} S01E02")
    again = unseen.does("watched", f"{UNSEEN} 1x02")
    assert first.startswith("Watched: 1 play added. Receipt ")
    assert again.startswith("Nothing to add: seen already ")
    assert episodes(unseen, UNSEEN) == [(1, 2)]


@pytest.mark.parametrize("named", [f"{UNSEEN} #3", f"{UNSEEN} 第3话", "show/trakt-1001/s01e03"])
def test_an_episode_is_named_in_many_ways(unseen: Person, named: str) -> None:
    unseen.does("watched", named)
    assert episodes(unseen, UNSEEN) == [(1, 3)]


def test_a_time_is_the_persons_own(unseen: Person) -> None:
    unseen.does("watched", "show/trakt-1001/s01e02", "--at", "2026-01-02 03:04")
    assert "Fri 2026-01-02 03:04" in unseen.does("history", "--since", "2026-01-02")
    assert '"watched_at":"2026-01-01T19:04:00Z"' in unseen.does("history", "--since", "2026-01-02", "--json")


def test_again_adds_another_play(unseen: Person) -> None:
    unseen.does("watched", "show/trakt-1001/s01e02", "--at", "released")
    unseen.does("watched", "show/trakt-1001/s01e02", "--again")
    assert unseen.does("history", "--json").count('/s01e02","title":"The Lantern Keeper') == 2


def test_several_episodes_are_not_marked_before_that_was_confirmed(unseen: Person) -> None:
    asked = unseen.runs("watched", "show/trakt-1001/up-to-s01e03")
    assert (asked.returncode, episodes(unseen, UNSEEN)) == (2, [])
    assert "3 episodes: say --yes" in asked.stderr
    unseen.does("watched", "show/trakt-1001/up-to-s01e03", "--yes")
    assert episodes(unseen, UNSEEN) == [(1, 3), (1, 2), (1, 1)]


def test_what_cannot_be_sent_is_stored_and_sent_by_the_next_command(stored: Person) -> None:
    again = stored.runs("watched", "show/trakt-1001/s01e03")
    assert (again.returncode, again.stdout[:7]) == (75, "Stored:")
    stored.simulator.clear_faults()
    assert "2 changes that waited are settled now" in stored.runs("up-next").stderr
    assert episodes(stored, UNSEEN) == [(1, 3), (1, 2)]


def test_a_command_that_is_killed_while_it_sends_is_finished_once_by_the_next(unseen: Person) -> None:
    unseen.does("status")
    unseen.plans(kind="drop_answer", method="POST", path="trakt/sync/history", delay_ms=100)
    command = unseen.starts("watched", "show/trakt-1001/s01e02")
    while unseen.faults_left():
        time.sleep(0.05)
    command.kill()
    command.communicate()
    unseen.does("pending")
    unseen.does("pending")
    assert episodes(unseen, UNSEEN) == [(1, 2)]
    assert unseen.does("pending") == "Nothing waits.\n"


def test_fifty_lines_are_marked_in_few_requests(person: Person) -> None:
    first = [f"show/trakt-1057/s01e{number:02}" for number in range(1, 26)]
    lines = "\n".join([*first, *(f"show/trakt-1045/s01e{number:02}" for number in range(1, 26))])
    told = person.does("watched", "--from", "-", typing=lines)
    assert told.startswith("Watched: ")
    assert person.requests()["trakt POST /sync/history"] <= 2
    again = person.does("watched", "--from", "-", typing=lines)
    assert again == "Watched: 0 plays added, 50 seen already.\n"


def test_a_line_may_have_its_own_time(unseen: Person) -> None:
    lines = f"show/trakt-1001/s01e01\t2026-11-20 20:00\n\n{UNSEEN} S01E02\treleased\n{UNSEEN} #3\n"
    file = unseen.home / "seen.txt"
    file.write_text(lines)
    assert unseen.does("watched", "--from", str(file)) == "Watched: 3 plays added.\n"
    (first,) = [play for play in unseen.plays() if play["title"] == UNSEEN and play["number"] == 1]
    assert first["watched_at"].startswith("2026-11-20T12:00")


def test_where_one_line_is_wrong_nothing_is_marked_and_every_wrong_line_is_named(unseen: Person) -> None:
    ended = unseen.runs("watched", "--from", "-", typing=f"{UNSEEN} S01E01\nNo Such Thing S01E01\nshow/x\n")
    assert ended.returncode == 2
    assert [line[:7] for line in ended.stderr.splitlines()] == ["Line 2:", "Line 3:", "Nothing"]
    assert episodes(unseen, UNSEEN) == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name what was watched"),
        (("x", "--at", "yesterday"), "'yesterday' is no time"),
        (("x", "--at", "2026-11-20"), "has no time of day"),
        (("x", "--at", "2999-01-01 00:00"), "is still to come"),
        (("x", "--zone", "Mars/Base"), "There is no time zone 'Mars/Base'"),
        (("--from", "/nowhere"), "cannot be read"),
    ],
)
def test_bad_input_is_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert main(["watched", *arguments]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert said in told.err
    assert len(told.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("No Such Thing", "Nothing is called No Such Thing.\n"),
        (
            "show/trakt-1/",
            "Not a title reference: expected show/trakt-1390.tmdb-1399 or show/trakt-1390/s02e01.\n",
        ),
    ],
)
def test_what_names_nothing_is_told(person: Person, named: str, said: str) -> None:
    ended = person.runs("watched", named)
    assert (ended.returncode, ended.stdout, ended.stderr) == (2, "", said)


def test_the_latest_mark_is_taken_back(unseen: Person) -> None:
    unseen.does("watched", "show/trakt-1001/s01e02")
    assert unseen.does("undo") == "Taken back: 1 play removed.\n"
    assert episodes(unseen, UNSEEN) == []
    ended = unseen.runs("undo", "no-receipt")
    assert (ended.returncode, ended.stderr) == (
        2,
        "There is nothing to undo: writes can be undone for 30 days.\n",
    )
