"""What a person drops or hides, and takes up again."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.until import until


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    panel = Panel(page, demo.url)
    panel.open("/trakt-panel/mine")
    return panel


def choose(panel: Panel, row: Locator, deed: str) -> None:
    row.locator("[aria-haspopup=menu]").click()
    panel.frame.get_by_role("menuitem", name=deed).click()


def up_next(panel: Panel) -> tuple[Locator, str]:
    """The first show to continue, and its title."""
    rows = panel.frame.locator("section[aria-labelledby=up-next] > ul > li")
    title = rows.first.get_by_role("heading").inner_text()
    return rows.filter(has_text=title), title


def test_a_show_is_hidden_from_continue_watching_and_undo_shows_it_again(panel: Panel) -> None:
    row, title = up_next(panel)
    choose(panel, row, "Hide from Continue watching")
    undo = panel.hold_undo()
    expect(row).to_have_count(0, timeout=PATIENCE)
    undo.click()
    expect(row).to_have_count(1, timeout=PATIENCE)
    assert up_next(panel)[1] == title


def test_a_dropped_show_is_taken_up_again_from_its_page(panel: Panel, demo: Demo) -> None:
    row, title = up_next(panel)
    row.get_by_role("link").click()
    panel.says(title)
    more = panel.frame.get_by_role("button", name=f"More about {title}", exact=True).first
    more.click()
    panel.frame.get_by_role("menuitem", name="Drop this show").click()
    note = panel.frame.locator("[data-kept-out]")
    expect(note).to_contain_text("Dropped", timeout=PATIENCE)
    until(lambda: demo.simulator.dropped() == [title], demo.simulator.dropped)
    panel.screenshot("phone-dropped")

    more.click()
    panel.screenshot("phone-menu-dropped")
    expect(panel.frame.get_by_role("menuitem", name="Drop this show")).to_have_count(0)
    expect(panel.frame.get_by_role("menuitem", name="Hide from Schedule")).to_have_count(0)
    panel.frame.get_by_role("menuitem", name="Pick up this show again").click()
    undo = panel.hold_undo()
    expect(note).to_have_count(0, timeout=PATIENCE)
    until(lambda: demo.simulator.dropped() == [], demo.simulator.dropped)
    undo.click()
    until(lambda: demo.simulator.dropped() == [title], demo.simulator.dropped)

    note.get_by_role("button", name="Pick up again").click()
    until(lambda: demo.simulator.dropped() == [], demo.simulator.dropped)
    expect(note).to_have_count(0, timeout=PATIENCE)


def test_a_title_is_recommended_no_more_and_undo_recommends_it_again(page: Page, demo: Demo) -> None:
    panel = Panel(page, demo.url)
    panel.go("/trakt-panel/discover/recommended/movie")
    first = panel.rows.first
    expect(first).to_be_visible(timeout=PATIENCE)
    row = panel.row(str(first.get_attribute("data-ref")))
    choose(panel, row, "Do not recommend this")
    undo = panel.hold_undo()
    expect(row).to_have_count(0)
    panel.screenshot("phone-recommended-no-more")
    undo.click()
    expect(row).to_have_count(1, timeout=PATIENCE)

    choose(panel, row, "Do not recommend this")
    expect(row).to_have_count(0)
    panel.move("/trakt-panel/mine/changes")
    expect(panel.frame.locator("[data-receipt]").first).to_contain_text("Hidden", timeout=PATIENCE)
    panel.go("/trakt-panel/discover/recommended/movie")
    expect(panel.rows.first).to_be_visible(timeout=PATIENCE)
    expect(row).to_have_count(0)
