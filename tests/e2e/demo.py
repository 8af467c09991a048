"""A running `./script/demo`, as tests see it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from script.server.person import Person
from tests.e2e.simulator import Simulator


@dataclass(frozen=True)
class Demo:
    """A running `./script/demo`."""

    url: str
    simulator: Simulator
    log: Path

    def call(self, action: str, fields: dict[str, object]) -> dict[str, str]:
        """Run an action of ours as an automation's author would try it; returns its answer."""
        # The browser's driver already runs an event loop in this thread.
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(asyncio.run, self._call(action, fields)).result()

    async def _call(self, action: str, fields: dict[str, object]) -> dict[str, str]:
        async with aiohttp.ClientSession() as session:
            person = await Person.arrive(session, self.url)
            answer: dict[str, str] = await person.act("trakt_panel", action, fields)
            return answer
