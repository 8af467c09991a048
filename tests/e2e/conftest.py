import re
import socket
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from script.browser import FLAGS, executable
from script.ports import free_port
from tests.e2e.demo import Demo
from tests.e2e.home_server import HomeServer
from tests.e2e.house import House
from tests.e2e.log import complaints
from tests.e2e.processes import module, running
from tests.e2e.services import simulated
from tests.e2e.simulator import Simulator
from tests.e2e.until import until

READY = re.compile(r"Trakt Panel is ready: (http://127\.0\.0\.1:\d+)/trakt-panel")
HOME_ASSISTANT = re.compile(r"Home Assistant is ready: (\S+)")

expect.set_options(timeout=20_000)


@pytest.fixture
def demo(running_demo: Demo) -> Iterator[Demo]:
    """The demo, of which the next test finds nothing on its way that this one did."""
    yield running_demo
    until(lambda: not running_demo.pending(), running_demo.pending)


@pytest.fixture(scope="session")
def running_demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    state, port = tmp_path_factory.mktemp("demo"), free_port()
    log = state / "home-assistant.log"
    settings = {"DEMO_PORT": str(port), "DEMO_STATE": str(state)}
    with running(["./script/demo"], READY, settings) as ready:
        services = re.search(r"Demo services: (\S+)", log.read_text(encoding="utf-8"))
        assert services, "the log does not say where the demo's services are"
        yield Demo(ready[1], Simulator(services[1]), log)
    assert complaints(log) == [], "whatever the tests do, nothing of ours is a warning or worse"
    with socket.socket() as probe:
        assert probe.connect_ex(("127.0.0.1", port)) != 0, "the demo left its server running"


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    settings = {"DEMO_PORT": str(free_port()), "DEMO_STATE": str(tmp_path_factory.mktemp("house"))}
    server = module("script.server.bare", environment=".venv-server")
    with simulated() as services, running(server, HOME_ASSISTANT, settings | services.environment) as ready:
        yield House(ready[1], services)


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HomeServer]:
    """A Home Assistant with automations, in which the demo account is signed in."""
    with simulated() as services:
        started = HomeServer(tmp_path_factory.mktemp("server"), services)
        try:
            started.start()
            started.house.sign_in("demo")
            yield started
        finally:
            started.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable(), args=list(FLAGS))
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
def chinese_context(browser: Browser) -> Iterator[BrowserContext]:
    """A phone that speaks Chinese, at night."""
    opened = browser.new_context(
        viewport={"width": 390, "height": 844},
        device_scale_factor=2,
        has_touch=True,
        locale="zh-CN",
        color_scheme="dark",
    )
    yield opened
    opened.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    return context.new_page()
