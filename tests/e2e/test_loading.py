"""A page that is not here yet shows its shape."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel


@pytest.fixture
def panel(page: Page, demo: Demo) -> Iterator[Panel]:
    yield Panel(page, demo.url)
    demo.simulator.clear_faults()


@pytest.mark.parametrize(
    ("name", "path", "slow"),
    [
        ("schedule", "schedule/2025-06-02", "calendars"),
        ("list", "discover/popular/movie", "movies/popular"),
        ("lists", "mine/lists", "/lists"),
        ("detail", "movie/trakt-1050.tmdb-61147.imdb-tt31000838", "/movies?/"),
    ],
)
def test_a_slow_page_shows_its_shape_first(panel: Panel, demo: Demo, name: str, path: str, slow: str) -> None:
    demo.flush()
    demo.simulator.tell("faults", {"kind": "delay", "delay_ms": 4000, "path": slow, "count": 20})
    panel.go(f"/trakt-panel/{path}")

    bones = panel.frame.get_by_role("main").get_by_role("status", name="Loading")
    expect(bones.first).to_be_visible(timeout=PATIENCE)
    panel.screenshot(f"skeleton-{name}")
    expect(bones).to_have_count(0, timeout=PATIENCE)
    expect(panel.frame.get_by_role("alert")).to_have_count(0)
