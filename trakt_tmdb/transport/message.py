"""A request and its answer, of no HTTP library."""

from collections.abc import Mapping

from msgspec import Struct

from .paging import Paging


class Request(Struct, frozen=True, kw_only=True):
    """`path` is percent-encoded, `params` are plain and sorted, header names are lower-case."""

    method: str = "GET"
    path: str
    params: tuple[tuple[str, str], ...] = ()
    headers: Mapping[str, str] = {}
    body: bytes | None = None

    @property
    def is_read(self) -> bool:
        """Asking twice does no harm."""
        return self.method == "GET"

    def with_headers(self, headers: Mapping[str, str]) -> "Request":
        """Return this request with more headers."""
        return Request(
            method=self.method,
            path=self.path,
            params=self.params,
            headers={**self.headers, **headers},
            body=self.body,
        )


class Response(Struct, frozen=True, kw_only=True):
    """A complete answer; header names are lower-case."""

    status: int
    headers: Mapping[str, str] = {}
    body: bytes = b""

    @property
    def paging(self) -> Paging | None:
        """What the headers say about pages."""
        return Paging.from_headers(self.headers)
