"""What `import trakt_tmdb` costs, in fresh interpreters."""

import subprocess
import sys

from .machine import versioned
from .row import Row, Table, Unit
from .sample import Sample, rotated
from .scale import Scale

_OF_NEEDED = 1.3
_AT_LEAST = 15
_UNWANTED = ("aiohttp.web", "trakt_tmdb.simulator", "typer", "redis")
_TIMED = "import time; began = time.perf_counter(); {}; print(time.perf_counter() - began)"
_STATEMENTS = {"ours": "import trakt_tmdb", "needed": "import aiohttp, msgspec"}

ABOUT = """\
The import statement alone, timed inside fresh interpreters that take turns, against the import of what the
library cannot do without. The second row counts modules that nobody who only reads should pay for:
aiohttp.web, the simulator, typer, redis."""


def measure(scale: Scale) -> Table:
    """Start interpreters by turns."""
    times: dict[str, list[float]] = {name: [] for name in _STATEMENTS}
    for number in range(max(_AT_LEAST, 2 * scale.rounds) + 1):
        for name in rotated(list(_STATEMENTS), number):
            seconds = float(_run(_TIMED.format(_STATEMENTS[name])))
            if number:
                times[name].append(seconds)
    ours, needed = Sample(tuple(times["ours"])), Sample(tuple(times["needed"]))
    imports = f"import {versioned('aiohttp')}, {versioned('msgspec')}"
    return Table(
        title="Importing",
        about=ABOUT,
        rows=(
            Row.timed("import trakt_tmdb", ours, needed, imports, _OF_NEEDED),
            Row.counted("import trakt_tmdb: unwanted modules", Unit.MODULES, _unwanted(), 0, "none", 1),
        ),
    )


def _unwanted() -> int:
    return int(_run(f"import sys, trakt_tmdb; print(len(set(sys.modules) & set({_UNWANTED!r})))"))


def _run(code: str) -> str:
    command = [sys.executable, "-I", "-c", code]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own code
