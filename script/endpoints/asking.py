"""Which requests a method sends, told by sending them nowhere."""

import inspect
from collections.abc import AsyncIterator
from contextlib import suppress

from trakt_tmdb import TraktTMDBError
from trakt_tmdb.testing import Asked, FakeServices
from trakt_tmdb.transport.pages import Pages

from .method import Method, methods_of
from .samples import Arguments

_NO_REQUEST = frozenset({"trakt.sync.seen_activities", "trakt.sync.see"})
"""They read and write the cache alone."""

_FAKE = FakeServices()
METHODS = [
    one
    for one in (*methods_of(_FAKE.trakt(), "trakt"), *methods_of(_FAKE.tmdb("session"), "tmdb"))
    if one.name not in _NO_REQUEST
]


def named(name: str) -> Method:
    """Find a method."""
    return next(one for one in METHODS if one.name == name)


async def asked_by(name: str, arguments: Arguments) -> list[Asked]:
    """List the requests of a method whose answers say nothing."""
    fake = FakeServices()
    fake.answer("GET", "/3/account", {"id": 548})
    fake.answer("*", "*", b"{}")
    client = fake.trakt() if name.startswith("trakt.") else fake.tmdb("session")
    method = next(one for one in methods_of(client, name.partition(".")[0]) if one.name == name)
    with suppress(TraktTMDBError):
        await _ended(method.ask(**arguments))
    await client.close()
    return fake.requests


async def _ended(answer: object) -> None:
    if isinstance(answer, Pages):
        await answer.page()
    elif inspect.isawaitable(answer):
        await answer
    elif isinstance(answer, AsyncIterator):
        await anext(answer, None)
