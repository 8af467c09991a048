"""A new pair is stored before it is used, and what cannot be stored is not lost."""

import asyncio

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import TraktTMDBError
from trakt_tmdb.trakt import Token, TraktAuth, TraktClient

SHOW = {"ids": {"trakt": 1}, "title": "One"}


class Disk:
    """Takes pairs when there is room."""

    def __init__(self) -> None:
        self.has_room = True
        self.stored: list[str] = []

    async def store(self, token: Token) -> None:
        await asyncio.sleep(0)
        if not self.has_room:
            raise OSError("No space left on device")
        self.stored.append(token.access_token)


class Services:
    """Gives a new pair for each refresh token, and shows to whoever comes with a stored one."""

    def __init__(self, disk: Disk) -> None:
        self._disk = disk
        self.renewals = 0

    async def answer(self, request: web.BaseRequest) -> web.StreamResponse:
        if request.path == "/oauth/token":
            self.renewals += 1
            number = self.renewals
            return json_reply(
                {"access_token": f"new-{number}", "refresh_token": f"r-{number}", "expires_in": 604_800}
            )
        shown = request.headers["authorization"].removeprefix("Bearer ")
        return json_reply(SHOW) if shown in self._disk.stored else web.Response(status=401)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def services(server: FaultServer, disk: Disk) -> Services:
    services = Services(disk)
    server.otherwise(services.answer)
    return services


@pytest.fixture
def auth(session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock, disk: Disk) -> TraktAuth:
    old = Token(access_token="old", refresh_token="r-0", expires_at=clock.today(days=-1))
    return TraktAuth(session, "client-1", token=old, on_token=disk.store, auth_url=server.url, clock=clock)


async def test_fifty_calls_with_an_expired_token_renew_once_and_use_what_is_stored(
    trakt: TraktClient, services: Services, disk: Disk
) -> None:
    shows = await asyncio.gather(*(trakt.shows.summary(number) for number in range(50)))

    assert {show.title for show in shows} == {"One"}
    assert (services.renewals, disk.stored) == (1, ["new-1"])


async def test_while_it_cannot_be_stored_nobody_uses_it_and_it_is_stored_when_it_can(
    auth: TraktAuth, services: Services, disk: Disk
) -> None:
    disk.has_room = False
    results = await asyncio.gather(*(auth.access_token() for _ in range(50)), return_exceptions=True)
    assert {type(result) for result in results} == {TraktTMDBError}

    disk.has_room = True

    assert await auth.access_token() == "new-1"
    assert (services.renewals, disk.stored) == (1, ["new-1"])


async def test_a_pair_that_was_never_stored_can_be_renewed_all_the_same(
    auth: TraktAuth, services: Services, disk: Disk
) -> None:
    disk.has_room = False
    with pytest.raises(TraktTMDBError):
        await auth.access_token()
    disk.has_room = True

    assert (await auth.refresh()).access_token == "new-2"
    assert (services.renewals, disk.stored) == (2, ["new-2"])
