import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.panel import Panel
from tests.e2e.processes import free_port, module, running

HOME_ASSISTANT = re.compile(r"Home Assistant is ready: (\S+)")
CONTROL = re.compile(r"Control\s+(http://127\.0\.0\.1:\d+)/_simulator")
CLIENT_ID = "b62d2b315b8f32c0dcc679bddff85475e30305cada84f76daf40f7118c4dc2c1"


@pytest.fixture
def services() -> Iterator[str]:
    command = module("trakt_tmdb.simulator", "--port", str(free_port()))
    with running(command, CONTROL) as ready:
        yield ready[1]


@pytest.fixture
def home_assistant(services: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    prefixes = ("trakt", "auth", "tmdb", "images")
    settings = {
        "DEMO_PORT": str(free_port()),
        "DEMO_STATE": str(tmp_path_factory.mktemp("bare")),
        "TRAKT_PANEL_SERVICES": ",".join(f"{name}={services}/{name}" for name in prefixes),
    }
    command = module("script.server.bare", environment=".venv-server")
    with running(command, HOME_ASSISTANT, settings) as ready:
        yield ready[1]


def test_a_person_signs_in_with_a_code_and_sees_their_week(page: Page, home_assistant: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{home_assistant}/config/integrations/dashboard/add?domain=trakt_panel")
    page.get_by_role("button", name="OK").click(timeout=30_000)
    page.get_by_text("Use a client ID I was given").click()
    page.locator('input[name="client_id"]').fill(f" {CLIENT_ID} ")
    page.get_by_role("button", name="Submit").click()

    code = page.get_by_role("heading", name=re.compile(r"^[0-9A-Z]{6,}$"))
    expect(code).to_be_visible()
    address = page.locator('a[href*="activate"]').first.get_attribute("href")
    approve(page, code.inner_text(), address or "")
    page.get_by_role("button", name="Skip and finish").click(timeout=30_000)

    panel = Panel(page, home_assistant)
    panel.open()
    panel.screenshot("signed-in")


def approve(page: Page, code: str, address: str) -> None:
    """Type the code at Trakt, as a person does in another tab."""
    tab = page.context.new_page()
    tab.goto(address)
    tab.get_by_role("textbox").fill(code)
    tab.get_by_role("button", name="Yes, connect it").click()
    tab.close()
