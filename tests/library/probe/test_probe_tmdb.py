"""What is found out about a TMDB token."""

import aiohttp
import pytest

from trakt_tmdb.probe import Access, TMDBAbilities, probe_tmdb
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.testing import FakeServices

GOOD = {"success": True, "status_code": 1, "status_message": "Success."}
OWNER = {"id": 548, "username": "ann"}
REFUSED = {"success": False, "status_code": 3, "status_message": "Authentication failed."}


@pytest.fixture
def fake() -> FakeServices:
    return FakeServices()


async def test_whose_token_it_is(simulator: Simulator, session: aiohttp.ClientSession) -> None:
    found = await probe_tmdb(session, simulator.tmdb_token, api_url=simulator.tmdb_url)

    assert found == TMDBAbilities(token=Access.OPEN, account=Access.OPEN, account_id=548, username="demo")


async def test_a_token_that_tmdb_does_not_know(simulator: Simulator, session: aiohttp.ClientSession) -> None:
    found = await probe_tmdb(session, "made.up.token", api_url=simulator.tmdb_url)

    assert found == TMDBAbilities(token=Access.SIGN_IN_REFUSED)


async def test_an_api_key_is_told_by_its_looks_and_sent_nowhere(fake: FakeServices) -> None:
    assert await probe_tmdb(fake, "0123456789abcdef" * 2) == TMDBAbilities(token=Access.WRONG_KIND)
    assert fake.requests == []


@pytest.mark.parametrize(
    ("status", "access"),
    [(429, Access.RATE_LIMITED), (503, Access.UNREACHABLE), (404, Access.NOT_OFFERED)],
)
async def test_trouble_is_no_refusal_of_the_token(fake: FakeServices, status: int, access: Access) -> None:
    fake.answer("GET", "/3/authentication", status=status)

    assert (await probe_tmdb(fake, "token", clock=fake.clock)).token is access


async def test_a_network_that_answers_in_tmdbs_place_is_no_proof(fake: FakeServices) -> None:
    fake.answer("GET", "*", b"<html>Please sign in to the hotel</html>")

    assert (await probe_tmdb(fake, "token", clock=fake.clock)).token is Access.UNREACHABLE


async def test_a_good_token_may_not_open_the_account(fake: FakeServices) -> None:
    fake.answer("GET", "/3/authentication", GOOD)
    fake.answer("GET", "/3/account", REFUSED, status=401)

    found = await probe_tmdb(fake, "token")

    assert found == TMDBAbilities(token=Access.OPEN, account=Access.SIGN_IN_REFUSED)


async def test_a_session_is_tried_where_there_is_one(fake: FakeServices) -> None:
    fake.answer("GET", "/3/authentication", GOOD)
    fake.answer("GET", "/3/account", OWNER)
    fake.answer("GET", "/3/account", REFUSED, status=401)

    found = await probe_tmdb(fake, "token", session_id="s-1")

    assert (found.account, found.session) == (Access.OPEN, Access.SIGN_IN_REFUSED)
    assert [one.query for one in fake.asked(path="/3/account")] == [{}, {"session_id": "s-1"}]
    assert {one.headers["authorization"] for one in fake.requests} == {"Bearer token"}
