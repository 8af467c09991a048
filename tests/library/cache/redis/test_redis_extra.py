"""The extra is imported only by those who use it."""

import subprocess
import sys

_UNUSED = """
import sys, trakt_tmdb
from trakt_tmdb import *
assert "redis" not in sys.modules
"""
_MISSING = """
import sys
sys.modules["redis"] = None
from trakt_tmdb import *
from trakt_tmdb import RedisCache
"""


def test_the_library_does_not_import_redis() -> None:
    assert _run(_UNUSED).stderr == ""


def test_without_the_extra_the_error_says_how_to_install_it() -> None:
    assert "RedisCache needs an extra: pip install trakt-tmdb[redis]" in _run(_MISSING).stderr


def _run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)  # noqa: S603
