"""Home Assistant as a process of ours."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Self

from script.server.configuration import REPOSITORY, Door, link_integration, write_configuration

_STOP_SECONDS = 30
_STUBS = REPOSITORY / "script" / "server" / "stubs"
SURROUNDINGS = {"PYTHONPATH": os.pathsep.join((str(_STUBS), str(REPOSITORY)))}
"""Variables with which a server finds this checkout."""


def command(python: str, folder: Path) -> tuple[str, ...]:
    """What starts the Home Assistant of an interpreter's environment on a configuration folder."""
    return (python, "-m", "homeassistant", "--skip-pip", "--config", str(folder))


class HomeAssistant:
    """A real server on loopback, which logs to its folder; `async with` starts and ends it."""

    def __init__(self, folder: Path, port: int, door: Door = Door.OPEN) -> None:
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}"
        self._port = port
        self._door = door
        self._process: asyncio.subprocess.Process | None = None

    @property
    def log(self) -> Path:
        """Where the server logs."""
        return self.folder / "home-assistant.log"

    async def __aenter__(self) -> Self:
        write_configuration(self.folder, self._port, self._door)
        link_integration(self.folder)
        self._process = await asyncio.create_subprocess_exec(
            *command(sys.executable, self.folder),
            env=os.environ | SURROUNDINGS,
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
            start_new_session=True,
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        process = self._running()
        if process.returncode is not None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            await asyncio.wait_for(process.wait(), _STOP_SECONDS)
        except TimeoutError:
            os.killpg(process.pid, signal.SIGKILL)
            await process.wait()

    async def wait(self) -> int:
        """Wait until the server ends by itself; returns its exit code."""
        return await self._running().wait()

    def _running(self) -> asyncio.subprocess.Process:
        if self._process is None:
            raise RuntimeError("Home Assistant is started by `async with`")
        return self._process
