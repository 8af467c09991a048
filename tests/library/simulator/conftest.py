from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest

from trakt_tmdb.simulator import Simulator

# A Wednesday in the middle of a season, so that nothing depends on the day the tests run.
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)


class Client:
    """Speaks to a simulator as a well-behaved app does."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession, username: str = "demo") -> None:
        self._simulator, self._session = simulator, session
        self.headers: dict[str, str] = {
            "content-type": "application/json",
            "trakt-api-key": simulator.client_id,
            "trakt-api-version": "2",
            "authorization": f"Bearer {simulator.sign_in(username).access_token}",
        }

    async def ask(
        self, method: str, path: str, body: object = None, **query: str
    ) -> tuple[int, Any, Mapping[str, str]]:
        """Status, decoded body (None when empty) and headers."""
        url = self._simulator.trakt_url + path
        async with self._session.request(
            method, url, json=body, params=query, headers=self.headers
        ) as response:
            raw = await response.read()
            return response.status, await response.json() if raw else None, response.headers

    async def get(self, path: str, **query: str) -> Any:  # noqa: ANN401 - whatever the service answers
        """The body of a successful answer."""
        status, value, _ = await self.ask("GET", path, **query)
        assert status == 200
        return value

    async def post(self, path: str, body: object) -> Any:  # noqa: ANN401 - whatever the service answers
        """The body of a successful answer."""
        status, value, _ = await self.ask("POST", path, body)
        assert status in {200, 201}
        return value


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with Simulator(clock=lambda: NOW) as running:
        running.state.limits.enabled = False
        yield running


@pytest.fixture
def client(simulator: Simulator, session: aiohttp.ClientSession) -> Client:
    return Client(simulator, session)


@pytest.fixture
def newcomer(simulator: Simulator, session: aiohttp.ClientSession) -> Client:
    """A free account in which nothing happened yet."""
    return Client(simulator, session, "newcomer")
