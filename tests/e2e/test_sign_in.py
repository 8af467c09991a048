import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from script.ports import free_port
from tests.e2e.panel import Panel
from tests.e2e.processes import module, running
from tests.e2e.services import Services, simulated

HOME_ASSISTANT = re.compile(r"Home Assistant is ready: (\S+)")


@pytest.fixture
def services() -> Iterator[Services]:
    with simulated() as started:
        yield started


@pytest.fixture
def home_assistant(services: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    state = str(tmp_path_factory.mktemp("bare"))
    settings = {"DEMO_PORT": str(free_port()), "DEMO_STATE": state, **services.environment}
    command = module("script.server.bare", environment=".venv-server")
    with running(command, HOME_ASSISTANT, settings) as ready:
        yield ready[1]


def test_a_person_signs_in_with_a_code_and_sees_their_week(
    page: Page, home_assistant: str, services: Services
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    begin(page, home_assistant)
    page.locator('input[name="client_id"]').fill(f" {services.client_id} ")
    type_the_code(page)

    panel = Panel(page, home_assistant)
    panel.open()
    expect(panel.frame.get_by_role("combobox", name="Switch account")).to_have_count(0)
    panel.screenshot("signed-in")


@pytest.mark.timeout(240)
def test_a_second_person_shares_the_app_and_the_panel_switches_between_both(
    page: Page, home_assistant: str, services: Services
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    begin(page, home_assistant)
    page.locator('input[name="client_id"]').fill(services.client_id)
    type_the_code(page)

    begin(page, home_assistant)
    expect(page.locator('input[name="client_id"]')).to_have_value(services.client_id)
    Panel(page, home_assistant).screenshot("add-account")
    type_the_code(page, "newcomer")

    panel = Panel(page, home_assistant)
    panel.open()
    switch = panel.frame.get_by_role("combobox", name="Switch account")
    assert sorted(switch.locator("option").all_inner_texts()) == ["demo", "newcomer"]
    expect(switch).to_have_accessible_name("Account: demo. Switch account")
    panel.screenshot("two-accounts")

    switch.select_option("newcomer")
    expect(switch).to_have_accessible_name("Account: newcomer. Switch account")
    expect(panel.frame.get_by_role("heading", name="A quiet week")).to_be_visible()
    expect(panel.rows).to_have_count(0)
    panel.screenshot("two-accounts-second")

    switch.select_option("demo")
    expect(panel.rows.first).to_be_visible()


def begin(page: Page, home_assistant: str) -> None:
    """Open the form for an app that somebody else keeps alive."""
    page.goto(f"{home_assistant}/config/integrations/dashboard/add?domain=trakt_panel")
    page.get_by_role("button", name="OK").click(timeout=30_000)
    page.get_by_text("Use a client ID I was given").click()
    expect(page.locator('input[name="client_id"]')).to_be_visible()


def type_the_code(page: Page, username: str = "demo") -> None:
    """Submit the form, and do at Trakt what it asks for."""
    page.get_by_role("button", name="Submit").click()
    code = page.get_by_role("heading", name=re.compile(r"^[0-9A-Z]{6,}$"))
    expect(code).to_be_visible()
    address = page.locator('a[href*="activate"]').first.get_attribute("href")
    approve(page, code.inner_text(), address or "", username)
    page.get_by_role("button", name="Skip and finish").click(timeout=30_000)


def approve(page: Page, code: str, address: str, username: str) -> None:
    """Type the code at Trakt, as a person does in another tab."""
    tab = page.context.new_page()
    tab.goto(address)
    tab.get_by_role("textbox").fill(code)
    tab.get_by_role("combobox", name="Account").select_option(username)
    tab.get_by_role("button", name="Yes, connect it").click()
    expect(tab.get_by_role("heading", name="Your device is connected")).to_be_visible()
    tab.close()
