"""The app works in WebKit, too."""

import pytest

from tests.e2e.demo import Demo
from tests.e2e.panel import SCREENSHOTS, wait_for_plays
from tests.e2e.webkit import MISSING, webkit

ROWS = 'document.querySelectorAll("[data-ref]").length > 2'
SIGN_IN = '[...document.querySelectorAll("button")].find((one) => one.textContent.trim() === "Sign in")'
UNTICKED = 'document.querySelector("[data-ref] button[aria-pressed=false]")'
PREVIOUS = 'document.querySelector(`button[aria-label="Previous week"]`)'


@pytest.mark.skipif(MISSING, reason="needs Debian's webkit2gtk-driver and xvfb")
def test_a_week_is_shown_a_tick_marks_and_every_page_opens(demo: Demo) -> None:
    before = demo.simulator.plays()
    with webkit(width=430, height=900) as browser:
        browser.go(f"{demo.url}/trakt_panel/")
        browser.wait_for(f"{ROWS} || {SIGN_IN}")
        browser.run(f"{SIGN_IN}?.click()")
        browser.wait_for(ROWS)
        SCREENSHOTS.mkdir(exist_ok=True)
        browser.screenshot(SCREENSHOTS / "webkit-schedule.png")

        # Of a week that has just begun nothing may be out yet.
        browser.run(f"if (!{UNTICKED}) {PREVIOUS}.click()")
        browser.wait_for(UNTICKED)
        browser.run(f"window.tick = {UNTICKED}; tick.click()")
        browser.wait_for('tick.getAttribute("aria-pressed") === "true"', 5)

        for place in ("mine", "discover", "mine/changes", "settings", "gallery"):
            browser.run(f'location.hash = "#/{place}"')
            browser.wait_for('document.querySelector("h1") && !document.querySelector("[aria-busy=true]")')
            browser.screenshot(SCREENSHOTS / f"webkit-{place.replace('/', '-')}.png")
            assert browser.run("return document.documentElement.scrollWidth <= innerWidth")
    wait_for_plays(demo, before + 1)
