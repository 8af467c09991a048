"""What a newcomer reads, who has nothing at Trakt yet: every empty page says what will fill it."""

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, Panel

EMPTY = {
    "schedule": ("A quiet week", "清闲的一周"),
    "mine": ("Make it yours", "从这里开始"),
    "mine/history": ("No history yet", "还没有播放记录"),
    "mine/watchlist": ("No shows on your watchlist", "没有想看的剧集"),
    "mine/favorites": ("No favourites yet", "还没有收藏"),
}


@pytest.fixture(scope="module")
def home(house: House) -> House:
    house.live_in("newcomer")
    return house


@pytest.fixture
def panel(context: BrowserContext, home: House) -> Panel:
    return Panel(context.new_page(), home.url)


@pytest.fixture
def chinese(chinese_context: BrowserContext, home: House) -> Panel:
    return Panel(chinese_context.new_page(), home.url)


def test_every_page_of_a_newcomer_says_what_will_fill_it(panel: Panel, chinese: Panel) -> None:
    for path, (title, chinese_title) in EMPTY.items():
        name = path.replace("/", "-")
        panel.go(f"/trakt-panel/{path}")
        panel.says(title)
        panel.screenshot(f"empty-{name}")
        chinese.go(f"/trakt-panel/{path}")
        chinese.says(chinese_title)
        chinese.screenshot(f"empty-{name}-zh")


def test_an_empty_week_leads_to_everything_that_airs(panel: Panel) -> None:
    panel.go()
    panel.says("A quiet week")

    panel.frame.get_by_role("button", name="Show everything that airs").click()
    expect(panel.rows.first).to_be_visible(timeout=PATIENCE)


def test_a_search_without_a_hit_repeats_what_was_looked_for(panel: Panel, chinese: Panel) -> None:
    for view, title in ((panel, "No results"), (chinese, "没有结果")):
        view.open("/trakt-panel/discover")
        view.frame.get_by_role("searchbox").fill("qqqqzz")
        view.says(title)
        expect(view.frame.get_by_text("qqqqzz")).to_be_visible()
    panel.screenshot("empty-search")
    chinese.screenshot("empty-search-zh")
