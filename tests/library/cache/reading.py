"""A service to read from through the cache, and what tests ask of it."""

import asyncio

from trakt_tmdb.cache.ttl import Kind
from trakt_tmdb.errors import TraktTMDBError, UnreachableError
from trakt_tmdb.transport.decode import one
from trakt_tmdb.transport.message import Request, Response

KIND = Kind("history", fresh=10.0, stale=100.0, keep=1000.0)
KEY = "1|ann|k"
DOWN = UnreachableError("down")


class Service:
    """Answers with its number, or fails; a gate holds answers back."""

    def __init__(self) -> None:
        self.number = 1
        self.requests: list[Request] = []
        self.error: TraktTMDBError | None = None
        self.body: bytes | None = None
        self.gate = asyncio.Event()
        self.gate.set()

    async def send(self, request: Request) -> Response:
        self.requests.append(request)
        answer, etag = self.number, f'"{self.number}"'
        await self.gate.wait()
        if self.error:
            raise self.error
        if request.headers.get("if-none-match") == etag:
            return Response(status=304)
        return Response(status=200, headers={"etag": etag}, body=self.body or str(answer).encode())


class Counting:
    """Decodes, and counts how often."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self, body: bytes, _: object) -> object:
        self.times += 1
        return one(int)(body, None)


async def settle() -> None:
    """Let what goes on behind come to its end."""
    for _ in range(5):
        await asyncio.sleep(0)
