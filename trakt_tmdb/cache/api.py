"""The one piece that serves every declared endpoint: build, ask through the cache, decode."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import cast, override

import msgspec

from trakt_tmdb.transport.message import Request
from trakt_tmdb.transport.pages import Page, Pages

from . import keys
from .endpoint import Param, Question, Read, Write, fill, question, request_of
from .held import Held
from .reader import Ask, Reader, decoded
from .ttl import Kind

type Account = Callable[[], Awaitable[str]]
"""Names the namespace of personal keys."""


class Api:
    """One service as one person sees it."""

    def __init__(
        self,
        service: str,
        reader: Reader,
        account: Account,
    ) -> None:
        self._service = service
        self._reader = reader
        self._account = account

    async def read[T](
        self, endpoint: Read[T], params: Mapping[str, Param] | None = None, /, **path: Param
    ) -> T:
        """Read a GET endpoint, from the cache where it may be."""
        kind = endpoint.kind
        given = tuple(params.items()) if params else ()
        if kind is None:
            request = request_of(endpoint, given, tuple(path.items()))
            return decoded(endpoint.decode, await self._reader.pass_by(request))
        account = await self._account() if endpoint.tags else keys.PUBLIC
        asked = question(endpoint, kind, self._service, account, given, tuple(path.items()))
        if held := self._held(asked.place, kind):
            return cast("T", held.answer())
        return cast("T", await self._ask(_ask_for(endpoint, kind, asked, account, path)))

    async def read_held[T](self, endpoint: Read[T]) -> T:
        """Answer an endpoint without parameters from what is held; UnreachableError where nothing is."""
        return cast("T", await self._reader.held(await self._plain(endpoint)))

    async def hold[T](self, endpoint: Read[T], value: T) -> None:
        """Write down a value as the answer of an endpoint without parameters."""
        await self._reader.hold(await self._plain(endpoint), msgspec.json.encode(value))

    def pages[T](
        self, endpoint: Read[Page[T]], params: Mapping[str, Param] | None = None, /, **path: Param
    ) -> Pages[T]:
        """Read a GET endpoint page by page, always with an explicit size; a given `limit` wins."""

        async def fetch(number: int) -> Page[T]:
            return await self.read(endpoint, {**_page(endpoint, number), **(params or {})}, **path)

        return Pages(fetch)

    async def write[T](self, endpoint: Write[T], body: object = None, /, **path: Param) -> T:
        """Change something; whatever comes of it, what it may have changed is read anew."""
        ended = await self._named(endpoint.ends)
        encoded = None if body is None else msgspec.json.encode(body)
        request = Request(method=endpoint.method, path=fill(endpoint.path, path), body=encoded)
        try:
            return decoded(endpoint.decode, await self._reader.pass_by(request))
        finally:
            await self._reader.expire(ended)

    async def expire(self, *tags: str) -> None:
        """End the life of what is held under these tags of this account."""
        await self._reader.expire(await self._named(tags))

    async def vouch(self, tags: Iterable[str], seconds: float, most_age: float) -> None:
        """Take what is held under these tags of this account as unchanged for a while."""
        self._reader.vouch(await self._named(tags), seconds, most_age)

    async def clear(self) -> None:
        """Forget every answer of this account."""
        await self._reader.clear(keys.account_prefix(await self._account()))

    async def clear_kind(self, kind: Kind) -> None:
        """Forget the answers of one kind, this account's and everyone's."""
        for account in (await self._account(), keys.PUBLIC):
            await self._reader.clear(keys.kind_prefix(account, self._service, kind))

    async def _plain(self, endpoint: Read[object]) -> Ask[object]:
        if (kind := endpoint.kind) is None:
            raise TypeError(f"{endpoint.path} is never held")
        account = await self._account() if endpoint.tags else keys.PUBLIC
        asked = question(endpoint, kind, self._service, account, (), ())
        return _ask_for(endpoint, kind, asked, account, {})

    async def _named(self, tags: Iterable[str]) -> frozenset[str]:
        account = await self._account()
        return frozenset(f"{account}|{tag}" for tag in tags)

    def _held(self, place: str, kind: Kind) -> Held[object] | None:
        return self._reader.fresh(place, kind)

    async def _ask(self, ask: Ask[object]) -> object:
        return await self._reader.read(ask)


class LiveApi(Api):
    """The same endpoints, always asked; answers are held for the others."""

    @override
    def _held(self, place: str, kind: Kind) -> None:
        return None

    @override
    async def _ask(self, ask: Ask[object]) -> object:
        return await self._reader.live(ask)


class HeldApi(Api):
    """The same endpoints, never asked: what is held, however old, else UnreachableError."""

    @override
    async def _ask(self, ask: Ask[object]) -> object:
        return await self._reader.held(ask)


def _ask_for(
    endpoint: Read[object], kind: Kind, asked: Question, account: str, path: Mapping[str, Param]
) -> Ask[object]:
    tags = tuple(f"{account}|{tag.format_map(path)}" for tag in endpoint.tags)
    return Ask(asked, endpoint.decode, kind, tags, endpoint.when_closed, endpoint.share)


def _page(endpoint: Read[object], number: int) -> dict[str, Param]:
    size = endpoint.page_size
    return {"page": number} if size is None else {"page": number, "limit": size}
