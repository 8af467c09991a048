"""The app on its own, where nothing is kept to be shown, begins with what Home Assistant says."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, WebSocketRoute, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, open_on_its_own

FORGET = """() => new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase("trakt_panel");
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
})"""
SPOIL = """() => {
    const tokens = JSON.parse(localStorage.getItem("trakt_panel_tokens"));
    localStorage.setItem("trakt_panel_tokens", JSON.stringify({ ...tokens, access_token: "spoilt" }));
}"""

type Start = Callable[[], None]


@pytest.fixture
def rows(page: Page) -> Locator:
    return page.locator("[data-ref]")


@pytest.fixture
def start(page: Page, demo: Demo) -> Start:
    """Start again with a sign-in, and with nothing else."""
    open_on_its_own(page, demo.url)

    def again() -> None:
        page.goto(f"{demo.url}/trakt_panel/manifest.webmanifest")
        page.evaluate(FORGET)
        page.goto(f"{demo.url}/trakt_panel/")

    return again


def test_a_start_that_reaches_nobody_says_so_and_can_be_tried_again(
    page: Page, rows: Locator, start: Start
) -> None:
    away = True

    def answer(route: WebSocketRoute) -> None:
        if away:
            route.close()
        else:
            route.connect_to_server()

    page.route_web_socket("**/api/websocket", answer)
    start()
    expect(page.get_by_role("heading", name="Home Assistant does not answer")).to_be_visible()
    expect(rows).to_have_count(0)

    away = False
    page.get_by_role("button", name="Try again").click()
    expect(rows.first).to_be_visible(timeout=PATIENCE)


def test_a_sign_in_that_holds_no_more_can_be_renewed(page: Page, rows: Locator, start: Start) -> None:
    page.evaluate(SPOIL)
    start()
    page.get_by_role("button", name="Sign in").click()
    expect(rows.first).to_be_visible(timeout=PATIENCE)
