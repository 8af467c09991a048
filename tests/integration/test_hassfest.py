"""The rules that Home Assistant's own checker has for an integration like this one."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.const import Platform
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.selector import validate_selector
from homeassistant.loader import Manifest
from homeassistant.util.yaml import load_yaml_dict

from custom_components.trakt_panel import const

INTEGRATION = Path(const.__file__).parent
CHECKER = Path(__file__).parents[3] / "shared/tools/hassfest_lite.py"
LANGUAGES = ["en", "zh-Hans"]
KEY = re.compile(r"^(?!.+[_-]{2})(?![_-])[a-z0-9-_]+(?<![_-])$")
MANIFEST: Manifest = json.loads((INTEGRATION / "manifest.json").read_text())

ALWAYS_THERE = {
    *Platform,
    "backup",
    "diagnostics",
    "homeassistant",
    "llm",
    "repairs",
    "system_health",
}
"""Components that may be imported without naming them in the manifest."""


def read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((INTEGRATION / name).read_text())
    return found


def leaves(tree: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from leaves(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", value


def test_the_manifest_names_what_it_has_to_in_order() -> None:
    keys = list(MANIFEST)
    assert keys[:2] == ["domain", "name"]
    assert keys[2:] == sorted(keys[2:])
    assert {"codeowners", "documentation", "iot_class", "issue_tracker", "version"} <= set(keys)
    assert (MANIFEST["domain"], MANIFEST["integration_type"]) == (INTEGRATION.name, "service")
    assert all(owner.startswith("@") for owner in MANIFEST["codeowners"])
    assert all(re.fullmatch(r"[a-z0-9-]+==[0-9.]+", one) for one in MANIFEST["requirements"])


def test_the_manifest_names_every_component_that_is_imported() -> None:
    imported = {
        name.split(".")[2]
        for path in INTEGRATION.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.ImportFrom) and node.module and not node.level
        for name in (f"{node.module}.{one.name}" for one in node.names)
        if name.startswith("homeassistant.components.")
    }
    assert imported - ALWAYS_THERE <= set(MANIFEST["dependencies"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_plain(language: str) -> None:
    for key, text in leaves(read(f"translations/{language}.json")):
        assert cv.string_with_no_html(text) == text, key
        assert text == text.strip() != "", key
        assert "[%key" not in text, key
        assert not re.search(r"'{\w+}'", text), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_keys_that_home_assistant_takes(language: str) -> None:
    for key, _ in leaves(read(f"translations/{language}.json")):
        assert all(KEY.match(part) for part in key.split(".")), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_issue_has_a_description_or_a_way_to_mend_it(language: str) -> None:
    for key, issue in read(f"translations/{language}.json")["issues"].items():
        assert ("description" in issue) != ("fix_flow" in issue), key


def test_every_field_of_an_action_can_be_filled_in() -> None:
    def fields(of: dict[str, Any]) -> Iterator[dict[str, Any]]:
        for field in (of.get("fields") or {}).values():
            if "fields" in field:
                yield from fields(field)
            else:
                yield field

    found = [
        field
        for action in load_yaml_dict(str(INTEGRATION / "services.yaml")).values()
        for field in fields(action or {})
    ]
    assert found
    for field in found:
        validate_selector(field["selector"])


def test_every_icon_is_of_home_assistants_set() -> None:
    icons = read("icons.json")
    assert set(icons) <= {"entity", "services"}
    for key, icon in leaves(icons):
        assert icon.startswith("mdi:"), key
    entities = read("translations/en.json")["entity"]
    assert [
        (domain, key) for domain, of in icons["entity"].items() for key in of if key not in entities[domain]
    ] == []


def test_the_stand_in_for_the_checker_finds_nothing() -> None:
    if not CHECKER.is_file():
        pytest.skip(f"{CHECKER} is not there")
    found = subprocess.run(  # noqa: S603 - our own tool, on our own files
        [sys.executable, str(CHECKER), str(INTEGRATION)], check=False, capture_output=True, text=True
    )
    assert (found.returncode, found.stdout.strip()) == (0, ""), found.stdout
