"""A cancelled call takes nothing with it and leaves nothing behind, wherever it was."""

import asyncio
from collections.abc import AsyncIterator
from typing import override

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply, stalled_body
from trakt_tmdb.errors import UnreachableError
from trakt_tmdb.trakt import Token, TraktAuth, TraktClient
from trakt_tmdb.trakt.models import HistoryItem, Ids

SHOW = {"ids": {"trakt": 1}, "title": "One"}
PLAY = HistoryItem(ids=Ids(trakt=7))


class StoppedClock(FakeClock):
    """Whoever sleeps does so until it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.someone_sleeps = asyncio.Event()
        self.let_go = asyncio.Event()

    @override
    async def sleep(self, seconds: float) -> None:
        self.someone_sleeps.set()
        await self.let_go.wait()
        await super().sleep(seconds)


@pytest.fixture
async def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
async def trakt(
    session: aiohttp.ClientSession, server: FaultServer, clock: StoppedClock, token: Token
) -> AsyncIterator[TraktClient]:
    auth = TraktAuth(session, "client-1", token=token, auth_url=server.url, clock=clock)
    client = TraktClient(session, auth, api_url=server.url, clock=clock)
    yield client
    await client.close()


async def cancel(*calls: asyncio.Task[object]) -> None:
    for call in calls:
        call.cancel()
    await asyncio.wait(calls)
    assert all(call.cancelled() for call in calls)


async def test_who_asked_first_may_go_while_others_wait(trakt: TraktClient, server: FaultServer) -> None:
    answer = asyncio.Event()

    async def late(_: web.BaseRequest) -> web.StreamResponse:
        await answer.wait()
        return json_reply(SHOW)

    server.plan(late)
    first: asyncio.Task[object] = asyncio.create_task(trakt.shows.summary(1))
    second = asyncio.create_task(trakt.shows.summary(1))
    await server.asked.wait()
    await cancel(first)
    answer.set()

    assert (await second).title == "One"
    assert len(server.requests) == 1


async def test_when_all_are_gone_the_request_is_gone_and_the_next_one_asks_anew(
    trakt: TraktClient, server: FaultServer
) -> None:
    server.plan(stalled_body, json_reply(SHOW))
    before = asyncio.all_tasks()
    calls: list[asyncio.Task[object]] = [asyncio.create_task(trakt.shows.summary(1)) for _ in range(3)]
    await server.asked.wait()
    await cancel(*calls)

    assert not [task for task in asyncio.all_tasks() - before if "trakt_tmdb" in repr(task)]
    assert (await trakt.shows.summary(1)).title == "One"


async def test_who_waits_for_a_write_to_be_allowed_gives_the_place_back(
    trakt: TraktClient, server: FaultServer, clock: StoppedClock
) -> None:
    server.plan(json_reply({}), json_reply({}))
    await trakt.sync.add_to_history(movies=[PLAY])
    waiting: asyncio.Task[object] = asyncio.create_task(trakt.sync.add_to_history(movies=[PLAY]))
    await clock.someone_sleeps.wait()
    await cancel(waiting)
    clock.let_go.set()

    await trakt.sync.add_to_history(movies=[PLAY])

    assert server.targets == ["/sync/history"] * 2
    assert len(clock.slept) == 1


async def test_who_waits_to_try_again_holds_nobody_up(
    trakt: TraktClient, server: FaultServer, clock: StoppedClock
) -> None:
    server.plan(web.Response(status=503), json_reply({**SHOW, "title": "Two"}))
    waiting: asyncio.Task[object] = asyncio.create_task(trakt.shows.summary(1))
    await clock.someone_sleeps.wait()

    assert (await trakt.shows.summary(2)).title == "Two"
    await cancel(waiting)
    assert len(server.requests) == 2


async def test_a_call_that_renews_may_go_while_others_wait_for_the_new_token(
    session: aiohttp.ClientSession, server: FaultServer, clock: StoppedClock
) -> None:
    answer = asyncio.Event()

    async def late(_: web.BaseRequest) -> web.StreamResponse:
        await answer.wait()
        return json_reply({"access_token": "access-2", "refresh_token": "refresh-2", "expires_in": 604_800})

    server.plan(late, json_reply({**SHOW, "title": "Two"}))
    old = Token(access_token="access-1", refresh_token="refresh-1", expires_at=clock.today(days=-1))
    auth = TraktAuth(session, "client-1", token=old, auth_url=server.url, clock=clock)
    trakt = TraktClient(session, auth, api_url=server.url, clock=clock)
    first: asyncio.Task[object] = asyncio.create_task(trakt.shows.summary(1))
    await server.asked.wait()
    second = asyncio.create_task(trakt.shows.summary(2))
    await cancel(first)
    answer.set()

    assert (await second).title == "Two"
    assert [seen.target.partition("?")[0] for seen in server.requests] == ["/oauth/token", "/shows/2"]
    await trakt.close()


async def test_closing_the_client_ends_the_calls_under_way(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(stalled_body)
    call = asyncio.create_task(trakt.shows.summary(1))
    await server.asked.wait()

    await trakt.close()

    with pytest.raises(UnreachableError):
        await call
