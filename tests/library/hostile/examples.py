"""Valid answers to every call, taken down from the simulator."""

import aiohttp
import msgspec
from msgspec import Struct
from msgspec.structs import replace

from tests.library.hostile.calls import CLIENT_ID, READ_TOKEN, Call, calls
from trakt_tmdb import Token, TraktTMDBError
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import FakeClock
from trakt_tmdb.transport.carrier import Transport
from trakt_tmdb.transport.http import HttpTransport
from trakt_tmdb.transport.message import Request, Response

_PAGES = 2
_ITEMS = 4
PAIR = (
    b'{"access_token": "a", "refresh_token": "r", "expires_in": 604800, "created_at": 1, "scope": "public"}'
)


class Example(Struct, frozen=True):
    """A call and the answers that it met, in order; the last one is met again if it asks on."""

    name: str
    call: Call
    answers: tuple[Response, ...]
    is_valid: bool = True
    gives_list: bool = False
    is_paged: bool = False
    """One of its answers is as good as all."""


class TakenDown:
    """Reaches the simulator, and keeps what it answered."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession) -> None:
        self.answers: list[Response] = []
        self._trakt = HttpTransport(session, simulator.trakt_url, "Trakt")
        self._auth = HttpTransport(session, simulator.auth_url, "Trakt")
        self._tmdb = HttpTransport(session, simulator.tmdb_url, "TMDB")

    async def exchange(self, request: Request) -> Response:
        answer = await self._way(request.path).exchange(request)
        self.answers.append(answer)
        return answer

    def _way(self, path: str) -> Transport:
        if path.startswith("/3/"):
            return self._tmdb
        return self._auth if path.startswith("/oauth/") else self._trakt


async def take_down() -> tuple[Example, ...]:
    """Call everything once; what asks nothing has no answers and is left out."""
    async with Simulator() as simulator, aiohttp.ClientSession() as session:
        simulator.state.limits.enabled = False
        simulator.state.tokens.apps.add(CLIENT_ID)
        simulator.state.tmdb_token = READ_TOKEN
        grant = simulator.state.tokens.issue("demo", CLIENT_ID)
        token = Token(access_token=grant.access_token, refresh_token="spare", expires_at=grant.expires_at)
        return tuple(
            [
                example
                for name, call in calls(simulator, token).items()
                if (example := await _example(name, call, TakenDown(simulator, session))).answers
            ]
        )


async def _example(name: str, call: Call, way: TakenDown) -> Example:
    try:
        result = await call(way, FakeClock())
    except TraktTMDBError:
        # Nobody has typed a code there, or it is done already: what it would answer is known.
        return Example(name, call, (Response(status=200, body=PAIR),), is_valid=False)
    answers = tuple(_shortened(answer) for answer in way.answers[:_PAGES])
    is_paged = any(answer.paging for answer in answers)
    return Example(name, call, answers, gives_list=isinstance(result, (list, tuple)), is_paged=is_paged)


def _shortened(answer: Response) -> Response:
    """Keep the first items of a list: more of them tell nothing more."""
    match msgspec.json.decode(answer.body or b"null"):
        case [*items]:
            return replace(answer, body=msgspec.json.encode(items[:_ITEMS]))
        case {"results": [*items], **rest}:
            return replace(answer, body=msgspec.json.encode({**rest, "results": items[:_ITEMS]}))
        case _:
            return answer
