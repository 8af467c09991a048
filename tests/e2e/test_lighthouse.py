"""Lighthouse finds nothing to mend in the app on its own; how fast it is says ./script/bench."""

import pytest
from playwright.sync_api import Browser

from script.lighthouse import audits
from tests.e2e.demo import Demo

STILL = 0.02
"""The most that a page may shift while it loads."""


@pytest.mark.timeout(300)
def test_the_app_opens_accessible_well_made_and_still(browser: Browser, demo: Demo) -> None:
    (report,) = audits(browser.browser_type, demo.url)

    assert report.address == f"{demo.url}/trakt_panel/#/schedule", "nobody was signed in"
    assert report.faults == ()
    assert (report.accessibility, report.best_practices) == (100, 100)
    assert report.shifted < STILL
