"""No file over 400 lines and no function over 50: past that, it is two things."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDERS = ("trakt_tmdb", "custom_components", "script", "tests", "benchmarks", "frontend/src")
FILE_LINES = 400
FUNCTION_LINES = 50


def main() -> int:
    """Print what is too long; returns the exit code."""
    findings = [finding for path in _sources() for finding in _too_long(path)]
    print(*findings, sep="\n", end="\n" if findings else "")
    return 1 if findings else 0


def _sources() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((REPOSITORY / folder).rglob("*")):
            if path.suffix in {".py", ".ts", ".svelte", ".css"} and "web" not in path.parts:
                yield path


def _too_long(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(REPOSITORY)
    if (lines := text.count("\n")) > FILE_LINES and path.name != "messages.ts":
        yield f"{name}: {lines} lines, {FILE_LINES} at most"
    if path.suffix == ".py":
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _length(node) > FUNCTION_LINES:
                yield f"{name}:{node.lineno}: {node.name} has {_length(node)} lines, {FUNCTION_LINES} at most"


def _length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    first = node.body[1] if ast.get_docstring(node) and len(node.body) > 1 else node.body[0]
    return (node.end_lineno or node.lineno) - first.lineno + 1


if __name__ == "__main__":
    sys.exit(main())
