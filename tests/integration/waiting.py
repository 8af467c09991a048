"""Trakt being away for so long that what was written meanwhile is left to the person."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.transport.clock import Clock

TOO_LONG = 49 * 3600
"""Seconds."""


@asynccontextmanager
async def long_outage(
    entry: MockConfigEntry, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[None]:
    """What is written while this is done waits for two days."""
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=10_000))
    yield
    now = Clock.wall
    monkeypatch.setattr(Clock, "wall", lambda clock: now(clock) + TOO_LONG)
    simulator.state.faults.clear()
    await entry.runtime_data.tracker.refresh()
