"""One version, wherever it stands."""

import shutil
from pathlib import Path

import pytest

from script.version import REPOSITORY, main, version_of

PLACES = (
    "pyproject.toml",
    "uv.lock",
    "custom_components/trakt_panel/manifest.json",
    "frontend/package.json",
    "frontend/package-lock.json",
    "trakt_tmdb/transport/headers.py",
)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A copy of the places, in which the project goes on to the next version."""
    for place in PLACES:
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(REPOSITORY / place, tmp_path / place)
    project = tmp_path / "pyproject.toml"
    old = f'version = "{version_of(REPOSITORY)}"'
    project.write_text(project.read_text().replace(old, 'version = "47.11.0"', 1))
    return tmp_path


def test_every_place_says_the_version_of_the_project() -> None:
    assert main(["--check"]) == 0


def test_a_place_that_was_forgotten_is_named(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"], repository) == 1
    told = capsys.readouterr().err
    assert [place for place in PLACES[1:] if f"{place} does not say 47.11.0" not in told] == []


def test_a_new_version_reaches_every_place(repository: Path) -> None:
    assert main([], repository) == 0
    assert main(["--check"], repository) == 0
    manifest = (repository / PLACES[2]).read_text()
    assert '"version": "47.11.0"' in manifest
    assert '"trakt-tmdb==47.11.0"' in manifest
    assert (repository / "frontend/package-lock.json").read_text().count('"47.11.0"') == 2
    assert manifest.count("\n") == (REPOSITORY / PLACES[2]).read_text().count("\n")
