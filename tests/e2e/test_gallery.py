"""The hidden page of everything that lib/ui draws."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from tests.e2e.demo import Demo
from tests.e2e.panel import PATIENCE, Panel
from tests.e2e.processes import REPOSITORY

UI = REPOSITORY / "frontend" / "src" / "lib" / "ui"
AROUND = {"LargeTitlePage", "Modal", "PageSkeleton", "PullToRefresh", "TabBar"}
"""What the gallery itself stands in, is made of, or only shows while something moves."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_part_is_shown(
    browser: Browser, demo: Demo, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 844}, color_scheme=scheme, reduced_motion="reduce"
    )
    panel = Panel(context.new_page(), demo.url)
    panel.go("/trakt-panel/gallery")
    exhibits = panel.frame.locator("[data-exhibit]")
    expect(exhibits.first).to_be_visible(timeout=PATIENCE)

    shown = {exhibit.get_attribute("data-exhibit") for exhibit in exhibits.all()}
    assert shown == {path.stem for path in UI.glob("*.svelte")} - AROUND
    for name in sorted(filter(None, shown)):
        exhibit = panel.frame.locator(f'[data-exhibit="{name}"]')
        exhibit.scroll_into_view_if_needed()
        panel.screenshot(f"gallery-{width}-{scheme}-{name}")
    context.close()
