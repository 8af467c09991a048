"""A real Redis for the tests: killed, hung and started again as they like."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import redis

_START_SECONDS = 20.0


class RedisServer:
    """`redis-server` on a free port of this machine."""

    def __init__(self, folder: Path, *options: str) -> None:
        self._command = (_program(), "--bind", "127.0.0.1", "--save", "", "--dir", str(folder), *options)
        self._log = folder / "redis.log"
        self._port = _free_port()
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self._port}/0"

    def start(self) -> None:
        with self._log.open("ab") as log:
            command = (*self._command, "--port", str(self._port))
            self._process = subprocess.Popen(command, stdout=log)  # noqa: S603
        until = time.monotonic() + _START_SECONDS
        while not self._answers():
            assert time.monotonic() < until, self._log.read_text()
            time.sleep(0.02)

    def kill(self) -> None:
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def hang(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        assert self._process
        self._process.send_signal(signal.SIGCONT)

    def _answers(self) -> bool:
        try:
            with redis.Redis.from_url(self.url) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False


@contextmanager
def running_redis(folder: Path) -> Iterator[RedisServer]:
    """A server for one test, which keeps nothing."""
    server = RedisServer(folder, "--appendonly", "no")
    server.start()
    yield server
    server.kill()


DURABLE = ("--appendonly", "yes", "--appendfsync", "always")
"""What is held outlives a kill."""


def _program() -> str:
    program = shutil.which("redis-server")
    if program is None and os.environ.get("CI") == "true":
        pytest.fail("redis-server is not installed, and these tests have to run here")
    if program is None:
        pytest.skip("redis-server is not installed")
    return program


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
