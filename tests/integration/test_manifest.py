"""What the files beside the code promise."""

import json
from pathlib import Path

import pytest
from homeassistant.util.yaml import load_yaml_dict
from PIL import Image

from custom_components.trakt_panel import const

ROOT = Path(__file__).parents[2]
INTEGRATION = Path(const.__file__).parent

BRONZE = """
    action-setup appropriate-polling brands common-modules config-flow config-flow-test-coverage
    dependency-transparency docs-actions docs-conditions docs-high-level-description
    docs-installation-instructions docs-removal-instructions docs-triggers entity-event-setup
    entity-unique-id has-entity-name runtime-data test-before-configure test-before-setup unique-config-entry
"""
SILVER = """
    action-exceptions config-entry-unloading docs-configuration-parameters docs-installation-parameters
    entity-unavailable integration-owner log-when-unavailable parallel-updates reauthentication-flow
    test-coverage
"""
GOLD = """
    devices diagnostics discovery discovery-update-info docs-data-update docs-examples docs-known-limitations
    docs-supported-devices docs-supported-functions docs-troubleshooting docs-use-cases dynamic-devices
    entity-category entity-device-class entity-disabled-by-default entity-translations exception-translations
    icon-translations reconfiguration-flow repair-issues stale-devices
"""
PLATINUM = "async-dependency inject-websession strict-typing"


def test_every_quality_rule_is_judged() -> None:
    rules = load_yaml_dict(str(INTEGRATION / "quality_scale.yaml"))["rules"]
    ids = f"{BRONZE} {SILVER} {GOLD} {PLATINUM}".split()
    assert len(ids) == 54
    assert sorted(rules) == sorted(ids)


def test_a_rule_is_done_or_says_why_it_never_will_be() -> None:
    rules = load_yaml_dict(str(INTEGRATION / "quality_scale.yaml"))["rules"]
    states = {rule: value if isinstance(value, str) else value["status"] for rule, value in rules.items()}
    assert set(states.values()) <= {"done", "todo", "exempt"}
    assert [
        rule for rule, state in states.items() if state == "exempt" and "comment" not in rules[rule]
    ] == []


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
