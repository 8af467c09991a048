"""An account that is removed leaves nothing of itself, and everything of the others."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from homeassistant.config_entries import ConfigEntry, ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import STORAGE_DIR
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.account import journal_path
from custom_components.trakt_panel.addresses import addresses_in_environment
from custom_components.trakt_panel.answers import ANSWERS, Answers
from custom_components.trakt_panel.const import DOMAIN
from custom_components.trakt_panel.token import as_stored
from tests.integration.sign_in import Newcomer
from trakt_tmdb import Token
from trakt_tmdb.simulator import Simulator

WATCHED = "trakt GET /sync/watched/shows"


def files_of(hass: HomeAssistant, entry: ConfigEntry[Any]) -> list[str]:
    return [path.name for path in Path(hass.config.path(STORAGE_DIR)).glob(f"*{entry.entry_id}*")]


def picture_kept(hass: HomeAssistant) -> None:
    folder = Path(hass.config.cache_path(DOMAIN, "images"))
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "a-w342").write_bytes(b"a poster")


def pictures(hass: HomeAssistant) -> list[Path]:
    return list(Path(hass.config.cache_path(DOMAIN, "images")).iterdir())


async def second_person(newcomer: Newcomer, services: Simulator) -> ConfigEntry[Any]:
    other = next(name for name in services.state.accounts if name != "demo")
    await newcomer.begins()
    await newcomer.submits(newcomer.app | {"tmdb_token": services.tmdb_token})
    added: ConfigEntry[Any] = (await newcomer.decides(username=other))["result"]
    return added


async def test_the_last_account_takes_every_file_with_it(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    await hass.async_block_till_done(wait_background_tasks=True)
    answers = hass.data[ANSWERS].path
    picture_kept(hass)
    assert answers.exists()
    assert files_of(hass, real_entry)
    await hass.config_entries.async_remove(real_entry.entry_id)
    assert files_of(hass, real_entry) == []
    assert not answers.exists()
    assert pictures(hass) == []
    assert services.state.tokens.grants() == []


async def test_an_account_leaves_the_others_as_they_were(
    hass: HomeAssistant, newcomer: Newcomer, services: Simulator, real_entry: ConfigEntry[Any]
) -> None:
    second = await second_person(newcomer, services)
    await hass.async_block_till_done(wait_background_tasks=True)
    await hass.config_entries.async_remove(second.entry_id)
    assert files_of(hass, second) == []
    assert journal_path(hass, real_entry.entry_id).exists()
    assert [grant.username for grant in services.state.tokens.grants()] == ["demo"]

    assert services.state.requests.counts[WATCHED] == 2
    await hass.config_entries.async_reload(real_entry.entry_id)
    assert real_entry.state is ConfigEntryState.LOADED
    await hass.async_block_till_done(wait_background_tasks=True)
    assert services.state.requests.counts[WATCHED] == 2


async def test_an_account_that_was_disabled_leaves_nothing_either(
    hass: HomeAssistant, services: Simulator, caplog: pytest.LogCaptureFixture
) -> None:
    grant = services.sign_in()
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    entry = MockConfigEntry(
        domain=DOMAIN,
        data={
            "client_id": services.client_id,
            "token": as_stored(token),
            "services": msgspec.to_builtins(addresses_in_environment()),
        },
        disabled_by=ConfigEntryDisabler.USER,
        unique_id="u",
    )
    entry.add_to_hass(hass)
    answers = Answers(hass).path
    answers.parent.mkdir(parents=True, exist_ok=True)
    answers.write_bytes(b"")
    picture_kept(hass)
    await hass.config_entries.async_remove(entry.entry_id)
    assert not answers.exists()
    assert pictures(hass) == []
    assert services.state.tokens.grants() == []
    assert "Error" not in caplog.text
