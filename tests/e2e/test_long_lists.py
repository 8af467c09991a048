"""However long a list is, the page holds what is near the screen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.until import until

MANY = 240
FEW = 90
"""Three screens of posters at the size of a phone, and then some."""


@pytest.fixture
def grid(page: Page, demo: Demo) -> Locator:
    panel = Panel(page, demo.url)
    panel.go("/trakt-panel/gallery")
    shown = panel.frame.get_by_role("list", name="Many")
    expect(shown).to_be_attached(timeout=PATIENCE)
    return shown


def test_a_long_grid_holds_the_posters_that_are_near_as_the_page_scrolls(grid: Locator) -> None:
    grid.evaluate("grid => grid.scrollIntoView({ block: 'start' })")
    expect(poster(grid, 1)).to_be_visible()
    height = tall(grid)
    assert grid.get_by_role("listitem").count() <= FEW
    assert poster(grid, 1).get_attribute("aria-setsize") == str(MANY)

    grid.evaluate("grid => grid.scrollIntoView({ block: 'end' })")
    expect(poster(grid, MANY)).to_be_visible()
    expect(poster(grid, 1)).to_have_count(0)
    assert grid.get_by_role("listitem").count() <= FEW
    assert tall(grid) == pytest.approx(height, abs=1)


def test_a_long_grid_ends_with_its_last_poster_after_a_phone_was_turned(grid: Locator) -> None:
    grid.evaluate("grid => grid.scrollIntoView({ block: 'end' })")
    expect(poster(grid, MANY)).to_be_visible()
    upright = tall(grid)

    grid.page.set_viewport_size({"width": 844, "height": 390})
    until(lambda: tall(grid) != upright, lambda: tall(grid))
    grid.evaluate("grid => grid.scrollIntoView({ block: 'end' })")
    expect(poster(grid, MANY)).to_be_visible()
    below = grid.evaluate(
        "grid => grid.getBoundingClientRect().bottom - grid.lastElementChild.getBoundingClientRect().bottom"
    )
    assert below == pytest.approx(0, abs=1)


def poster(grid: Locator, nth: int) -> Locator:
    """One of them, where the page holds it."""
    return grid.locator(f'[aria-posinset="{nth}"]')


def tall(grid: Locator) -> float:
    """How much of the page the grid takes."""
    height: float = grid.evaluate("grid => grid.offsetHeight")
    return height
