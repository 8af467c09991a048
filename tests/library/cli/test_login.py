"""`trakt-tmdb login` and `logout`."""

import json
import re
import subprocess
import time

import pytest

from tests.library.cli.person import Person

KEY = "0123456789abcdef" * 2
NOBODYS = "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln"


def logged_in(person: Person, *arguments: str, decision: str = "approve") -> subprocess.CompletedProcess[str]:
    """Run the sign-in to its end, and say yes or no at Trakt meanwhile."""
    given = ("--client-id", person.services.client_id, "--tmdb-token", person.services.tmdb_token)
    command = person.starts("login", *given, *arguments)
    person.simulator.tell("device", {"user_code": told_code(command), "decision": decision})
    out, rest = command.communicate(timeout=60)
    return subprocess.CompletedProcess((), command.returncode, out, rest)


def told_code(command: subprocess.Popen[str]) -> str:
    """Read what a sign-in says until it shows the code."""
    assert command.stderr
    told = ""
    while (code := re.search(r"type (\w+)", told)) is None:
        line = command.stderr.readline()
        assert line, f"it ended: {told}"
        told += line
    return code[1]


def test_a_code_signs_in_and_every_command_is_signed_in_from_then_on(somebody: Person) -> None:
    ended = logged_in(somebody)
    assert (ended.returncode, ended.stdout) == (0, "Signed in as demo.\n")
    assert "demo" in somebody.does("status")
    tokens = somebody.config / "tokens.json"
    assert tokens.stat().st_mode & 0o777 == (somebody.config / "sign-in.json").stat().st_mode & 0o777 == 0o600
    assert somebody.config.stat().st_mode & 0o777 == 0o700


def test_signing_out_ends_the_tokens_at_trakt_and_here(person: Person) -> None:
    person.does("status")
    revoked = person.requests().get("auth POST /oauth/revoke", 0)
    assert person.does("logout") == "Signed out.\n"
    assert person.requests()["auth POST /oauth/revoke"] == revoked + 1
    assert json.loads((person.config / "tokens.json").read_text()) == {}
    ended = person.runs("history")
    assert (ended.returncode, ended.stdout) == (77, "")
    assert "trakt-tmdb login" in ended.stderr


def test_while_trakt_is_away_nobody_is_signed_out_unless_they_say_so(person: Person) -> None:
    person.does("status")
    person.plans(kind="status", path="auth/oauth/revoke", status=503, count=1000)
    kept = person.runs("logout")
    assert kept.returncode == 69
    assert "--forget" in kept.stderr
    assert person.does("logout", "--forget") == "Signed out.\n"


def test_a_sign_in_that_is_denied_leaves_nothing(somebody: Person) -> None:
    ended = logged_in(somebody, decision="deny")
    assert (ended.returncode, ended.stdout) == (77, "")
    assert "denied" in ended.stderr
    assert somebody.runs("status").returncode == 77


def test_what_trakt_needs_is_said_before_anything_is_asked(somebody: Person) -> None:
    ended = somebody.runs("login")
    assert ended.returncode == 2
    assert "Trakt VIP: register an app" in ended.stderr
    assert "one\n    community connection" in ended.stderr
    assert ended.stderr.endswith("The client ID is missing: give --client-id or set TRAKT_ID.\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--client-id", "mine"), "--client-id is wrong. This is no client ID"),
        (("--client-id", NOBODYS), "--client-id is wrong. This is a token of TMDB's"),
        (
            ("--client-id", KEY, "--client-secret", KEY),
            "--client-secret is wrong. This is the client ID again",
        ),
        (("--client-id", KEY, "--tmdb-token", KEY), "--tmdb-token is wrong. This is an API key (v3)"),
        (("--client-id", KEY, "--tmdb-token", NOBODYS), "--tmdb-token is wrong. TMDB refuses this token"),
    ],
)
def test_what_was_pasted_wrongly_is_named(somebody: Person, arguments: tuple[str, ...], said: str) -> None:
    ended = somebody.runs("login", *arguments)
    assert ended.returncode == 2
    assert said in ended.stderr


def test_an_app_that_trakt_does_not_know_is_told(somebody: Person) -> None:
    ended = somebody.runs("login", "--client-id", KEY)
    assert ended.returncode == 1
    assert "Trakt does not know the app" in ended.stderr


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"TRAKT_ID": "", "TMDB_TOKEN": NOBODYS.lower()}, "TRAKT_ID is empty"),
        ({"TRAKT_ID": "", "TMDB_TOKEN": NOBODYS.lower()}, "TMDB_TOKEN is in small letters"),
        ({"TMDB_TOKEN": KEY}, "TMDB_TOKEN is wrong. This is an API key (v3)"),
        ({"TRAKT_TMDB_SERVICES": "tract=x"}, "TRAKT_TMDB_SERVICES is wrong"),
    ],
)
def test_every_variable_that_is_wrong_is_named(person: Person, variables: dict[str, str], said: str) -> None:
    ended = person.runs("status", **variables)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert said in ended.stderr


def test_a_variable_in_small_letters_is_found(person: Person) -> None:
    person.environment["trakt_id"] = person.environment.pop("TRAKT_ID")
    ended = person.runs("status")
    assert ended.returncode == 2
    assert "TRAKT_ID is not set, but trakt_id is: write the name in capitals" in ended.stderr


def test_a_spent_refresh_token_says_so_and_a_code_takes_its_place(person: Person) -> None:
    person.simulator.tell("tokens/expire", {"access": True, "refresh": True})
    ended = person.runs("status")
    assert ended.returncode == 77
    assert "TRAKT_INIT_REFRESH was used already" in ended.stderr
    assert "`trakt-tmdb login` signs in with a code" in ended.stderr
    logged_in(person)
    assert "demo" in person.does("status")


def test_a_sign_in_that_trakt_no_longer_renews_names_the_way_in(person: Person) -> None:
    person.does("status")
    person.simulator.tell("tokens/expire", {"access": True, "refresh": True})
    ended = person.runs("history")
    assert (ended.returncode, ended.stdout) == (77, "")
    assert "`trakt-tmdb login`" in ended.stderr
    assert person.does("logout") == "Signed out.\n"


def test_another_app_is_signed_in_to_after_a_sign_out(somebody: Person) -> None:
    logged_in(somebody)
    ended = somebody.runs("login", "--client-id", KEY)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert "signed in with another app. `trakt-tmdb logout` first" in ended.stderr
    assert "demo" in somebody.does("status")


def test_a_locked_account_is_told_and_not_kept(somebody: Person) -> None:
    somebody.plans(kind="status", status=423, path="trakt/users/settings", count=5)
    ended = logged_in(somebody)
    assert (ended.returncode, ended.stdout) == (1, "Trakt is locked: Trakt's support can help.\n")
    assert somebody.runs("status").returncode == 77


def test_a_sign_in_that_is_killed_is_nobodys_until_trakt_says_whose(somebody: Person) -> None:
    """Else what the one person left to be sent would be sent in the other one's name."""
    logged_in(somebody)
    somebody.simulator.tell("tokens/expire", {"access": True, "refresh": True})
    command = somebody.starts("login")
    code = told_code(command)
    somebody.plans(kind="stall", path="trakt/users/settings")
    somebody.simulator.tell("device", {"user_code": code, "username": "newcomer"})
    while somebody.faults_left():
        time.sleep(0.05)
    command.kill()
    command.communicate()
    assert re.search(r"Signed in as +newcomer", somebody.does("status"))
