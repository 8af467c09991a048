"""`trakt-tmdb pending`."""

import sqlite3
from contextlib import closing

from tests.library.cli.person import Person

TWO_DAYS = 48 * 3600


def plays(person: Person) -> int:
    return sum(play["title"].startswith("The Lantern Keeper") for play in person.plays())


def test_what_waits_is_shown_while_trakt_is_away(stored: Person) -> None:
    ended = stored.runs("pending")
    assert ended.returncode == 0
    assert "waiting" in ended.stdout
    assert "S01E02" in ended.stdout
    assert "1 change waits to be sent" in ended.stderr


def test_sending_says_whether_it_was_sent(stored: Person) -> None:
    assert stored.runs("pending", "send").returncode == 75
    stored.simulator.clear_faults()
    assert stored.does("pending", "send") == "Nothing waits any more.\n"
    assert plays(stored) == 1


def test_what_is_given_up_is_never_sent(stored: Person) -> None:
    assert stored.does("pending", "discard") == "Given up: 1 change.\n"
    stored.simulator.clear_faults()
    assert stored.does("pending") == "Nothing waits.\n"
    assert plays(stored) == 0


def test_what_is_older_than_two_days_is_sent_only_when_that_is_said(stored: Person) -> None:
    (journal,) = stored.state.glob("*.db")
    with closing(sqlite3.connect(journal)) as connection, connection:
        old = f"made_at = made_at - {TWO_DAYS + 60}"
        connection.execute(
            f"UPDATE intents SET {old}, intent = json_set(CAST(intent AS TEXT), '$.made_at', ?)",  # noqa: S608
            ("2026-01-01T00:00:00Z",),
        )
    stored.simulator.clear_faults()
    assert "held" in stored.does("pending")
    assert plays(stored) == 0
    assert stored.does("pending", "send") == "Nothing waits any more.\n"
    assert "2026-01-01" in stored.does("history", "--since", "2026-01-01")


def test_a_receipt_that_does_not_wait_is_told(person: Person) -> None:
    ended = person.runs("pending", "discard", "no-such")
    assert (ended.returncode, ended.stderr) == (2, "Nothing that waits has the receipt no-such.\n")
