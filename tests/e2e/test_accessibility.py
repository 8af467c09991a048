"""axe-core finds nothing on any screen or overlay, by day and by night, in both languages."""

import re
from collections.abc import Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Frame, ViewportSize, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.processes import REPOSITORY

AXE = REPOSITORY / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
PLACES = {
    "mine": "mine",
    "history": "mine/history",
    "watchlist": "mine/watchlist",
    "favorites": "mine/favorites",
    "discover": "discover",
    "list": "discover/trending/show",
}
PLAIN_PLACES = {"lists": "mine/lists", "changes": "mine/changes", "gallery": "gallery"}
"""Pages of other things than titles."""
ARRIVED = 'main [aria-busy="false"], main [data-exhibit]'
SETTLED = """() => !document.querySelector('[aria-busy="true"]:not([data-exhibit] *)')
    && [...document.images].every(({ complete, loading }) => complete || loading === "lazy")
    && document.getAnimations().every(
        ({ playState, effect }) => playState !== "running" || effect.target.closest("[data-exhibit]"))"""
"""Nothing loads or moves, but for what the gallery shows loading and moving."""
MENU_ITEMS = {
    "rate-sheet": "Rate…|评分…",
    "watched-at-sheet": "Watched at another time|其他时间看过",
    "span-sheet": "Watched up to here|看到这里为止",
    "sites-sheet": "Open in…|在网站中打开",
}
SHEETS = {
    "home-screen": ("settings", "Add to home screen|添加到主屏幕"),
    "licences": ("settings", "Licences|许可证"),
    "new-list": ("mine/lists", "New list|新建列表"),
}
"""Where each opens, and by which button."""


class Examiner:
    """Looks at what is on the screen, by day and by night, and notes what axe-core finds."""

    def __init__(self, panel: Panel, name: str) -> None:
        self.panel = panel
        self.findings: list[str] = []
        self._name = name
        self._pictured = "dark" if name.endswith("zh") else "light"

    def look(self, screen: str) -> None:
        """Examine what is shown now, and keep its pictures."""
        for scheme in SCHEMES:
            self.panel.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            expect(self.panel.frame.locator("html")).to_have_css("color-scheme", scheme)
            self._frame.wait_for_function(SETTLED)
            if scheme == self._pictured:
                self.panel.screenshot(f"look-{self._name}-{screen}")
            self.findings += [f"{screen}, {scheme}: {found}" for found in violations(self._frame)]

    def look_at_sheet(self, name: str) -> None:
        """Look at the sheet that opens, and close it."""
        sheet = self.panel.frame.get_by_role("dialog")
        expect(sheet).to_be_visible()
        self.look(name)
        self.panel.page.keyboard.press("Escape")
        expect(sheet).to_have_count(0)

    @property
    def _frame(self) -> Frame:
        frame = self.panel.page.frame(url=re.compile("/trakt_panel/"))
        assert frame
        return frame


@pytest.fixture(params=[("phone", "en-US"), ("phone", "zh-CN"), ("desktop", "en-US")], ids="-".join)
def examiner(request: pytest.FixtureRequest, browser: Browser, demo: Demo) -> Iterator[Examiner]:
    device, locale = request.param
    context = browser.new_context(
        viewport=PHONE if device == "phone" else DESKTOP,
        locale=locale,
        has_touch=device == "phone",
        device_scale_factor=1.5,
        reduced_motion="reduce",
    )
    panel = Panel(context.new_page(), demo.url)
    panel.open()
    yield Examiner(panel, f"{device}-{locale[:2]}")
    context.close()


def test_no_screen_has_a_finding(examiner: Examiner) -> None:
    panel = examiner.panel
    examiner.look("schedule")
    panel.frame.get_by_role("radio", name=re.compile("^(All|全部)$")).check(force=True)
    expect(panel.frame.locator(".mine").first).to_be_attached()
    examiner.look("schedule-all")
    for name, place in PLACES.items():
        panel.move(f"/trakt-panel/{place}")
        expect(panel.rows.first).to_be_visible(timeout=PATIENCE)
        examiner.look(name)
    for name, place in {"show": "discover/trending/show", "movie": "discover/trending/movie"}.items():
        panel.move(f"/trakt-panel/{place}")
        panel.frame.locator(f'[data-ref^="{name}/"] a').first.click()
        expect(panel.frame.locator('[data-title][aria-busy="false"]')).to_be_visible(timeout=PATIENCE)
        examiner.look(name)
        panel.frame.locator("body").evaluate("body => scrollTo(0, body.scrollHeight)")
        examiner.look(f"{name}-end")
    panel.move("/trakt-panel/discover")
    panel.frame.get_by_role("searchbox").fill("harper")
    expect(panel.rows.filter(has_text=re.compile("Harper|哈珀")).first).to_be_visible(timeout=PATIENCE)
    examiner.look("search")
    for name, place in PLAIN_PLACES.items():
        panel.move(f"/trakt-panel/{place}")
        expect(panel.frame.locator(ARRIVED).first).to_be_visible(timeout=PATIENCE)
        examiner.look(name)
    panel.move("/trakt-panel/settings")
    expect(panel.frame.get_by_text("This product uses the TMDB API")).to_be_attached()
    examiner.look("settings")
    assert examiner.findings == []


def test_lists_being_edited_have_no_finding(examiner: Examiner) -> None:
    panel = examiner.panel
    panel.move("/trakt-panel/mine/lists")
    panel.frame.get_by_role("button", name=re.compile("Edit lists|编辑列表")).click()
    expect(panel.frame.locator("[data-handle]").first).to_be_visible()
    examiner.look("edit-lists")
    for name, button in {"list-face": "Details of|的名称与说明", "list-delete": "^Delete|^删除"}.items():
        panel.frame.get_by_role("button", name=re.compile(button)).first.click()
        examiner.look_at_sheet(name)
    assert examiner.findings == []


def test_no_overlay_has_a_finding(examiner: Examiner) -> None:
    panel = examiner.panel
    panel.frame.get_by_role("button", name=re.compile("^(Options|选项)$")).click()
    examiner.look_at_sheet("options-sheet")

    more = panel.row(panel.first_unwatched()).locator("[aria-haspopup=menu]")
    more.click()
    expect(panel.frame.get_by_role("menu")).to_be_visible()
    examiner.look("quick-menu")
    panel.page.keyboard.press("Escape")
    for name, item in MENU_ITEMS.items():
        more.click()
        panel.frame.get_by_role("menuitem", name=re.compile(item)).click()
        expect(panel.frame.get_by_role("menu")).to_have_count(0)
        examiner.look_at_sheet(name)

    for name, (place, button) in SHEETS.items():
        panel.move(f"/trakt-panel/{place}")
        panel.frame.get_by_role("button", name=re.compile(button)).first.click()
        examiner.look_at_sheet(name)

    panel.move("/trakt-panel/mine/watchlist")
    panel.rows.first.locator("[aria-haspopup=menu]").click()
    panel.frame.get_by_role("menuitem", name=re.compile("Add to list|加入列表")).click()
    expect(panel.frame.get_by_role("textbox", name=re.compile("Name|名称"))).to_be_visible(timeout=PATIENCE)
    examiner.look_at_sheet("list-sheet")

    panel.move("/trakt-panel/mine")
    panel.rows.first.get_by_role("link").click()
    panel.frame.locator("[data-season] [aria-haspopup=dialog]").first.click()
    examiner.look_at_sheet("episode-sheet")

    panel.move("/trakt-panel")
    panel.tick(panel.first_unwatched()).click()
    undo = panel.hold_undo()
    examiner.look("toast")
    undo.click()
    assert examiner.findings == []


def violations(frame: Frame) -> list[str]:
    """What axe-core finds in a page, each with the rule and the element."""
    if not frame.evaluate("() => 'axe' in window"):
        frame.evaluate(AXE.read_text(encoding="utf-8"))
        # Rows that the browser does not lay out yet keep the colours of the scheme before.
        frame.add_style_tag(content="* { content-visibility: visible !important }")
    found: list[str] = frame.evaluate(
        """async () => {
            const { violations } = await axe.run(document, { resultTypes: ["violations"] });
            return violations.flatMap(({ id, nodes }) =>
                nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
        }"""
    )
    return found
