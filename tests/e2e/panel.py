"""The panel as a person sees it: inside Home Assistant, in a browser."""

import re
from pathlib import Path

from playwright.sync_api import FrameLocator, Locator, Page, expect

from tests.e2e.demo import Demo

SCREENSHOTS = Path(__file__).resolve().parents[2] / ".screenshots"


class Panel:
    """The schedule, embedded in Home Assistant."""

    def __init__(self, page: Page, url: str) -> None:
        self.page = page
        self._url = url

    @property
    def frame(self) -> FrameLocator:
        """The app inside the panel."""
        return self.page.frame_locator("trakt-panel iframe")

    def open(self, path: str = "/trakt-panel") -> None:
        """Go there, and wait until the week is shown."""
        self.page.goto(self._url + path)
        expect(self.rows.first).to_be_visible(timeout=30_000)

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
        """Reference of an airing that can be marked."""
        ref = self.unwatched.first.get_attribute("data-ref")
        assert ref, "nothing to mark this week"
        return ref

    def screenshot(self, name: str) -> None:
        """Keep what is seen for looking at."""
        SCREENSHOTS.mkdir(exist_ok=True)
        self.page.screenshot(path=SCREENSHOTS / f"{name}.png")


def wait_for_plays(panel: Panel, demo: Demo, wanted: int) -> None:
    """Wait until the demo account has as many plays at Trakt."""
    for _ in range(100):
        if demo.simulator.plays() == wanted:
            return
        panel.page.wait_for_timeout(100)
    raise AssertionError(f"{demo.simulator.plays()} plays at Trakt, not {wanted}")
