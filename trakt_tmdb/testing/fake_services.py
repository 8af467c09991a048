"""Trakt and TMDB without a network, for the tests of whoever builds on this library.

    fake = FakeServices()
    fake.answer("GET", "/shows/severance", {"ids": {"trakt": 1}, "title": "Severance"})

    show = await fake.trakt().shows.summary("severance")

    assert show.title == "Severance"
    assert fake.asked("GET", "/shows/*")[0].query["extended"] == "full"

It takes a session's place: what your own code does with `TraktClient(session, auth)` or
`TMDBClient(session, token)`, it does with `TraktClient(fake, auth)`. For services with a memory, which
answer as the real ones would, there is `trakt_tmdb.simulator`.
"""

import asyncio
from collections import deque
from collections.abc import Mapping
from fnmatch import fnmatchcase as _fits

import msgspec
from msgspec import Struct

from trakt_tmdb.errors import TraktTMDBError, UnreachableError
from trakt_tmdb.tmdb import TMDBClient
from trakt_tmdb.trakt import Token, TraktAuth, TraktClient
from trakt_tmdb.transport.message import Request, Response

from .fake_clock import FakeClock

_ACCESS, _REFRESH = "access", "refresh"


class Asked(Struct, frozen=True, kw_only=True):
    """A request that came; `json` is its body decoded, None where it has none."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    json: object


class FakeServices:
    """Gives planned answers to whatever client it is handed to, and remembers what was asked.

    Paths are those of the services, `/shows/1` and `/3/tv/1`; a `*` in them stands for anything. Several
    answers to one path are given in order, and the last one stays. The path planned first wins where several
    fit. A request that nothing is planned for fails the test with what it was.
    """

    def __init__(self) -> None:
        self.requests: list[Asked] = []
        self.clock = FakeClock()
        self._planned: dict[tuple[str, str], deque[Response | TraktTMDBError]] = {}

    def answer(
        self,
        method: str,
        path: str,
        body: object = b"",
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Plan an answer: bytes are sent as they are, everything else, models too, as JSON."""
        raw = body if isinstance(body, bytes) else msgspec.json.encode(body)
        named = {name.lower(): value for name, value in (headers or {}).items()}
        self._plan(method, path, Response(status=status, headers=named, body=raw))

    def fail(self, method: str, path: str, error: TraktTMDBError | None = None) -> None:
        """Plan that no answer comes; of itself, that nothing could be sent."""
        self._plan(method, path, error or UnreachableError("No connection."))

    def asked(self, method: str = "*", path: str = "*") -> list[Asked]:
        """List the requests that came, all or those that fit."""
        return [one for one in self.requests if _fits(one.method, method) and _fits(one.path, path)]

    def trakt(self) -> TraktClient:
        """Make a client of Trakt with somebody signed in, on a clock that never waits."""
        token = Token(access_token=_ACCESS, refresh_token=_REFRESH, expires_at=self.clock.today(days=7))
        auth = TraktAuth(self, "client-id", token=token, clock=self.clock)
        return TraktClient(self, auth, clock=self.clock)

    def tmdb(self, session_id: str | None = None) -> TMDBClient:
        """Make a client of TMDB, with a session if wanted, on a clock that never waits."""
        return TMDBClient(self, "read-token", session_id=session_id, clock=self.clock)

    async def exchange(self, request: Request) -> Response:
        """Take a session's place; called by the clients."""
        self.requests.append(_asked(request))
        await asyncio.sleep(0)
        answer = self._next(request)
        if isinstance(answer, TraktTMDBError):
            raise answer
        return answer

    def _plan(self, method: str, path: str, answer: Response | TraktTMDBError) -> None:
        self._planned.setdefault((method, path), deque()).append(answer)

    def _next(self, request: Request) -> Response | TraktTMDBError:
        for (method, path), answers in self._planned.items():
            if _fits(request.method, method) and _fits(request.path, path):
                return answers.popleft() if len(answers) > 1 else answers[0]
        planned = ", ".join(f"{method} {path}" for method, path in self._planned) or "nothing"
        raise AssertionError(f"No answer is planned for {request.method} {request.path}, only for {planned}.")


def _asked(request: Request) -> Asked:
    return Asked(
        method=request.method,
        path=request.path,
        query=dict(request.params),
        headers=request.headers,
        json=msgspec.json.decode(request.body) if request.body else None,
    )
