"""An HTTP proxy on loopback that notes what goes through it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
from aiohttp import web

_OF_ONE_HOP = {"transfer-encoding", "content-length", "connection", "content-encoding", "host"}


class Proxy:
    """Passes requests on; `paths` are those of the requests."""

    def __init__(self) -> None:
        self.url = ""
        self.paths: list[str] = []

    async def pass_on(self, request: web.BaseRequest) -> web.Response:
        """Answer with what the server answers that is asked for."""
        self.paths.append(request.rel_url.path)
        headers = {name: value for name, value in request.headers.items() if name.lower() not in _OF_ONE_HOP}
        async with (
            aiohttp.ClientSession() as session,
            session.request(
                request.method, request.url, headers=headers, data=await request.read()
            ) as answer,
        ):
            kept = {name: value for name, value in answer.headers.items() if name.lower() not in _OF_ONE_HOP}
            return web.Response(status=answer.status, headers=kept, body=await answer.read())


@asynccontextmanager
async def running_proxy() -> AsyncIterator[Proxy]:
    """A proxy, until the context ends."""
    proxy = Proxy()
    runner = web.ServerRunner(web.Server(proxy.pass_on))
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    host, port = runner.addresses[0][:2]
    proxy.url = f"http://{host}:{port}"
    try:
        yield proxy
    finally:
        await runner.cleanup()
