"""A machine whose environment signs in to the simulator, on which examples run as programs of their own."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.signed_in import REPOSITORY, variables_of
from trakt_tmdb.simulator import Simulator


@dataclass(frozen=True)
class Ended:
    """How a program ended, and what it said."""

    code: int
    out: str
    err: str


class Machine:
    """Runs an example as a person does, who set the account's variables."""

    def __init__(self, home: Path, services: Simulator) -> None:
        self.services = services
        self.variables = {
            **variables_of(services, home),
            "TRAKT_URL": services.trakt_url,
            "TMDB_URL": services.tmdb_url,
        }

    async def run(self, example: str, *arguments: str) -> Ended:
        """Run an example to its end."""
        process = await self.start(example, *arguments)
        out, err = await process.communicate()
        return Ended(process.returncode or 0, out.decode(), err.decode())

    async def start(self, example: str, *arguments: str) -> asyncio.subprocess.Process:
        """Start an example."""
        return await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "error", str(REPOSITORY / "examples" / example), *arguments),
            env=os.environ | self.variables,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    def requests(self) -> int:
        """How many requests the services were sent so far."""
        return sum(self.services.state.requests.counts.values())


@pytest.fixture
async def services() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
def machine(services: Simulator, tmp_path: Path) -> Machine:
    return Machine(tmp_path, services)
