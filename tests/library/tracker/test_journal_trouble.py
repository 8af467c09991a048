"""Writes while the journal's file cannot be written: what cannot be written down is not sent."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tests.library.tracker.conftest import ref_of
from tests.library.tracker.watching import plays, sent, unseen
from trakt_tmdb import Journal, JournalError, Tracker
from trakt_tmdb.account.outcome import State
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import Fault, FaultKind

HISTORY = "/sync/history"


@asynccontextmanager
async def moved_away(file: Path) -> AsyncIterator[None]:
    """The journal's file is not where it was: every write to it fails."""
    elsewhere = file.with_suffix(".elsewhere")
    await asyncio.to_thread(file.rename, elsewhere)
    yield
    await asyncio.to_thread(elsewhere.rename, file)


@pytest.fixture
def file(tmp_path: Path, journal: Journal) -> Path:
    return tmp_path / "journal.db"


async def test_what_cannot_be_written_down_is_not_sent(
    simulator: Simulator, tracker: Tracker, file: Path
) -> None:
    episode = unseen(simulator)
    async with moved_away(file):
        with pytest.raises(JournalError, match="cannot be written"):
            await tracker.mark_watched(ref_of(episode), intent_id="tap-1")
    await tracker.refresh()
    assert (sent(simulator, HISTORY), tracker.pending) == ([], 0)

    assert (await tracker.mark_watched(ref_of(episode), intent_id="tap-1")).plays == 1


@pytest.mark.parametrize("slow", ["/sync/history/episodes", "/sync/history$"])
async def test_a_journal_that_fails_on_the_way_ends_in_one_play_all_the_same(
    simulator: Simulator, tracker: Tracker, journal: Journal, file: Path, slow: str
) -> None:
    """Before the plan could be noted, then nothing is sent; or before the answer could."""
    episode = unseen(simulator)
    simulator.state.faults.add(Fault(kind=FaultKind.DELAY, path=slow, delay_ms=300))
    marking = asyncio.create_task(tracker.mark_watched(ref_of(episode), intent_id="tap-1"))
    until = State.SENDING if slow.endswith("$") else State.WAITING
    while (entry := await journal.entry("tap-1")) is None or entry.state is not until:
        pass

    async with moved_away(file):
        assert (await marking).pending
        assert len(sent(simulator, HISTORY)) == (until is State.SENDING)
        assert (tracker.pending, tracker.online) == (1, False)
    await tracker.refresh()

    assert (len(plays(simulator, episode)), tracker.pending, tracker.online) == (1, 0, True)
    assert (await tracker.undo("tap-1")).plays == 1
