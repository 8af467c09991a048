"""Services for the pages' code, and a person who does what the pages ask of one."""

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from tests.library.cache.redis.redis_server import RedisServer, running_redis
from tests.signed_in import REPOSITORY, variables_of
from trakt_tmdb.simulator import Simulator

CODE = re.compile(r"Open \S+ and type (\w+)")


class Reader:
    """Runs what a page says, and types the codes that it shows."""

    def __init__(self, folder: Path, services: Simulator, session: aiohttp.ClientSession) -> None:
        self.folder = folder
        self.services = services
        self.session = session

    async def run(self, code: str, variables: dict[str, str] | None = None) -> str:
        """Save the code as a file, run it to its end, and return what it printed."""
        script = self.folder / "script.py"
        script.write_text(code, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-W", "error", str(script)),
            cwd=self.folder,
            env=os.environ | {"PYTHONPATH": str(REPOSITORY)} | (variables or {}),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )
        assert process.stdout
        printed = ""
        async for line in process.stdout:
            printed += line.decode()
            if shown := CODE.match(line.decode()):
                await self.approve(shown[1])
        assert process.stderr
        complaints = (await process.stderr.read()).decode()
        assert await process.wait() == 0, complaints
        return printed

    async def approve(self, user_code: str) -> None:
        """Type a code at Trakt, and say yes."""
        decision = json.dumps({"user_code": user_code, "username": "demo"})
        headers = {"content-type": "application/json"}
        url = f"{self.services.url}/_simulator/device"
        async with self.session.post(url, data=decision, headers=headers) as answer:
            answer.raise_for_status()

    async def say_yes(self, url: str) -> str:
        """Press the button of Trakt's page in a browser; returns where that leads."""
        fields = {"decision": "approve", "username": "demo"}
        async with self.session.post(url, data=fields, allow_redirects=False) as answer:
            return answer.headers["location"]


@pytest.fixture
async def services() -> AsyncIterator[Simulator]:
    async with Simulator() as running:
        yield running


@pytest.fixture
async def reader(services: Simulator, tmp_path: Path) -> AsyncIterator[Reader]:
    async with aiohttp.ClientSession() as session:
        yield Reader(tmp_path, services, session)


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    with running_redis(tmp_path) as server:
        yield server


@pytest.fixture
def variables(services: Simulator, tmp_path: Path) -> dict[str, str]:
    """The environment of somebody who is signed in through it."""
    return variables_of(services, tmp_path)
