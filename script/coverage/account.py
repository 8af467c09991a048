"""Accounts for every operation: a method of ours, another name for one that we have, or a reason."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from script.endpoints.asking import METHODS, asked_by
from script.endpoints.samples import variants

from .operations import Contract, Operation, all_operations, closest, is_choice
from .reasons import ELSEWHERE, REASONS


class Accounted(Struct, frozen=True, kw_only=True):
    """An operation and what there is for it; neither is None for what was forgotten."""

    operation: Operation
    ours: str | None = None
    why: str | None = None


async def methods_by_operation(service: str, contract: Contract) -> Mapping[Operation, Sequence[str]]:
    """Tell which methods send which requests."""
    found: dict[Operation, dict[str, None]] = {}
    for name in (one.name for one in METHODS if one.name.startswith(f"{service}.")):
        for operation in await _operations(name, contract):
            found.setdefault(operation, {})[name] = None
    return {operation: tuple(names) for operation, names in found.items()}


async def _operations(name: str, contract: Contract) -> set[Operation]:
    """Every operation of a method; what it asks on the way, as whose account it is, is not its own."""
    ask = next(one.ask for one in METHODS if one.name == name)
    last = [(await asked_by(name, given))[-1] for given in variants(ask)]
    return {operation for asked in last for operation in closest(contract, asked)}


def accounted(service: str, contract: Contract) -> Iterator[Accounted]:
    """Account for every operation of a service, by path."""
    methods = asyncio.run(methods_by_operation(service, contract))
    for operation in all_operations(contract):
        name = f"{operation.method} {operation.path}"
        if operation in methods or name in ELSEWHERE:
            ours = ", ".join(methods.get(operation, (ELSEWHERE.get(name, ""),)))
            yield Accounted(operation=operation, ours=ours)
        else:
            yield Accounted(operation=operation, why=_why(operation, methods))


def _why(operation: Operation, methods: Mapping[Operation, Sequence[str]]) -> str | None:
    told = next((one.why for one in REASONS if one.fits(operation)), None)
    if told:
        return told
    same = next((one for one in methods if _is_shorter(operation, one)), None)
    return f"The same as `{same.path}`." if same else None


def _is_shorter(operation: Operation, other: Operation) -> bool:
    """Whether an operation is another one with a choice made, or left out, of what ends its path."""
    ours, theirs = operation.path.strip("/").split("/"), other.path.strip("/").split("/")
    if operation.method != other.method or len(ours) > len(theirs):
        return False
    rest = theirs[len(ours) :]
    fits = all(one in (word, "") or is_choice(word) for one, word in zip(ours, theirs, strict=False))
    return fits and all(word.startswith("{") for word in rest)
