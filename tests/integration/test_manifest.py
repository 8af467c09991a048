"""What the files beside the code promise."""

import json
from pathlib import Path

import pytest
from PIL import Image

from custom_components.trakt_panel import const

ROOT = Path(__file__).parents[2]
INTEGRATION = Path(const.__file__).parent


def test_the_manifest_asks_for_the_library_of_this_version() -> None:
    manifest = json.loads((INTEGRATION / "manifest.json").read_text())
    assert manifest["requirements"] == [f"trakt-tmdb=={manifest['version']}"]
    assert manifest["domain"] == const.DOMAIN


def test_hacs_is_told_the_oldest_home_assistant_that_works() -> None:
    assert json.loads((ROOT / "hacs.json").read_text())["homeassistant"] == "2026.10.0"


@pytest.mark.parametrize(
    ("name", "height"),
    [
        ("icon", 256),
        ("icon@2x", 512),
        ("logo", 128),
        ("logo@2x", 256),
        ("dark_logo", 128),
        ("dark_logo@2x", 256),
    ],
)
def test_the_brand_has_its_pictures(name: str, height: int) -> None:
    with Image.open(INTEGRATION / "brand" / f"{name}.png") as picture:
        assert picture.format == "PNG"
        assert picture.height == height
