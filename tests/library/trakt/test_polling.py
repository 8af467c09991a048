"""Polling for a typed code: how often, and what must not get lost at its end."""

import json

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, cloudflare, json_reply
from trakt_tmdb.errors import AuthenticationError, AuthenticationReason, BlockedError, TraktTMDBError
from trakt_tmdb.trakt import DeviceCode, Token, TraktAuth

PAIR = {"access_token": "access-1", "refresh_token": "refresh-1", "expires_in": 604_800}


def device(interval: int = 5, expires_in: int = 600) -> DeviceCode:
    return DeviceCode(
        device_code="device-1",
        user_code="ABCD1234",
        verification_url="https://auth.trakt.tv/activate",
        interval=interval,
        expires_in=expires_in,
    )


@pytest.fixture
def auth(session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock) -> TraktAuth:
    return TraktAuth(session, "client-1", auth_url=server.url, clock=clock)


async def test_each_request_to_slow_down_makes_the_interval_longer_for_good(
    auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> None:
    slow = {"retry-after": "1"}
    server.plan(
        web.Response(status=429, headers=slow),
        web.Response(status=429, headers=slow),
        web.Response(status=400),
        json_reply(PAIR),
    )

    await auth.poll_device_token(device())

    assert clock.slept == [5.0, 10.0, 15.0, 15.0]


async def test_a_longer_pause_that_trakt_asks_for_is_kept(
    auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> None:
    server.plan(web.Response(status=429, headers={"retry-after": "60"}), json_reply(PAIR))

    await auth.poll_device_token(device())

    assert clock.slept == [5.0, 60.0]


async def test_slowing_down_ends_with_the_code_too(
    auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> None:
    server.plan(*(web.Response(status=429, headers={"retry-after": "1"}) for _ in range(50)))

    with pytest.raises(AuthenticationError) as caught:
        await auth.poll_device_token(device(expires_in=100))

    assert caught.value.reason is AuthenticationReason.CODE_EXPIRED
    assert sum(clock.slept) <= 100


@pytest.mark.parametrize("interval", [0, -5])
async def test_no_interval_is_shorter_than_a_second(
    auth: TraktAuth, server: FaultServer, clock: FakeClock, interval: int
) -> None:
    server.plan(web.Response(status=400), json_reply(PAIR))

    await auth.poll_device_token(device(interval))

    assert clock.slept == [1.0, 1.0]


async def test_a_block_ends_it(auth: TraktAuth, server: FaultServer) -> None:
    server.plan(cloudflare(403))

    with pytest.raises(BlockedError):
        await auth.poll_device_token(device())
    assert len(server.requests) == 1


async def test_a_pair_that_cannot_be_stored_is_kept_and_stored_later(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> None:
    server.plan(json_reply(PAIR))
    tried: list[Token] = []

    async def full_once(token: Token) -> None:
        tried.append(token)
        if len(tried) == 1:
            raise OSError("No space left on device")

    auth = TraktAuth(session, "client-1", on_token=full_once, auth_url=server.url, clock=clock)

    with pytest.raises(TraktTMDBError, match="could not be stored"):
        await auth.poll_device_token(device())

    assert await auth.access_token() == "access-1"
    assert len(tried) == 2
    assert len(server.requests) == 1


@pytest.mark.parametrize(("secret", "sent"), [(None, False), ("", False), ("secret-1", True)])
async def test_a_secret_is_sent_only_where_there_is_one(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, secret: str | None, *, sent: bool
) -> None:
    server.plan(json_reply(PAIR), json_reply(PAIR), json_reply(PAIR), json_reply({}))
    auth = TraktAuth(session, "client-1", client_secret=secret, auth_url=server.url, clock=clock)

    await auth.poll_device_token(device())
    await auth.refresh()
    await auth.redeem_seed("seed-1")
    await auth.revoke()

    assert ["client_secret" in json.loads(seen.body) for seen in server.requests] == [sent] * 4


@pytest.mark.parametrize("life", [-1, 0, 10**15])
async def test_a_life_that_cannot_be_is_survived(auth: TraktAuth, server: FaultServer, life: int) -> None:
    server.plan(json_reply({**PAIR, "expires_in": life}))

    assert (await auth.poll_device_token(device())).access_token == "access-1"
