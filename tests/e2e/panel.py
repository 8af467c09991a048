"""The panel as a person sees it: inside Home Assistant, in a browser."""

import re
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.e2e.demo import Demo
from tests.e2e.until import until

PATIENCE = 60_000
"""Milliseconds for what Home Assistant notices by itself: it polls at most every ten seconds."""
SCHEDULE = "/trakt-panel"
SCREENSHOTS = Path(__file__).resolve().parents[2] / ".screenshots"


class Panel:
    """The schedule, embedded in Home Assistant."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self.url = url

    @property
    def frame(self) -> FrameLocator:
        """The app inside the panel."""
        return self.page.frame_locator("trakt-panel iframe")

    def open(self, path: str = SCHEDULE) -> None:
        """Go there, and wait until its titles are shown, of a week those of each day."""
        self.go(path)
        expect(self.rows.first).to_be_visible(timeout=PATIENCE)
        if path == SCHEDULE:
            expect(self.frame.locator("[data-day]")).to_have_count(7)

    def go(self, path: str = SCHEDULE) -> None:
        """Go there, whatever it shows."""
        self.page.goto(self.url + path)

    def move(self, path: str) -> None:
        """Go there as Home Assistant does from one of its pages to another, without loading anew."""
        self.page.evaluate(
            """path => {
                history.pushState(null, "", path);
                window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
            }""",
            path,
        )

    @property
    def rows(self) -> Locator:
        """Every airing."""
        return self.frame.locator("[data-ref]")

    @property
    def unwatched(self) -> Locator:
        """Airings that can be ticked and are not."""
        return self.rows.filter(
            has=self.frame.get_by_role("button", pressed=False, name=re.compile("^Mark|标记"))
        )

    def row(self, ref: str) -> Locator:
        """One airing."""
        return self.frame.locator(f'[data-ref="{ref}"]')

    def tick(self, ref: str) -> Locator:
        """The tick of one airing."""
        return self.row(ref).locator("button[aria-pressed]")

    def first_unwatched(self) -> str:
        """Reference of an airing that can be marked; of a week that has just begun nothing may be out yet."""
        try:
            expect(self.unwatched.first).to_be_attached(timeout=5_000)
        except AssertionError:
            self.frame.get_by_role("button", name=re.compile("^(Previous week|上一周)$")).click()
        ref = self.unwatched.first.get_attribute("data-ref")
        assert ref, "nothing to mark, this week or the one before"
        return ref

    def says(self, title: str) -> None:
        """Wait for the title of a state, or of a page."""
        expect(self.frame.get_by_role("heading", name=title)).to_be_visible(timeout=PATIENCE)

    def offers(self, *actions: str | re.Pattern[str]) -> None:
        """Wait for the actions that a state offers."""
        for action in actions:
            button = self.frame.get_by_role("main").get_by_role("button", name=action)
            expect(button).to_be_visible(timeout=PATIENCE)

    def hold_undo(self) -> Locator:
        """Rest the pointer on the toast's Undo, so that it stays; returns it."""
        undo = self.frame.get_by_role("button", name=re.compile("^(Undo|撤销)$"))
        expect(undo).to_have_count(1)  # the toast of before goes as this one comes
        undo.hover()
        return undo

    @property
    def notice(self) -> Locator:
        """The line above a page's content that says what stands between it and Trakt."""
        return self.frame.locator('[role="status"] > p')

    def screenshot(self, name: str) -> None:
        """Keep what is seen for looking at."""
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled")


def open_on_its_own(page: Page, url: str) -> Locator:
    """Open the app outside of Home Assistant, through its sign-in if need be; returns its titles."""
    page.goto(f"{url}/trakt_panel/")
    sign_in, rows = page.get_by_role("button", name="Sign in"), page.locator("[data-ref]")
    expect(sign_in.or_(rows).first).to_be_visible(timeout=PATIENCE)
    if sign_in.is_visible():
        sign_in.click()
    expect(rows.first).to_be_visible(timeout=PATIENCE)
    return rows


def wait_for_plays(demo: Demo, wanted: int) -> None:
    """Wait until the demo account has as many plays at Trakt."""
    until(lambda: demo.simulator.plays() == wanted, demo.simulator.plays)
