import re
import shutil
import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.e2e.demo import Demo
from tests.e2e.processes import free_port, running
from tests.e2e.simulator import Simulator

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
    state, port = tmp_path_factory.mktemp("demo"), free_port()
    log = state / "home-assistant.log"
    settings = {"DEMO_PORT": str(port), "DEMO_STATE": str(state)}
    with running(["./script/demo"], READY, settings) as ready:
        services = re.search(r"Demo services: (\S+)", log.read_text(encoding="utf-8"))
        assert services, "the log does not say where the demo's services are"
        yield Demo(ready[1], Simulator(services[1]), log)
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0, "the demo left its server running"


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
