"""Every operation of the contracts is accounted for, as docs/coverage.md says."""

from collections.abc import Sequence

import pytest

from script.coverage.__main__ import main
from script.coverage.account import Accounted, accounted
from script.coverage.operations import Operation, all_operations, closest
from script.coverage.reasons import ELSEWHERE, REASONS
from script.endpoints.asking import METHODS
from tests.contract.openapi import Schema
from trakt_tmdb.testing import Asked


@pytest.fixture(scope="module")
def rows(trakt_contract: Schema, tmdb_contract: Schema) -> Sequence[Accounted]:
    return [*accounted("trakt", trakt_contract), *accounted("tmdb", tmdb_contract)]


def test_nothing_is_forgotten(rows: Sequence[Accounted]) -> None:
    assert [one.operation for one in rows if not one.ours and not one.why] == []


def test_every_method_is_of_an_operation(rows: Sequence[Accounted]) -> None:
    named = {name for one in rows for name in (one.ours or "").split(", ")}

    assert [one.name for one in METHODS if one.name not in named] == []


def test_no_reason_is_given_for_what_is_not_there(trakt_contract: Schema, tmdb_contract: Schema) -> None:
    operations = [*all_operations(trakt_contract), *all_operations(tmdb_contract)]
    names = {f"{one.method} {one.path}" for one in operations}

    assert [one for one in REASONS if not any(one.fits(operation) for operation in operations)] == []
    assert ELSEWHERE.keys() - names == set()


def test_no_reason_is_given_for_what_has_a_method(rows: Sequence[Accounted]) -> None:
    """A reason that fits only what is asked has become untrue."""
    without = [one.operation for one in rows if not one.ours]

    assert [one.why for one in REASONS if not any(one.fits(operation) for operation in without)] == []


def test_a_word_is_preferred_to_a_blank(trakt_contract: Schema) -> None:
    asked = Asked(method="GET", path="/shows/trending", query={}, headers={}, json=None)

    assert list(closest(trakt_contract, asked)) == [Operation("/shows/trending", "GET")]


def test_the_document_is_what_it_would_be(trakt_contract: Schema, capsys: pytest.CaptureFixture[str]) -> None:
    assert trakt_contract
    assert main(["--check"]) == 0, capsys.readouterr().err
