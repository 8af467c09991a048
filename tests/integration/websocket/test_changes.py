"""What was written of late, from the panel, and what waits for the person."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.integration.conftest import Ask, Unseen
from tests.integration.waiting import long_outage
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind


async def changes(ask: Ask, **fields: object) -> dict[str, Any]:
    answer: dict[str, Any] = (await ask("changes", **fields))["result"]
    return answer


@pytest.fixture
async def held(
    entry: MockConfigEntry, simulator: Simulator, ask: Ask, unseen: Unseen, monkeypatch: pytest.MonkeyPatch
) -> str:
    """The receipt of a mark that waited too long for Trakt to be there."""
    async with long_outage(entry, simulator, monkeypatch):
        reply = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
        assert reply["result"]["pending"] is True
    assert unseen.plays(simulator) == []
    return str(reply["result"]["receipt"])


async def test_every_write_is_told_with_whose_it_was(ask: Ask, unseen: Unseen) -> None:
    await ask("details", ref=f"show/trakt-{unseen.show.ids.trakt}")
    marked = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    (change,) = (await changes(ask))["changes"]
    assert change["receipt"] == marked["result"]["receipt"]
    assert (change["deed"], change["origin"], change["state"]) == ("mark_watched", "panel", "done")
    assert (change["title"], change["number"]) == (unseen.show.title, unseen.episode.number)
    assert change["undoable"] is True
    assert (await changes(ask, since="2099-01-01T00:00:00+00:00"))["changes"] == []


async def test_what_is_held_is_sent_when_the_person_says_so(
    ask: Ask, held: str, unseen: Unseen, simulator: Simulator
) -> None:
    assert (await changes(ask))["held"] == 1
    assert (await ask("send", receipt=held))["result"]["plays"] == 1
    assert len(unseen.plays(simulator)) == 1
    assert (await changes(ask))["held"] == 0


async def test_what_is_held_is_discarded_when_the_person_says_so(
    ask: Ask, held: str, unseen: Unseen, simulator: Simulator
) -> None:
    assert (await ask("discard", receipt=held))["result"] == {"receipt": held}
    (change,) = (await changes(ask))["changes"]
    assert (change["state"], unseen.plays(simulator)) == ("discarded", [])


@pytest.mark.parametrize(("command", "plays"), [("send_all", 1), ("discard_all", 0)])
async def test_all_that_is_held_is_settled_at_once(
    hass: HomeAssistant,
    ask: Ask,
    held: str,
    unseen: Unseen,
    simulator: Simulator,
    command: str,
    plays: int,
) -> None:
    assert (await ask(command))["result"] == {"count": 1}
    assert (await changes(ask))["held"] == 0
    assert len(unseen.plays(simulator)) == plays


async def test_a_held_write_that_trakt_knows_nothing_of_says_so(
    ask: Ask, held: str, simulator: Simulator
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="sync/history", status=404, count=9))
    assert (await ask("send", receipt=held))["error"]["code"] == "not_found"


async def test_an_undo_that_trakt_knows_nothing_of_says_so(
    ask: Ask, unseen: Unseen, simulator: Simulator
) -> None:
    marked = await ask("mark_watched", intent_id="tap-0001", **unseen.fields)
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="sync/history", status=404, count=9))
    refused = await ask("undo", intent_id="tap-0002", receipt=marked["result"]["receipt"])
    assert refused["error"]["code"] == "not_found"


@pytest.mark.parametrize("command", ["send", "discard"])
async def test_what_nobody_knows_cannot_be_settled(ask: Ask, command: str) -> None:
    assert (await ask(command, receipt="none-such"))["error"]["code"] == "not_held"
