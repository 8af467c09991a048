"""The commands that only look, and the frame around all of them."""

import pytest

from tests.library.cli.person import Person
from trakt_tmdb.cli import main

COMMANDS = (
    *("login", "logout", "status", "schedule", "up-next", "watchlist", "history", "search", "watched"),
    *("undo", "pending", "cache", "simulate"),
)
WATCHLIST = "trakt GET /sync/watchlist/{type}/{sort_by}/{sort_how}"


def test_help_names_every_command_and_every_exit_code(somebody: Person) -> None:
    told = somebody.does("--help", COLUMNS="200")
    assert [command for command in COMMANDS if f"│ {command} " not in told] == []
    words = " ".join(told.split())
    assert [code for code in ("2 wrong input", "69 a", "75 stored", "77 nobody") if code not in words] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_needs_no_account_for_it(
    capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main([command, "--help"]) == 0
    assert f"trakt-tmdb {command}" in capsys.readouterr().out


def test_up_next_shows_what_to_watch_and_what_waits(person: Person) -> None:
    shown = person.does("up-next")
    assert shown.startswith("Show ")
    assert "\n\nWaiting " in shown


def test_the_watchlist_is_shown_whole_and_names_what_other_commands_take(person: Person) -> None:
    wishes = person.simulator.watchlist()
    shown = person.does("watchlist")
    assert [title for title in wishes if title not in shown] == []
    ref = next(word for word in shown.split() if word.startswith("movie/"))
    assert "1 play added" in person.does("watched", ref)


def test_a_search_names_titles(person: Person) -> None:
    assert "show/trakt-1001" in person.does("search", "Lantern Keeper")
    assert person.does("search", "No Such Thing") == "Nothing is called No Such Thing.\n"


def test_while_trakt_is_away_what_was_known_is_shown_and_said_to_be(person: Person) -> None:
    before = person.does("watchlist")
    person.trakt_is_away()
    ended = person.runs("watchlist")
    assert (ended.returncode, ended.stdout) == (0, before)
    assert "What is shown may be old" in ended.stderr


def test_what_was_never_known_ends_with_a_code_of_its_own(person: Person) -> None:
    person.does("pending")
    person.does("cache", "clear")
    person.trakt_is_away()
    ended = person.runs("watchlist")
    assert (ended.returncode, ended.stdout) == (69, "")


def test_forgotten_answers_are_asked_anew(person: Person) -> None:
    person.does("watchlist")
    asked = person.requests()[WATCHLIST]
    person.does("watchlist")
    assert person.requests()[WATCHLIST] == asked
    assert person.does("cache", "clear") == "Forgotten.\n"
    person.does("watchlist")
    assert person.requests()[WATCHLIST] > asked


def test_status_says_where_things_are_and_gives_no_secret_away(person: Person) -> None:
    shown = person.does("status")
    assert str(person.config / "tokens.json") in shown
    told = shown + "".join(path.read_text() for path in person.config.iterdir())
    assert person.environment["TRAKT_INIT_REFRESH"] not in told
    assert person.services.tmdb_token not in shown


def test_a_command_that_is_unknown_is_a_sentence(somebody: Person) -> None:
    ended = somebody.runs("wathced")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "No such command 'wathced'" in ended.stderr
