"""The adapter against a real server: every failure is one of ours, and says whether anything was sent."""

import asyncio
import socket

import aiohttp
import pytest
from aiohttp import web

from tests.library.faults import (
    FaultServer,
    json_reply,
    reset_before_answer,
    reset_mid_body,
    stalled_body,
)
from trakt_tmdb.errors import InvalidRequestError, UnreachableError
from trakt_tmdb.transport.http import HttpTransport
from trakt_tmdb.transport.message import Request

QUICK = aiohttp.ClientTimeout(total=1)
READ = Request(path="/shows/1")


@pytest.fixture
def transport(session: aiohttp.ClientSession, server: FaultServer) -> HttpTransport:
    return HttpTransport(session, server.url, "Trakt", QUICK)


async def test_an_answer_of_any_status_comes_back_whole(
    transport: HttpTransport, server: FaultServer
) -> None:
    server.plan(json_reply({"a": 1}, status=418, X_Odd="yes"))

    response = await transport.exchange(READ)

    assert (response.status, response.body) == (418, b'{"a": 1}')
    assert response.headers["x-odd"] == "yes"


async def test_parameters_are_encoded_once_and_header_names_stay_lower_case(
    transport: HttpTransport, server: FaultServer
) -> None:
    request = Request(
        path="/search/show,movie",
        params=(("query", "100% 葬送 & more+"), ("type", "show")),
        headers={"trakt-api-key": "k"},
    )

    await transport.exchange(request)

    (seen,) = server.requests
    assert seen.target == "/search/show,movie?query=100%25+%E8%91%AC%E9%80%81+%26+more%2B&type=show"
    assert "trakt-api-key" in seen.raw_names


async def test_a_base_with_a_path_is_kept(session: aiohttp.ClientSession, server: FaultServer) -> None:
    await HttpTransport(session, f"{server.url}/proxy/trakt/", "Trakt").exchange(READ)

    assert server.targets == ["/proxy/trakt/shows/1"]


@pytest.mark.parametrize("path", ["shows/1", "@elsewhere.example/", "", "/search/show?query=x", "/shows/1#x"])
async def test_a_path_that_would_lead_elsewhere_is_not_sent(
    transport: HttpTransport, server: FaultServer, path: str
) -> None:
    with pytest.raises(InvalidRequestError):
        await transport.exchange(Request(path=path, headers={"authorization": "Bearer secret"}))

    assert server.requests == []


async def test_a_body_that_is_packed_wrongly_did_not_come_whole(
    transport: HttpTransport, server: FaultServer
) -> None:
    server.plan(web.Response(body=b"not packed at all", headers={"content-encoding": "gzip"}))

    with pytest.raises(UnreachableError):
        await transport.exchange(READ)


async def test_a_redirect_is_not_followed(transport: HttpTransport, server: FaultServer) -> None:
    server.plan(web.Response(status=302, headers={"location": "/elsewhere"}))

    assert (await transport.exchange(READ)).status == 302
    assert server.targets == ["/shows/1"]


async def test_a_refused_connection_sent_nothing(session: aiohttp.ClientSession) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nobody = HttpTransport(session, f"http://127.0.0.1:{taken.getsockname()[1]}", "Trakt")
        with pytest.raises(UnreachableError) as caught:
            await nobody.exchange(READ)

    assert not caught.value.maybe_sent


async def test_a_host_that_is_not_who_it_says_is_told_nothing(
    session: aiohttp.ClientSession, server: FaultServer
) -> None:
    with pytest.raises(UnreachableError) as caught:
        await HttpTransport(session, server.url.replace("http://", "https://"), "Trakt").exchange(READ)

    assert server.requests == []
    assert not caught.value.maybe_sent


async def test_a_name_that_does_not_resolve_sent_nothing(session: aiohttp.ClientSession) -> None:
    with pytest.raises(UnreachableError) as caught:
        await HttpTransport(session, "http://nowhere.invalid", "Trakt").exchange(READ)

    assert not caught.value.maybe_sent


@pytest.mark.parametrize("fault", [reset_before_answer, reset_mid_body, stalled_body])
async def test_an_answer_that_does_not_arrive_whole_may_have_had_its_effect(
    transport: HttpTransport, server: FaultServer, fault: object
) -> None:
    server.plan(fault)  # type: ignore[arg-type]

    with pytest.raises(UnreachableError) as caught:
        await transport.exchange(Request(method="POST", path="/sync/history", body=b"{}"))

    assert caught.value.maybe_sent
    assert len(server.requests) == 1


async def test_a_closed_session_is_said_so(server: FaultServer) -> None:
    session = aiohttp.ClientSession()
    transport = HttpTransport(session, server.url, "Trakt")
    await session.close()

    with pytest.raises(UnreachableError):
        await transport.exchange(READ)


@pytest.mark.parametrize("address", ["", "trakt.tv", "ftp://trakt.tv", "http://[", "https://"])
def test_an_address_that_cannot_work_is_refused_at_once(address: str) -> None:
    with pytest.raises(InvalidRequestError):
        HttpTransport(None, address, "Trakt")  # type: ignore[arg-type]


async def test_a_token_with_a_line_break_is_named_not_sent(
    transport: HttpTransport, server: FaultServer
) -> None:
    with pytest.raises(InvalidRequestError):
        await transport.exchange(Request(path="/", headers={"authorization": "Bearer a\r\nb"}))

    assert server.requests == []


async def test_cancellation_passes_through_and_leaves_no_task(
    session: aiohttp.ClientSession, server: FaultServer
) -> None:
    server.plan(stalled_body)
    before = asyncio.all_tasks()
    call = asyncio.create_task(HttpTransport(session, server.url, "Trakt").exchange(READ))
    await server.asked.wait()

    call.cancel()
    with pytest.raises(asyncio.CancelledError):
        await call

    ours = {task for task in asyncio.all_tasks() - before if "exchange" in repr(task)}
    assert ours == set()
