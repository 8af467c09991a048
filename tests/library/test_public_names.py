"""What the package offers, and what importing it does not load."""

import subprocess
import sys

import pytest

import trakt_tmdb

UNWANTED = (
    "aiohttp.web",
    "redis",
    "sqlite3",
    "rich",
    "trakt_tmdb.cli",
    "trakt_tmdb.sign_in",
    "trakt_tmdb.simulator",
    "trakt_tmdb.testing",
    "trakt_tmdb.tmdb",
    "trakt_tmdb.tracker",
    "typer",
)


@pytest.mark.parametrize("name", trakt_tmdb.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(trakt_tmdb, name) is not None


def test_other_names_are_not() -> None:
    with pytest.raises(AttributeError, match="no attribute 'Nothing'"):
        trakt_tmdb.Nothing  # noqa: B018  that is the point


def test_importing_loads_nothing_that_a_client_can_do_without() -> None:
    code = f"import sys, trakt_tmdb; print([name for name in {UNWANTED} if name in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603

    assert answer.stdout.strip() == "[]"
