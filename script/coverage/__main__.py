"""Writes docs/coverage.md: what there is for each operation of the contracts. `--check` only compares."""

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby

from script.generated import Generated

from .account import Accounted, accounted
from .operations import contract_of

DOCUMENT = Generated("docs/coverage.md", "python -m script.coverage")
_SERVICES = {"trakt": "Trakt", "tmdb": "TMDB"}
_HEAD = """\
# Coverage

Written by `python -m script.coverage` from the services' official contracts and from what the clients send:
every operation, and the method that asks it or why there is none. What has no method goes through
`trakt.request(method, path, model=...)` and `tmdb.request(method, path, model=...)`, which send it with the
same sign-in, pacing and errors.
"""


def main(arguments: list[str]) -> int:
    """Write the document, or say whether it is what it would be."""
    accounts = _accounts()
    if accounts is None:
        print("docs/coverage.md is left as it is: the official contracts are not beside the project")
        return 0
    forgotten = [one.operation for rows in accounts.values() for one in rows if not (one.ours or one.why)]
    for one in forgotten:
        print(f"{one.method} {one.path} has neither a method nor a reason", file=sys.stderr)
    text = _HEAD + "".join(part for name, rows in accounts.items() for part in _service(name, rows))
    return DOCUMENT.bring(text, arguments) or bool(forgotten)


def _accounts() -> dict[str, list[Accounted]] | None:
    contracts = {name: contract_of(name) for name in _SERVICES}
    return {name: list(accounted(name, contract)) for name, contract in contracts.items() if contract} or None


def _service(service: str, rows: Sequence[Accounted]) -> Iterator[str]:
    ours = sum(one.ours is not None for one in rows)
    yield f"\n## {_SERVICES[service]}\n\n{len(rows)} operations, {ours} of them with a method.\n"
    for place, members in groupby(rows, key=_place):
        yield f"\n### `{place}`\n\n| operation | | |\n|---|---|---|\n"
        yield from (_row(one) for one in members)


def _place(one: Accounted) -> str:
    words = [word for word in one.operation.path.split("/") if word not in {"", "3"}]
    return f"/{words[0]}"


def _row(one: Accounted) -> str:
    name = f"`{one.operation.method} {one.operation.path}`"
    ours = ", ".join(f"`{method}`" for method in (one.ours or "").split(", ") if method)
    return f"| {name} | {ours} | {one.why or ''} |\n"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
