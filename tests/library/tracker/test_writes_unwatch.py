"""Taking plays away, and putting them back as they were."""

import asyncio
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.watching import (
    LONG_SHOW,
    aired,
    episode_ref,
    fail_posts,
    parts,
    plays,
    regular,
    season_ref,
    sent,
    show_called,
    show_ref,
    unseen,
    watched,
)
from trakt_tmdb import (
    EpisodeRef,
    InvalidRequestError,
    Journal,
    Media,
    TitleRef,
    Tracker,
    TraktClient,
    UpTo,
    When,
)
from trakt_tmdb.account.trakt.deliveries import sending
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import UNKNOWN_TIME
from trakt_tmdb.simulator.catalogue import Part, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind

FIRST = datetime(2025, 3, 1, 20, 0, 1, 250_000, tzinfo=UTC)
SECOND = datetime(2026, 1, 2, 21, 30, tzinfo=UTC)
HISTORY = "/sync/history"
REMOVE = "/sync/history/remove"


@pytest.fixture
def episode(simulator: Simulator) -> Part:
    """An episode that was watched twice at known times and once nobody knows when."""
    part = unseen(simulator)
    simulator.state.demo.watch([(part, FIRST), (part, UNKNOWN_TIME), (part, SECOND)])
    return part


@pytest.fixture
def show(simulator: Simulator) -> Show:
    """A show whose first two episodes and first special were watched, the second episode twice."""
    found = show_called(simulator, LONG_SHOW)
    one, two, *_ = parts(found, 1)
    special = parts(found, 0)[0]
    simulator.state.demo.watch([(one, FIRST), (two, FIRST), (two, SECOND), (special, FIRST)])
    return found


async def test_every_play_of_an_episode_goes_and_no_other(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    before = len(simulator.state.demo.history)

    receipt = await tracker.mark_unwatched(ref_of(episode))

    assert (receipt.plays, receipt.pending) == (3, False)
    assert plays(simulator, episode) == []
    assert len(simulator.state.demo.history) == before - 3
    [body] = sent(simulator, REMOVE)
    assert (list(body), len(body["ids"])) == (["ids"], 3)


async def test_undo_puts_each_play_back_at_its_own_time(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    receipt = await tracker.mark_unwatched(ref_of(episode))

    undone = await tracker.undo(receipt.receipt)

    assert undone.plays == 3
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, FIRST, SECOND]
    times = [item["watched_at"] for item in sent(simulator, "/sync/history")[0]["episodes"]]
    assert "unknown" in times


async def test_one_play_goes_by_its_history_id(simulator: Simulator, tracker: Tracker, episode: Part) -> None:
    play = next(one for one in simulator.state.demo.history.of(episode) if one.watched_at == FIRST)

    receipt = await tracker.mark_unwatched(ref_of(episode), play=str(play.id))

    assert receipt.plays == 1
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, SECOND]
    await tracker.undo()
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, FIRST, SECOND]


async def test_a_play_of_something_else_is_never_removed(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    other = next(part for part in aired(simulator) if part != episode and plays(simulator, part))
    foreign = simulator.state.demo.history.of(other)[0]

    receipt = await tracker.mark_unwatched(ref_of(episode), play=str(foreign.id))

    assert receipt.plays == 0
    assert simulator.state.demo.history.get(foreign.id) is not None
    assert sent(simulator, REMOVE) == []


@pytest.mark.parametrize("play", ["", "-1", "abc", "1.5"])
async def test_what_is_no_history_id_is_refused(tracker: Tracker, episode: Part, play: str) -> None:
    with pytest.raises(InvalidRequestError, match="history id"):
        await tracker.mark_unwatched(ref_of(episode), play=play)


async def test_a_movie_is_unmarked_too(simulator: Simulator, tracker: Tracker) -> None:
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if not plays(simulator, one))
    simulator.state.demo.watch([(movie, FIRST), (movie, SECOND)])

    receipt = await tracker.mark_unwatched(TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt))
    assert plays(simulator, movie) == []
    await tracker.undo(receipt.receipt)

    assert sorted(plays(simulator, movie)) == [FIRST, SECOND]


async def test_what_was_never_watched_sends_nothing(simulator: Simulator, tracker: Tracker) -> None:
    receipt = await tracker.mark_unwatched(ref_of(unseen(simulator)))

    assert (receipt.plays, receipt.pending) == (0, False)
    assert sent(simulator, REMOVE) == []


async def test_a_season_counts_its_plays_first(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    for wrong in (None, 2, 4):
        receipt = await tracker.mark_unwatched(season_ref(show, 1), confirm_plays=wrong)
        assert (receipt.receipt, receipt.plays) == (None, 3)
    assert watched(simulator, regular(show)) == parts(show, 1)[:2]

    receipt = await tracker.mark_unwatched(season_ref(show, 1), confirm_plays=3)

    assert receipt.plays == 3
    assert watched(simulator, regular(show)) == []
    assert watched(simulator, parts(show, 0)) == parts(show, 0)[:1]


async def test_a_bulk_of_plays_comes_back_whole(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    before = {part.episode.number: plays(simulator, part).copy() for part in regular(show)}
    receipt = await tracker.mark_unwatched(show_ref(show), confirm_plays=3)

    undone = await tracker.undo(receipt.receipt)

    assert undone.plays == 3
    assert {part.episode.number: plays(simulator, part) for part in regular(show)} == before


async def test_specials_go_where_they_are_named(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    await tracker.mark_unwatched(season_ref(show, 0))

    assert watched(simulator, parts(show, 0)) == []
    assert watched(simulator, regular(show)) == parts(show, 1)[:2]


async def test_everything_up_to_an_episode_can_go(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    receipt = await tracker.mark_unwatched(UpTo(episode=episode_ref(show, 1, 1)))

    assert receipt.plays == 1
    assert watched(simulator, regular(show)) == parts(show, 1)[1:2]


async def test_a_season_without_plays_has_nothing_to_confirm(tracker: Tracker, show: Show) -> None:
    receipt = await tracker.mark_unwatched(season_ref(show, 2), confirm_plays=5)

    assert (receipt.receipt, receipt.plays) == (None, 0)


async def test_a_single_play_is_not_one_of_a_season(tracker: Tracker, show: Show) -> None:
    with pytest.raises(InvalidRequestError, match="A single play"):
        await tracker.mark_unwatched(season_ref(show, 1), play="1")


async def test_a_title_that_was_watchlisted_again_stays_so(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    account = simulator.state.demo
    account.want(show)
    await tracker.mark_unwatched(season_ref(show, 1), confirm_plays=3)

    await tracker.undo()

    assert show in account.watchlist


async def test_two_unmarks_at_the_same_time_take_each_play_once(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    receipts = await asyncio.gather(*(tracker.mark_unwatched(ref_of(episode)) for _ in range(2)))
    assert sorted(one.plays for one in receipts) == [0, 3]

    for one in receipts:
        await tracker.undo(one.receipt)
    assert len(plays(simulator, episode)) == 3


async def test_a_mark_and_an_unmark_follow_each_other(simulator: Simulator, tracker: Tracker) -> None:
    part = unseen(simulator)
    await tracker.mark_watched(ref_of(part), watched_at=SECOND)
    await tracker.mark_unwatched(ref_of(part))
    assert plays(simulator, part) == []

    await tracker.undo()
    assert plays(simulator, part) == [SECOND]
    await tracker.undo()
    assert plays(simulator, part) == []


@pytest.fixture
def small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "BATCH", 2)


@pytest.mark.usefixtures("small_batches")
@pytest.mark.parametrize("kind", [FaultKind.DROP_ANSWER, FaultKind.RESET, FaultKind.STATUS])
async def test_a_removal_that_fails_in_the_middle_remembers_every_play(
    simulator: Simulator, tracker: Tracker, episode: Part, kind: FaultKind
) -> None:
    fail_posts(simulator, REMOVE, kind, count=3, after=1)
    receipt = await tracker.mark_unwatched(ref_of(episode), intent_id="tap-1")
    assert (receipt.plays, receipt.pending) == (3, True)
    simulator.state.faults.clear()
    await tracker.refresh()

    assert plays(simulator, episode) == []
    receipt = await tracker.mark_unwatched(ref_of(episode), intent_id="tap-1")
    assert (receipt.plays, receipt.pending) == (3, False)
    await tracker.undo("tap-1")
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, FIRST, SECOND]


@pytest.mark.usefixtures("small_batches")
async def test_a_restart_while_plays_are_put_back_doubles_none(
    simulator: Simulator, trakt: TraktClient, tmp_path: Path, episode: Part
) -> None:
    """Two of them are of one second, and only one of those was back."""
    third = SECOND + timedelta(hours=2)
    simulator.state.demo.watch([(episode, SECOND), (episode, third)])
    fail_posts(simulator, HISTORY, FaultKind.RESET, count=3, after=1)
    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        await tracker.mark_unwatched(ref_of(episode), intent_id="tap-1")
        assert (await tracker.undo("tap-1", intent_id="tap-2")).pending
    assert sorted(plays(simulator, episode)) == [SECOND, third]
    simulator.state.faults.clear()

    async with Journal(tmp_path / "a.db") as journal, Tracker(trakt, journal=journal) as tracker:
        await tracker.refresh()
        assert (await tracker.undo("tap-1", intent_id="tap-2")).plays == 5
        assert (await tracker.undo("tap-1")).plays == 0
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, FIRST, SECOND, SECOND, third]


@pytest.mark.usefixtures("small_batches")
async def test_a_refusal_in_the_middle_keeps_what_was_removed_and_undoes_it(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    fail_posts(simulator, REMOVE, FaultKind.STATUS, status=422, after=1)

    receipt = await tracker.mark_unwatched(ref_of(episode))

    assert (receipt.plays, len(plays(simulator, episode))) == (2, 1)
    await tracker.undo(receipt.receipt)
    assert sorted(plays(simulator, episode)) == [UNKNOWN_TIME, FIRST, SECOND]


async def test_a_play_that_came_while_an_unmark_waited_stays(
    simulator: Simulator, tracker: Tracker, episode: Part
) -> None:
    fail_posts(simulator, REMOVE, FaultKind.RESET, count=3)
    assert (await tracker.mark_unwatched(ref_of(episode))).pending
    later = utc_now() - timedelta(minutes=1)
    simulator.state.demo.watch([(episode, later)], "scrobble")
    simulator.state.faults.clear()

    await tracker.refresh()

    assert plays(simulator, episode) == [later]


async def test_an_unknown_time_is_no_time_that_something_was_seen_at(
    simulator: Simulator, tracker: Tracker
) -> None:
    part = unseen(simulator)
    await tracker.mark_watched(ref_of(part), watched_at=When.UNKNOWN)

    receipt = await tracker.mark_watched(ref_of(part))
    again = await tracker.mark_watched(ref_of(part), watched_at=When.UNKNOWN, again=True)

    assert (receipt.plays, receipt.seen_at) == (0, None)
    assert again.plays == 0
    assert len(plays(simulator, part)) == 1


def is_of(ref: EpisodeRef, part: Part) -> bool:
    wanted = ref_of(part)
    return ref.title.same_title(wanted.title) and (ref.season, ref.number) == (wanted.season, wanted.number)


async def test_the_schedule_shows_an_unmark_that_waits(simulator: Simulator, tracker: Tracker) -> None:
    part = next(part for part in reversed(list(aired(simulator))) if not plays(simulator, part))
    simulator.state.demo.watch([(part, FIRST)])
    day = part.episode.first_aired.date()

    async def seen_at() -> list[datetime | None]:
        week = await tracker.schedule(day=day)
        airings = [one for day in week.days for one in day.airings if one.season is not None]
        return [one.watched_at for one in airings if is_of(EpisodeRef.parse(one.ref), part)]

    assert await seen_at() == [FIRST]
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))
    assert (await tracker.mark_unwatched(ref_of(part))).pending
    assert await seen_at() == [None]
