"""The operations of the official contracts, and which of them a request is of."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from trakt_tmdb.testing import Asked

CONTRACTS = Path(__file__).resolve().parents[3] / "shared" / "contracts"

type Contract = dict[str, Any]

# Documented trailing segments are optional in reality: recorded answers exist for the short paths.
SHORT_PATHS: Mapping[str, str] = {
    "/sync/watchlist": "/sync/watchlist/{type}/{sort_by}/{sort_how}",
    "/sync/watchlist/{type}": "/sync/watchlist/{type}/{sort_by}/{sort_how}",
    "/sync/watchlist/{type}/{sort_by}": "/sync/watchlist/{type}/{sort_by}/{sort_how}",
    "/sync/ratings/{type}": "/sync/ratings/{type}/{rating}",
    # TMDB's contract has the address with an id only, although projects call it without one.
    "/3/account": "/3/account/{account_id}",
}

_CHOICES = frozenset({"type", "sort", "sort_by", "sort_how", "target", "period", "section", "comment_type"})
_METHODS = ("get", "post", "put", "delete")


class Operation(Struct, frozen=True, order=True):
    """A path as the contract writes it, and a method in upper case."""

    path: str
    method: str


def contract_of(service: str) -> Contract | None:
    """Read a contract; None where it is not beside the project."""
    path = CONTRACTS / f"{service}-openapi.json"
    contract: Contract | None = json.loads(path.read_text(encoding="utf-8")) if path.exists() else None
    return contract


def all_operations(contract: Contract) -> list[Operation]:
    """List every operation, by path."""
    paths = contract["paths"].items()
    return sorted(Operation(path, one.upper()) for path, found in paths for one in _METHODS if one in found)


def operations_of(contract: Contract, asked: Asked) -> list[tuple[str, Contract]]:
    """List what a request may be of: a path with a word may also be one of a path with a blank."""
    return [
        (path, operations[asked.method.lower()])
        for path, operations in contract["paths"].items()
        if asked.method.lower() in operations and re.fullmatch(_pattern(path), asked.path)
    ]


def closest(contract: Contract, asked: Asked) -> Iterator[Operation]:
    """Name the operations with the fewest blanks that a request is of; choices are no blanks."""
    found = operations_of(contract, asked) or operations_of(contract, documented(asked))
    blanks = {path: sum(map(_is_blank, path.split("/"))) for path, _ in found}
    return (Operation(path, asked.method) for path in blanks if blanks[path] == min(blanks.values()))


def is_choice(word: str) -> bool:
    """Whether a word of a path stands for one of a few."""
    return word.strip("{}") in _CHOICES and word.startswith("{")


def _is_blank(word: str) -> bool:
    return word.startswith("{") and not is_choice(word)


def documented(asked: Asked) -> Asked:
    """Write a request under the longest form of its path, where the contract knows only that."""
    for short, long in SHORT_PATHS.items():
        start = short.replace("{type}", "[^/]+").replace("{sort_by}", "[^/]+")
        if asked.method == "GET" and re.fullmatch(start, asked.path.rstrip("/")):
            missing = long.split("/")[len(short.split("/")) :]
            return replace(asked, path="/".join((asked.path.rstrip("/"), *missing)))
    return asked


def _pattern(path: str) -> str:
    return re.sub(r"\\\{[^/]*?\\\}", "[^/]+", re.escape(path))
