"""What is shown where no picture comes, and what is said about it."""

from playwright.sync_api import Page, Route, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel


def test_where_no_picture_comes_one_line_names_the_remedy_until_it_is_put_away(
    page: Page, demo: Demo
) -> None:
    def refuse(route: Route) -> None:
        route.fulfill(status=504)

    page.route("**/api/trakt_panel/image/**", refuse)
    panel = Panel(page, demo.url)
    panel.open("/trakt-panel/discover/popular/movie")
    expect(panel.frame.locator(".drawn").first).to_be_visible(timeout=PATIENCE)
    expect(panel.notice).to_contain_text("reach TMDB", timeout=PATIENCE)
    expect(panel.notice.get_by_role("button", name="Set a proxy under Connection")).to_be_visible()
    panel.screenshot("phone-no-pictures")

    panel.notice.get_by_role("button", name="Close").click()
    expect(panel.notice).to_have_count(0)
    panel.open("/trakt-panel/discover/popular/show")
    expect(panel.frame.locator(".drawn").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(3_000)  # as long as the line took before
    expect(panel.notice).to_have_count(0)


def test_a_single_picture_that_is_missing_is_no_trouble(page: Page, demo: Demo) -> None:
    missing = []

    def refuse_one(route: Route) -> None:
        missing.append(route.request.url)
        if len(missing) > 1:
            route.continue_()
        else:
            route.fulfill(status=404)

    page.route("**/api/trakt_panel/image/tmdb/**", refuse_one)
    panel = Panel(page, demo.url)
    panel.open("/trakt-panel/discover/popular/movie")
    expect(panel.frame.locator("img.shown").first).to_be_visible(timeout=PATIENCE)
    page.wait_for_timeout(3_000)
    expect(panel.notice).to_have_count(0)
