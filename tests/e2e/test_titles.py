from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import Panel, wait_for_plays

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    return Panel(page, demo.url)


def test_continue_watching_marks_the_next_episode_and_undoes_it(panel: Panel, demo: Demo) -> None:
    panel.open("/trakt-panel/mine")
    before = demo.simulator.plays()
    tick = panel.rows.first.locator("button[aria-pressed]")

    tick.click()
    wait_for_plays(panel, demo, before + 1)
    panel.screenshot("phone-mine-toast")
    panel.frame.get_by_role("button", name="Undo").click()
    wait_for_plays(panel, demo, before)


@pytest.mark.parametrize("page_of_mine", ["history", "watchlist", "favorites"])
def test_every_page_of_mine_has_its_titles(panel: Panel, page_of_mine: str) -> None:
    panel.open(f"/trakt-panel/mine/{page_of_mine}")

    expect(panel.rows.nth(2)).to_be_visible()
    panel.screenshot(f"phone-{page_of_mine}")


def test_a_search_finds_a_title_in_another_language_and_puts_it_on_the_watchlist(
    panel: Panel, demo: Demo
) -> None:
    panel.open("/trakt-panel/discover")
    panel.frame.get_by_role("searchbox").fill("Harper")
    panel.rows.filter(has_text="Harper").first.locator("a, button").first.click()
    expect(panel.frame.locator("[data-title]")).to_be_visible()
    before = len(demo.simulator.watchlist())

    panel.frame.get_by_role("button", name="Watchlist", exact=True).click()
    expect(panel.frame.get_by_role("button", name="On watchlist")).to_be_visible()
    panel.page.wait_for_timeout(2500)
    assert len(demo.simulator.watchlist()) == before + 1

    demo.call("undo", {})
    expect(panel.frame.get_by_role("button", name="Watchlist", exact=True)).to_be_visible()
    assert len(demo.simulator.watchlist()) == before


@pytest.mark.parametrize(("locale", "tag"), [("en-US", "en"), ("zh-CN", "zh")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("device", "viewport"), [("phone", PHONE), ("desktop", DESKTOP)])
def test_they_look_right(
    browser: Browser,
    demo: Demo,
    device: str,
    viewport: ViewportSize,
    scheme: Literal["light", "dark"],
    locale: str,
    tag: str,
) -> None:
    context = browser.new_context(
        viewport=viewport, color_scheme=scheme, locale=locale, device_scale_factor=1.5
    )
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    panel = Panel(page, demo.url)
    for place in ("mine", "discover"):
        panel.open(f"/trakt-panel/{place}")
        page.wait_for_timeout(1500)
        panel.screenshot(f"{device}-{place}-{scheme}-{tag}")
        width = panel.frame.locator("body").evaluate("body => body.scrollWidth - body.clientWidth")
        assert width <= 0, f"{place} scrolls sideways"
    panel.frame.locator("img").first.click()
    expect(panel.frame.locator("[data-title]")).to_be_visible()
    page.wait_for_timeout(1500)
    panel.screenshot(f"{device}-detail-{scheme}-{tag}")
    # Home Assistant's own requests that leaving a page cuts off are rejected with a plain object.
    assert [trouble for trouble in troubles if trouble != "Object"] == []
    context.close()
