"""A real HTTP server that misbehaves on demand."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from aiohttp import web
from msgspec import Struct

type Reply = web.StreamResponse | Handler
type Handler = Callable[[web.BaseRequest], Awaitable[web.StreamResponse]]


class Seen(Struct, frozen=True):
    """A request as it arrived."""

    method: str
    target: str
    headers: dict[str, str]
    raw_names: tuple[str, ...]
    body: bytes


class FaultServer:
    """Answers with what was planned, in order; with 404 when nothing is left."""

    def __init__(self) -> None:
        self.requests: list[Seen] = []
        self.url = ""
        self.asked = asyncio.Event()
        self._replies: deque[Reply] = deque()
        self._otherwise: Handler | None = None

    def plan(self, *replies: Reply) -> None:
        self._replies.extend(replies)

    def otherwise(self, reply: Handler) -> None:
        """Answer so when no planned reply is left."""
        self._otherwise = reply

    @property
    def targets(self) -> list[str]:
        return [seen.target for seen in self.requests]

    async def handle(self, request: web.BaseRequest) -> web.StreamResponse:
        self.requests.append(
            Seen(
                method=request.method,
                target=request.raw_path,
                headers={name.lower(): value for name, value in request.headers.items()},
                raw_names=tuple(name.decode() for name, _ in request.raw_headers),
                body=await request.read(),
            )
        )
        self.asked.set()
        reply = self._replies.popleft() if self._replies else (self._otherwise or _nothing)
        return reply if isinstance(reply, web.StreamResponse) else await reply(request)


async def _nothing(_: web.BaseRequest) -> web.StreamResponse:
    return web.Response(status=404)


def json_reply(body: object, status: int = 200, **headers: str) -> web.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return web.json_response(body, status=status, headers=named)


def page_reply(items: list[object], page: int, pages: int | str, total: int | str) -> web.Response:
    return json_reply(
        items,
        x_pagination_page=str(page),
        x_pagination_page_count=str(pages),
        x_pagination_item_count=str(total),
    )


def cloudflare(status: int, **headers: str) -> web.Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return web.Response(
        status=status,
        body=b"<html>Attention Required!</html>",
        headers={"server": "cloudflare", "content-type": "text/html; charset=UTF-8", **named},
    )


async def reset_mid_body(request: web.BaseRequest) -> web.StreamResponse:
    response = web.StreamResponse(headers={"content-length": "1000"})
    await response.prepare(request)
    await response.write(b'{"half":')
    assert request.transport is not None
    request.transport.abort()
    return response


async def reset_before_answer(request: web.BaseRequest) -> web.StreamResponse:
    assert request.transport is not None
    request.transport.abort()
    return web.Response()


async def stalled_body(request: web.BaseRequest) -> web.StreamResponse:
    response = web.StreamResponse(headers={"content-length": "1000"})
    await response.prepare(request)
    await response.write(b"[")
    await asyncio.sleep(30)
    return response
