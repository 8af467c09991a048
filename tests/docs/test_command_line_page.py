"""The page of the command line is what its help says."""

import re

from script.command_line import main
from tests.docs.page import DOCS

PAGE = (DOCS / "command-line.md").read_text(encoding="utf-8")


def test_the_page_is_what_help_prints() -> None:
    assert main(["--check"]) == 0


def test_every_command_is_on_it() -> None:
    named = re.search(r"─ Commands ─.*?^```$", PAGE, re.MULTILINE | re.DOTALL)
    assert named
    listed = re.findall(r"^│ (\S+)", named[0], re.MULTILINE)
    assert {"login", "watched", "undo", "simulate"} <= set(listed)
    assert re.findall(r"^## (\S+)$", PAGE, re.MULTILINE) == listed


def test_what_it_is_stands_on_lines() -> None:
    assert "\n Trakt and TMDB from the command line.\n" in PAGE
