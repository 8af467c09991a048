"""Views stay true through changes made elsewhere, restarts and polls, at the fewest requests."""

from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from typing import Literal

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.signed_in import signed_in
from tests.library.tracker.conftest import LANTERN, utc_now
from tests.library.tracker.mine import asked, expected, next_episodes, progress, trakt_id, trakt_of
from trakt_tmdb import (
    EpisodeRef,
    MemoryCache,
    Scope,
    TitleRef,
    Tracker,
    TraktClient,
    View,
)
from trakt_tmdb.errors import UnreachableError
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.wire import Service

type Connect = Callable[[], TraktClient]


@pytest.fixture
def cache() -> MemoryCache:
    """What outlives a process."""
    return MemoryCache()


@pytest.fixture
async def connect(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock, cache: MemoryCache
) -> AsyncIterator[Connect]:
    """Make the client of another process on the same cache."""
    clients: list[TraktClient] = []

    def make() -> TraktClient:
        client = signed_in(simulator, session, clock, cache=cache, account="demo")
        clients.append(client)
        return client

    yield make
    for client in clients:
        await client.close()


def watch_next(simulator: Simulator) -> list[Play]:
    """Watch a show's next episode on another device."""
    known = next(one for one in progress(simulator).values() if one.next_episode)
    assert known.next_episode
    return simulator.state.demo.watch([(simulator.state.catalogue.part(known.next_episode), utc_now())])


async def settled(tracker: Tracker, simulator: Simulator) -> None:
    """Poll and look at everything, and start to count anew."""
    await tracker.refresh()
    await tracker.up_next()
    await tracker.schedule()
    await tracker.my_shows()
    await tracker.watchlist()
    simulator.state.requests.clear()


async def test_hours_of_polls_without_a_change_ask_for_nothing_else_that_only_the_person_changes(
    simulator: Simulator, connect: Connect, clock: FakeClock
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        for _ in range(10):
            clock.advance(300)
            await tracker.refresh()
            await tracker.watchlist()

    of_trakt = asked(simulator, "trakt")
    assert of_trakt == {"/sync/last_activities": 10}


async def test_a_change_elsewhere_costs_three_requests(simulator: Simulator, connect: Connect) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        (play,) = watch_next(simulator)

        views = await tracker.refresh()

        assert {View.UP_NEXT, View.SCHEDULE, View.HISTORY} <= views
        assert next_episodes(await tracker.up_next()) == expected(simulator)
        assert asked(simulator, "trakt") == {
            "/sync/last_activities": 1,
            "/sync/watched/shows": 1,
            f"/shows/{trakt_of(play.item.show)}/progress/watched": 1,  # type: ignore[union-attr]
        }


async def test_the_first_play_of_a_wish_costs_five(simulator: Simulator, connect: Connect) -> None:
    state = simulator.state
    wish = next(
        show
        for show in state.catalogue.shows.on_trakt
        if show in state.demo.watchlist and show.aired(state.clock.now())
    )
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        part = state.catalogue.part(wish.aired(state.clock.now())[0])
        state.demo.watch([(part, utc_now())])

        await tracker.refresh()
        await tracker.schedule()
        wished = await tracker.watchlist()

        assert next_episodes(await tracker.up_next()) == expected(simulator)
        assert not any(one.title.ref.startswith(f"show/trakt-{trakt_of(wish)}.") for one in wished.wishes)
        assert asked(simulator, "trakt").total() == 5


async def test_what_was_wished_for_elsewhere_is_in_my_week(simulator: Simulator, connect: Connect) -> None:
    state = simulator.state
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        every = await tracker.schedule(scope=Scope.ALL)
        mine = {one.ref for day in (await tracker.schedule()).days for one in day.airings}
        other = next(one for day in every.days for one in day.airings if one.season and one.ref not in mine)
        title = TitleRef.parse(other.ref.rpartition("/")[0])
        state.demo.want(
            next(show for show in state.catalogue.shows.on_trakt if show.ids.trakt == title.trakt)
        )

        await tracker.refresh()

        assert other.ref in {one.ref for day in (await tracker.schedule()).days for one in day.airings}


async def test_a_removed_play_is_noticed(simulator: Simulator, connect: Connect) -> None:
    async with Tracker(connect()) as tracker:
        plays = watch_next(simulator)
        await settled(tracker, simulator)
        simulator.state.demo.unwatch(plays)

        await tracker.refresh()

        assert next_episodes(await tracker.up_next()) == expected(simulator)


async def test_a_show_whose_last_play_was_removed_is_no_longer_in_progress(
    simulator: Simulator, connect: Connect
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        show, plays = next(iter(simulator.state.demo.history.shows().items()))
        simulator.state.demo.unwatch(plays)

        await tracker.refresh()
        up_next = await tracker.up_next()

    assert show not in {trakt_id(one.show) for one in (*up_next.shows, *up_next.waiting)}
    assert up_next.total == len(progress(simulator))


async def test_the_first_play_of_a_show_brings_it_in(simulator: Simulator, connect: Connect) -> None:
    simulator.state.demo.unwatch(simulator.state.demo.history.shows().get(1001, []))
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        first = next(part for part in simulator.state.catalogue.parts.values() if part.show.ids.trakt == 1001)
        simulator.state.demo.watch([(first, utc_now())])

        await tracker.refresh()

        assert LANTERN.trakt in next_episodes(await tracker.up_next())
        assert next_episodes(await tracker.up_next()) == expected(simulator)


async def test_a_rewatch_that_began_elsewhere_is_noticed(simulator: Simulator, connect: Connect) -> None:
    known = next(one for one in progress(simulator).values() if one.next_episode is None)
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        simulator.state.demo.start_rewatch(known.show)

        await tracker.refresh()

        assert next_episodes(await tracker.up_next())[trakt_of(known.show)] == (1, 1)


@pytest.mark.parametrize("section", ["dropped", "progress_watched"])
async def test_what_was_hidden_elsewhere_goes_and_comes_back(
    simulator: Simulator, connect: Connect, section: Literal["dropped", "progress_watched"]
) -> None:
    show = next(one.show for one in progress(simulator).values() if one.next_episode)
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        simulator.state.demo.hide(show, section)
        await tracker.refresh()
        assert trakt_of(show) not in next_episodes(await tracker.up_next())

        simulator.state.demo.unhide(show, section)
        await tracker.refresh()
        assert trakt_of(show) in next_episodes(await tracker.up_next())


async def test_a_new_process_polls_once_and_serves_the_rest_from_the_cache(
    simulator: Simulator, connect: Connect, clock: FakeClock
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
    clock.advance(600)

    async with Tracker(connect()) as tracker:
        await tracker.refresh()
        await tracker.my_shows()
        await tracker.watchlist()
        await tracker.up_next()

    assert asked(simulator, "trakt") == {"/sync/last_activities": 1}


async def test_what_changed_while_no_process_ran_is_noticed(simulator: Simulator, connect: Connect) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
    watch_next(simulator)

    async with Tracker(connect()) as tracker:
        views = await tracker.refresh()

        assert View.UP_NEXT in views
        assert next_episodes(await tracker.up_next()) == expected(simulator)


async def test_a_warm_start_shows_everything_of_the_person_without_a_request(
    simulator: Simulator, connect: Connect, clock: FakeClock
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        before = await tracker.up_next()
    clock.advance(11 * 3600)

    async with Tracker(connect()) as tracker:
        assert await tracker.warm()
        assert await tracker.up_next() == before
        await tracker.schedule()
        await tracker.watchlist()
        assert not any(
            path.startswith(("/sync/", "/users/", "/calendars/my")) for path in asked(simulator, "trakt")
        )


async def test_after_a_warm_start_the_first_poll_brings_what_time_changed(
    simulator: Simulator, connect: Connect, clock: FakeClock
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
    clock.advance(11 * 3600)
    simulator.state.clock.advance(timedelta(days=3))

    async with Tracker(connect()) as tracker:
        await tracker.warm()
        await tracker.up_next()

        views = await tracker.refresh()

        assert {View.UP_NEXT, View.SCHEDULE, View.MY_SHOWS} <= views
        assert {trakt_id(one.show) for one in (await tracker.up_next()).shows} <= expected(simulator).keys()
        assert asked(simulator, "trakt")["/sync/progress/up_next"] == 1


async def test_a_warm_start_needs_something_held(connect: Connect) -> None:
    async with Tracker(connect()) as tracker:
        assert not await tracker.warm()


async def test_a_warm_start_without_trakt_works_and_the_poll_says_so(
    simulator: Simulator, connect: Connect, clock: FakeClock
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
    clock.advance(11 * 3600)
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, count=10_000))

    async with Tracker(connect()) as tracker:
        await tracker.warm()
        before = await tracker.up_next()
        with pytest.raises(UnreachableError):
            await tracker.refresh()

        assert not tracker.online
        assert await tracker.up_next() == before


async def test_what_another_program_left_in_the_cache_is_not_believed(
    simulator: Simulator, connect: Connect
) -> None:
    trakt = connect()
    await trakt.sync.watchlist().all()
    show = next(
        one for one in simulator.state.catalogue.shows.on_trakt if one not in simulator.state.demo.watchlist
    )
    simulator.state.demo.want(show)

    async with Tracker(connect()) as tracker:
        await tracker.refresh()
        wished = await tracker.watchlist()

    assert any(one.title.ref.startswith(f"show/trakt-{show.ids.trakt}.") for one in wished.wishes)


async def test_a_mark_of_ones_own_costs_no_reading_of_all_progress(
    simulator: Simulator, connect: Connect
) -> None:
    async with Tracker(connect()) as tracker:
        await settled(tracker, simulator)
        one = (await tracker.up_next()).shows[0]
        await tracker.mark_watched(EpisodeRef.parse(one.episode.ref))
        simulator.state.requests.clear()

        await tracker.up_next()
        await tracker.refresh()
        up_next = await tracker.up_next()

    assert next_episodes(up_next) == expected(simulator)
    assert asked(simulator, "trakt")["/sync/progress/up_next"] == 0
    assert simulator.state.requests.count(Service.TRAKT) <= 8
