"""docs/actions.md tells of every action, and every example in it is one that Home Assistant accepts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.util.yaml import load_yaml_dict, parse_yaml

from custom_components.trakt_panel import const
from custom_components.trakt_panel.actions.reads import READS
from custom_components.trakt_panel.actions.upkeep import UPKEEP
from custom_components.trakt_panel.actions.writes import WRITES
from custom_components.trakt_panel.const import DOMAIN

DOCS = (Path(__file__).parents[3] / "docs/actions.md").read_text(encoding="utf-8")
SERVICES = load_yaml_dict(str(Path(const.__file__).parent / "services.yaml"))
ACTIONS = {f"{DOMAIN}.{action.name}": action for action in (*WRITES, *READS, *UPKEEP)}
COUNT = "7"
"""What a template stands for."""


def examples() -> Iterator[list[dict[str, Any]]]:
    for block in re.findall(r"^```yaml\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL):
        parsed: Any = parse_yaml(block)
        yield parsed


def fields_in(fields: dict[str, Any]) -> Iterator[str]:
    """The fields of an action, with those of its sections."""
    for name, field in fields.items():
        if "fields" in field:
            yield from fields_in(field["fields"])
        else:
            yield name


def test_every_action_has_a_heading_and_an_example() -> None:
    told = {f"{DOMAIN}.{name}" for name in re.findall(r"^### `(\w+)`$", DOCS, re.MULTILINE)}
    shown = {step["action"] for example in examples() for step in example}
    assert told == set(ACTIONS)
    assert set(ACTIONS) <= shown


def test_every_field_is_named() -> None:
    actions = (action for name, action in SERVICES.items() if not name.startswith("."))
    fields = {name for action in actions for name in fields_in(action["fields"])}
    assert {name for name in fields if not re.search(rf"\b{name}\b", DOCS)} == set()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example[0]["action"])
async def test_an_example_is_a_step_of_a_script_whose_fields_fit(
    hass: HomeAssistant, example: list[dict[str, Any]]
) -> None:
    cv.SCRIPT_SCHEMA(example)
    for step in example:
        if action := ACTIONS.get(step["action"]):
            action.schema(filled(step.get("data", {})))


def filled(data: dict[str, Any]) -> dict[str, Any]:
    """The fields, with something in place of what a template would give."""
    return {
        name: str(COUNT) if isinstance(value, str) and "{{" in value else value
        for name, value in data.items()
    }
