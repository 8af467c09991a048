"""What a person reads, and can do, when something stands between them and Trakt."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, Panel

EVERYTHING = "/(trakt|auth)/"


@pytest.fixture(scope="module")
def home(house: House) -> House:
    house.live_in("demo")
    return house


@pytest.fixture(autouse=True)
def whole(home: House) -> Iterator[None]:
    yield
    home.mend()
    home.reload()


@pytest.fixture
def panel(context: BrowserContext, home: House) -> Panel:
    return Panel(context.new_page(), home.url)


@pytest.fixture
def chinese(chinese_context: BrowserContext, home: House) -> Panel:
    return Panel(chinese_context.new_page(), home.url)


def test_a_locked_account_leads_to_trakt_s_support_and_opens_again(
    panel: Panel, chinese: Panel, home: House
) -> None:
    panel.open()
    home.break_({"kind": "status", "status": 423, "path": EVERYTHING})
    home.poll()

    panel.says("Trakt has locked demo")
    panel.offers(re.compile("support"))
    panel.screenshot("state-locked")
    chinese.go()
    chinese.says("Trakt 锁定了 demo")
    chinese.screenshot("state-locked-zh")

    home.mend()
    home.reload()
    expect(panel.rows.first).to_be_visible(timeout=PATIENCE)


def test_an_app_that_is_gone_still_shows_what_was_read(panel: Panel, chinese: Panel, home: House) -> None:
    panel.open()
    home.break_({"kind": "status", "status": 403, "path": EVERYTHING})
    home.poll()

    expect(panel.notice).to_contain_text("so nothing new can be read or sent", timeout=PATIENCE)
    expect(panel.rows.first).to_be_visible()
    expect(panel.frame.get_by_role("button", name="Open the integration")).to_be_visible()
    expect(panel.unwatched).to_have_count(0)
    panel.screenshot("state-app-gone")
    chinese.go("/trakt-panel/discover/anticipated/movie")
    chinese.says("Trakt 拒绝了此账户的应用")
    chinese.screenshot("state-app-gone-zh")

    home.mend()
    home.poll()
    expect(panel.notice).not_to_be_visible(timeout=PATIENCE)


def test_a_blocked_network_is_named_where_nothing_is_held(panel: Panel, chinese: Panel, home: House) -> None:
    panel.open()
    home.break_({"kind": "cloudflare_block", "path": EVERYTHING})

    panel.go("/trakt-panel/discover/popular/movie")
    panel.says("Something blocks Trakt")
    panel.offers("Open the integration", "Try again")
    panel.screenshot("state-blocked")
    chinese.go("/trakt-panel/discover/popular/movie")
    chinese.says("对 Trakt 的访问被拦截")
    chinese.screenshot("state-blocked-zh")

    home.mend()
    panel.frame.get_by_role("button", name="Try again").click()
    expect(panel.rows.first).to_be_visible(timeout=PATIENCE)


def test_a_start_that_does_not_reach_trakt_shows_what_was_held(panel: Panel, home: House) -> None:
    panel.open()
    home.break_({"kind": "cloudflare_block", "path": EVERYTHING})
    home.reload()

    panel.open()
    expect(panel.notice).to_contain_text("What you mark is kept and sent later.", timeout=PATIENCE)
    panel.screenshot("state-blocked-start")


def test_what_is_held_stays_with_a_line_that_says_from_when(
    panel: Panel, chinese: Panel, home: House
) -> None:
    panel.open()
    home.break_({"kind": "reset", "path": EVERYTHING})
    home.poll()

    expect(panel.notice).to_contain_text("You see what it knew on", timeout=PATIENCE)
    expect(panel.rows.first).to_be_visible()
    panel.screenshot("state-unreachable")
    chinese.open()
    expect(chinese.notice).to_contain_text(re.compile("当前显示 .+ 的内容"))
    chinese.screenshot("state-unreachable-zh")

    home.mend()
    home.poll()
    expect(panel.notice).not_to_be_visible(timeout=PATIENCE)


def test_a_mark_made_while_trakt_is_down_is_kept_and_delivered(panel: Panel, home: House) -> None:
    panel.open()
    before = home.simulator.plays()
    ref = panel.first_unwatched()
    home.break_({"kind": "reset", "path": EVERYTHING})

    panel.tick(ref).click()
    expect(panel.frame.get_by_text("Kept, and sent when Trakt answers")).to_be_visible(timeout=PATIENCE)
    expect(panel.row(ref)).to_contain_text("Not sent yet")
    panel.screenshot("state-pending")
    assert home.simulator.plays() == before

    home.mend()
    home.poll()
    expect(panel.row(ref)).not_to_contain_text("Not sent yet", timeout=PATIENCE)
    assert home.simulator.plays() == before + 1


def test_a_full_list_says_what_to_do(panel: Panel, chinese: Panel, home: House) -> None:
    home.break_({"kind": "status", "status": 420, "path": "/sync/watchlist$", "method": "POST"})

    wish(panel, "Watchlist")
    expect(panel.frame.get_by_text("This list on Trakt is full.")).to_be_visible(timeout=PATIENCE)
    expect(panel.frame.get_by_role("button", name="About VIP")).to_be_visible()
    panel.screenshot("state-full")
    expect(panel.frame.get_by_role("button", name="Watchlist", exact=True)).to_be_visible()
    wish(chinese, "想看")
    expect(chinese.frame.get_by_text("Trakt 上的这个列表已满")).to_be_visible(timeout=PATIENCE)
    chinese.screenshot("state-full-zh")


def test_what_only_members_may_do_is_said_to_be_so(panel: Panel, home: House) -> None:
    home.break_({"kind": "status", "status": 426, "path": "/sync/watchlist$", "method": "POST"})

    wish(panel, "Watchlist")
    expect(panel.frame.get_by_text("Trakt offers this to VIP members only.")).to_be_visible(timeout=PATIENCE)
    expect(panel.frame.get_by_role("button", name="About VIP")).to_be_visible()
    panel.screenshot("state-vip")


def test_a_pause_that_trakt_asks_for_is_passed_on(panel: Panel, home: House) -> None:
    panel.open()
    home.break_({"kind": "rate_limit", "path": EVERYTHING, "retry_after": 600})

    panel.go("/trakt-panel/discover/trending/movie")
    panel.says("This did not load")
    expect(panel.frame.get_by_text("Trakt asks for a short pause")).to_be_visible()
    panel.screenshot("state-rate-limit")

    panel.offers("Try again")

    home.mend()
    home.reload()
    expect(panel.rows.first).to_be_visible(timeout=PATIENCE)


def test_a_link_that_leads_to_nothing_offers_the_search(panel: Panel, chinese: Panel) -> None:
    panel.go("/trakt-panel/show/trakt-99999999")
    panel.says("No such title")
    panel.screenshot("state-unknown-title")
    chinese.go("/trakt-panel/show/trakt-99999999")
    chinese.says("没有这个条目")
    chinese.screenshot("state-unknown-title-zh")

    panel.frame.get_by_role("button", name="Search").click()
    expect(panel.frame.get_by_role("searchbox")).to_be_visible()


def wish(panel: Panel, label: str) -> None:
    """Put a movie on the watchlist."""
    panel.open("/trakt-panel/discover/anticipated/movie")
    panel.rows.filter(has_not=panel.frame.locator(".wished")).first.locator("a").click()
    panel.frame.get_by_role("button", name=label, exact=True).click()
