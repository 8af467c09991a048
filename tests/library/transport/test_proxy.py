"""A proxy between us and the services, a real one: nothing of ours goes around it."""

from base64 import b64encode
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb import InvalidRequestError, TMDBClient, Token, TraktAuth, TraktClient, UnreachableError
from trakt_tmdb.probe import Access, probe_tmdb

SHOW = {"ids": {"trakt": 1}, "title": "One"}


@pytest.fixture
def proxy(server: FaultServer) -> FaultServer:
    return server


async def test_requests_go_to_the_proxy_with_the_whole_address(
    session: aiohttp.ClientSession, proxy: FaultServer, clock: FakeClock, token: Token
) -> None:
    auth = TraktAuth(session, "client-1", token=token, clock=clock)
    trakt = TraktClient(session, auth, api_url="http://trakt.example/prefix", proxy=proxy.url, clock=clock)
    proxy.plan(json_reply(SHOW))

    assert (await trakt.shows.summary(1)).title == "One"
    assert proxy.targets == ["http://trakt.example/prefix/shows/1?extended=full"]


async def test_name_and_password_of_the_address_are_shown_to_the_proxy(
    session: aiohttp.ClientSession, proxy: FaultServer, clock: FakeClock
) -> None:
    url = proxy.url.replace("://", "://ann:secret@")
    tmdb = TMDBClient(session, "read-token", api_url="http://tmdb.example", proxy=url, clock=clock)
    proxy.plan(json_reply({"id": 7}))

    await tmdb.tv.details(7, append=())

    (seen,) = proxy.requests
    assert seen.headers["proxy-authorization"] == f"Basic {b64encode(b'ann:secret').decode()}"


type Ask = Callable[[aiohttp.ClientSession, str, Token, FakeClock], Awaitable[object]]


async def trakt(session: aiohttp.ClientSession, proxy: str, token: Token, clock: FakeClock) -> object:
    auth = TraktAuth(session, "client-1", token=token, clock=clock)
    return await TraktClient(session, auth, proxy=proxy, clock=clock).shows.summary(1)


async def sign_in(session: aiohttp.ClientSession, proxy: str, _: Token, clock: FakeClock) -> object:
    return await TraktAuth(session, "client-1", proxy=proxy, clock=clock).device_code()


async def tmdb(session: aiohttp.ClientSession, proxy: str, _: Token, clock: FakeClock) -> object:
    return await TMDBClient(session, "read-token", proxy=proxy, clock=clock).tv.details(7)


@pytest.mark.parametrize(
    ("ask", "host"),
    [(trakt, "api.trakt.tv"), (sign_in, "auth.trakt.tv"), (tmdb, "api.themoviedb.org")],
)
async def test_each_client_knows_its_host_and_speaks_to_it_encrypted(
    session: aiohttp.ClientSession, proxy: FaultServer, token: Token, clock: FakeClock, ask: Ask, host: str
) -> None:
    with pytest.raises(UnreachableError) as caught:
        await ask(session, proxy.url, token, clock)

    assert {(seen.method, seen.target) for seen in proxy.requests} == {("CONNECT", f"{host}:443")}
    assert not any("authorization" in seen.headers for seen in proxy.requests)
    assert not caught.value.maybe_sent


async def test_a_proxy_that_wants_a_password_is_named(
    session: aiohttp.ClientSession, proxy: FaultServer, token: Token, clock: FakeClock
) -> None:
    proxy.plan(*(web.Response(status=407) for _ in range(3)))
    auth = TraktAuth(session, "client-1", token=token, clock=clock)
    trakt = TraktClient(session, auth, api_url="http://trakt.example", proxy=proxy.url, clock=clock)

    with pytest.raises(UnreachableError, match="proxy"):
        await trakt.shows.summary(1)


@pytest.mark.parametrize("address", ["proxy:3128", "socks5://proxy:1080", "http://["])
def test_an_address_that_is_no_proxys_is_refused_at_once(
    address: str, token: Token, clock: FakeClock
) -> None:
    with pytest.raises(InvalidRequestError, match="proxy"):
        TMDBClient(None, "read-token", proxy=address, clock=clock)  # type: ignore[arg-type]


async def test_the_probe_goes_through_the_proxy(
    session: aiohttp.ClientSession, proxy: FaultServer, clock: FakeClock
) -> None:
    found = await probe_tmdb(session, "read-token", proxy=proxy.url, clock=clock)

    assert found.token is Access.UNREACHABLE
    assert {seen.target for seen in proxy.requests} == {"api.themoviedb.org:443"}
