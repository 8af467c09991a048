"""`trakt-tmdb simulate`, with and without the extra."""

import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from urllib.request import urlopen

import pytest

from tests.e2e.processes import REPOSITORY
from tests.library.cli.person import COMMAND

WITHOUT_THE_EXTRA = """
import sys
from importlib.abc import MetaPathFinder

class Blocked(MetaPathFinder):
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"typer", "rich"}:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name.partition(".")[0])

sys.meta_path.insert(0, Blocked())
from trakt_tmdb.cli import main
sys.exit(main())
"""
BARE = (sys.executable, "-c", WITHOUT_THE_EXTRA)


@pytest.mark.parametrize("command", [COMMAND, BARE], ids=["with", "without"])
def test_it_says_where_everything_is_until_it_is_interrupted(command: Sequence[str]) -> None:
    started = (*command, "simulate", "--port", "0")
    with subprocess.Popen(started, stdout=subprocess.PIPE, text=True, cwd=REPOSITORY) as process:  # noqa: S603
        assert process.stdout
        told = {
            line[:11].strip(): line[12:].strip() for _, line in zip(range(7), process.stdout, strict=False)
        }
        with urlopen(told["Control"]) as answer:  # noqa: S310 - our own server on the loopback
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert told["Trakt"].startswith("http://127.0.0.1:")


@pytest.mark.parametrize("command", [COMMAND, BARE], ids=["with", "without"])
def test_a_port_that_is_taken_is_named(command: Sequence[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        ended = ran(*command, "simulate", "--port", port)
    assert ended.returncode == 1
    assert f"Port {port} cannot be used" in ended.stderr


@pytest.mark.parametrize("arguments", [(), ("login",), ("--help",), ("history", "--json")])
def test_without_the_extra_everything_else_says_what_to_install(arguments: Sequence[str]) -> None:
    ended = ran(*BARE, *arguments)
    assert (ended.returncode, ended.stdout) == (1, "")
    assert 'pip install "trakt-tmdb[cli]"' in ended.stderr


def ran(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - our own program
        command, capture_output=True, text=True, check=False, timeout=60, cwd=REPOSITORY
    )
