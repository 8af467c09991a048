"""A person's own lists, and what was changed of late."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel, wait_for_plays
from tests.e2e.until import until

WATCHED = re.compile("Watched")


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    return Panel(page, demo.url)


def test_a_title_goes_on_a_list_and_comes_off_again(panel: Panel, demo: Demo) -> None:
    name, titles = next(iter(demo.simulator.lists().items()))
    panel.open("/trakt-panel/discover/anticipated/movie")
    tile = panel.rows.filter(has_not_text=re.compile("|".join(map(re.escape, titles)) or "^$")).first
    title = tile.locator(".title").inner_text()
    tile.locator("[aria-haspopup=menu]").click()
    panel.frame.get_by_role("menuitem", name="Add to list…").click()
    panel.frame.get_by_role("button", name=name).click()
    expect(panel.frame.get_by_text(f"Added to “{name}”")).to_be_visible()
    expect_on_list(demo, name, len(titles) + 1)

    panel.move("/trakt-panel/mine/lists")
    panel.frame.get_by_role("main").get_by_role("button", name=name).click()
    panel.says(name)
    expect(panel.rows.filter(has_text=title)).to_be_visible(timeout=PATIENCE)
    panel.screenshot("phone-list")
    panel.rows.filter(has_text=title).locator("[aria-haspopup=menu]").click()
    panel.frame.get_by_role("menuitem", name=f"Remove from “{name}”").click()
    undo = panel.hold_undo()
    expect(panel.rows.filter(has_text=title)).to_have_count(0)
    expect_on_list(demo, name, len(titles))

    undo.click()
    expect(panel.rows.filter(has_text=title)).to_be_visible()
    expect_on_list(demo, name, len(titles) + 1)


def test_a_new_list_is_there_at_once(panel: Panel, demo: Demo) -> None:
    panel.go("/trakt-panel/mine/lists")
    panel.frame.get_by_role("button", name="New list").first.click()
    panel.frame.get_by_role("textbox", name="Name").fill("雨天")
    panel.frame.get_by_role("button", name="Create list").click()

    expect(panel.frame.get_by_role("main").get_by_text("雨天")).to_be_visible(timeout=PATIENCE)
    until(lambda: demo.simulator.lists().get("雨天") == [], demo.simulator.lists)


def test_a_change_is_taken_back_where_it_is_written_down(panel: Panel, demo: Demo) -> None:
    panel.open()
    before = demo.simulator.plays()
    panel.tick(panel.first_unwatched()).click()
    wait_for_plays(demo, before + 1)

    panel.move("/trakt-panel/mine/changes")
    change = panel.frame.locator("[data-receipt]").first
    expect(change).to_contain_text(WATCHED, timeout=PATIENCE)
    panel.screenshot("phone-changes")
    change.get_by_role("button", name=re.compile("^Undo: Watched")).click()

    wait_for_plays(demo, before)
    expect(change).to_contain_text("Taken back")
    expect(change.get_by_role("button")).to_have_count(0)


def expect_on_list(demo: Demo, name: str, count: int) -> None:
    until(lambda: len(demo.simulator.lists()[name]) == count, lambda: demo.simulator.lists()[name])
