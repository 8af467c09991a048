"""The only place where aiohttp meets the routes: gate, handler, faults, ETags, log."""

import asyncio
from collections.abc import Awaitable, Callable
from hashlib import blake2s
from time import monotonic

import msgspec
from aiohttp import web

from .faults import Fault, FaultKind
from .gate import Request, admit
from .misbehave import changed, instead_of_answer
from .request_log import Entry
from .state import State
from .wire import Answer, Call, Route, Service, nothing

STATE = web.AppKey("state", State)
STOPPING = web.AppKey("stopping", asyncio.Event)

_SECRET_HEADERS = frozenset({"authorization", "cookie"})
_SECRET_WORDS = ("token", "secret", "code")


def handler_of(route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
    """Make the aiohttp handler of a route."""

    async def handle(request: web.Request) -> web.StreamResponse:
        state, began = request.app[STATE], monotonic()
        body = await request.read()
        fault = state.faults.take(request.method, request.path, request.query_string)
        if fault and fault.delay_ms:
            await asyncio.sleep(fault.delay_ms / 1000)
        if fault and fault.kind is FaultKind.RESET:
            _log(request, route, body, Answer(status=0), began)
            return _cut(request)
        result = (instead_of_answer(fault) if fault else None) or _heard(state, request, route, body)
        if fault:
            result = changed(fault, result)
        _log(request, route, body, result, began)
        return await _send(request, result, fault)

    return handle


def _heard(state: State, request: web.Request, route: Route, body: bytes) -> Answer:
    admission = admit(
        state,
        Request(
            route=route,
            headers={name.lower(): value for name, value in request.headers.items()},
            query=request.query,
            body=body,
            client=request.remote or "",
        ),
    )
    if admission.refusal:
        return admission.refusal
    real = route.handler(
        Call(
            state=state,
            path=request.match_info,
            query=request.query,
            host=request.host,
            account=admission.account,
            body=admission.body,
        )
    )
    headers = {"Cache-Control": route.cache_control, **admission.headers, **real.headers}
    return _unchanged(request, msgspec.structs.replace(real, headers=headers))


def _unchanged(request: web.Request, real: Answer) -> Answer:
    """Answer 304 to a reader who has this body already."""
    if request.method != "GET" or real.status != 200 or request.path.startswith(f"/{Service.AUTH}"):  # noqa: PLR2004
        return real
    etag = f'W/"{blake2s(real.body, digest_size=16).hexdigest()}"'
    headers = {**real.headers, "ETag": etag}
    if request.headers.get("If-None-Match") == etag:
        return nothing(304, headers)
    return msgspec.structs.replace(real, headers=headers)


async def _send(request: web.Request, result: Answer, fault: Fault | None) -> web.StreamResponse:
    kind = fault.kind if fault else None
    if kind is FaultKind.DROP_ANSWER:
        return _cut(request)
    if kind in {FaultKind.RESET_MID_BODY, FaultKind.STALL}:
        return await _send_half(request, result, stall=kind is FaultKind.STALL)
    return web.Response(
        status=result.status, body=result.body, content_type=result.content_type, headers=result.headers
    )


async def _send_half(request: web.Request, result: Answer, *, stall: bool) -> web.StreamResponse:
    response = web.StreamResponse(status=result.status, headers=result.headers)
    response.content_type = result.content_type
    response.content_length = len(result.body)
    await response.prepare(request)
    await response.write(result.body[: len(result.body) // 2] or b" ")
    if stall:
        await request.app[STOPPING].wait()
    _cut(request)
    return response


def _cut(request: web.Request) -> web.Response:
    """Close the connection without a word."""
    if request.transport:
        request.transport.abort()
    return web.Response(status=500)


def _log(request: web.Request, route: Route, body: bytes, result: Answer, began: float) -> None:
    state = request.app[STATE]
    text = body.decode(errors="replace")
    state.requests.add(
        Entry(
            method=request.method,
            service=route.service,
            path=request.path.removeprefix(f"/{route.service}"),
            route=route.path,
            query={name: value for name, value in request.query.items() if name != "api_key"},
            headers={
                name: value for name, value in request.headers.items() if name.lower() not in _SECRET_HEADERS
            },
            body="" if route.service is Service.AUTH else text,
            status=result.status,
            sent=len(result.body),
            began=began,
            ended=monotonic(),
        )
    )
