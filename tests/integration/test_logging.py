"""The log says once that a service is away, and once that it is back."""

from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntry

from tests.integration.test_account import poll
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    ours = ("custom_components.trakt_panel", "trakt_tmdb")
    return [record.levelname for record in caplog.records if record.name.startswith(ours)]


@pytest.mark.parametrize("kind", [FaultKind.RESET, FaultKind.CLOUDFLARE_BLOCK])
async def test_an_outage_is_logged_once_and_its_end_once(
    services: Simulator, real_entry: ConfigEntry[Any], caplog: pytest.LogCaptureFixture, kind: FaultKind
) -> None:
    caplog.set_level("INFO")
    caplog.clear()
    services.state.faults.add(Fault(kind=kind, path="trakt/", count=999))
    for _ in range(3):
        assert await poll(real_entry)
    assert told(caplog) == ["ERROR"]

    services.state.faults.clear()
    for _ in range(3):
        await poll(real_entry)
    assert told(caplog) == ["ERROR", "INFO"]
    assert real_entry.title not in caplog.text
