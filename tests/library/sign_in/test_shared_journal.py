"""Programs that share a journal deliver what waits in it once."""

import asyncio

from trakt_tmdb import EpisodeRef, open_tracker
from trakt_tmdb.simulator import Fault, FaultKind, Simulator

EPISODE = EpisodeRef.parse("show/trakt-1001/s01e01")


async def test_what_waits_is_delivered_once_by_programs_that_start_at_once(
    simulator: Simulator, seed: str
) -> None:
    account = simulator.state.demo
    account.unwatch(account.history.shows().get(1001, []))
    faults = simulator.state.faults
    async with open_tracker() as tracker:
        await tracker.refresh()
        faults.add(Fault(kind=FaultKind.STATUS, path="trakt/sync/history", status=503, count=50))
        assert (await tracker.mark_watched(EPISODE)).pending
    faults.clear()
    faults.add(Fault(kind=FaultKind.DELAY, method="POST", path="trakt/sync/history", delay_ms=300))

    async def start() -> int:
        async with open_tracker() as tracker:
            await tracker.refresh()
            return tracker.pending

    assert await asyncio.gather(*(start() for _ in range(3))) == [0, 0, 0]
    assert len(account.history.shows()[1001]) == 1
    assert simulator.state.requests.counts["trakt POST /sync/history"] == 1
