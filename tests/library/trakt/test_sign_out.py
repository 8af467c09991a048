"""Signing out: Trakt is told, and nothing of the pair stays behind."""

import asyncio
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import AuthenticationError, ServerError
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.trakt import Token, TraktAuth
from trakt_tmdb.trakt.seed import name_of, sign_in_with_seed
from trakt_tmdb.trakt.token_file import TokenFile

PAIR = {"access_token": "access-2", "refresh_token": "refresh-2", "expires_in": 604_800}


async def test_a_sign_out_that_does_not_get_through_changes_nothing(
    auth: TraktAuth, server: FaultServer
) -> None:
    server.plan(web.Response(status=503), json_reply({}))

    with pytest.raises(ServerError):
        await auth.revoke()
    assert await auth.access_token() == "access-1"

    await auth.revoke()
    assert await auth.access_token() is None


async def test_nobody_signed_in_is_nothing_to_tell(
    session: aiohttp.ClientSession, server: FaultServer
) -> None:
    await TraktAuth(session, "client-1", auth_url=server.url).revoke()

    assert server.requests == []


async def test_a_renewal_under_way_ends_first_and_its_pair_is_the_one_revoked(
    auth: TraktAuth, server: FaultServer
) -> None:
    answer = asyncio.Event()

    async def late(_: web.BaseRequest) -> web.StreamResponse:
        await answer.wait()
        return json_reply(PAIR)

    server.plan(late, json_reply({}))
    renewal = asyncio.create_task(auth.refresh())
    await server.asked.wait()
    sign_out = asyncio.create_task(auth.revoke())
    answer.set()
    await asyncio.wait([renewal, sign_out])

    assert server.targets == ["/oauth/token", "/oauth/revoke"]
    assert b"access-2" in server.requests[1].body
    assert auth.token is None


async def test_who_wants_a_token_during_a_sign_out_gets_none(auth: TraktAuth, server: FaultServer) -> None:
    answer = asyncio.Event()

    async def late(_: web.BaseRequest) -> web.StreamResponse:
        await answer.wait()
        return json_reply({})

    server.plan(late)
    sign_out = asyncio.create_task(auth.revoke())
    await server.asked.wait()
    renewal = asyncio.create_task(auth.refresh())
    await asyncio.sleep(0)
    answer.set()
    await asyncio.wait([sign_out, renewal])

    assert isinstance(renewal.exception(), AuthenticationError)
    assert server.targets == ["/oauth/revoke"]


async def test_what_is_kept_in_a_file_is_forgotten_there(
    simulator: Simulator, session: aiohttp.ClientSession, tmp_path: Path
) -> None:
    file = TokenFile(tmp_path / "tokens.json")
    seed, other = (
        simulator.sign_in().refresh_token,
        Token(access_token="a", refresh_token="r", expires_at=FakeClock().today()),
    )
    await file.write("other", other)
    auth = await sign_in_with_seed(session, simulator.client_id, seed, file, auth_url=simulator.auth_url)
    assert await file.read(name_of(seed)) == auth.token

    await auth.revoke()

    assert await file.read(name_of(seed)) is None
    assert await file.read("other") == other
    assert simulator.state.tokens.grants() == []


async def test_a_pair_that_another_program_renewed_is_ended_as_well(
    simulator: Simulator, session: aiohttp.ClientSession, tmp_path: Path
) -> None:
    file, seed = TokenFile(tmp_path / "tokens.json"), simulator.sign_in().refresh_token
    ours, theirs = [
        await sign_in_with_seed(session, simulator.client_id, seed, file, auth_url=simulator.auth_url)
        for _ in range(2)
    ]
    await theirs.refresh()

    await ours.revoke()

    assert await file.read(name_of(seed)) is None
    assert simulator.state.tokens.grants() == []
