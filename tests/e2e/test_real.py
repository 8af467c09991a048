"""`./script/demo --real`, at services that stand in for the real ones."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from script.ports import free_port
from tests.e2e.log import complaints
from tests.e2e.panel import Panel
from tests.e2e.processes import REPOSITORY, Program, started
from tests.e2e.services import Services, simulated
from tests.e2e.simulator import Simulator

COMMAND = ("./script/demo", "--real")
READY = re.compile(r"Trakt Panel is ready: (http://127\.0\.0\.1:\d+)/trakt-panel")
CODE = re.compile(r"Open (\S+) and type (\w+)")
NAMES = ("TRAKT_ID", "TRAKT_SECRET", "TRAKT_INIT_REFRESH", "TMDB_TOKEN")
APP = "a" * 64


@dataclass(frozen=True)
class Server:
    """Where a started one is, and what it said until then."""

    url: str
    said: str


class Machine:
    """A machine with a state folder, on which the command is run again and again."""

    def __init__(self, folder: Path, services: Services) -> None:
        self.folder = folder
        self.services = services

    @property
    def password(self) -> str:
        return (self.folder / "password").read_text(encoding="utf-8")

    @contextmanager
    def runs(self, **variables: str) -> Iterator[Server]:
        """Run until the panel is ready; whoever is asked for a code types it."""
        with started(COMMAND, self.environment(variables)) as program:
            yield self._ready(program)
        assert complaints(self.folder / "home-assistant.log") == []

    def environment(self, variables: Mapping[str, str]) -> dict[str, str]:
        port = str(free_port())
        own = {"DEMO_PORT": port, "DEMO_STATE": str(self.folder)}
        return {**own, **self.services.environment, **variables}

    def _ready(self, program: Program) -> Server:
        either = program.wait_for(re.compile(f"{READY.pattern}|{CODE.pattern}"))
        if not either[1]:
            self.services.approve(either[3])
            either = program.wait_for(READY)
        return Server(either[1], "".join(program.lines))


@pytest.fixture(scope="module")
def services() -> Iterator[Services]:
    with simulated() as running:
        yield running


@pytest.fixture
def machine(tmp_path: Path, services: Services) -> Machine:
    return Machine(tmp_path / "state", services)


@pytest.fixture(autouse=True)
def bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def log_in(page: Page, url: str, password: str) -> Panel:
    """Get in as the person that the command names."""
    panel = Panel(page, url)
    panel.go()
    page.wait_for_url(re.compile("/auth/authorize"), timeout=30_000)
    expect(page.locator("trakt-panel")).to_have_count(0)
    page.get_by_label("Username").fill("demo")
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Log in").click()
    expect(panel.frame.get_by_role("main")).to_be_visible(timeout=60_000)
    return panel


@pytest.mark.timeout(400)
def test_a_refresh_token_signs_in_by_itself_behind_a_login_and_is_spent_once(
    machine: Machine, services: Services, page: Page, browser: Browser
) -> None:
    seed = services.refresh_token()
    before = services.renewals()
    variables = {
        "TRAKT_ID": services.client_id,
        "TRAKT_SECRET": "",
        "TRAKT_INIT_REFRESH": seed,
        "TMDB_TOKEN": services.tmdb_token,
    }
    with machine.runs(**variables) as server:
        assert "\033[1;31mThis is your real Trakt account" in server.said
        assert seed not in server.said
        assert not CODE.search(server.said)
        panel = log_in(page, server.url, machine.password)
        expect(panel.rows.first).to_be_visible(timeout=30_000)
        panel.screenshot("real-account")

    with machine.runs(**variables) as server:
        assert "TRAKT_INIT_REFRESH" not in server.said
        again = browser.new_page()
        expect(log_in(again, server.url, machine.password).rows.first).to_be_visible(timeout=30_000)
        again.close()
    assert services.renewals() == before + 1
    kept = "".join(path.read_text(errors="ignore") for path in machine.folder.rglob("*") if path.is_file())
    assert seed not in kept

    with machine.runs() as server:
        assert "signed in" not in server.said
    with machine.runs(**variables | {"TRAKT_INIT_REFRESH": services.refresh_token()}) as server:
        assert "TRAKT_INIT_REFRESH is not used" in server.said
    assert services.renewals() == before + 1


@pytest.mark.timeout(300)
def test_a_refresh_token_that_was_used_says_so_and_a_code_signs_in(
    machine: Machine, services: Services
) -> None:
    seed = services.refresh_token()
    variables = {"TRAKT_ID": services.client_id, "TRAKT_INIT_REFRESH": seed}
    with machine.runs(**variables):
        pass
    elsewhere = Machine(machine.folder.with_name("elsewhere"), services)
    with elsewhere.runs(**variables) as server:
        assert re.search("TRAKT_INIT_REFRESH was used already.* code", server.said)
        assert CODE.search(server.said)
    with elsewhere.runs(**variables) as server:
        assert "TRAKT_INIT_REFRESH" not in server.said


@pytest.mark.timeout(300)
def test_an_account_that_trakt_refuses_keeps_nobody_from_the_panel(
    machine: Machine, services: Services, page: Page
) -> None:
    variables = {"TRAKT_ID": services.client_id, "TRAKT_INIT_REFRESH": services.refresh_token()}
    with machine.runs(**variables):
        pass
    Simulator(services.url).tell("tokens/expire", {"access": True, "refresh": True})
    # With what it knew before, the account would start first and ask for the sign-in afterwards.
    shutil.rmtree(machine.folder / ".cache")
    with started(COMMAND, machine.environment(variables)) as program:
        url = program.wait_for(READY)[1]
        assert "The account is not ready: the panel says what it needs" in "".join(program.lines)
        panel = log_in(page, url, machine.password)
        expect(panel.frame.get_by_role("heading", name="demo needs to sign in again")).to_be_visible(
            timeout=60_000
        )


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({}, ["TRAKT_ID is not set"]),
        ({"trakt_id": APP}, ["TRAKT_ID is not set, but trakt_id is: write the name in capitals"]),
        ({"TRAKT_ID": ""}, ["TRAKT_ID is empty"]),
        ({"TRAKT_ID": " "}, ["TRAKT_ID holds nothing but spaces"]),
        ({"TRAKT_ID": f"{APP} "}, ["TRAKT_ID has spaces in it"]),
        ({"TRAKT_ID": "mine"}, ["TRAKT_ID is wrong. This is no client ID"]),
        ({"TRAKT_ID": APP, "TRAKT_SECRET": APP}, ["TRAKT_SECRET is wrong. This is the client ID again"]),
        (
            {"TRAKT_ID": APP, "TMDB_TOKEN": "0123456789abcdef" * 2},
            ["TMDB_TOKEN is wrong. This is an API key"],
        ),
        ({"TRAKT_ID": APP, "TMDB_TOKEN": "eyjhbgci.eyj.c2ln"}, ["TMDB_TOKEN is in small letters"]),
        ({"TRAKT_ID": APP, "TRAKT_INIT_REFRESH": APP}, ["TRAKT_INIT_REFRESH is wrong. This is the app's ID"]),
        ({"TRAKT_ID": APP, "TRAKT_PANEL_SERVICES": "tract=x"}, ["TRAKT_PANEL_SERVICES is wrong", "tract"]),
        (
            {"TRAKT_ID": "", "TRAKT_INIT_REFRESH": "\t", "TMDB_TOKEN": "token"},
            ["TRAKT_ID is empty", "TRAKT_INIT_REFRESH holds nothing but spaces", "TMDB_TOKEN is wrong"],
        ),
    ],
)
def test_every_variable_that_is_wrong_is_named_and_nothing_is_started(
    machine: Machine, variables: dict[str, str], said: list[str]
) -> None:
    ended = run_to_the_end(machine, variables)
    assert ended.returncode == 1
    assert [line for line in said if line not in ended.stderr] == []
    assert len(ended.stderr.splitlines()) == max(1, len(said) - ("tract" in said))
    assert "starting" not in ended.stdout
    assert not machine.folder.exists()


@pytest.mark.parametrize(
    ("variables", "said"),
    [
        ({"TRAKT_ID": APP}, "TRAKT_ID is wrong. Trakt does not know this app"),
        ({"TMDB_TOKEN": "eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.c2ln"}, "TMDB_TOKEN is wrong. TMDB refuses"),
    ],
)
def test_a_variable_that_is_refused_is_named(
    machine: Machine, services: Services, variables: dict[str, str], said: str
) -> None:
    ended = run_to_the_end(machine, {"TRAKT_ID": services.client_id} | variables)
    assert (ended.returncode, said in ended.stderr) == (1, True), ended.stderr
    assert "Home Assistant could not go on" not in ended.stderr


def run_to_the_end(machine: Machine, variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own
        COMMAND,
        cwd=REPOSITORY,
        env=os.environ | machine.environment(variables),
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )
