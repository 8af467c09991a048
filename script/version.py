"""Writes pyproject.toml's version wherever else it stands. `--check` only compares."""

import re
import sys
import tomllib
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
_PLACES = {
    "custom_components/trakt_panel/manifest.json": (
        r'(?<="version": ")[^"]*',
        r'(?<="trakt-tmdb==)[^"]*',
    ),
    "frontend/package.json": (r'(?<="version": ")[^"]*',),
    "frontend/package-lock.json": (
        r'(?<="name": "trakt-panel",\n  "version": ")[^"]*',
        r'(?<="name": "trakt-panel",\n      "version": ")[^"]*',
    ),
    "trakt_tmdb/transport/headers.py": (r'(?<=VERSION = ")[^"]*',),
    "uv.lock": (r'(?<=name = "trakt-tmdb"\nversion = ")[^"]*',),
}
"""File -> what stands in it for the version, each for the first time."""


def main(arguments: list[str], repository: Path = REPOSITORY) -> int:
    """Put the version into every place, or name the places where another one stands."""
    version = version_of(repository)
    rewritten = {repository / name: _rewritten(repository / name, version, _PLACES[name]) for name in _PLACES}
    old = [path for path, text in rewritten.items() if path.read_text(encoding="utf-8") != text]
    if "--check" not in arguments:
        for path in old:
            path.write_text(rewritten[path], encoding="utf-8")
        return 0
    for path in old:
        print(f"{path} does not say {version}: run python -m script.version", file=sys.stderr)
    return 1 if old else 0


def version_of(repository: Path) -> str:
    """Read the version from pyproject.toml, the one place where it is written by hand."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    version: str = project["version"]
    return version


def _rewritten(path: Path, version: str, patterns: tuple[str, ...]) -> str:
    text = path.read_text(encoding="utf-8")
    for pattern in patterns:
        text, found = re.subn(pattern, version, text, count=1)
        if not found:
            raise RuntimeError(f"{path} has no place for a version any more ({pattern})")
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
