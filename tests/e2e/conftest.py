import asyncio
import os
import re
import shutil
import signal
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import aiohttp
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from script.server.person import Person
from tests.e2e.simulator import Simulator

REPOSITORY = Path(__file__).resolve().parents[2]
READY = re.compile(r"Trakt Panel is ready: (http://127\.0\.0\.1:\d+)/trakt-panel")
CHROMIUM_FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


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


@pytest.fixture(scope="session", autouse=True)
def clean_log(demo: Demo) -> Iterator[None]:
    """Nothing of ours is logged as a warning or worse, whatever the tests do."""
    yield
    lines = demo.log.read_text(encoding="utf-8").splitlines()
    ours = [line for line in lines if "trakt" in line and re.search(r" (WARNING|ERROR) ", line)]
    assert [
        line for line in ours if "custom integration trakt_panel which has not been tested" not in line
    ] == []


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    state = tmp_path_factory.mktemp("demo")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        ["./script/demo"],
        cwd=REPOSITORY,
        env=os.environ | {"DEMO_PORT": str(port), "DEMO_STATE": str(state)},
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield _ready(process, state / "home-assistant.log")
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 0
        if process.stdout:
            process.stdout.close()
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0, "the demo left its server running"


def _ready(process: subprocess.Popen[str], log: Path) -> Demo:
    lines = []
    for line in process.stdout or ():
        lines.append(line)
        if match := READY.search(line):
            services = re.search(r"Demo services: (\S+)", log.read_text(encoding="utf-8"))
            assert services, "the log does not say where the demo's services are"
            return Demo(match[1], Simulator(services[1]), log)
    raise AssertionError("the demo never became ready:\n" + "".join(lines))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(CHROMIUM_FLAGS)
        )
        yield launched
        launched.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    opened = browser.new_context(
        viewport={"width": 390, "height": 844}, device_scale_factor=2, has_touch=True
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
