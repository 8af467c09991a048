from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import Panel, wait_for_plays
from tests.e2e.until import until

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
    undo = panel.hold_undo()
    wait_for_plays(demo, before + 1)
    panel.screenshot("phone-mine-toast")
    undo.click()
    wait_for_plays(demo, before)


def test_an_episode_is_looked_at_and_marked_and_so_are_those_beside_it(panel: Panel, demo: Demo) -> None:
    panel.open("/trakt-panel/mine")
    title = panel.rows.first.get_by_role("heading").inner_text()
    code = panel.rows.first.locator(".code").inner_text()
    panel.rows.first.get_by_role("link").click()
    panel.says(title)
    row = panel.frame.locator("[data-season] li").filter(has_text=code)
    row.locator("[aria-haspopup=dialog]").click()
    sheet = panel.frame.get_by_role("dialog")
    expect(sheet.get_by_role("heading", name=f"{title} {code}")).to_be_visible()
    panel.screenshot("phone-episode")

    sheet.get_by_role("button", name="Previous episode").click()
    expect(sheet.get_by_role("heading", name=f"{title} {code}")).to_have_count(0)
    expect(sheet.get_by_role("button", name="Watched", exact=True)).to_be_visible()
    sheet.get_by_role("button", name="Next episode").click()
    before = demo.simulator.plays()
    sheet.get_by_role("button", name="Mark watched").click()
    expect(sheet).to_have_count(0)
    undo = panel.hold_undo()
    wait_for_plays(demo, before + 1)
    undo.click()
    wait_for_plays(demo, before)


@pytest.mark.parametrize("page_of_mine", ["history", "watchlist", "favorites"])
def test_every_page_of_mine_has_its_titles(panel: Panel, page_of_mine: str) -> None:
    panel.open(f"/trakt-panel/mine/{page_of_mine}")

    expect(panel.rows.nth(2)).to_be_visible()
    panel.screenshot(f"phone-{page_of_mine}")


def test_the_watchlist_is_narrowed_to_a_genre_that_is_remembered(panel: Panel) -> None:
    panel.open("/trakt-panel/mine/watchlist")
    first = panel.rows.first.get_attribute("data-ref") or ""
    genre = panel.frame.get_by_label("Genres")
    genre.select_option("war")
    panel.says("No results")
    panel.page.reload()
    expect(genre).to_have_value("war")
    panel.screenshot("phone-watchlist-narrowed")

    panel.frame.get_by_role("main").get_by_role("button", name="All genres").click()
    expect(panel.row(first)).to_be_visible()
    expect(genre).to_have_value("")


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
    until(lambda: len(demo.simulator.watchlist()) == before + 1, demo.simulator.watchlist)

    demo.call("undo", {})
    expect(panel.frame.get_by_role("button", name="Watchlist", exact=True)).to_be_visible()
    until(lambda: len(demo.simulator.watchlist()) == before, demo.simulator.watchlist)


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
