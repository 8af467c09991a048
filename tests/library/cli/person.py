"""Somebody at a command line, with a home of their own."""

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from tests.e2e.processes import REPOSITORY, module
from tests.e2e.services import Services
from tests.e2e.simulator import Simulator

COMMAND = module("trakt_tmdb.cli")
_KINDS = ("CONFIG", "STATE", "CACHE")


class Person:
    """Runs the real command in a process of its own, at a simulator in another one."""

    def __init__(self, services: Services, home: Path) -> None:
        self.services = services
        self.simulator = Simulator(services.url)
        self.home = home
        places = ("trakt", "auth", "tmdb", "images")
        self.environment: dict[str, str] = {
            "HOME": str(home),
            "LANG": "C.UTF-8",
            "PATH": "/usr/bin:/bin",
            "TZ": "Asia/Shanghai",
            "TRAKT_TMDB_SERVICES": ",".join(f"{place}={services.url}/{place}" for place in places),
            **{f"XDG_{kind}_HOME": str(home / kind.lower()) for kind in _KINDS},
        }

    @property
    def config(self) -> Path:
        return self.home / "config" / "trakt-tmdb"

    @property
    def state(self) -> Path:
        return self.home / "state" / "trakt-tmdb"

    def sign_in(self) -> None:
        """By the variables of the environment, which later commands find set, too."""
        self.environment |= {
            "TRAKT_ID": self.services.client_id,
            "TRAKT_INIT_REFRESH": self.services.refresh_token(),
            "TMDB_TOKEN": self.services.tmdb_token,
        }

    def runs(self, *arguments: str, typing: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        """Run a command to its end."""
        ended = subprocess.run(  # noqa: S603 - our own program
            (*COMMAND, *arguments),
            cwd=REPOSITORY,
            env=self.environment | environment,
            input=typing.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        out, err = ended.stdout.decode(), ended.stderr.decode()
        return subprocess.CompletedProcess(ended.args, ended.returncode, out, err)

    def does(self, *arguments: str, typing: str = "", **environment: str) -> str:
        """Run a command that has to succeed; returns what it printed, line ends as they are."""
        ended = self.runs(*arguments, typing=typing, **environment)
        assert ended.returncode == 0, ended.stderr
        return ended.stdout

    def starts(self, *arguments: str) -> subprocess.Popen[str]:
        """Begin a command."""
        return subprocess.Popen(  # noqa: S603 - our own program
            (*COMMAND, *arguments),
            cwd=REPOSITORY,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def trakt_is_away(self) -> None:
        """From now on, Trakt answers with an error."""
        self.plans(kind="status", path="^/?trakt/", status=503, count=1000)

    def plans(self, **fault: object) -> None:
        """Let the next requests that match meet a fault."""
        self.simulator.tell("faults", fault)

    def faults_left(self) -> int:
        """How many planned faults met no request yet."""
        return len(self._control("state")["faults"])

    def requests(self) -> Mapping[str, int]:
        """How often each endpoint was asked since the simulator's last reset."""
        counts: Mapping[str, int] = self._control("requests")["counts"]
        return counts

    def plays(self) -> list[dict[str, Any]]:
        """The latest plays at Trakt."""
        plays: list[dict[str, Any]] = self._control("state")["accounts"]["demo"]["latest_plays"]
        return plays

    def _control(self, what: str) -> Any:  # noqa: ANN401 - another program's JSON
        with urlopen(f"{self.services.url}/_simulator/{what}", timeout=10) as answer:  # noqa: S310
            return json.load(answer)
