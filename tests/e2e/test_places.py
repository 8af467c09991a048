"""Whoever comes back finds the page as they left it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel

LIST = "/trakt-panel/discover/trending/movie"
FAR = 900
NEAR = 4


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    return Panel(page, demo.url)


def test_a_title_and_back_lead_to_the_same_place(panel: Panel) -> None:
    panel.open(LIST)
    scroll(panel, FAR)
    panel.rows.filter(visible=True).nth(7).locator("a").first.evaluate("link => link.click()")
    expect(panel.frame.locator("[data-title]")).to_be_visible(timeout=PATIENCE)

    panel.frame.get_by_role("button", name="Back").click()
    expect(panel.rows.first).to_be_attached()
    is_at(panel, FAR)


def test_a_reload_and_a_panel_that_home_assistant_took_away_keep_page_and_place(panel: Panel) -> None:
    panel.open(LIST)
    scroll(panel, FAR)
    panel.page.wait_for_timeout(500)
    panel.page.reload()
    expect(panel.rows.first).to_be_attached(timeout=PATIENCE)
    is_at(panel, FAR)

    panel.move("/map")
    expect(panel.page.locator("trakt-panel")).to_have_count(0)
    panel.move("/trakt-panel")
    expect(panel.frame.get_by_role("heading", name="Trending")).to_be_visible(timeout=PATIENCE)
    is_at(panel, FAR)


def test_filters_and_tabs_stay_as_they_were_chosen(panel: Panel) -> None:
    panel.open("/trakt-panel/mine/watchlist")
    panel.frame.get_by_role("radio", name="Movies").check(force=True)
    panel.frame.get_by_role("combobox", name="Sort by").select_option("title")
    panel.frame.get_by_role("link", name="Discover").click()
    expect(panel.frame.get_by_role("searchbox")).to_be_visible(timeout=PATIENCE)

    panel.frame.get_by_role("link", name=re.compile("^Mine$")).click()
    expect(panel.frame.get_by_role("heading", name="Watchlist")).to_be_visible()
    expect(panel.frame.get_by_role("radio", name="Movies")).to_be_checked()
    expect(panel.frame.get_by_role("combobox", name="Sort by")).to_have_value("title")


def scroll(panel: Panel, y: int) -> None:
    """Go down as far as a person would, and stay there."""
    panel.page.mouse.move(195, 500)
    while place(panel) < y - NEAR:
        panel.page.mouse.wheel(0, min(300, y - place(panel)))
        panel.page.wait_for_timeout(150)


def is_at(panel: Panel, y: int) -> None:
    """Wait until the page is where it was left."""
    for _ in range(50):
        if abs(place(panel) - y) <= NEAR:
            return
        panel.page.wait_for_timeout(100)
    raise AssertionError(f"{place(panel)} px down, not {y}")


def place(panel: Panel) -> int:
    y: float = panel.frame.locator("html").evaluate("() => scrollY")
    return round(y)
