"""Home Assistant's own pages, with what is ours on them."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, SCREENSHOTS
from tests.e2e.until import until

NAMED = re.compile(r"\w+ S\d\dE\d\d \w+")


@pytest.fixture(scope="module")
def home(house: House) -> House:
    house.live_in("demo")
    return house


@pytest.fixture
def desk(page: Page) -> Page:
    page.set_viewport_size({"width": 1280, "height": 900})
    return page


def test_the_calendar_page_shows_the_episodes_of_the_week(desk: Page, home: House) -> None:
    desk.goto(f"{home.url}/calendar")
    desk.get_by_role("button", name="Week", exact=True).click(timeout=PATIENCE)
    expect(desk.get_by_role("button", name=NAMED).first).to_be_visible(timeout=PATIENCE)
    desk.screenshot(path=SCREENSHOTS / "own-calendar.png")


def test_what_is_ticked_on_the_to_do_page_is_a_play_until_it_is_unticked(desk: Page, home: House) -> None:
    before = home.simulator.plays()
    desk.goto(f"{home.url}/todo?entity_id=todo.demo_to_watch")
    first = desk.locator("ha-check-list-item", has_text=NAMED).first
    expect(first.get_by_role("checkbox")).not_to_be_checked(timeout=PATIENCE)
    item = desk.locator("ha-check-list-item", has_text=first.inner_text().strip())
    desk.screenshot(path=SCREENSHOTS / "own-to-do.png")

    item.locator("ha-checkbox").click()
    until(lambda: home.simulator.plays() == before + 1, home.simulator.plays)
    expect(item.get_by_role("checkbox")).to_be_checked(timeout=PATIENCE)
    desk.screenshot(path=SCREENSHOTS / "own-to-do-ticked.png")

    item.locator("ha-checkbox").click()
    until(lambda: home.simulator.plays() == before, home.simulator.plays)
    expect(item.get_by_role("checkbox")).not_to_be_checked(timeout=PATIENCE)
