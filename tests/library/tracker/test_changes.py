"""Recent changes: what was written, from where, how far it has come."""

import asyncio
from datetime import timedelta

import pytest
from msgspec import Struct
from msgspec.structs import replace

from tests.library.fake_clock import FakeClock
from tests.library.tracker.conftest import ref_of, requests_to
from tests.library.tracker.waiting import DOWN
from tests.library.tracker.watching import (
    LONG_SHOW,
    aired,
    episode_ref,
    fail_posts,
    parts,
    plays,
    season_ref,
    show_called,
    show_ref,
    unseen,
)
from trakt_tmdb import Journal, NotFoundError, Origin, Tracker, TraktClient, UpTo, View, When
from trakt_tmdb.account import action
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.faults import FaultKind
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import ChangeState, Deed, RecentChange


async def latest(tracker: Tracker) -> RecentChange:
    return (await tracker.changes()).changes[0]


async def test_a_change_says_what_was_done_to_what_from_where_and_when(
    simulator: Simulator, tracker: Tracker, clock: FakeClock
) -> None:
    episode = unseen(simulator)
    made_at = clock.utc_now().replace(microsecond=0)

    receipt = await tracker.mark_watched(ref_of(episode), origin=Origin.VOICE)

    change = await latest(tracker)
    assert made_at <= change.made_at <= clock.utc_now()
    assert replace(change, made_at=made_at) == RecentChange(
        receipt=receipt.receipt or "",
        deed=Deed.MARK_WATCHED,
        ref=str(ref_of(episode)),
        title_ref=str(ref_of(episode).title),
        title=episode.show.title,
        season=episode.episode.season,
        number=episode.episode.number,
        plays=1,
        origin=Origin.VOICE,
        made_at=made_at,
        state=ChangeState.DONE,
        undoable=True,
    )


async def test_only_what_was_written_since_a_moment_if_that_is_wanted(
    simulator: Simulator, tracker: Tracker, clock: FakeClock
) -> None:
    await tracker.mark_watched(ref_of(unseen(simulator)))
    clock.advance(3600)
    await tracker.refresh()
    since = clock.utc_now() - timedelta(minutes=1)
    later = await tracker.mark_watched(ref_of(unseen(simulator)))

    assert [one.receipt for one in (await tracker.changes(since=since)).changes] == [later.receipt]
    assert len((await tracker.changes()).changes) == 2


async def test_the_newest_comes_first_each_with_its_numbers(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, LONG_SHOW)
    await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 3)), confirm_plays=3)
    await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(parts(show, 2)))
    await tracker.rate(show_ref(show), 9)
    await tracker.mark_unwatched(episode_ref(show, 1, 1))

    changes = (await tracker.changes()).changes

    assert [(one.deed, one.season, one.number, one.plays, one.rating) for one in changes] == [
        (Deed.MARK_UNWATCHED, 1, 1, 1, None),
        (Deed.RATE, None, None, 0, 9),
        (Deed.MARK_WATCHED, 2, None, len(parts(show, 2)), None),
        (Deed.MARK_WATCHED, 1, 3, 3, None),
    ]
    assert {one.title_ref for one in changes} == {str(show_ref(show))}


async def test_titles_are_in_the_persons_language_and_cost_trakt_nothing(
    simulator: Simulator, tracker: Tracker
) -> None:
    episode = unseen(simulator)
    await tracker.mark_watched(ref_of(episode))
    await tracker.mark_unwatched(ref_of(episode))
    simulator.state.requests.clear()

    changes = (await tracker.changes(language="zh-Hans")).changes

    [title] = {one.title for one in changes}
    assert title is not None
    assert not title.isascii()
    assert requests_to(simulator, Service.TRAKT) == 0
    assert requests_to(simulator, Service.TMDB) == 1


async def test_without_tmdb_a_title_is_what_trakt_told_before(
    simulator: Simulator, trakt: TraktClient
) -> None:
    episode = unseen(simulator)
    async with Tracker(trakt) as tracker:
        await tracker.mark_watched(ref_of(episode))
        assert (await latest(tracker)).title is None
        await tracker.details(ref_of(episode).title)
        simulator.state.requests.clear()

        assert (await latest(tracker)).title == episode.show.title
        assert requests_to(simulator, Service.TRAKT) == 0


async def test_what_trakt_refuses_keeps_the_errors_code(simulator: Simulator, tracker: Tracker) -> None:
    missing = replace(ref_of(unseen(simulator)), number=9999)

    with pytest.raises(NotFoundError):
        await tracker.mark_watched(missing)

    change = await latest(tracker)
    assert (change.state, change.error, change.undoable) == (ChangeState.REFUSED, "not_found", False)


async def test_a_bulk_that_was_refused_in_the_middle_says_why(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, LONG_SHOW)
    many = UpTo(episode=episode_ref(show, 4, 1))
    count = (await tracker.preview(many)).plays
    fail_posts(simulator, "/sync/history", FaultKind.STATUS, status=422, after=1)

    await tracker.mark_watched(many, confirm_plays=count)

    change = await latest(tracker)
    assert (change.state, change.error, change.plays) == (ChangeState.DONE, "invalid_request", 100)
    assert change.undoable


async def test_a_done_undo_shows_in_what_it_took_back(simulator: Simulator, tracker: Tracker) -> None:
    receipt = await tracker.mark_watched(ref_of(unseen(simulator)))
    await tracker.undo()

    [change] = (await tracker.changes()).changes
    assert (change.receipt, change.state, change.undoable) == (receipt.receipt, ChangeState.UNDONE, False)


async def test_an_undo_that_waits_shows_and_takes_nothing_twice(
    simulator: Simulator, tracker: Tracker
) -> None:
    first, second, *_ = (part for part in aired(simulator) if not plays(simulator, part))
    await tracker.mark_watched(ref_of(first))
    await tracker.mark_watched(ref_of(second))
    simulator.state.faults.add(replace(DOWN))

    await tracker.undo()
    changes = (await tracker.changes()).changes
    assert [(one.deed, one.ref, one.state, one.undoable) for one in changes] == [
        (Deed.UNDO, str(ref_of(second)), ChangeState.WAITING, False),
        (Deed.MARK_WATCHED, str(ref_of(second)), ChangeState.DONE, False),
        (Deed.MARK_WATCHED, str(ref_of(first)), ChangeState.DONE, True),
    ]

    await tracker.undo()
    simulator.state.faults.clear()
    await tracker.refresh()
    assert (plays(simulator, first), plays(simulator, second)) == ([], [])


async def test_what_waits_and_what_is_being_sent_say_so(
    simulator: Simulator, tracker: Tracker, journal: Journal
) -> None:
    episode = unseen(simulator)
    simulator.state.faults.add(replace(DOWN))
    await tracker.mark_watched(ref_of(episode))
    change = await latest(tracker)
    assert (change.state, change.plays, change.undoable) == (ChangeState.WAITING, 1, True)

    simulator.state.faults.clear()
    fail_posts(simulator, "/sync/history", FaultKind.DROP_ANSWER)
    await tracker.refresh()
    assert (await latest(tracker)).state is ChangeState.SENDING


async def test_changes_are_shown_for_thirty_days_and_what_is_open_always(
    simulator: Simulator, tracker: Tracker, clock: FakeClock
) -> None:
    first, second, *_ = (part for part in aired(simulator) if not plays(simulator, part))
    await tracker.mark_watched(ref_of(first))
    simulator.state.faults.add(replace(DOWN))
    await tracker.mark_watched(ref_of(second))
    clock.advance(timedelta(days=31).total_seconds())

    changes = (await tracker.changes()).changes

    assert [one.ref for one in changes] == [str(ref_of(second))]


async def test_subscribers_hear_of_changes_when_one_is_made_and_when_it_settles(
    simulator: Simulator, tracker: Tracker
) -> None:
    heard: list[tuple[bool, ChangeState]] = []
    looks: list[asyncio.Task[None]] = []

    async def look(views: frozenset[View]) -> None:
        heard.append((View.CHANGES in views, (await latest(tracker)).state))

    def listen(views: frozenset[View]) -> None:
        looks.append(asyncio.create_task(look(views)))

    tracker.subscribe(listen)
    await tracker.rate(ref_of(unseen(simulator)).title, 7)
    await asyncio.gather(*looks)

    assert [told for told, _ in heard] == [True, True]
    assert heard[-1][1] is ChangeState.DONE


def test_every_action_has_a_deed() -> None:
    structs = (one for one in vars(action).values() if isinstance(one, type) and issubclass(one, Struct))

    assert {tag for one in structs if (tag := one.__struct_config__.tag)} == set(Deed)


async def test_an_unknown_time_is_one_play_too(simulator: Simulator, tracker: Tracker) -> None:
    await tracker.mark_watched(ref_of(unseen(simulator)), watched_at=When.UNKNOWN)

    assert (await latest(tracker)).plays == 1
