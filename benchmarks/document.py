"""docs/benchmarks.md: the whole page from a full run, or some of its sections anew."""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from textwrap import fill

from .machine import Machine, versioned
from .row import Table, cells

_PACKAGES = ("aiohttp", "msgspec", "orjson", "mashumaro", "pydantic", "pytrakt", "themoviedb")
_STORES = ("aiohttp-client-cache", "aiosqlite")
_HEADS = "| what | ours | reference | ratio | budget | |\n|---|---|---|---|---|---|"

_INTRODUCTION = """\
# Benchmarks

Written by `./script/bench --docs`: run it to have the numbers of your own machine. Each number is set
beside a peer or a floor that was measured in the same run, by turns with ours; less is better, so a ratio
below 1 means that ours took less. A budget is the most a ratio may be. Times are medians with half the
distance between their quartiles; the garbage collector is on for everyone and runs between measurements.
Both services are the simulator, in a process of its own on the same machine, so that the network costs
nearly nothing unless a row says otherwise.
"""


def written(machine: Machine, tables: Sequence[Table]) -> str:
    """The whole page."""
    measured = _paragraph(f"{_measured_on(machine)}; {_peers()}.")
    return "\n".join([_INTRODUCTION, measured, *(_section(table) for table in tables)])


def renewed(page: str, machine: Machine, tables: Sequence[Table]) -> str:
    """The page with these sections in place of their old ones; each says what it was measured on."""
    head, *kept = re.split(r"(?m)^(?=## )", page)
    sections = {section.partition("\n")[0]: section for section in kept}
    for table in tables:
        sections[f"## {table.title}"] = _section(table, _paragraph(f"{_measured_on(machine)}."))
    return "\n".join(part.strip("\n") + "\n" for part in (head, *sections.values()))


def _measured_on(machine: Machine) -> str:
    here = (
        f"{machine.cpu}, {machine.cores} cores; {machine.system}; {machine.python}; SQLite {machine.sqlite}"
    )
    return f"Measured on {datetime.now(UTC):%d %B %Y}: {here}"


def _peers() -> str:
    return ", ".join(versioned(name) for name in (*_PACKAGES, *_STORES))


def _paragraph(text: str) -> str:
    return fill(text, 108) + "\n"


def _section(table: Table, *remarks: str) -> str:
    lines = "\n".join(f"| {' | '.join(cells(row))} |" for row in table.rows)
    return "\n".join((f"## {table.title}\n", *remarks, f"{table.about}\n", f"{_HEADS}\n{lines}\n"))
