"""A person whose app is gone takes everything along, from the repair that Home Assistant shows."""

import json
import zipfile
from collections.abc import Iterator
from io import BytesIO

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.house import House
from tests.e2e.panel import PATIENCE, SCREENSHOTS


@pytest.fixture
def home(house: House) -> Iterator[House]:
    """Trakt refuses the app of its account."""
    house.live_in("demo")
    house.poll()
    app = {"client_id": house.services.client_id}
    house.simulator.tell("apps", {**app, "registered": False})
    house.poll()
    yield house
    house.simulator.tell("apps", {**app, "registered": True})
    house.poll()


def test_the_repair_of_an_app_that_is_gone_gives_the_file(page: Page, home: House) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(f"{home.url}/config/repairs")
    page.get_by_text("Trakt no longer accepts the app of demo").click(timeout=PATIENCE)
    expect(page.get_by_text("Enter another client ID")).to_be_visible(timeout=PATIENCE)
    page.screenshot(path=SCREENSHOTS / "repair-app-gone.png")
    page.get_by_text("Take everything along").first.click()
    link = page.get_by_role("link", name="trakt-")
    expect(link).to_be_visible(timeout=PATIENCE)
    page.screenshot(path=SCREENSHOTS / "repair-export.png")
    with page.expect_popup():
        link.click()
    file = page.request.get(f"{home.url}{link.get_attribute('href')}")
    with zipfile.ZipFile(BytesIO(file.body())) as archive:
        history = json.loads(archive.read("watched-history.json"))
    assert len(history) == home.simulator.plays()
