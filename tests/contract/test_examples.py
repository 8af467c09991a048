"""TMDB's contract has an example for each answer: none of what has a method is left unread."""

import re
from pathlib import Path

import pytest

from script.coverage.account import accounted
from tests.contract.openapi import CONTRACTS, Schema
from tests.library.tmdb.test_tmdb_reference_answers import FOLDER, LISTS, OBJECTS, WITHOUT_A_MODEL, WORDS

EXAMPLES = CONTRACTS.parent / FOLDER


def test_an_example_that_nothing_reads_is_of_what_has_no_method(tmdb_contract: Schema) -> None:
    """Changes answer with nothing but success, and have no model."""
    read = {name for name, _ in (*OBJECTS, *LISTS, *WORDS)} | WITHOUT_A_MODEL
    asked = [one.operation for one in accounted("tmdb", tmdb_contract) if one.ours]
    names = {_name(one.path) for one in asked if one.method == "GET"}

    there = {path.stem for path in _examples()}
    assert {name for name in there if name.partition("_200")[0] in names} - read == set()
    assert len(names & {name.partition("_200")[0] for name in there}) > 50


def _examples() -> list[Path]:
    if not EXAMPLES.is_dir():
        pytest.skip("the reference answers are not beside the project")
    return list(EXAMPLES.glob("get_*_200*.json"))


def _name(path: str) -> str:
    return f"get{re.sub(r'[/{}]+', '_', path).rstrip('_')}"
