"""Pacing, judging and repeating, with a transport that is told what to answer."""

from collections import deque

import pytest

from tests.library.fake_clock import FakeClock
from trakt_tmdb.errors import (
    BlockedError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.transport.headers import VERSION
from trakt_tmdb.transport.limiter import Rate
from trakt_tmdb.transport.message import Request, Response
from trakt_tmdb.transport.pace import Limits
from trakt_tmdb.transport.sender import Sender

READ = Request(path="/shows/1")
WRITE = Request(method="POST", path="/sync/history", body=b"{}")
OK = Response(status=200, body=b"{}")
PAGE = {"content-type": "text/html", "server": "cloudflare"}
HTML = b"<html>"
REFUSED = UnreachableError("refused")
CUT = UnreachableError("cut", maybe_sent=True)


class Scripted:
    """Answers in order and remembers what was sent."""

    def __init__(self) -> None:
        self.sent: list[Request] = []
        self.answers: deque[Response | TraktTMDBError] = deque()

    async def exchange(self, request: Request) -> Response:
        self.sent.append(request)
        answer = self.answers.popleft() if self.answers else OK
        if isinstance(answer, TraktTMDBError):
            raise answer
        return answer


@pytest.fixture
def transport() -> Scripted:
    return Scripted()


@pytest.fixture
def sender(transport: Scripted, clock: FakeClock) -> Sender:
    limits = Limits(reads=Rate(500, 300.0), writes=Rate(1, 1.0), at_once=10)
    return Sender("Trakt", transport, limits, clock, jitter=lambda: 0.5)


async def test_every_request_says_who_asks(sender: Sender, transport: Scripted) -> None:
    await sender.send(READ)

    headers = transport.sent[0].headers
    assert headers["user-agent"] == f"trakt-tmdb/{VERSION}"
    assert headers["content-type"] == "application/json"


@pytest.mark.parametrize("trouble", [REFUSED, CUT, Response(status=502), Response(status=520)])
async def test_a_read_gets_over_passing_trouble(
    sender: Sender, transport: Scripted, trouble: Response | TraktTMDBError
) -> None:
    transport.answers.extend([trouble, trouble])

    assert await sender.send(READ) == OK
    assert len(transport.sent) == 3


async def test_trouble_that_stays_is_told(sender: Sender, transport: Scripted) -> None:
    transport.answers.extend([Response(status=503)] * 3)

    with pytest.raises(ServerError):
        await sender.send(READ)
    assert len(transport.sent) == 3


@pytest.mark.parametrize("trouble", [CUT, Response(status=502), Response(status=429)])
async def test_a_write_that_may_have_arrived_is_sent_once(
    sender: Sender, transport: Scripted, trouble: Response | TraktTMDBError
) -> None:
    transport.answers.append(trouble)

    with pytest.raises(TraktTMDBError):
        await sender.send(WRITE)
    assert len(transport.sent) == 1


async def test_a_write_that_never_left_is_sent_again(sender: Sender, transport: Scripted) -> None:
    transport.answers.append(REFUSED)

    assert await sender.send(WRITE) == OK
    assert len(transport.sent) == 2


async def test_writes_are_a_second_apart(sender: Sender, clock: FakeClock) -> None:
    await sender.send(WRITE)
    await sender.send(WRITE)

    assert clock.slept == [1.0]


async def test_a_short_pause_is_waited_for(sender: Sender, transport: Scripted, clock: FakeClock) -> None:
    transport.answers.append(Response(status=429, headers={"retry-after": "7"}))

    assert await sender.send(READ) == OK
    assert sum(clock.slept) >= 7.0


async def test_a_long_pause_holds_back_its_bucket_without_asking_again(
    sender: Sender, transport: Scripted, clock: FakeClock
) -> None:
    transport.answers.append(Response(status=429, headers={"retry-after": "120"}))
    for _ in range(2):
        with pytest.raises(RateLimitError) as caught:
            await sender.send(READ)

    assert caught.value.retry_after == 120.0
    assert len(transport.sent) == 1
    assert await sender.send(WRITE) == OK
    clock.advance(120.0)
    assert await sender.send(READ) == OK


async def test_cloudflare_holds_back_everything(sender: Sender, transport: Scripted) -> None:
    transport.answers.append(Response(status=429, headers=PAGE, body=HTML))
    with pytest.raises(RateLimitError):
        await sender.send(READ)

    with pytest.raises(RateLimitError):
        await sender.send(WRITE)
    assert len(transport.sent) == 1


async def test_a_block_is_not_asked_again(sender: Sender, transport: Scripted) -> None:
    transport.answers.append(Response(status=403, headers=PAGE, body=HTML))

    with pytest.raises(BlockedError):
        await sender.send(READ)
    assert len(transport.sent) == 1


async def test_the_five_hundred_and_first_read_is_told_to_wait(
    sender: Sender, transport: Scripted, clock: FakeClock
) -> None:
    for _ in range(500):
        await sender.send(READ)

    with pytest.raises(RateLimitError):
        await sender.send(READ)
    assert len(transport.sent) == 500
    assert sender.pace.budget.reads.left == 0
    clock.advance(300.0)
    await sender.send(READ)


async def test_the_budget_tells_what_was_asked(sender: Sender, clock: FakeClock) -> None:
    await sender.send(READ)
    clock.advance(400.0)
    await sender.send(READ)
    await sender.send(WRITE)

    budget = sender.pace.budget
    assert (budget.last_5_minutes, budget.last_hour, budget.reads.left) == (2, 3, 499)
    assert (budget.reads.next_in, budget.writes.next_in) == (0.0, 1.0)
    clock.advance(3600.0)
    assert sender.pace.budget.last_hour == 0
