"""Favourites at TMDB, written with a session: undone, never twice, and in nobody's way."""

import asyncio

import aiohttp
import pytest
from msgspec.structs import replace

from tests.library.fake_clock import FakeClock
from tests.library.signed_in import allowed_session
from tests.library.tracker.watching import sent, show_ref
from trakt_tmdb import (
    AuthenticationError,
    FavoriteSource,
    InvalidRequestError,
    Journal,
    TitleRef,
    TMDBClient,
    Tracker,
    TraktClient,
)
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.catalogue import Show

AT_TMDB = FavoriteSource.TMDB
DOWN = Fault(kind=FaultKind.RESET, path="/tmdb/", count=10_000)


@pytest.fixture
def tmdb_session(simulator: Simulator) -> str:
    return allowed_session(simulator)


@pytest.fixture
def show(simulator: Simulator) -> Show:
    """A show that both services know and nobody loves."""
    state = simulator.state
    return next(
        one
        for one in state.catalogue.shows.on_trakt
        if one.ids.tmdb and one not in state.tmdb_favorites and one not in state.demo.favorites
    )


async def test_a_favourite_at_tmdb_is_shown_as_tmdbs_and_undone(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    before = list(simulator.state.tmdb_favorites)

    receipt = await tracker.add_favorite(show_ref(show), source=AT_TMDB)

    assert simulator.state.tmdb_favorites == [show, *before]
    assert show not in simulator.state.demo.favorites
    shown = next(
        one for one in (await tracker.favorites()).favorites if f"tmdb-{show.ids.tmdb}" in one.title.ref
    )
    assert shown.sources == (AT_TMDB,)

    await tracker.undo(receipt.receipt)
    assert simulator.state.tmdb_favorites == before


async def test_what_is_one_already_stays_one_at_its_undo(simulator: Simulator, tracker: Tracker) -> None:
    loved = next(one for one in simulator.state.tmdb_favorites if isinstance(one, Show) and one.ids.trakt)
    before = list(simulator.state.tmdb_favorites)

    receipt = await tracker.add_favorite(show_ref(loved), source=AT_TMDB)
    await tracker.undo(receipt.receipt)

    assert simulator.state.tmdb_favorites == before


async def test_while_tmdb_is_away_it_waits_and_trakt_does_not(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    simulator.state.faults.add(DOWN)

    waits = await tracker.add_favorite(show_ref(show), source=AT_TMDB)
    goes = await tracker.add_favorite(show_ref(show))

    assert (waits.pending, goes.pending) == (True, False)
    assert show in simulator.state.demo.favorites
    simulator.state.faults.clear()
    await tracker.refresh()
    assert simulator.state.tmdb_favorites[0] is show
    assert tracker.pending == 0


async def test_what_waits_for_tmdb_is_shown_as_if_it_had_arrived(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    state = simulator.state
    loved = next(
        one for one in state.tmdb_favorites if isinstance(one, Show) and one not in state.demo.favorites
    )
    before = await at_tmdb(tracker)
    state.faults.add(replace(DOWN, method="POST"))

    await tracker.add_favorite(show_ref(show), source=AT_TMDB)
    await tracker.remove_favorite(show_ref(loved), source=AT_TMDB)
    waiting = await at_tmdb(tracker)
    state.faults.clear()
    await tracker.refresh()

    assert tracker.pending == 0
    assert waiting == [show.ids.tmdb, *(one for one in before if one != loved.ids.tmdb)]
    assert await at_tmdb(tracker) == waiting


async def at_tmdb(tracker: Tracker) -> list[int | None]:
    """TMDB's numbers of what is shown as a favourite there alone."""
    shown = (await tracker.favorites()).favorites
    return [TitleRef.parse(one.title.ref).tmdb for one in shown if one.sources == (AT_TMDB,)]


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_while_tmdb_stalls_trakt_does_not_wait_for_it(
    simulator: Simulator, tracker: Tracker, show: Show, method: str
) -> None:
    """Unheard as long as it reads; heard already once it writes, which is then not done twice."""
    faults = simulator.state.faults
    faults.add(Fault(kind=FaultKind.STALL, method=method, path="/tmdb/"))
    waiting = asyncio.create_task(tracker.add_favorite(show_ref(show), source=AT_TMDB))
    while faults.planned:  # noqa: ASYNC110 - a plan tells nobody that it was met
        await asyncio.sleep(0.005)

    goes = await tracker.add_favorite(show_ref(show))
    undone = await tracker.undo(goes.receipt)

    assert (goes.pending, undone.pending, waiting.done()) == (False, False, False)
    await waiting
    await tracker.refresh()
    assert simulator.state.tmdb_favorites.count(show) == 1
    assert len(sent(simulator, "/3/account/{account_id}/favorite")) == 1
    assert tracker.pending == 0


async def test_an_undo_waits_where_what_it_takes_back_was_sent(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    receipt = await tracker.add_favorite(show_ref(show), source=AT_TMDB)
    simulator.state.faults.add(DOWN)

    undo = await tracker.undo(receipt.receipt)
    goes = await tracker.add_favorite(show_ref(show))

    assert (undo.pending, goes.pending, tracker.online) == (True, False, True)
    simulator.state.faults.clear()
    await tracker.refresh()
    assert show not in simulator.state.tmdb_favorites
    assert show in simulator.state.demo.favorites


async def test_a_session_that_was_ended_refuses_for_good(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    simulator.state.tmdb_sessions.end("session-2")

    with pytest.raises(InvalidRequestError, match="session"):
        await tracker.add_favorite(show_ref(show), source=AT_TMDB)
    assert tracker.pending == 0


async def test_without_a_session_nothing_is_written_down(
    simulator: Simulator,
    session: aiohttp.ClientSession,
    trakt: TraktClient,
    journal: Journal,
    clock: FakeClock,
    show: Show,
) -> None:
    reader = TMDBClient(session, simulator.tmdb_token, api_url=simulator.tmdb_url, clock=clock)
    for tmdb in (reader, None):
        async with Tracker(trakt, tmdb, journal=journal) as tracker:
            with pytest.raises(AuthenticationError):
                await tracker.add_favorite(show_ref(show), source=AT_TMDB)
    assert await journal.recent() == []
    await reader.close()
