"""The reference leaves out nothing that is public."""

import importlib
import re
from collections.abc import Iterator

import pytest

import trakt_tmdb
import trakt_tmdb.testing
from tests.docs.page import DOCS

WHOLE_MODULES = {"trakt_tmdb.errors", "trakt_tmdb.tracker.views"}
DIRECTIVE = re.compile(r"^::: (\S+)$", re.MULTILINE)


def described() -> Iterator[object]:
    """Each object that the reference names, or that is public in a module that it names."""
    for page in (DOCS / "reference").glob("*.md"):
        for path in DIRECTIVE.findall(page.read_text(encoding="utf-8")):
            module, _, name = path.rpartition(".")
            found = getattr(importlib.import_module(module), name)
            yield found
            if path in WHOLE_MODULES:
                yield from vars(found).values()


@pytest.mark.parametrize("module", [trakt_tmdb, trakt_tmdb.testing])
def test_every_public_name_is_described(module: object) -> None:
    known = {id(one) for one in described()}
    names: list[str] = getattr(module, "__all__")  # noqa: B009 - of any module
    assert [name for name in names if id(getattr(module, name)) not in known] == []


def test_every_page_is_in_the_navigation() -> None:
    navigation = (DOCS.parent / "mkdocs.yml").read_text(encoding="utf-8")
    pages = [path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md")]
    assert [page for page in pages if page not in navigation] == []
