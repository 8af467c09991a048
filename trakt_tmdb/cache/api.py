"""The one piece that serves every declared endpoint: build, ask through the cache, decode."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import cast, override

import msgspec

from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.pages import Page, Pages

from . import keys
from .endpoint import Param, Read, Write, fill, question
from .reader import Ask, Held, Reader, decoded

type Account = Callable[[], Awaitable[str]]
"""Names the namespace of personal keys."""


class Api:
    """One service as one person sees it."""

    def __init__(
        self,
        service: str,
        send: Callable[[Request], Awaitable[Response]],
        reader: Reader,
        account: Account,
    ) -> None:
        self._service = service
        self._send = send
        self._reader = reader
        self._account = account

    async def read[T](
        self, endpoint: Read[T], params: Mapping[str, Param] | None = None, /, **path: Param
    ) -> T:
        """Read a GET endpoint, from the cache where it may be."""
        account = await self._account() if endpoint.tags else keys.PUBLIC
        given = tuple(params.items()) if params else ()
        asked = question(endpoint, self._service, account, given, tuple(path.items()))
        if endpoint.kind is None:
            return decoded(endpoint.decode, await self._send(asked.request))
        if held := self._held(asked.key):
            return cast("T", held.value)
        tags = tuple(f"{account}|{tag.format_map(path)}" for tag in endpoint.tags)
        return cast("T", await self._ask(Ask(asked, endpoint.decode, endpoint.kind, tags)))

    def pages[T](
        self, endpoint: Read[Page[T]], params: Mapping[str, Param] | None = None, /, **path: Param
    ) -> Pages[T]:
        """Read a GET endpoint page by page, always with an explicit size; a given `limit` wins."""

        async def fetch(number: int) -> Page[T]:
            return await self.read(endpoint, {**_page(endpoint, number), **(params or {})}, **path)

        return Pages(fetch)

    async def write[T](self, endpoint: Write[T], body: object, /, **path: Param) -> T:
        """Post a body; whatever comes of it, what it may have changed is read anew."""
        ended = await self._named(endpoint.ends)
        request = Request(method="POST", path=fill(endpoint.path, path), body=msgspec.json.encode(body))
        try:
            return decoded(endpoint.decode, await self._send(request))
        finally:
            await self._reader.expire(ended)

    async def expire(self, *tags: str) -> None:
        """End the life of what is held under these tags of this account."""
        await self._reader.expire(await self._named(tags))

    async def _named(self, tags: Iterable[str]) -> frozenset[str]:
        account = await self._account()
        return frozenset(f"{account}|{tag}" for tag in tags)

    def _held(self, key: str) -> Held[object] | None:
        return self._reader.fresh(key)

    async def _ask(self, ask: Ask[object]) -> object:
        return await self._reader.read(ask)


class LiveApi(Api):
    """The same endpoints, always asked; answers are held for the others."""

    @override
    def _held(self, key: str) -> None:
        return None

    @override
    async def _ask(self, ask: Ask[object]) -> object:
        return await self._reader.live(ask)


def _page(endpoint: Read[object], number: int) -> dict[str, Param]:
    size = endpoint.page_size
    return {"page": number} if size is None else {"page": number, "limit": size}
