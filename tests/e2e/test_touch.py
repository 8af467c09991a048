"""A finger pulls a page to have it anew, and drags a sheet away."""

import re
from collections.abc import Iterable

import pytest
from playwright.sync_api import CDPSession, Page, WebSocket, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import Panel, wait_for_plays


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    return Panel(page, demo.url)


def test_a_pull_asks_for_the_page_anew(panel: Panel) -> None:
    asked: list[str] = []
    panel.page.on("websocket", lambda socket: listen(socket, asked))
    panel.open("/trakt-panel/mine")
    panel.page.wait_for_load_state("networkidle")
    before = len(asked)

    finger = panel.page.context.new_cdp_session(panel.page)
    slide(finger, range(300, 640, 20))
    panel.screenshot("pull")
    lift(finger)

    for _ in range(100):
        if len(asked) > before:
            break
        panel.page.wait_for_timeout(100)
    assert len(asked) > before, "nothing was asked for"
    expect(panel.rows.first).to_be_visible()


def test_a_sheet_is_dragged_away(panel: Panel) -> None:
    panel.page.emulate_media(reduced_motion="reduce")
    panel.open()
    panel.rows.first.get_by_role("button", name=re.compile("^More about")).click()
    menu = panel.frame.get_by_role("menu")
    expect(menu).to_be_visible()
    handle = panel.frame.locator("dialog .handle").filter(visible=True).bounding_box()
    assert handle

    finger = panel.page.context.new_cdp_session(panel.page)
    top = int(handle["y"]) + 12
    slide(finger, range(top, top + 320, 20))
    lift(finger)

    expect(menu).to_have_count(0)


def test_a_swipe_leads_to_the_next_week(panel: Panel) -> None:
    panel.page.emulate_media(reduced_motion="reduce")
    panel.open()
    week = panel.frame.locator("header strong").first
    before = week.inner_text()
    strip = panel.frame.get_by_role("group", name="Week").bounding_box()
    assert strip

    finger = panel.page.context.new_cdp_session(panel.page)
    wipe(finger, range(320, 60, -20), strip["y"] + strip["height"] / 2)
    lift(finger)

    expect(week).not_to_have_text(before)


def test_a_swiped_play_can_be_removed_and_one_swiped_all_the_way_goes_at_once(
    panel: Panel, demo: Demo
) -> None:
    panel.page.emulate_media(reduced_motion="reduce")
    panel.open("/trakt-panel/mine/history")
    before = demo.simulator.plays()
    remove = panel.frame.get_by_role("button", name=re.compile("^Remove .* from history$"))
    finger = panel.page.context.new_cdp_session(panel.page)
    row = panel.rows.first.bounding_box()
    assert row
    height = row["y"] + row["height"] / 2

    wipe(finger, range(320, 230, -10), height)
    lift(finger)
    expect(remove).to_have_count(1)
    panel.screenshot("phone-history-swiped")
    panel.frame.get_by_role("heading", level=1).dispatch_event("pointerdown")
    expect(remove).to_have_count(0)

    wipe(finger, range(350, 50, -20), height)
    lift(finger)
    undo = panel.hold_undo()
    wait_for_plays(demo, before - 1)
    undo.click()
    wait_for_plays(demo, before)


def slide(finger: CDPSession, heights: Iterable[int]) -> None:
    """Put a finger on the middle of the screen and move it; it stays there."""
    kind = "touchStart"
    for y in heights:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": 195, "y": y}]})
        kind = "touchMove"


def wipe(finger: CDPSession, places: Iterable[int], height: float) -> None:
    """Put a finger on this height and move it sideways; it stays there."""
    kind = "touchStart"
    for x in places:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": height}]})
        kind = "touchMove"


def lift(finger: CDPSession) -> None:
    """Take the finger off the screen."""
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def listen(socket: WebSocket, asked: list[str]) -> None:
    """Note every question about what to watch next."""

    def note(frame: str | bytes) -> None:
        if "trakt_panel/up_next" in str(frame):
            asked.append(str(frame))

    socket.on("framesent", note)
