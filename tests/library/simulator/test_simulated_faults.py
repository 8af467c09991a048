import asyncio

import aiohttp
import msgspec
import pytest

from tests.library.simulator.conftest import Client
from trakt_tmdb.simulator import Fault, FaultKind, Simulator

PATH = "/movies/1001"


def plan(simulator: Simulator, kind: FaultKind, **details: object) -> None:
    simulator.state.faults.add(msgspec.convert({"kind": kind, "path": "/trakt/", **details}, Fault))


async def test_a_fault_meets_so_many_matching_requests_and_no_others(
    client: Client, simulator: Simulator
) -> None:
    plan(simulator, FaultKind.STATUS, path="/movies/\\d+$", status=503, count=2)
    assert (await client.ask("GET", "/movies/trending"))[0] == 200
    assert [(await client.ask("GET", PATH))[0] for _ in range(3)] == [503, 503, 200]


@pytest.mark.parametrize("kind", [FaultKind.RESET, FaultKind.DROP_ANSWER])
async def test_the_connection_breaks_before_an_answer(
    client: Client, simulator: Simulator, kind: FaultKind
) -> None:
    plan(simulator, kind, count=2)
    with pytest.raises(aiohttp.ClientConnectionError):
        await client.ask("POST", "/sync/watchlist", {"movies": []})


async def test_the_connection_breaks_in_the_middle_of_an_answer(client: Client, simulator: Simulator) -> None:
    plan(simulator, FaultKind.RESET_MID_BODY)
    with pytest.raises(aiohttp.ClientPayloadError):
        await client.ask("GET", PATH)


async def test_a_dropped_answer_leaves_its_write_done(newcomer: Client, simulator: Simulator) -> None:
    plan(simulator, FaultKind.DROP_ANSWER, method="POST")
    with pytest.raises(aiohttp.ClientConnectionError):
        await newcomer.ask("POST", "/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
    assert len(simulator.state.accounts["newcomer"].history) == 1


async def test_a_reset_leaves_its_write_undone(newcomer: Client, simulator: Simulator) -> None:
    plan(simulator, FaultKind.RESET, method="POST")
    with pytest.raises(aiohttp.ClientConnectionError):
        await newcomer.ask("POST", "/sync/history", {"episodes": [{"ids": {"trakt": 1001}}]})
    assert len(simulator.state.accounts["newcomer"].history) == 0


async def test_a_stalled_answer_never_ends_but_does_not_hold_up_the_stop(
    client: Client, simulator: Simulator
) -> None:
    plan(simulator, FaultKind.STALL)
    asking = asyncio.ensure_future(client.ask("GET", PATH))
    while not simulator.state.requests.entries:  # noqa: ASYNC110 - the log sets no event
        await asyncio.sleep(0.02)
    await asyncio.sleep(0.1)
    assert not asking.done()
    await simulator.stop()
    with pytest.raises(aiohttp.ClientError):
        await asking


async def test_being_asked_to_wait(client: Client, simulator: Simulator) -> None:
    plan(simulator, FaultKind.RATE_LIMIT, retry_after=7)
    plan(simulator, FaultKind.RATE_LIMIT)
    _, _, told = await client.ask("GET", PATH)
    status, _, untold = await client.ask("GET", PATH)
    assert (told["Retry-After"], status) == ("7", 429)
    assert "Retry-After" not in untold


@pytest.mark.parametrize(
    ("kind", "status"), [(FaultKind.CLOUDFLARE_BLOCK, 403), (FaultKind.CLOUDFLARE_LIMIT, 429)]
)
async def test_the_network_in_front_steps_in(
    client: Client,
    simulator: Simulator,
    session: aiohttp.ClientSession,
    kind: FaultKind,
    status: int,
) -> None:
    plan(simulator, kind)
    async with session.get(simulator.trakt_url + PATH, headers=client.headers) as response:
        assert (response.status, response.content_type) == (status, "text/html")
        assert response.headers["Server"] == "cloudflare"


async def body_of(
    kind: FaultKind, client: Client, simulator: Simulator, session: aiohttp.ClientSession
) -> bytes:
    plan(simulator, kind)
    async with session.get(simulator.trakt_url + PATH, headers=client.headers) as response:
        assert response.status == 200
        return await response.read()


async def test_spoilt_bodies(client: Client, simulator: Simulator, session: aiohttp.ClientSession) -> None:
    assert await body_of(FaultKind.EMPTY_BODY, client, simulator, session) == b""
    assert (await body_of(FaultKind.HTML_BODY, client, simulator, session)).startswith(b"<!DOCTYPE html>")
    with pytest.raises(msgspec.DecodeError):
        msgspec.json.decode(await body_of(FaultKind.TRUNCATED_JSON, client, simulator, session))
    wrong = msgspec.json.decode(await body_of(FaultKind.WRONG_TYPES, client, simulator, session))
    assert (type(wrong["title"]), wrong["ids"]["trakt"]) == (int, "1001")
    thin = msgspec.json.decode(await body_of(FaultKind.ABSENT_FIELDS, client, simulator, session))
    assert thin == {"ids": {"trakt": 1001}}


async def test_the_number_of_pages_can_be_a_lie(client: Client, simulator: Simulator) -> None:
    _, _, honest = await client.ask("GET", "/shows/trending")
    plan(simulator, FaultKind.LYING_PAGES)
    _, _, lie = await client.ask("GET", "/shows/trending")
    assert int(lie["X-Pagination-Page-Count"]) == int(honest["X-Pagination-Page-Count"]) + 3
