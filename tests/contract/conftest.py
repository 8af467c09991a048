from collections.abc import AsyncIterator
from datetime import date, timedelta

import aiohttp
import pytest

from tests.contract.openapi import Schema, load
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.board import Remark


@pytest.fixture(scope="module")
def trakt_contract() -> Schema:
    return load("trakt")


@pytest.fixture(scope="module")
def tmdb_contract() -> Schema:
    return load("tmdb")


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession() as opened:
        yield opened


@pytest.fixture
def trakt_headers(simulator: Simulator) -> dict[str, str]:
    return {
        "content-type": "application/json",
        "trakt-api-key": simulator.client_id,
        "trakt-api-version": "2",
        "authorization": f"Bearer {simulator.sign_in().access_token}",
    }


@pytest.fixture
def places(simulator: Simulator) -> dict[str, str]:
    """What the cases' paths leave open."""
    today = date.fromisoformat(simulator.state.clock.now().date().isoformat())
    return {
        "monday": (today - timedelta(days=today.weekday())).isoformat(),
        "own_comment": str(_said(simulator).id),
        "position": str(simulator.state.demo.stop_in(simulator.state.catalogue.movies.all[0], 30).id),
        "public_list": next(str(one.id) for one in simulator.state.demo.lists if one.privacy == "public"),
        "watched_show": str(next(iter(simulator.state.demo.history.shows()))),
    }


def _said(simulator: Simulator) -> Remark:
    """A comment of the person whose requests these are."""
    state = simulator.state
    return state.demo.comment(
        state.board, ("show", 1001), "Five words are quite enough.", spoiler=False, parent=0
    )
