"""What every request says about itself."""

import tomllib
from pathlib import Path

from trakt_tmdb.transport.headers import COMMON, VERSION

PROJECT = Path(__file__).parents[3] / "pyproject.toml"


def test_names_are_lower_case() -> None:
    assert [name for name in COMMON if name != name.lower()] == []


def test_the_version_named_is_the_one_released() -> None:
    assert tomllib.loads(PROJECT.read_text())["project"]["version"] == VERSION
