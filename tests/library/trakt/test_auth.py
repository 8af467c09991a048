"""Signing in, and the life of single-use tokens, against a real server."""

import asyncio
import json
from collections.abc import Callable

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import (
    FaultServer,
    json_reply,
    reset_before_answer,
    reset_mid_body,
)
from trakt_tmdb.errors import (
    AppRefusedError,
    AuthenticationError,
    AuthenticationReason,
    InvalidAnswerError,
    ServerError,
    TraktTMDBError,
    UnreachableError,
)
from trakt_tmdb.trakt import DeviceCode, Token, TraktAuth

DEVICE = DeviceCode(
    device_code="device-1",
    user_code="ABCD1234",
    verification_url="https://auth.trakt.tv/activate",
    expires_in=600,
    interval=5,
)
INVALID_GRANT = {"error": "invalid_grant", "error_description": "session not found"}


def pair(number: int, life: int = 604_800) -> web.Response:
    return json_reply(
        {
            "access_token": f"access-{number}",
            "refresh_token": f"refresh-{number}",
            "expires_in": life,
            "token_type": "bearer",
            "scope": "public",
            "created_at": 1_487_889_741,
        }
    )


def body_of(server: FaultServer, number: int = -1) -> dict[str, str]:
    body: dict[str, str] = json.loads(server.requests[number].body)
    return body


@pytest.fixture
def saved() -> list[Token]:
    return []


type Make = Callable[[Token | None], TraktAuth]


@pytest.fixture
def make(session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, saved: list[Token]) -> Make:
    async def on_token(token: Token) -> None:
        await asyncio.sleep(0)
        saved.append(token)

    def make(token: Token | None) -> TraktAuth:
        return TraktAuth(
            session, "client-1", token=token, on_token=on_token, auth_url=server.url, clock=clock
        )

    return make


@pytest.fixture
def old(clock: FakeClock) -> Token:
    return Token(access_token="access-1", refresh_token="refresh-1", expires_at=clock.today(days=-1))


# The device flow


async def test_a_device_code_is_asked_for_with_the_client_id_alone(make: Make, server: FaultServer) -> None:
    server.plan(
        json_reply(
            {
                "device_code": "device-1",
                "user_code": "ABCD1234",
                "verification_url": "https://auth.trakt.tv/activate",
                "expires_in": 600,
                "interval": 5,
            }
        )
    )

    assert await make(None).device_code() == DEVICE
    assert server.targets == ["/oauth/device/code"]
    assert body_of(server) == {"client_id": "client-1"}


async def test_polling_waits_for_the_person_and_stores_the_pair_first(
    make: Make, server: FaultServer, clock: FakeClock, saved: list[Token]
) -> None:
    server.plan(web.Response(status=400), web.Response(status=400), pair(1))
    auth = make(None)

    token = await auth.poll_device_token(DEVICE)

    assert saved == [token]
    assert auth.token == token
    assert token.expires_at == clock.today(days=7)
    assert clock.slept == [5.0, 5.0, 5.0]
    assert body_of(server) == {"client_id": "client-1", "code": "device-1"}


async def test_polling_slows_down_when_told_to(make: Make, server: FaultServer, clock: FakeClock) -> None:
    server.plan(web.Response(status=429, headers={"retry-after": "1"}), pair(1))

    await make(None).poll_device_token(DEVICE)

    assert clock.slept == [5.0, 10.0]


async def test_polling_goes_on_after_trouble(make: Make, server: FaultServer) -> None:
    server.plan(reset_before_answer, web.Response(status=503), pair(1))

    assert (await make(None).poll_device_token(DEVICE)).access_token == "access-1"


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        (404, AuthenticationReason.CODE_INVALID),
        (409, AuthenticationReason.CODE_USED),
        (410, AuthenticationReason.CODE_EXPIRED),
        (418, AuthenticationReason.DENIED),
    ],
)
async def test_polling_ends_with_the_reason(
    make: Make, server: FaultServer, status: int, reason: AuthenticationReason
) -> None:
    server.plan(web.Response(status=400), web.Response(status=status, text="<html>"))

    with pytest.raises(AuthenticationError) as caught:
        await make(None).poll_device_token(DEVICE)

    assert caught.value.reason is reason
    assert len(server.requests) == 2


async def test_polling_ends_with_the_code(make: Make, server: FaultServer) -> None:
    server.plan(*(web.Response(status=400) for _ in range(200)))

    with pytest.raises(AuthenticationError) as caught:
        await make(None).poll_device_token(DEVICE)

    assert caught.value.reason is AuthenticationReason.CODE_EXPIRED
    assert len(server.requests) == 120


async def test_an_app_that_is_gone_is_no_reason_to_sign_in_again(make: Make, server: FaultServer) -> None:
    server.plan(json_reply({"error": "invalid_client"}, status=401))

    with pytest.raises(AppRefusedError):
        await make(None).poll_device_token(DEVICE)


async def test_the_secret_is_sent_where_there_is_one(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, old: Token
) -> None:
    server.plan(pair(2))
    auth = TraktAuth(
        session, "client-1", client_secret="secret-1", token=old, auth_url=server.url, clock=clock
    )

    await auth.access_token()

    assert body_of(server)["client_secret"] == "secret-1"


# Renewal


async def test_a_good_token_is_given_out_as_it_is(make: Make, server: FaultServer, token: Token) -> None:
    assert await make(token).access_token() == "access-1"
    assert server.requests == []


async def test_nobody_signed_in_is_no_error_yet(make: Make) -> None:
    assert await make(None).access_token() is None


async def test_an_expired_token_is_renewed_and_stored_before_use(
    make: Make, server: FaultServer, old: Token, saved: list[Token]
) -> None:
    server.plan(pair(2))

    assert await make(old).access_token() == "access-2"
    assert [token.refresh_token for token in saved] == ["refresh-2"]
    assert body_of(server) == {
        "client_id": "client-1",
        "grant_type": "refresh_token",
        "redirect_uri": "urn:ietf:wg:oauth:2.0:oob",
        "refresh_token": "refresh-1",
    }


async def test_fifty_callers_on_an_expired_token_make_one_renewal(
    make: Make, server: FaultServer, old: Token, saved: list[Token]
) -> None:
    server.plan(pair(2))
    auth = make(old)

    tokens = await asyncio.gather(*(auth.access_token() for _ in range(50)))

    assert set(tokens) == {"access-2"}
    assert len(server.requests) == 1
    assert len(saved) == 1


async def test_a_pair_is_renewed_after_most_of_its_life(
    make: Make, server: FaultServer, clock: FakeClock, old: Token
) -> None:
    server.plan(pair(2, life=1000), pair(3))
    auth = make(old)
    await auth.access_token()

    clock.advance(799)
    assert await auth.access_token() == "access-2"
    clock.advance(2)
    assert await auth.access_token() == "access-3"


async def test_a_good_token_survives_a_renewal_that_does_not_work(
    make: Make, server: FaultServer, clock: FakeClock, old: Token
) -> None:
    server.plan(pair(2, life=1000), web.Response(status=503), pair(3))
    auth = make(old)
    await auth.access_token()
    clock.advance(900)

    assert await auth.access_token() == "access-2"
    assert await auth.access_token() == "access-2"
    assert len(server.requests) == 2
    clock.advance(60)
    assert await auth.access_token() == "access-3"


@pytest.mark.parametrize(
    ("reply", "kind"),
    [
        (web.Response(status=503), ServerError),
        (reset_before_answer, UnreachableError),
        (web.Response(body=b"<html>"), InvalidAnswerError),
        (web.Response(body=b'{"access_token": "a'), InvalidAnswerError),
    ],
)
async def test_an_expired_token_that_cannot_be_renewed_is_told(
    make: Make, server: FaultServer, old: Token, reply: web.Response, kind: type[TraktTMDBError]
) -> None:
    server.plan(reply)
    auth = make(old)

    with pytest.raises(kind):
        await auth.access_token()
    assert len(server.requests) == 1
    assert auth.token == old


async def test_a_lost_answer_ends_in_signing_in_again(make: Make, server: FaultServer, old: Token) -> None:
    server.plan(reset_mid_body, json_reply(INVALID_GRANT, status=400))
    auth = make(old)
    with pytest.raises(UnreachableError) as lost:
        await auth.access_token()

    with pytest.raises(AuthenticationError) as refused:
        await auth.access_token()

    assert lost.value.maybe_sent
    assert refused.value.reason is AuthenticationReason.REFRESH_REFUSED


async def test_a_refused_renewal_is_not_asked_for_again(make: Make, server: FaultServer, old: Token) -> None:
    server.plan(json_reply(INVALID_GRANT, status=400))
    auth = make(old)

    for _ in range(3):
        with pytest.raises(AuthenticationError) as caught:
            await auth.access_token()
        assert caught.value.reason is AuthenticationReason.REFRESH_REFUSED

    assert len(server.requests) == 1
    assert "refresh-1" not in str(caught.value)


async def test_a_cancelled_caller_does_not_lose_the_new_pair(
    make: Make, server: FaultServer, old: Token, saved: list[Token]
) -> None:
    answer = asyncio.Event()

    async def late(_: web.BaseRequest) -> web.StreamResponse:
        await answer.wait()
        return pair(2)

    server.plan(late)
    auth = make(old)
    caller = asyncio.create_task(auth.access_token())
    await server.asked.wait()
    caller.cancel()
    await asyncio.wait([caller])
    answer.set()
    await auth.close()

    assert caller.cancelled()
    assert [token.access_token for token in saved] == ["access-2"]
    assert await auth.access_token() == "access-2"
    assert len(server.requests) == 1


async def test_a_pair_that_cannot_be_stored_is_not_lost(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, old: Token
) -> None:
    server.plan(pair(2))
    tried: list[str] = []

    async def full_once(token: Token) -> None:
        tried.append(token.access_token)
        if len(tried) == 1:
            raise OSError("No space left on device")

    auth = TraktAuth(session, "client-1", token=old, on_token=full_once, auth_url=server.url, clock=clock)

    with pytest.raises(TraktTMDBError):
        await auth.access_token()
    assert auth.token is not None
    assert auth.token.access_token == "access-2"
    assert await auth.access_token() == "access-2"
    assert tried == ["access-2", "access-2"]
    assert len(server.requests) == 1


# Refusal of an access token


async def test_a_refused_token_is_renewed_once_for_everyone(
    make: Make, server: FaultServer, token: Token
) -> None:
    server.plan(pair(2))
    auth = make(token)

    assert set(await asyncio.gather(*(auth.renew("access-1") for _ in range(50)))) == {"access-2"}
    assert await auth.renew("access-1") == "access-2"
    assert len(server.requests) == 1


async def test_the_successor_of_a_refused_token_is_not_renewed_for_being_refused_too(
    make: Make, server: FaultServer, token: Token
) -> None:
    server.plan(pair(2))
    auth = make(token)
    await auth.renew("access-1")

    with pytest.raises(AuthenticationError):
        await auth.renew("access-2")
    assert len(server.requests) == 1


async def test_signing_out_is_told_to_trakt(make: Make, server: FaultServer, token: Token) -> None:
    server.plan(json_reply({}))
    auth = make(token)

    await auth.revoke()

    assert server.targets == ["/oauth/revoke"]
    assert body_of(server) == {"client_id": "client-1", "token": "access-1"}
    assert await auth.access_token() is None


async def test_renewing_without_a_sign_in_says_so(make: Make) -> None:
    with pytest.raises(AuthenticationError) as caught:
        await make(None).refresh()

    assert caught.value.reason is AuthenticationReason.SIGNED_OUT


def test_tokens_do_not_show_in_logs(token: Token) -> None:
    assert "access-1" not in f"{token!r} {token} {DEVICE!r}".replace("access-1 ", "")
    assert "refresh-1" not in repr(token)
    assert "device-1" not in repr(DEVICE)
