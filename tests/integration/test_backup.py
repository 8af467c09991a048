"""A backup holds the record of changes whole, and what is marked meanwhile is not lost."""

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant

from custom_components.trakt_panel import backup
from custom_components.trakt_panel.account import journal_path
from trakt_tmdb import Journal
from trakt_tmdb.simulator import Simulator


async def marks(hass: HomeAssistant, services: Simulator, number: int) -> None:
    movie = [
        one for one in services.state.catalogue.movies.on_trakt if not services.state.demo.history.of(one)
    ][number]
    fields = {"media": "movie", "ids": {"trakt": movie.ids.trakt}}
    await hass.services.async_call("trakt_panel", "mark_watched", fields, blocking=True)


async def test_a_copy_made_during_a_backup_is_a_whole_journal(
    hass: HomeAssistant, services: Simulator, real_entry: ConfigEntry[Any], tmp_path: Path
) -> None:
    await marks(hass, services, 0)
    plays = len(services.state.demo.history)
    await backup.async_pre_backup(hass)
    waiting = asyncio.create_task(marks(hass, services, 1))
    await asyncio.sleep(0.2)
    shutil.copy(journal_path(hass, real_entry.entry_id), tmp_path / "copy.db")
    assert not waiting.done()
    assert len(services.state.demo.history) == plays

    await backup.async_post_backup(hass)
    await waiting
    assert len(services.state.demo.history) == plays + 1
    async with Journal(tmp_path / "copy.db") as copied:
        assert len(await copied.recent()) == 1


async def test_a_journal_that_stays_busy_holds_no_backup_up(
    hass: HomeAssistant,
    real_entry: ConfigEntry[Any],
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(backup, "_PATIENCE", 0.01)
    await backup.async_pre_backup(hass)
    await backup.async_pre_backup(hass)
    assert "is busy" in caplog.text
    await backup.async_post_backup(hass)
