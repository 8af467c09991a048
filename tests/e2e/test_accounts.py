"""What a person sees whose account is not there, or has to sign in again."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, expect
from playwright.sync_api import Error as PlaywrightError

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.test_sign_in import approve


@pytest.fixture(scope="module")
def home(house: House) -> House:
    house.live_in("demo")
    return house


def test_a_sign_in_that_trakt_no_longer_takes_is_renewed(
    page: Page, chinese_context: BrowserContext, home: House
) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    panel, chinese = Panel(page, home.url), Panel(chinese_context.new_page(), home.url)
    panel.open()
    home.simulator.tell("tokens/expire", {"access": True, "refresh": True})
    home.poll()

    panel.says("demo needs to sign in again")
    panel.screenshot("state-sign-in")
    chinese.go()
    chinese.says("demo 需要重新登录")
    chinese.offers("重新登录")
    chinese.screenshot("state-sign-in-zh")

    panel.frame.get_by_role("button", name="Sign in again").click()
    begin_again(page)
    code = page.get_by_role("heading", name=re.compile(r"^[0-9A-Z]{6,}$"))
    address = page.locator('a[href*="activate"]').first.get_attribute("href")
    approve(page, code.inner_text(), address or "", "demo")
    expect(page.get_by_text("successful")).to_be_visible(timeout=PATIENCE)
    panel.open()


def test_an_account_that_is_removed_leaves_word_of_how_to_add_one(
    page: Page, chinese_context: BrowserContext, home: House
) -> None:
    chinese = chinese_context.new_page()
    for tab in (page, chinese):
        arrive_alone(tab, home)

    home.empty()

    expect(page.get_by_role("heading", name="No account yet")).to_be_visible(timeout=PATIENCE)
    expect(page.get_by_role("button", name="Open the integration")).to_be_visible()
    Panel(page, home.url).screenshot("state-no-account")
    expect(chinese.get_by_role("heading", name="还没有账户")).to_be_visible(timeout=PATIENCE)
    Panel(chinese, home.url).screenshot("state-no-account-zh")

    home.sign_in("demo")
    expect(page.locator("[data-ref]").first).to_be_visible(timeout=PATIENCE)


def begin_again(page: Page) -> None:
    """Press Home Assistant's button until its page, which draws itself anew meanwhile, hears it."""
    reconfigure, submit = (page.get_by_role("button", name=name) for name in ("Reconfigure", "Submit"))
    for _ in range(4):
        expect(reconfigure.or_(submit).first).to_be_visible(timeout=PATIENCE)
        if not submit.is_visible():
            reconfigure.click()
        try:
            submit.click(timeout=15_000)
        except PlaywrightError:
            continue
        return
    raise AssertionError("Home Assistant does not begin the sign-in")


def arrive_alone(tab: Page, home: House) -> None:
    """Open the app outside of Home Assistant, which may ask for a sign-in first."""
    tab.goto(f"{home.url}/trakt_panel/")
    sign_in, rows = tab.get_by_role("button", name=re.compile("Sign in|登录")), tab.locator("[data-ref]")
    expect(sign_in.or_(rows).first).to_be_visible(timeout=PATIENCE)
    if sign_in.is_visible():
        sign_in.click()
    expect(rows.first).to_be_visible(timeout=PATIENCE)
