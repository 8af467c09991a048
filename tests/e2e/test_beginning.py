"""A new device begins with what was chosen for the account."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.resident import Resident
from tests.e2e.visit import visit

PLAIN = {"day_starts_at": 0, "scope": "mine", "images": "direct"}


def choose(house: House, fields: dict[str, object]) -> None:
    """Fill in what the account shows."""

    async def fill(resident: Resident) -> None:
        await resident.choose((await resident.accounts())["demo"], "views", fields)

    visit(Resident, house.url, fill)


@pytest.fixture
def home(house: House) -> Iterator[House]:
    """The days of its account begin at five, and its schedule shows everything."""
    house.live_in("demo")
    choose(house, {**PLAIN, "day_starts_at": 5, "scope": "all"})
    yield house
    choose(house, PLAIN)


def test_the_panel_begins_with_the_options_until_its_person_chooses(
    page: Page, context: BrowserContext, home: House
) -> None:
    panel = Panel(page, home.url)
    panel.open()
    everything = panel.frame.get_by_role("radio", name="All", exact=True)
    expect(everything).to_be_checked(timeout=PATIENCE)
    panel.go("/trakt-panel/settings")
    begins = panel.frame.get_by_label("A day begins at")
    expect(begins).to_have_value("300", timeout=PATIENCE)
    begins.select_option("0")

    again = Panel(context.new_page(), home.url)
    again.go("/trakt-panel/settings")
    expect(again.frame.get_by_label("A day begins at")).to_have_value("0", timeout=PATIENCE)


def test_a_device_that_chose_for_itself_goes_back_to_the_options(page: Page, home: House) -> None:
    panel = Panel(page, home.url)
    panel.go("/trakt-panel/settings")
    begins = panel.frame.get_by_label("A day begins at")
    follow = panel.frame.get_by_role("button", name="Schedule as in Home Assistant")
    expect(begins).to_have_value("300", timeout=PATIENCE)
    expect(follow).to_have_count(0)
    begins.select_option("0")
    expect(follow).to_contain_text("A day begins at 5:00")
    panel.screenshot("settings-chosen-here")
    follow.click()
    expect(begins).to_have_value("300")
    expect(follow).to_have_count(0)
    panel.page.reload()
    expect(begins).to_have_value("300", timeout=PATIENCE)
