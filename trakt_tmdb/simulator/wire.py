"""What every route is made of: a call comes in, an answer goes out, without a word of HTTP machinery."""

from collections.abc import Callable, Mapping
from enum import StrEnum

import msgspec
from msgspec import Struct

from .account import Account
from .state import State

type Json = dict[str, object]


class Service(StrEnum):
    """The four hosts that the simulator stands for; each is a path prefix."""

    TRAKT = "trakt"
    AUTH = "auth"
    TMDB = "tmdb"
    IMAGES = "images"


class Call(Struct, frozen=True, kw_only=True):
    """A request that passed the gate; `host` is the simulator's own with its port, `body` is decoded JSON."""

    state: State
    path: Mapping[str, str]
    query: Mapping[str, str]
    host: str
    account: Account | None = None
    body: object = None

    @property
    def me(self) -> Account:
        """The account that is signed in; only for routes that demand one."""
        if self.account is None:
            raise LookupError("this route does not demand a signed-in account")
        return self.account

    @property
    def fields(self) -> Mapping[str, object]:
        """The body as an object; empty when it is something else."""
        return self.body if isinstance(self.body, dict) else {}


class Answer(Struct, frozen=True, kw_only=True):
    """What goes back."""

    status: int = 200
    body: bytes = b""
    content_type: str = "application/json"
    headers: Mapping[str, str] = {}


def answer(value: object, status: int = 200, headers: Mapping[str, str] | None = None) -> Answer:
    """Answer with JSON."""
    return Answer(status=status, body=msgspec.json.encode(value), headers=headers or {})


def nothing(status: int, headers: Mapping[str, str] | None = None) -> Answer:
    """Answer without a body, as Trakt does with most errors."""
    return Answer(status=status, content_type="text/html", headers=headers or {})


type Handler = Callable[[Call], Answer]
type Decorator = Callable[[Handler], Handler]


class Route(Struct, frozen=True, kw_only=True):
    """One endpoint; `path` as the official contract writes it."""

    service: Service
    method: str
    path: str
    handler: Callable[[Call], Answer]
    personal: bool = False
    cache_control: str = "max-age=0, private, must-revalidate"


class Routes:
    """Collects the endpoints of one service under decorators that name method and path."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.all: list[Route] = []

    def get(self, *paths: str, personal: bool = False, max_age: int | None = None) -> Decorator:
        """Answer GET; `max_age` (seconds) makes the answer public, `personal` demands a signed-in account."""
        cache = "max-age=0, private, must-revalidate" if max_age is None else f"public, max-age={max_age}"
        return self._register("GET", paths, personal=personal, cache_control=cache)

    def post(self, *paths: str, personal: bool = False) -> Decorator:
        """Answer POST."""
        return self._register("POST", paths, personal=personal, cache_control="no-store")

    def put(self, *paths: str, personal: bool = False) -> Decorator:
        """Answer PUT."""
        return self._register("PUT", paths, personal=personal, cache_control="no-store")

    def delete(self, *paths: str, personal: bool = False) -> Decorator:
        """Answer DELETE."""
        return self._register("DELETE", paths, personal=personal, cache_control="no-store")

    def _register(
        self, method: str, paths: tuple[str, ...], *, personal: bool, cache_control: str
    ) -> Decorator:
        def register(handler: Handler) -> Handler:
            self.all.extend(
                Route(
                    service=self._service,
                    method=method,
                    path=path,
                    handler=handler,
                    personal=personal,
                    cache_control=cache_control,
                )
                for path in paths
            )
            return handler

        return register
