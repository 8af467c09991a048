"""Writes docs/endpoints.md: which request each method of the clients sends. `--check` only compares."""

import sys
from collections.abc import Iterable, Iterator
from itertools import groupby

from script.generated import Generated
from trakt_tmdb.testing import FakeServices

from .method import Method, methods_of

_DOCUMENT = Generated("docs/endpoints.md", "python -m script.endpoints")
_HEAD = """\
# Endpoints

Written by `python -m script.endpoints` from the clients themselves: what each method asks for. A test holds
every request to the services' official contracts. What has no method goes through
`trakt.request(method, path, params=..., json=..., model=...)` and `tmdb.request(...)`, which are as careful;
[coverage.md](coverage.md) says what that is. A list comes as `Pages`: an async iterator over all its items,
with `.page(n)` and `.all()`. What may be left out is in brackets.
"""


def main(arguments: list[str]) -> int:
    """Write the document, or say whether it is what it would be."""
    fake = FakeServices()
    methods = [*methods_of(fake.trakt(), "trakt"), *methods_of(fake.tmdb("session"), "tmdb")]
    text = _HEAD + "\n".join(_tables(one for one in methods if one.request)) + "\n"
    return _DOCUMENT.bring(text, arguments)


def _tables(methods: Iterable[Method]) -> Iterator[str]:
    for group, members in groupby(sorted(methods, key=_place), key=_group):
        yield f"\n## `{group}`\n\n| call | request | |\n|---|---|---|"
        yield from (f"| `{one.call}` | `{one.request}` | {_cell(one.about)} |" for one in members)


def _place(method: Method) -> tuple[bool, str, str]:
    """Trakt first."""
    return method.name.startswith("tmdb."), _group(method), method.name


def _group(method: Method) -> str:
    return ".".join(method.name.split(".")[:2])


def _cell(text: str) -> str:
    return text.replace("|", r"\|")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
