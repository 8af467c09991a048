"""Both languages say everything, and the same things."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.util.yaml import load_yaml_dict

from custom_components.trakt_panel import const
from custom_components.trakt_panel.errors import Failure, PanelError, code_of
from trakt_tmdb.errors import TraktTMDBError

INTEGRATION = Path(const.__file__).parent
FRONTEND = Path(__file__).parents[2] / "frontend/src/lib/i18n"


def texts(language: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((INTEGRATION / "translations" / f"{language}.json").read_text())
    return read


def keys(tree: dict[str, Any], above: str = "") -> Iterator[str]:
    for key, value in tree.items():
        if isinstance(value, dict):
            yield from keys(value, f"{above}{key}.")
        else:
            yield f"{above}{key}"


def placeholders(tree: dict[str, Any]) -> dict[str, list[str]]:
    found = {}
    for path in keys(tree):
        value: Any = tree
        for key in path.split("."):
            value = value[key]
        found[path] = sorted(re.findall(r"{\w+}", value))
    return found


def failures(root: type[Failure]) -> Iterator[str]:
    """The codes of what derives from `root`."""
    for kind in root.__subclasses__():
        if not kind.__name__.startswith("_"):
            yield code_of(kind.__new__(kind))
        yield from failures(kind)


def test_both_languages_have_the_same_keys_and_placeholders() -> None:
    assert placeholders(texts("en")) == placeholders(texts("zh-Hans"))


def test_every_failure_has_a_sentence() -> None:
    codes = {*failures(TraktTMDBError), *failures(PanelError)}
    assert set(texts("en")["exceptions"]) == codes


def test_every_refusal_of_a_sign_in_has_a_sentence() -> None:
    codes = {*failures(TraktTMDBError)} - NEVER_AT_SIGN_IN
    reasons = {"code_expired", "code_invalid", "code_used", "denied"}
    assert set(texts("en")["config"]["error"]) >= codes | reasons


NEVER_AT_SIGN_IN = {"ambiguous", "journal"}
"""Nothing is looked for, and nothing is written down."""


def test_every_action_is_described_with_all_its_fields() -> None:
    described = texts("en")["services"]
    actions = load_yaml_dict(str(INTEGRATION / "services.yaml"))
    assert {name: set(action["fields"]) for name, action in actions.items()} == {
        name: set(text["fields"]) for name, text in described.items()
    }
    assert set(json.loads((INTEGRATION / "icons.json").read_text())["services"]) == set(actions)


PANEL_ALONE = {"no_connection", "unknown"}


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_panel_has_a_sentence_for_every_failure_too(language: str) -> None:
    dictionary = (FRONTEND / f"{language}.ts").read_text()
    told = set(re.findall(r'"error\.(\w+)":', dictionary))
    assert told - PANEL_ALONE == set(texts(language)["exceptions"])
