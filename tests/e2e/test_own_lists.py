"""A person's own lists themselves: what they are called, their order, and the order of what is on them."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.until import until


@pytest.fixture
def panel(page: Page, demo: Demo) -> Panel:
    panel = Panel(page, demo.url)
    panel.go("/trakt-panel/mine/lists")
    expect(panel.frame.get_by_role("button", name="Edit lists")).to_be_visible(timeout=PATIENCE)
    return panel


def names(demo: Demo) -> list[str]:
    return list(demo.simulator.lists())


def shown(panel: Panel) -> list[str]:
    return [row.split("\n")[0] for row in panel.rows.all_inner_texts()]


def shows(panel: Panel, wanted: list[str]) -> None:
    until(lambda: shown(panel) == wanted, lambda: shown(panel))


def handle(panel: Panel, name: str) -> Locator:
    return panel.frame.get_by_role("button", name=f"Move {name}", exact=True)


def drag(panel: Panel, moved: Locator, onto: Locator) -> None:
    """Take a handle, carry it past the middle of another row, and let it go."""
    expect(panel.frame.locator("dialog[open]")).to_have_count(0)  # a menu that leaves still covers the page
    start, end = moved.bounding_box(), onto.bounding_box()
    assert start
    assert end
    mouse, x = panel.page.mouse, start["x"] + start["width"] / 2
    mouse.move(x, start["y"] + start["height"] / 2)
    mouse.down()
    for step in range(1, 6):
        mouse.move(x, start["y"] + start["height"] / 2 + (end["y"] - start["y"]) * step / 5)
    mouse.up()


def test_lists_are_dragged_and_moved_by_keys_and_undo_puts_them_back(panel: Panel, demo: Demo) -> None:
    first, second, *rest = before = names(demo)
    panel.frame.get_by_role("button", name="Edit lists").click()
    panel.screenshot("phone-lists-edit")

    drag(panel, handle(panel, first), handle(panel, second))
    undo = panel.hold_undo()
    shows(panel, [second, first, *rest])
    until(lambda: names(demo) == [second, first, *rest], lambda: names(demo))
    undo.click()
    expect(panel.rows.first).to_contain_text(first)
    until(lambda: names(demo) == before, lambda: names(demo))

    handle(panel, first).focus()
    panel.page.keyboard.press("ArrowDown")
    expect(handle(panel, first)).to_be_focused()
    shows(panel, [second, first, *rest])
    until(lambda: names(demo) == [second, first, *rest], lambda: names(demo))
    panel.page.keyboard.press("ArrowUp")
    shows(panel, before)
    until(lambda: names(demo) == before, lambda: names(demo))
    panel.frame.get_by_role("button", name="Done").click()
    expect(handle(panel, first)).to_have_count(0)


def test_a_finger_drags_a_row_and_the_page_stays(panel: Panel, demo: Demo) -> None:
    first, second, *rest = before = names(demo)
    panel.frame.get_by_role("button", name="Edit lists").click()
    start, end = handle(panel, first).bounding_box(), handle(panel, second).bounding_box()
    assert start
    assert end
    session = panel.page.context.new_cdp_session(panel.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        fields = {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in points]}
        session.send("Input.dispatchTouchEvent", fields)

    x, y = start["x"] + 22, start["y"] + 22
    touch("touchStart", (x, y))
    for step in range(1, 9):
        touch("touchMove", (x, y + (end["y"] - start["y"]) * step / 8))
    touch("touchEnd")

    undo = panel.hold_undo()
    shows(panel, [second, first, *rest])
    until(lambda: names(demo) == [second, first, *rest], lambda: names(demo))
    undo.click()
    until(lambda: names(demo) == before, lambda: names(demo))


def test_a_list_gets_another_name_and_description(panel: Panel, demo: Demo) -> None:
    name = names(demo)[0]
    panel.frame.get_by_role("main").get_by_role("button", name=name).click()
    panel.says(name)
    panel.frame.get_by_role("button", name="More for this list").click()
    panel.screenshot("phone-list-menu")
    panel.frame.get_by_role("menuitem", name="Name and details").click()
    panel.frame.get_by_role("textbox", name="Name").fill("雨天")
    panel.frame.get_by_role("textbox", name="Description").fill("With tea")
    panel.screenshot("phone-list-details")
    panel.frame.get_by_role("button", name="Save").click()

    undo = panel.hold_undo()
    panel.says("雨天")
    expect(panel.frame.get_by_role("main").get_by_text("With tea")).to_be_visible()
    until(lambda: names(demo)[0] == "雨天", lambda: names(demo))
    undo.click()
    panel.says(name)
    until(lambda: names(demo)[0] == name, lambda: names(demo))


def test_what_is_on_a_list_is_put_in_another_order(panel: Panel, demo: Demo) -> None:
    name, before = next(iter(demo.simulator.lists().items()))
    panel.frame.get_by_role("main").get_by_role("button", name=name).click()
    expect(panel.rows.first).to_be_visible()
    panel.frame.get_by_role("button", name="More for this list").click()
    panel.frame.get_by_role("menuitem", name="Edit order").click()
    expect(panel.frame.locator("[data-handle]")).to_have_count(len(before))
    panel.screenshot("phone-list-edit")

    handles = panel.frame.locator("[data-handle]")
    titles = shown(panel)
    drag(panel, handles.nth(0), handles.nth(2))
    undo = panel.hold_undo()
    shows(panel, [titles[1], titles[2], titles[0], *titles[3:]])
    wanted = [before[1], before[2], before[0], *before[3:]]
    until(lambda: demo.simulator.lists()[name] == wanted, lambda: demo.simulator.lists()[name])
    undo.click()
    expect(panel.rows.first).to_contain_text(titles[0])
    until(lambda: demo.simulator.lists()[name] == before, lambda: demo.simulator.lists()[name])


def test_a_list_is_deleted_once_asked_and_comes_back_by_undo(panel: Panel, demo: Demo) -> None:
    before = demo.simulator.lists()
    name, titles = next(iter(before.items()))
    panel.frame.get_by_role("main").get_by_role("button", name=name).click()
    expect(panel.rows.first).to_be_visible()
    panel.frame.get_by_role("button", name="More for this list").click()
    panel.frame.get_by_role("menuitem", name="Delete list").click()
    expect(panel.frame.get_by_text(f"{len(titles)} titles are on it.")).to_be_visible()
    panel.screenshot("phone-list-delete")
    panel.frame.get_by_role("dialog").get_by_role("button", name="Delete list").click()

    undo = panel.hold_undo()
    panel.says("Lists")
    row = panel.frame.get_by_role("main").get_by_role("button", name=name)
    expect(row).to_have_count(0)
    until(lambda: name not in names(demo), lambda: names(demo))

    undo.click()
    expect(row).to_be_visible(timeout=PATIENCE)
    until(lambda: demo.simulator.lists() == before, demo.simulator.lists)
