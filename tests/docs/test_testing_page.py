"""The tests that the page on testing shows pass as they are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.docs.page import blocks_of
from tests.signed_in import REPOSITORY

SETTINGS = "[pytest]\nasyncio_mode = auto\nasyncio_default_fixture_loop_scope = function\n"


@pytest.mark.parametrize("number", range(len(blocks_of("testing.md"))))
def test_the_tests_on_the_page_pass(number: int, tmp_path: Path) -> None:
    (tmp_path / "test_page.py").write_text(blocks_of("testing.md")[number], encoding="utf-8")
    (tmp_path / "pytest.ini").write_text(SETTINGS)
    ended = subprocess.run(  # noqa: S603 - our own
        (sys.executable, "-m", "pytest", "-q", "-p", "no:homeassistant", "-p", "no:cacheprovider", tmp_path),
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout
    assert " passed" in ended.stdout
