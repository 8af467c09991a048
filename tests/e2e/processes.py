"""Programs that a test runs beside the browser, as a person would start them."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def free_port() -> int:
    """A port of the loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def running(
    command: Sequence[str], ready: re.Pattern[str], environment: Mapping[str, str] | None = None
) -> Iterator[re.Match[str]]:
    """Run a program until Ctrl-C; entered once it printed a line that matches `ready`."""
    process = subprocess.Popen(  # noqa: S603 - our own programs
        command,
        cwd=REPOSITORY,
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield _wait_for(process, ready)
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(60)
        if process.stdout:
            process.stdout.close()
    assert code == 0, f"{command[0]} ended with {code}"


def module(name: str, *arguments: str, environment: str = ".venv") -> tuple[str, ...]:
    """The command that runs a module of ours."""
    python = sys.executable if environment == ".venv" else str(REPOSITORY / environment / "bin" / "python")
    return (python, "-m", name, *arguments)


def _wait_for(process: subprocess.Popen[str], ready: re.Pattern[str]) -> re.Match[str]:
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if match := ready.search(line):
            return match
    raise AssertionError("it never became ready:\n" + "".join(lines))
