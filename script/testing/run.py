"""`./script/test`: every test in three pytest processes and the panel's own, summed up in one line."""

import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import override
from xml.etree import ElementTree as ET

LONG = "--long"
REPOSITORY = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Suite:
    """Tests that share a process."""

    folders: tuple[str, ...]
    command: tuple[str, ...]
    report: str
    """The option that names the JUnit report."""

    def chosen(self, paths: list[str]) -> list[str]:
        """Those of `paths` that are ours; without paths, our folders."""
        if not paths:
            return [folder for folder in self.folders if (REPOSITORY / folder).exists()]
        return [path for path in paths if path.startswith(self.folders)]


_PYTEST = (sys.executable, "-m", "pytest", "--quiet")
_ONCE_MORE = ("--reruns", "1", "--only-rerun", "from pytest-timeout")
"""A browser that hangs gets a second chance; what fails, fails."""
SUITES = (
    Suite(
        ("tests/library", "tests/contract", "tests/packaging", "tests/examples", "tests/docs"),
        (*_PYTEST, "-p", "no:homeassistant"),
        "--junitxml",
    ),
    Suite(("tests/integration",), _PYTEST, "--junitxml"),
    Suite(
        ("tests/e2e",),
        (
            *_PYTEST,
            *("-p", "no:homeassistant", "-p", "no:asyncio", "-p", "no:aiohttp", "--timeout=300"),
            *_ONCE_MORE,
        ),
        "--junitxml",
    ),
    Suite(
        ("frontend",),
        (
            "npm",
            "--prefix",
            "frontend",
            "run",
            "--silent",
            "test",
            "--",
            "--reporter=default",
            "--reporter=junit",
        ),
        "--outputFile.junit",
    ),
)


@dataclass(frozen=True)
class Sum:
    """How tests ended."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: "Sum") -> "Sum":
        return Sum(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    @override
    def __str__(self) -> str:
        skipped = f", {self.skipped} skipped" if self.skipped else ""
        return f"{self.passed} passed, {self.failed} failed{skipped}"


def main(arguments: list[str]) -> int:
    """Run the suites that hold the given paths, all without any; options but `--long` go to each."""
    # A job in a shell's background ignores this signal and so does all it starts; tests stop servers with it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    if LONG in arguments:
        arguments = [argument for argument in arguments if argument != LONG]
        os.environ["STATEFUL_SEQUENCES"] = "2000"
    paths = [argument for argument in arguments if not argument.startswith("-")]
    options = [argument for argument in arguments if argument.startswith("-")]
    stray = [path for path in paths if not any(suite.chosen([path]) for suite in SUITES)]
    if stray:
        print(f"No tests at {', '.join(stray)}: paths start with tests/ or frontend.", file=sys.stderr)
        return 2
    total = Sum()
    for suite in SUITES:
        if chosen := suite.chosen(paths):
            total += _run(suite, chosen, options)
    print(total)
    return 1 if total.failed or not total.passed else 0


def _run(suite: Suite, chosen: list[str], options: list[str]) -> Sum:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.xml"
        targets = [] if suite.folders == ("frontend",) else chosen
        command = [*suite.command, f"{suite.report}={report}", *options, *targets]
        code = subprocess.run(command, cwd=REPOSITORY, check=False).returncode  # noqa: S603 - our own commands
        counted = _read(report) if report.exists() else Sum()
    # A process that died, or found an error outside any test, is a failure of its own.
    return counted if code == 0 or counted.failed else counted + Sum(failed=1)


def _read(report: Path) -> Sum:
    suites = list(ET.parse(report).getroot().iter("testsuite"))  # noqa: S314 - written by our own test runners

    def count(name: str) -> int:
        return sum(int(suite.get(name, "0")) for suite in suites)

    failed, skipped = count("failures") + count("errors"), count("skipped")
    return Sum(count("tests") - failed - skipped, failed, skipped)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
