"""Whatever a client can be asked, its request is one that the official contract knows."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from script.coverage.operations import documented, operations_of
from script.endpoints.asking import METHODS, asked_by, named
from script.endpoints.samples import Arguments, everything, required
from tests.contract.inaccuracies import RAW_BODY, UNDOCUMENTED_PARAMETERS
from tests.contract.openapi import Schema, parameter_violations, violations
from trakt_tmdb.testing import Asked


def wrong_with(contract: Schema, asked: Asked) -> list[str]:
    """Nothing where one of its operations knows everything about the request."""
    found = operations_of(contract, asked) or operations_of(contract, documented(asked))
    if not found:
        return [f"{asked.method} {asked.path} is not documented"]
    return min((list(_wrong(asked, *one)) for one in found), key=len)


def _wrong(asked: Asked, path: str, described: Schema) -> Iterator[str]:
    allowed = UNDOCUMENTED_PARAMETERS.get(path, frozenset())
    query = {name: value for name, value in asked.query.items() if name not in allowed}
    yield from parameter_violations(described, query)
    schema = described.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if asked.json is not None:
        if schema is None:
            yield f"{asked.method} {path} takes no body"
        elif RAW_BODY in schema.get("properties", {}):
            yield from _unlike_examples(described, asked.json)
        else:
            yield from violations(schema, asked.json)


def _unlike_examples(described: Schema, body: object) -> Iterator[str]:
    examples = described["requestBody"]["content"]["application/json"]["examples"].values()
    if not any(isinstance(body, dict) and body.keys() == one["value"].keys() for one in examples):
        yield f"{body} is like no example"


@pytest.mark.parametrize("arguments", [required, everything], ids=["required", "everything"])
@pytest.mark.parametrize("name", [one.name for one in METHODS])
async def test_a_methods_request_keeps_to_the_contract(
    name: str, arguments: Callable[[Any], Arguments], request: pytest.FixtureRequest
) -> None:
    contract: Schema = request.getfixturevalue(f"{name.partition('.')[0]}_contract")

    requests = await asked_by(name, arguments(named(name).ask))

    assert requests
    assert [wrong for one in requests for wrong in wrong_with(contract, one)] == []


@pytest.mark.parametrize("name", [one.name for one in METHODS])
async def test_a_methods_docstring_names_the_request_it_sends(name: str) -> None:
    method = named(name)
    assert method.request, f"{name} does not begin with its request, as GET /shows/{{id}}"

    requests = await asked_by(name, required(named(name).ask))

    verb, _, path = method.request.partition(" ")
    words = [part for part in path.split("/") if part and "{" not in part]
    assert requests[-1].method == verb
    sent = iter(requests[-1].path.split("/"))
    assert all(word in sent for word in words), f"{requests[-1].path} is not {path}"


@pytest.mark.parametrize("name", [one.name for one in METHODS if one.name.startswith("trakt.")])
async def test_every_request_to_trakt_carries_its_headers(name: str) -> None:
    for one in await asked_by(name, required(named(name).ask)):
        assert one.headers.keys() >= {"trakt-api-key", "trakt-api-version", "authorization", "user-agent"}
        assert all(header == header.lower() for header in one.headers)
