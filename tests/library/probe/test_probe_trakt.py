"""What is found out about a Trakt sign-in, and what each refusal is called."""

import pytest

from tests.library.fake_clock import FakeClock, RunningClock
from trakt_tmdb.probe import Access, TraktAbilities, probe_trakt
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.control import AppChange, Expiry, change_app, expire
from trakt_tmdb.testing import FakeServices
from trakt_tmdb.trakt import TraktClient

SETTINGS = {"user": {"username": "ann", "ids": {"uuid": "u-1"}}}
UP_NEXT = "/sync/progress/up_next"


@pytest.fixture
def clock() -> FakeClock:
    return RunningClock()


@pytest.fixture
def trakt(simulated_trakt: TraktClient) -> TraktClient:
    return simulated_trakt


@pytest.fixture
def fake() -> FakeServices:
    return FakeServices()


async def test_who_is_signed_in_and_what_the_account_may_hold(
    trakt: TraktClient, simulator: Simulator
) -> None:
    person = simulator.state.demo.person

    found = await probe_trakt(trakt)

    assert (found.account, found.app, found.up_next) == (Access.OPEN, Access.OPEN, Access.OPEN)
    assert (found.username, found.uuid) == (person.username, person.uuid)
    assert (found.vip, found.time_zone) == (person.vip, person.time_zone)
    assert found.limits.watchlist.item_count == simulator.state.demo.limits.watchlist


async def test_a_probe_asks_twice_and_never_the_cache(trakt: TraktClient, simulator: Simulator) -> None:
    await trakt.users.settings()
    simulator.state.requests.clear()

    await probe_trakt(trakt)

    assert sum(simulator.state.requests.counts.values()) == 2


@pytest.mark.parametrize(
    ("status", "access"),
    [
        (400, Access.NOT_OFFERED),
        (403, Access.APP_REFUSED),
        (404, Access.NOT_OFFERED),
        (426, Access.VIP_REQUIRED),
        (429, Access.RATE_LIMITED),
        (503, Access.UNREACHABLE),
    ],
)
async def test_one_closed_feature_is_named_and_takes_nothing_else_away(
    fake: FakeServices, status: int, access: Access
) -> None:
    fake.answer("GET", "/users/settings", SETTINGS)
    fake.answer("GET", UP_NEXT, status=status)

    found = await probe_trakt(fake.trakt())

    assert (found.account, found.up_next, found.username) == (Access.OPEN, access, "ann")


async def test_a_page_in_place_of_a_list_is_no_open_feature(fake: FakeServices) -> None:
    fake.answer("GET", "/users/settings", SETTINGS)
    fake.answer("GET", UP_NEXT, b"<html>")

    assert (await probe_trakt(fake.trakt())).up_next is Access.UNREACHABLE


async def test_a_sign_in_that_ended_is_no_dead_app(trakt: TraktClient, simulator: Simulator) -> None:
    expire(simulator.state, Expiry(access=True, refresh=True))

    assert await probe_trakt(trakt) == TraktAbilities(account=Access.SIGN_IN_REFUSED, app=Access.NOT_ASKED)


async def test_an_app_that_is_gone_is_refused_public_data_too(
    trakt: TraktClient, simulator: Simulator
) -> None:
    change_app(simulator.state, AppChange(client_id=simulator.client_id, registered=False))

    assert await probe_trakt(trakt) == TraktAbilities(account=Access.APP_REFUSED, app=Access.APP_REFUSED)


async def test_an_endpoint_that_is_closed_is_no_dead_app(trakt: TraktClient, simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="users/settings", status=403))

    assert await probe_trakt(trakt) == TraktAbilities(account=Access.APP_REFUSED, app=Access.OPEN)


async def test_a_locked_account_is_said_so(trakt: TraktClient, simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="users/settings", status=423))

    assert (await probe_trakt(trakt)).account is Access.LOCKED


async def test_what_passes_is_told_from_what_stays(fake: FakeServices) -> None:
    fake.fail("GET", "*")

    found = await probe_trakt(fake.trakt())

    assert found.account is Access.UNREACHABLE
    assert {access for access in Access if access.is_passing} == {
        Access.BLOCKED,
        Access.RATE_LIMITED,
        Access.UNREACHABLE,
    }
