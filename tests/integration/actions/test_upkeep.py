"""What waits for Trakt, and what the services said: seen, sent, discarded and forgotten by actions."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.trakt_panel.const import DOMAIN
from tests.integration.calling import call
from tests.integration.conftest import Unseen
from tests.integration.overview import overview_read, settle
from tests.integration.waiting import long_outage
from trakt_tmdb.simulator import Simulator


@pytest.fixture
async def held(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    simulator: Simulator,
    unseen: Unseen,
    monkeypatch: pytest.MonkeyPatch,
) -> str:
    """The receipt of a mark that waited too long for Trakt to be there."""
    async with long_outage(entry, simulator, monkeypatch):
        marked = await call(hass, "mark_watched", **unseen.fields)
        assert marked["pending"] is True
        answer: Any = await call(hass, "get_pending")
        assert [one["state"] for one in answer["changes"]] == ["waiting"]
    return str(marked["receipt"])


async def test_what_waits_is_told_with_whose_it_was(hass: HomeAssistant, held: str) -> None:
    answer: Any = await call(hass, "get_pending")
    (waiting,) = answer["changes"]
    assert (answer["held"], waiting["receipt"]) == (1, held)
    assert (waiting["state"], waiting["origin"]) == ("held", "automation")


@pytest.mark.parametrize(
    ("action", "named", "answer", "plays"),
    [
        ("send_pending", True, {"plays": 1}, 1),
        ("send_pending", False, {"count": 1}, 1),
        ("discard_pending", True, {"plays": 0}, 0),
        ("discard_pending", False, {"count": 1}, 0),
    ],
)
async def test_what_is_held_is_settled_alone_or_with_all_the_rest(
    hass: HomeAssistant,
    held: str,
    unseen: Unseen,
    simulator: Simulator,
    action: str,
    named: bool,  # noqa: FBT001 - parametrized
    answer: dict[str, int],
    plays: int,
) -> None:
    settled = await call(hass, action, **({"receipt": held} if named else {}))
    assert answer.items() <= settled.items()
    assert len(unseen.plays(simulator)) == plays
    assert (await call(hass, "get_pending"))["changes"] == []


async def test_a_flushed_cache_is_asked_for_anew(
    hass: HomeAssistant, entry: MockConfigEntry, simulator: Simulator
) -> None:
    await overview_read(entry)
    await settle(hass)
    simulator.state.requests.clear()
    await hass.services.async_call(DOMAIN, "flush_cache", {}, blocking=True)
    assert simulator.state.requests.counts["trakt GET /sync/watched/shows"] == 1
