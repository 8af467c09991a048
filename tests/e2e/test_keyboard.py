"""Everything works without a pointer, at twice the size of text, and without motion."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel, wait_for_plays

PLACES = (
    "",
    "/mine",
    "/mine/watchlist",
    "/mine/changes",
    "/discover",
    "/discover/trending/show",
    "/settings",
)


@pytest.fixture
def panel(browser: Browser, demo: Demo) -> Iterator[Panel]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield Panel(context.new_page(), demo.url)
    context.close()


def test_arrow_keys_go_through_a_grid_and_enter_opens(panel: Panel) -> None:
    panel.open("/trakt-panel/discover/trending/show")
    links = panel.rows.locator("a")
    links.first.focus()
    panel.page.keyboard.press("ArrowRight")
    expect(links.nth(1)).to_be_focused()

    panel.page.keyboard.press("ArrowDown")
    below = panel.frame.locator("[data-ref] a:focus")
    expect(below).to_have_count(1)
    assert left_edge(below) == left_edge(links.nth(1))
    assert is_ringed(below.locator("xpath=ancestor-or-self::*[position()<4]"))

    panel.page.keyboard.press("ArrowUp")
    expect(links.nth(1)).to_be_focused()
    panel.page.keyboard.press("Enter")
    expect(panel.frame.locator("[data-title]")).to_be_visible(timeout=PATIENCE)


def test_the_menu_opens_by_key_closes_by_escape_and_gives_the_focus_back(panel: Panel) -> None:
    panel.open()
    more = panel.rows.first.locator("[aria-haspopup=menu]")
    more.focus()
    panel.page.keyboard.press("Enter")
    menu = panel.frame.get_by_role("menu")
    expect(menu).to_be_visible()
    panel.page.keyboard.press("ArrowDown")
    expect(panel.frame.locator("[role=menuitem]:focus")).to_have_count(1)

    panel.page.keyboard.press("Escape")
    expect(menu).to_have_count(0)
    expect(more).to_be_focused()


def test_a_mark_and_its_undo_need_no_pointer(panel: Panel, demo: Demo) -> None:
    panel.open()
    before = demo.simulator.plays()
    panel.tick(panel.first_unwatched()).focus()
    panel.page.keyboard.press("Space")
    panel.frame.get_by_role("button", name="Undo").focus()
    wait_for_plays(demo, before + 1)

    panel.page.keyboard.press("Enter")
    wait_for_plays(demo, before)


@pytest.mark.parametrize("width", [390, 1280])
def test_twice_the_size_of_text_breaks_no_page(panel: Panel, width: int) -> None:
    panel.page.set_viewport_size({"width": width, "height": 844})
    panel.open()
    panel.frame.locator("html").evaluate("html => html.style.fontSize = '200%'")
    for place in PLACES:
        panel.move(f"/trakt-panel{place}")
        expect(panel.frame.locator("h1").first).to_be_visible()
        expect(panel.frame.locator('[aria-busy="true"]')).to_have_count(0, timeout=PATIENCE)
        panel.screenshot(f"text-200-{width}{place.replace('/', '-')}")
        wide = panel.frame.locator("html").evaluate("html => html.scrollWidth - html.clientWidth")
        assert wide <= 0, f"{place} is {wide} px wider than the screen"


def left_edge(element: Locator) -> int:
    box = element.bounding_box()
    assert box
    return round(box["x"])


def is_ringed(elements: Locator) -> bool:
    """Whether one of them shows that the focus is there."""
    ringed: bool = elements.evaluate_all(
        """all => all.some(one => [undefined, "::after"].some(
            part => getComputedStyle(one, part).outlineStyle !== "none"))"""
    )
    return ringed
