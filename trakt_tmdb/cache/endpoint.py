"""An endpoint as a declared value; one generic piece serves them all."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal
from urllib.parse import quote

from msgspec import Struct
from msgspec.structs import replace

from trakt_tmdb.transport.decode import Decode
from trakt_tmdb.transport.message import Request
from trakt_tmdb.transport.paging import Paging

from . import keys
from .outage import WhenClosed
from .ttl import Kind

type Param = str | int


class Form[T, M](Struct, frozen=True, eq=False, kw_only=True):
    """What a caller makes of an answer at once; memory holds that alone in the answer's place."""

    name: str
    """Tells it from other forms of the same answer."""
    make: Callable[[T], M]
    share: float
    """Of the answer's bytes, roughly what memory then holds."""


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
    when_closed: WhenClosed = WhenClosed.SERVE_HELD
    form: str = ""
    share: float = 1.0


@lru_cache(maxsize=256)
def shaped[T, M](endpoint: Read[object], form: Form[T, M], read: Decode[T]) -> Read[M]:
    """The same endpoint in a form, made of what `read` decodes; remembered: questions go by the endpoint."""

    def decode(body: bytes, paging: Paging | None) -> M:
        return form.make(read(body, paging))

    # Only `decode` knows what is read.
    return replace(endpoint, decode=decode, form=form.name, share=form.share)  # type: ignore[arg-type]


class Write[T](Struct, frozen=True, kw_only=True):
    """A POST, PUT or DELETE, and the tags of what it changes."""

    path: str
    decode: Decode[T]
    ends: tuple[str, ...] = ()
    method: Literal["POST", "PUT", "DELETE"] = "POST"


def fill(path: str, values: Mapping[str, Param]) -> str:
    """Put values into a path, percent-encoded except for the commas between kinds."""
    return path.format_map({name: quote(str(value), safe=",") for name, value in values.items()})


type Pairs = tuple[tuple[str, Param], ...]


class Question(Struct, frozen=True):
    """A request and where its answer is held."""

    request: Request
    key: str
    form: str = ""

    @property
    def place(self) -> str:
        """Where memory holds it, apart from other forms of the same answer."""
        return f"{self.key}|{self.form}" if self.form else self.key


@lru_cache(maxsize=2048)
def question(
    endpoint: Read[object], kind: Kind, service: str, account: str, params: Pairs, path: Pairs
) -> Question:
    """Build the request of a GET endpoint and its key.

    Remembered, because building it takes longer than everything else about a warm read.
    """
    request = request_of(endpoint, params, path)
    return Question(request, keys.key(account, service, kind, request), endpoint.form)


def request_of(endpoint: Read[object], params: Pairs, path: Pairs) -> Request:
    """Build the request of a GET endpoint; given parameters win over declared ones."""
    merged = {**endpoint.params, **dict(params)}
    return Request(
        path=fill(endpoint.path, dict(path)),
        params=tuple(sorted((name, str(value)) for name, value in merged.items())),
    )
