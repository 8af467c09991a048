"""An endpoint as a declared value; one generic piece serves them all."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from msgspec import Struct

from trakt_tmdb.transport.decode import Decode
from trakt_tmdb.transport.message import Request

from . import keys
from .ttl import Kind

type Param = str | int


class Read[T](Struct, frozen=True, eq=False, kw_only=True):
    """A GET: without a `kind` it is never cached, with `tags` it is personal and ended by them.

    `page_size` is sent as `limit`; None where the service has a fixed one.
    """

    path: str
    decode: Decode[T]
    kind: Kind | None = None
    tags: tuple[str, ...] = ()
    params: Mapping[str, str] = {}
    page_size: int | None = 250


class Write[T](Struct, frozen=True, kw_only=True):
    """A POST, and the tags of what it changes."""

    path: str
    decode: Decode[T]
    ends: tuple[str, ...] = ()


def fill(path: str, values: Mapping[str, Param]) -> str:
    """Put values into a path, percent-encoded except for the commas between kinds."""
    return path.format_map({name: quote(str(value), safe=",") for name, value in values.items()})


type Pairs = tuple[tuple[str, Param], ...]


class Question(Struct, frozen=True):
    """A request and where its answer is held."""

    request: Request
    key: str


@lru_cache(maxsize=2048)
def question(endpoint: Read[object], service: str, account: str, params: Pairs, path: Pairs) -> Question:
    """Build the request of a GET endpoint; given parameters win over declared ones.

    Remembered, because building it takes longer than everything else about a warm read.
    """
    merged = {**endpoint.params, **dict(params)}
    request = Request(
        path=fill(endpoint.path, dict(path)),
        params=tuple(sorted((name, str(value)) for name, value in merged.items())),
    )
    return Question(request, keys.key(account, service, request))
