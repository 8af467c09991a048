import re
from datetime import UTC, datetime
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel, open_on_its_own, wait_for_plays

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    opened = Panel(page, demo.url)
    opened.open()
    return opened


def test_it_opens_without_a_login_at_today(panel: Panel) -> None:
    expect(panel.frame.get_by_role("heading", name="Schedule").first).to_be_visible()
    today = panel.frame.locator(f'[data-day="{datetime.now(UTC).date().isoformat()}"]')
    expect(today).to_be_in_viewport()
    assert panel.frame.locator("[data-day]").count() == 7


def test_the_days_before_today_come_above_it_and_move_nothing(panel: Panel) -> None:
    panel.page.wait_for_timeout(500)

    today = panel.frame.locator(f'[data-day="{datetime.now(UTC).date().isoformat()}"]')
    header = panel.frame.locator("header").bounding_box()
    section = today.bounding_box()
    assert header
    assert section
    assert abs(section["y"] - header["height"]) < 3
    expect(panel.frame.get_by_role("button", name="Today", exact=True)).to_be_hidden()
    expect(panel.frame.get_by_role("radio", name="Mine")).to_be_in_viewport()


def test_a_mark_reaches_trakt_and_undo_takes_it_back(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()
    panel.tick(ref).scroll_into_view_if_needed()

    panel.tick(ref).click()
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "true")
    toast = panel.frame.get_by_role("status").filter(has_text="Watched")
    expect(toast).to_be_visible()
    undo = panel.hold_undo()
    wait_for_plays(demo, before + 1)
    panel.screenshot("phone-toast")

    undo.click()
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "false")
    wait_for_plays(demo, before)


def test_a_mark_is_still_there_after_a_reload(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()
    panel.tick(ref).click()
    wait_for_plays(demo, before + 1)

    panel.page.reload()
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "true", timeout=PATIENCE)

    demo.call("undo", {})
    wait_for_plays(demo, before)
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "false")


def test_two_quick_taps_are_never_two_plays(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()

    panel.tick(ref).dblclick()
    panel.page.wait_for_timeout(4000)

    assert demo.simulator.plays() in {before, before + 1}
    if demo.simulator.plays() > before:
        demo.call("undo", {})
        wait_for_plays(demo, before)


def test_the_quick_menu_marks_at_the_release(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()

    panel.row(ref).get_by_role("button", name=re.compile("^More about")).click()
    menu = panel.frame.get_by_role("menu")
    expect(menu).to_be_visible()
    panel.screenshot("phone-menu")
    menu.get_by_role("menuitem", name="Watched when it came out").click()

    undo = panel.hold_undo()
    wait_for_plays(demo, before + 1)
    undo.click()
    wait_for_plays(demo, before)


def test_undo_is_still_offered_after_a_look_at_the_menu_above_it(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()
    panel.tick(ref).click()
    wait_for_plays(demo, before + 1)

    panel.row(ref).get_by_role("button", name=re.compile("^More about")).click()
    menu = panel.frame.get_by_role("menu")
    expect(menu).to_be_visible()
    panel.page.wait_for_timeout(7_000)  # a toast stays for six seconds
    panel.page.keyboard.press("Escape")
    expect(menu).to_have_count(0)

    panel.hold_undo().click()
    wait_for_plays(demo, before)


def test_all_shows_more_than_mine_and_the_choice_is_remembered(panel: Panel) -> None:
    mine = panel.rows.count()

    panel.frame.get_by_role("radio", name="All").check(force=True)
    expect(panel.rows.nth(mine + 5)).to_be_attached()
    panel.open()
    expect(panel.frame.get_by_role("radio", name="All")).to_be_checked()


def test_the_previous_week_keeps_what_has_passed(panel: Panel) -> None:
    shown = panel.frame.locator("[data-day]").first
    this_week = shown.get_attribute("data-day")

    panel.frame.get_by_role("button", name="Previous week").click()

    expect(shown).not_to_have_attribute("data-day", this_week or "")
    expect(panel.rows.first).to_be_visible()


def test_an_automation_s_mark_appears_without_a_reload(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.plays()
    ref = panel.first_unwatched()
    ids, season, episode = read(ref)

    receipt = demo.call(
        "mark_watched", {"media": "episode", "ids": ids, "season": season, "episode": episode}
    )
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "true")
    wait_for_plays(demo, before + 1)

    demo.call("undo", {"receipt": receipt["receipt"]})
    expect(panel.tick(ref)).to_have_attribute("aria-pressed", "false")
    wait_for_plays(demo, before)


def test_the_app_also_opens_on_its_own(page: Page, demo: Demo) -> None:
    open_on_its_own(page, demo.url)


@pytest.mark.parametrize(("locale", "title"), [("en-US", "Schedule"), ("zh-CN", "日程")])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("device", "viewport"), [("phone", PHONE), ("desktop", DESKTOP)])
def test_it_looks_right(
    browser: Browser,
    demo: Demo,
    device: str,
    viewport: ViewportSize,
    scheme: Literal["light", "dark"],
    locale: str,
    title: str,
) -> None:
    context = browser.new_context(
        viewport=viewport, color_scheme=scheme, locale=locale, device_scale_factor=2
    )
    page = context.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    panel = Panel(page, demo.url)
    panel.open()

    expect(panel.frame.get_by_role("heading", name=title).first).to_be_visible()
    width = panel.frame.locator("body").evaluate("body => body.scrollWidth - body.clientWidth")
    assert width <= 0, "the page scrolls sideways"
    expect(panel.frame.locator("[data-ref] img").first).to_be_visible()
    page.wait_for_timeout(1000)
    panel.screenshot(f"{device}-{scheme}-{locale}")
    assert troubles == []
    context.close()


def read(ref: str) -> tuple[dict[str, int | str], int, int]:
    """The ids, season and number of `show/trakt-1.tmdb-2/s01e02`."""
    match = re.fullmatch(r"show/(?P<ids>.+)/s(?P<season>\d+)e(?P<episode>\d+)", ref)
    assert match
    pairs = (part.split("-") for part in match["ids"].split("."))
    ids = {name: value if name == "imdb" else int(value) for name, value in pairs}
    return ids, int(match["season"]), int(match["episode"])
