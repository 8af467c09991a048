"""`./script/bench`: measure, print, and write what is asked for."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from . import blocks, cache_hits, decode, imports, tmdb_details, views
from .document import renewed, written
from .home_assistant import rows as home_assistant
from .library import rows as library
from .machine import machine
from .panel import rows as panel
from .row import Row, Table, as_json, cells
from .scale import FULL, QUICK, Scale

_DOCUMENT = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
_HEADS = ("what", "ours", "reference", "ratio", "budget", "")

SUBJECTS: dict[str, Callable[[Scale], Table]] = {
    "decode": decode.measure,
    "cache": cache_hits.measure,
    "library": library.measure,
    "tmdb": tmdb_details.measure,
    "views": views.measure,
    "blocks": blocks.measure,
    "import": imports.measure,
    "home-assistant": home_assistant.measure,
    "panel": panel.measure,
}
_LONG = frozenset({"home-assistant"})
"""Left out of a short run, unless they are asked for."""


def main(arguments: Sequence[str]) -> int:
    """Run the subjects; 1 when a count is over its budget, whatever the times say."""
    chosen = _parser().parse_args(arguments)
    print(_about_machine(), flush=True)
    tables = []
    for name in chosen.only or _subjects(chosen.scale):
        tables.append(SUBJECTS[name](chosen.scale))
        print(_as_text(tables[-1]), flush=True)
    rows = [row for table in tables for row in table.rows]
    if chosen.json:
        chosen.json.write_bytes(as_json(rows))
    if chosen.docs:
        page = _DOCUMENT.read_text(encoding="utf-8")
        new = renewed(page, machine(), tables) if chosen.only else written(machine(), tables)
        _DOCUMENT.write_text(new, encoding="utf-8")
    return _judged(rows)


def _subjects(scale: Scale) -> Iterable[str]:
    return (name for name in SUBJECTS if scale is not QUICK or name not in _LONG)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="script/bench",
        description="Measure the library against its peers, and the integration.",
    )
    parser.add_argument(
        "--quick",
        dest="scale",
        action="store_const",
        const=QUICK,
        default=FULL,
        help="a short run; its counts are exact, its times rough",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows there")
    parser.add_argument(
        "--docs", action="store_true", help="also write docs/benchmarks.md; with --only, those sections"
    )
    parser.add_argument("--only", action="append", choices=SUBJECTS, help="this subject; may be repeated")
    return parser


def _about_machine() -> str:
    here = machine()
    return f"{here.cpu}, {here.cores} cores, {here.system}, {here.python}, SQLite {here.sqlite}"


def _as_text(table: Table) -> str:
    lines = [_HEADS, *(cells(row) for row in table.rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEADS))]
    written_lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines
    ]
    return "\n".join([f"\n{table.title}", *(line.rstrip() for line in written_lines)])


def _judged(rows: Iterable[Row]) -> int:
    missed = [row for row in rows if not row.ok]
    failed = [row for row in missed if row.fails]
    print(f"\n{len(missed)} budgets missed, {len(failed)} of them counts.")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
