"""From nothing but Home Assistant to a used panel: HACS unpacks, Home Assistant installs, a person clicks."""

import asyncio
import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import Request, urlopen

import aiohttp
import pytest
from playwright.sync_api import Page, expect

from script.package.integration import INTEGRATION
from script.server.person import Person
from tests.e2e.demo import Demo
from tests.e2e.fresh import FreshMachine, Shop, open_shop
from tests.e2e.log import complaints
from tests.e2e.panel import Panel, wait_for_plays
from tests.e2e.simulator import Simulator

SERVICES = re.compile(r"Demo services: (\S+)")


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return open_shop(tmp_path_factory.mktemp("shop"))


@pytest.fixture(params=["2026.11.0", "2026.10.4"])
def machine(request: pytest.FixtureRequest, tmp_path: Path) -> FreshMachine:
    return FreshMachine(tmp_path, request.param)


@pytest.fixture
def home_assistant(machine: FreshMachine, shop: Shop) -> Iterator[str]:
    machine.unpack(shop)
    with machine.running(shop) as url:
        # The browser's driver already runs an event loop in this thread.
        with ThreadPoolExecutor(1) as thread:
            thread.submit(asyncio.run, move_in(url)).result()
        yield url


async def move_in(url: str) -> None:
    async with aiohttp.ClientSession() as session:
        person = await Person.arrive(session, url)
        await person.wait_for_start()


@pytest.mark.timeout(500)
def test_home_assistant_installs_the_library_by_itself_and_the_panel_is_used(
    page: Page, machine: FreshMachine, home_assistant: str
) -> None:
    (requirement,) = json.loads((INTEGRATION / "manifest.json").read_text())["requirements"]
    name, _, version = requirement.partition("==")
    assert name not in machine.installed()

    page.set_viewport_size({"width": 1280, "height": 800})
    set_up_the_demo(page, home_assistant)
    assert machine.installed()[name] == version

    panel = Panel(page, home_assistant)
    panel.open()
    services = SERVICES.search(machine.log.read_text(encoding="utf-8"))
    assert services, "the log does not say where the demo's services are"
    demo = Demo(home_assistant, Simulator(services[1]), machine.log)
    mark_one(panel, demo)
    assert scripts_come_compressed(panel)
    panel.screenshot(f"fresh-install-{machine.version}")
    assert complaints(machine.log) == []


def set_up_the_demo(page: Page, url: str) -> None:
    """Add the integration as a person does; the first step comes once its requirements are installed."""
    page.goto(f"{url}/config/integrations/dashboard/add?domain=trakt_panel")
    page.get_by_role("button", name="OK").click(timeout=60_000)
    page.get_by_text("Demo account").click(timeout=120_000)
    page.get_by_role("button", name="Skip and finish").click(timeout=60_000)


def mark_one(panel: Panel, demo: Demo) -> None:
    """Tick an episode, and see it arrive at Trakt."""
    before = demo.simulator.plays()
    ref = panel.first_unwatched()
    panel.tick(ref).click()
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "true")
    wait_for_plays(demo, before + 1)


def scripts_come_compressed(panel: Panel) -> bool:
    """Whether what the zip holds compressed is sent so."""
    shell = panel.page.request.get(f"{panel.url}/trakt_panel/").text()
    found = re.search(r'src="\./(assets/[^"]+\.js)"', shell)
    assert found, shell
    script = Request(f"{panel.url}/trakt_panel/{found[1]}", headers={"accept-encoding": "br"})  # noqa: S310
    with urlopen(script, timeout=10) as answer:  # noqa: S310 - our own server
        encoding: str | None = answer.headers["content-encoding"]
    return encoding == "br"
