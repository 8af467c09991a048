"""The app on its own opens with what was seen last, and keeps what is done until it can be sent."""

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, SCREENSHOTS, open_on_its_own, wait_for_plays

AWAY = "Home Assistant is away"


def test_the_views_seen_last_open_without_a_connection_and_a_mark_waits(
    context: BrowserContext, page: Page, demo: Demo
) -> None:
    rows = open_on_its_own(page, demo.url)
    page.wait_for_function(
        "() => navigator.serviceWorker.ready.then(({ active }) => active?.state === 'activated')"
    )
    page.goto(f"{demo.url}/trakt_panel/#/mine")
    expect(rows.first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(2_000)
    before = demo.simulator.plays()

    context.set_offline(True)
    page.reload()
    expect(page.get_by_text(AWAY)).to_be_visible(timeout=PATIENCE)
    expect(rows.first).to_be_visible()
    page.screenshot(path=SCREENSHOTS / "offline-mine.png")
    tick = unwatched(rows)
    tick.click()
    expect(page.get_by_role("button", name="Undo")).to_be_visible()
    page.reload()
    expect(rows.first).to_be_visible(timeout=PATIENCE)
    assert demo.simulator.plays() == before

    context.set_offline(False)
    wait_for_plays(demo, before + 1)
    expect(page.get_by_text(AWAY)).to_have_count(0, timeout=PATIENCE)


def unwatched(rows: Locator) -> Locator:
    """The first tick that is not set."""
    return rows.locator("button[aria-pressed=false]").first
