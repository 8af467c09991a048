"""The official contracts, read as JSON Schema."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

CONTRACTS = Path(__file__).parents[3] / "shared" / "contracts"

type Schema = dict[str, Any]

_UNKNOWN = frozenset({"nullable", "format", "example"})


def load(name: str) -> Schema:
    """Read a contract, or skip the test where it is not at hand."""
    path = CONTRACTS / f"{name}-openapi.json"
    if not path.exists():
        pytest.skip(f"the official contracts are not beside the project ({path} is absent)")
    contract: Schema = json.loads(path.read_text())
    return contract


def operation(contract: Schema, method: str, path: str) -> Schema:
    found: Schema = contract["paths"][path][method.lower()]
    return found


def answer_schema(described: Schema, status: int) -> Schema | None:
    """The schema of an answer; None where the contract says nothing about this status or its body."""
    content = described["responses"].get(str(status), {}).get("content", {})
    schema: Schema | None = content.get("application/json", {}).get("schema")
    return schema


def violations(schema: Schema, value: object) -> list[str]:
    """What an OpenAPI 3.0 schema finds wrong with a value."""
    validator = jsonschema.Draft202012Validator(as_json_schema(schema))
    return [f"{error.json_path}: {error.message[:200]}" for error in validator.iter_errors(value)]


def as_json_schema(node: Any) -> Any:  # noqa: ANN401 - a schema is any JSON
    """Turn OpenAPI 3.0's `nullable` into what JSON Schema understands."""
    if isinstance(node, list):
        return [as_json_schema(one) for one in node]
    if not isinstance(node, dict):
        return node
    # The alternatives of the contract's `oneOf` overlap: a show with seasons is a show without them, too.
    names = {"oneOf": "anyOf"}
    plain = {names.get(key, key): as_json_schema(value) for key, value in node.items() if key not in _UNKNOWN}
    if node.get("format") == "null" or (node.get("nullable") and "type" in plain):
        return {"anyOf": [plain, {"type": "null"}]}
    return plain


def parameter_violations(described: Schema, query: Mapping[str, str]) -> list[str]:
    """Query parameters that the contract does not know, or whose values it does not allow."""
    known = {one["name"]: one["schema"] for one in described.get("parameters", []) if one["in"] == "query"}
    wrong = [f"{name} is not documented" for name in query if name not in known]
    for name, text in query.items():
        schema = known.get(name, {})
        wrong += [f"{name}: {error}" for error in violations(schema, _typed(schema, text))]
    return wrong


def _typed(schema: Schema, text: str) -> object:
    match schema.get("type"):
        case "integer":
            return int(text)
        case "boolean":
            return {"true": True, "false": False}.get(text, text)
        case _:
            return text
