"""A real Home Assistant that ends, in peace or by a power cut, and what is left when it starts again."""

import threading
import time
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import pytest

from script.server.person import Flow
from tests.e2e.home_server import HomeServer
from tests.e2e.log import complaints
from tests.e2e.resident import Resident
from tests.e2e.until import until

TO_DISK = 2.0
"""Seconds after which Home Assistant has written down what it holds; it waits one."""
NOW = datetime.now(UTC).replace(microsecond=0)
VIEWS = {"day_starts_at": 4, "scope": "all", "images": "proxy"}


def dates(server: HomeServer) -> list[str]:
    """What the calendar of shows holds this fortnight."""
    start, end = ((NOW + timedelta(days=days)).isoformat()[:19] + "Z" for days in (-7, 7))
    return server.do(lambda resident: resident.dates("calendar.demo_shows", start, end))


def account(server: HomeServer) -> str:
    return server.do(Resident.accounts)["demo"]


def options(server: HomeServer) -> Mapping[str, Any]:
    """The account's options as they are on the disk."""
    chosen: Mapping[str, Any] = server.stored_account()["options"]
    return chosen


def test_a_token_that_ends_is_renewed_once_and_a_restart_keeps_everything(server: HomeServer) -> None:
    entry_id = account(server)
    server.do(lambda resident: resident.choose(entry_id, "views", VIEWS))
    shown = dates(server)
    time.sleep(TO_DISK)
    chosen = options(server)
    before = server.services.renewals()
    server.house.simulator.tell("tokens/expire", {"access": True})
    server.house.poll()
    assert server.services.renewals() == before + 1
    assert complaints(server.log) == []

    server.stop()
    server.start()

    assert server.do(Resident.wait_for_accounts) == {"loaded"}
    server.house.poll()
    assert (dates(server), options(server)) == (shown, chosen)
    assert chosen["day_starts"] == 4 * 60
    assert server.services.renewals() == before + 1
    assert server.do(Resident.sign_ins) == []
    assert complaints(server.log) == []


@pytest.mark.timeout(240)
def test_a_power_cut_right_after_a_renewal_costs_one_sign_in_and_nothing_else(server: HomeServer) -> None:
    entry_id = account(server)
    server.do(lambda resident: resident.choose(entry_id, "views", VIEWS))
    server.house.poll()
    shown, plays = dates(server), server.house.simulator.plays()
    server.house.break_({"kind": "status", "path": "sync/history", "method": "POST", "status": 503})
    mark = server.do(mark_next)
    assert mark["pending"]
    time.sleep(TO_DISK)
    stored = server.stored_account()

    cut_while_renewing(server)
    assert server.stored_account() == stored
    server.start()
    assert server.do(Resident.wait_for_accounts) == {"loaded"}
    until(lambda: len(server.do(Resident.sign_ins)) == 1, lambda: server.do(Resident.sign_ins))

    server.house.mend()
    sign_in_again(server)
    assert server.do(Resident.wait_for_accounts) == {"loaded"}
    until(lambda: server.house.simulator.plays() == plays + 1, server.house.simulator.plays)
    assert server.do(Resident.sign_ins) == []
    until(lambda: dates(server) == shown, lambda: dates(server))
    assert options(server) == stored["options"]
    assert account(server) == entry_id


async def mark_next(resident: Resident) -> Mapping[str, Any]:
    """Mark the first of what is next."""
    shows = (await resident.act("trakt_panel", "get_up_next", {}))["shows"]
    episode = shows[0]["episode"]
    title = f"{shows[0]['show']['title']} S{episode['season']:02d}E{episode['number']:02d}"
    receipt: Mapping[str, Any] = await resident.act("trakt_panel", "mark_watched", {"title": title})
    return receipt


def cut_while_renewing(server: HomeServer) -> None:
    """Let the token end, and cut the power as soon as Trakt has given out the next one."""
    before = server.services.renewals()
    server.house.simulator.tell("tokens/expire", {"access": True})
    poll = threading.Thread(target=lambda: suppress_lost(server))
    poll.start()
    while server.services.renewals() == before:
        time.sleep(0.02)
    time.sleep(0.3)
    server.cut_power()
    poll.join()


def suppress_lost(server: HomeServer) -> None:
    """Have the account ask Trakt, whatever becomes of the answer."""
    with suppress(aiohttp.ClientError):
        server.house.poll()


def sign_in_again(server: HomeServer) -> None:
    """Type the code of the sign-in that is asked for."""

    async def answer(resident: Resident) -> Flow:
        (asked,) = await resident.sign_ins()
        flow = await resident.answer(asked, {})
        server.services.approve(flow["description_placeholders"]["code"])
        return await resident.wait_for_step(flow)

    assert server.do(answer)["reason"] == "reauth_successful"
