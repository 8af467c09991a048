"""What the quality scale says is done is so, as far as a machine can tell."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.entity_component import DATA_INSTANCES
from homeassistant.setup import async_setup_component
from homeassistant.util.yaml import load_yaml_dict
from pytest_homeassistant_custom_component.common import MockConfigEntry

import trakt_tmdb
from custom_components.trakt_panel import PLATFORMS, const
from custom_components.trakt_panel.config_flow import TraktPanelConfigFlow
from tests.integration.test_translations import ACTIONS, texts

INTEGRATION = Path(const.__file__).parent
SOURCES = sorted(INTEGRATION.rglob("*.py"))

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


def calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Every call in the integration: the last part of what is called, where, and the call."""
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call):
                name = getattr(node.func, "attr", getattr(node.func, "id", ""))
                yield name, f"{path.relative_to(INTEGRATION)}:{node.lineno}", node


async def test_actions_are_there_before_any_account(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, const.DOMAIN, {})
    registered = hass.services.async_services_for_domain(const.DOMAIN)
    assert set(registered) == set(ACTIONS)


def test_every_platform_says_how_many_updates_may_run_at_once() -> None:
    for platform in PLATFORMS:
        source = (INTEGRATION / f"{platform}.py").read_text()
        assert re.search(r"^PARALLEL_UPDATES = \d", source, re.MULTILINE), platform


HOME_ASSISTANTS_ERRORS = {
    "ConfigEntryAuthFailed",
    "ConfigEntryError",
    "ConfigEntryNotReady",
    "HomeAssistantError",
    "ServiceValidationError",
    "UpdateFailed",
}


def test_every_exception_that_home_assistant_shows_has_its_sentence() -> None:
    raised = [(where, call) for name, where, call in calls() if name in HOME_ASSISTANTS_ERRORS]
    assert raised
    for where, call in raised:
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        assert {"translation_domain", "translation_key"} <= set(given), where
        if isinstance(key := given["translation_key"], ast.Constant):
            assert key.value in texts("en")["exceptions"], where


def forms() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every step of every flow, and every section of one."""
    told = texts("en")
    for flow in (told["config"], told["options"], *told.get("config_subentries", {}).values()):
        for step, form in flow["step"].items():
            yield step, form
            yield from ((f"{step}.{name}", part) for name, part in form.get("sections", {}).items())


def test_every_field_of_every_form_is_described() -> None:
    for step, form in forms():
        assert set(form.get("data", {})) == set(form.get("data_description", {})), step


async def test_every_entity_has_an_id_a_name_and_an_icon(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    icons = json.loads((INTEGRATION / "icons.json").read_text())["entity"]
    named = texts("en")["entity"]
    entities = er.async_entries_for_config_entry(er.async_get(hass), entry.entry_id)
    assert {entity.domain for entity in entities} == set(PLATFORMS)
    for entity in entities:
        key = entity.translation_key or ""
        assert entity.unique_id == f"{entry.unique_id}_{key}"
        assert entity.has_entity_name
        assert entity.device_id
        assert named[entity.domain][key]["name"]
        assert key in icons[entity.domain] or entity.original_device_class, entity.entity_id


async def test_no_entity_polls_by_itself(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    entities = [one for platform in PLATFORMS for one in hass.data[DATA_INSTANCES][platform].entities]
    assert entities
    assert not any(entity.should_poll for entity in entities)


def test_sessions_are_home_assistants_own() -> None:
    assert [where for name, where, _ in calls() if name == "ClientSession"] == []


def test_accounts_are_kept_in_their_entries() -> None:
    kept = [path.name for path in SOURCES if re.search(r"hass\.data\[DOMAIN\]", path.read_text())]
    assert kept == []


@pytest.mark.parametrize("step", ["async_step_reauth", "async_step_reconfigure", "async_get_options_flow"])
def test_an_account_can_be_signed_in_anew_and_changed(step: str) -> None:
    assert hasattr(TraktPanelConfigFlow, step)


@pytest.mark.parametrize(
    "module", ["backup", "coordinator", "diagnostics", "entity", "repairs", "system_health"]
)
def test_what_home_assistant_looks_for_is_where_it_looks(module: str) -> None:
    assert (INTEGRATION / f"{module}.py").is_file()


def test_the_library_is_typed() -> None:
    assert (Path(trakt_tmdb.__file__).parent / "py.typed").is_file()
