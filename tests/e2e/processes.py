"""Programs that a test runs beside the browser, as a person would start them."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


class Program:
    """A running program, and what it printed."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.lines: list[str] = []

    def wait_for(self, pattern: re.Pattern[str]) -> re.Match[str]:
        """Read on until a line matches."""
        for line in self._process.stdout or ():
            self.lines.append(line)
            if match := pattern.search(line):
                return match
        raise AssertionError("it never became ready:\n" + "".join(self.lines))


@contextmanager
def running(
    command: Sequence[str], ready: re.Pattern[str], environment: Mapping[str, str] | None = None
) -> Iterator[re.Match[str]]:
    """Run a program until Ctrl-C; entered once it printed a line that matches `ready`."""
    with started(command, environment) as program:
        yield program.wait_for(ready)


@contextmanager
def started(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Iterator[Program]:
    """Run a program until Ctrl-C."""
    process = subprocess.Popen(  # noqa: S603 - our own programs
        command,
        cwd=REPOSITORY,
        env=os.environ | (environment or {}),
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield Program(process)
    finally:
        process.send_signal(signal.SIGINT)
        code = process.wait(60)
        if process.stdout:
            process.stdout.close()
    assert code == 0, f"{command[0]} ended with {code}"


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    """The command that runs an installed command of ours."""
    return (str(Path(sys.executable).with_name(name)), *arguments)


def module(name: str, *arguments: str, environment: str = ".venv") -> tuple[str, ...]:
    """The command that runs a module of ours."""
    python = sys.executable if environment == ".venv" else str(REPOSITORY / environment / "bin" / "python")
    return (python, "-m", name, *arguments)
