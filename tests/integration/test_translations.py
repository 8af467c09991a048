"""Both languages say everything, and the same things."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.util.yaml import load_yaml_dict

from custom_components.trakt_panel import const
from custom_components.trakt_panel.actions.reads import READS
from custom_components.trakt_panel.actions.upkeep import UPKEEP
from custom_components.trakt_panel.actions.writes import WRITES
from custom_components.trakt_panel.card_lists.wanted import Sort, Source
from custom_components.trakt_panel.errors import Failure, PanelError, code_of
from custom_components.trakt_panel.news import Activity
from custom_components.trakt_panel.problem import HELD, INCOMPLETE, UNKNOWN
from trakt_tmdb.credentials import SENTENCES
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
    assert set(texts("en")["exceptions"]) == codes | LISTS_ALONE


LISTS_ALONE = {"item_unchangeable", "whole_show"}
"""What only a to-do list refuses."""


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_refusal_of_a_whole_show_names_the_list_of_its_episodes(language: str) -> None:
    told = texts(language)
    assert told["entity"]["todo"]["to_watch"]["name"] in told["exceptions"]["whole_show"]["message"]


def test_every_problem_has_a_word() -> None:
    reason = texts("en")["entity"]["binary_sensor"]["problem"]["state_attributes"]["reason"]
    assert set(reason["state"]) == {*failures(TraktTMDBError), HELD, INCOMPLETE, UNKNOWN}


def test_every_kind_of_activity_has_a_name() -> None:
    told = texts("en")["entity"]["event"]["activity"]["state_attributes"]["event_type"]["state"]
    assert set(told) == set(Activity)


def test_the_form_says_what_the_command_line_says() -> None:
    errors = texts("en")["config"]["error"]
    assert {code: errors.get(code) for code in SENTENCES} == SENTENCES


def test_every_refusal_of_a_sign_in_has_a_sentence() -> None:
    codes = {*failures(TraktTMDBError)} - NEVER_AT_SIGN_IN
    reasons = {"code_expired", "code_invalid", "code_used", "denied", "seed_spent"}
    assert set(texts("en")["config"]["error"]) >= codes | reasons


def test_every_refusal_of_a_list_at_trakt_has_a_sentence() -> None:
    codes = {*failures(TraktTMDBError)} - NEVER_AT_SIGN_IN
    told = texts("en")["config_subentries"]["card_list"]["error"]
    assert set(told) == codes | {"name_missing", "list_missing"}


NEVER_AT_SIGN_IN = {"ambiguous", "journal"}
"""Nothing is looked for, and nothing is written down."""


ACTIONS: dict[str, Any] = {
    name: action
    for name, action in load_yaml_dict(str(INTEGRATION / "services.yaml")).items()
    if not name.startswith(".")
}


def sections_of(action: dict[str, Any]) -> dict[str, Any]:
    return {name: field["fields"] for name, field in action["fields"].items() if "fields" in field}


def fields_of(action: dict[str, Any]) -> set[str]:
    """The fields of an action, with those of its sections."""
    sections = sections_of(action)
    return {*action["fields"], *(name for fields in sections.values() for name in fields)} - set(sections)


def test_every_action_is_described_with_all_its_fields() -> None:
    described = texts("en")["services"]
    assert {name: (fields_of(action), set(sections_of(action))) for name, action in ACTIONS.items()} == {
        name: (set(text["fields"]), set(text.get("sections", {}))) for name, text in described.items()
    }
    assert set(json.loads((INTEGRATION / "icons.json").read_text())["services"]) == set(ACTIONS)


def test_every_action_that_is_registered_is_described() -> None:
    assert {action.name for action in (*WRITES, *READS, *UPKEEP)} == set(ACTIONS)


def test_every_choice_of_an_action_and_of_a_card_list_has_a_name() -> None:
    named = {name: set(text["options"]) for name, text in texts("en")["selector"].items()}
    selects = [
        field["selector"]["select"]
        for action in ACTIONS.values()
        for fields in (action["fields"], *sections_of(action).values())
        for field in fields.values()
        if "select" in field.get("selector", {})
    ]
    of_options = {"entities", "images", "right"}
    offered = {one["translation_key"]: set(one["options"]) for one in selects}
    offered |= {"card_source": set(Source), "card_sort": set(Sort)}
    assert offered == {name: choices for name, choices in named.items() if name not in of_options}


PANEL_ALONE = {"no_connection", "unknown"}


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_the_panel_has_a_sentence_for_every_failure_too(language: str) -> None:
    dictionaries = (FRONTEND / f"{language}.ts", *FRONTEND.glob(f"*.{language}.ts"))
    told = {code for one in dictionaries for code in re.findall(r'"error\.(\w+)":', one.read_text())}
    assert told - PANEL_ALONE == set(texts(language)["exceptions"]) - LISTS_ALONE
