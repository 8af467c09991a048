"""The command line."""

import signal
import socket
import subprocess
import sys
from urllib.request import urlopen

import pytest

from trakt_tmdb.cli import main


def test_simulate_says_where_everything_is_until_it_is_interrupted() -> None:
    command = [sys.executable, "-m", "trakt_tmdb.cli", "simulate", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own
        assert process.stdout
        told = {
            line[:11].strip(): line[12:].strip() for _, line in zip(range(7), process.stdout, strict=False)
        }
        with urlopen(told["Control"]) as answer:  # noqa: S310 - our own server on the loopback
            assert answer.status == 200
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert told["Trakt"].startswith("http://127.0.0.1:")


def test_a_port_that_is_taken_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["simulate", "--port", str(port)]) == 1
    assert str(port) in capsys.readouterr().err


def test_a_command_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([])
    assert "COMMAND" in capsys.readouterr().err
