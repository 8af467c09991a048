"""Marks of a season, a show and everything up to an episode."""

import asyncio
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.watching import (
    LONG_SHOW,
    episode_ref,
    out,
    parts,
    plays,
    regular,
    season_ref,
    sent,
    show_called,
    show_ref,
    watched,
)
from trakt_tmdb import (
    InvalidRequestError,
    Media,
    NotFoundError,
    Preview,
    TitleRef,
    Tracker,
    UnreachableError,
    UpTo,
    When,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.faults import Fault, FaultKind


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


@pytest.fixture
def airing(simulator: Simulator) -> Show:
    """A show in the middle of its first season, the beginning of it watched."""

    def is_in_the_middle(show: Show) -> bool:
        season = parts(show, 1) if show.season(1) else []
        return 3 <= len(out(season)) < len(season) and not watched(simulator, out(season)[1:])

    found = next(show for show in simulator.state.catalogue.shows.on_trakt if is_in_the_middle(show))
    simulator.state.demo.watch([(parts(found, 1)[0], parts(found, 1)[0].episode.first_aired)])
    return found


async def test_a_season_counts_first_and_adds_nothing_unconfirmed(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    count = len(parts(show, 2))

    assert (await tracker.preview(season_ref(show, 2))).plays == count
    for wrong in (None, count - 1, 0):
        receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=wrong)
        assert (receipt.receipt, receipt.plays) == (None, count)

    assert watched(simulator, parts(show, 2)) == []
    assert tracker.pending == 0


async def test_a_confirmed_season_marks_its_episodes_and_no_other(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    assert (receipt.plays, receipt.pending) == (len(season), False)
    assert watched(simulator, regular(show)) == season
    assert watched(simulator, parts(show, 0)) == []


async def test_a_bulk_is_one_receipt_and_one_undo(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    season = parts(show, 2)
    before = len(simulator.state.demo.history)
    await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    undone = await tracker.undo()

    assert undone.plays == len(season)
    assert len(simulator.state.demo.history) == before


async def test_every_episode_is_named_by_its_own_id_never_a_show_or_a_season(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))
    await tracker.undo(receipt.receipt)
    await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 3)), confirm_plays=3)
    await tracker.mark_unwatched(show_ref(show), confirm_plays=3)

    for route in ("/sync/history", "/sync/history/remove"):
        assert {name for body in sent(simulator, route) for name in body} <= {"episodes", "ids"}
    added = sent(simulator, "/sync/history")[0]["episodes"]
    assert [item["ids"] for item in added] == [{"trakt": part.episode.ids.trakt} for part in season]


async def test_now_ends_with_the_last_episode_each_a_second_after_the_one_before(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)

    before = utc_now().replace(microsecond=0)
    await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season))

    times = [at for part in season for at in plays(simulator, part)]
    assert {late - early for early, late in pairwise(times)} == {timedelta(seconds=1)}
    assert before <= times[-1] <= utc_now()


async def test_a_chosen_time_is_that_of_the_last_episode(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    chosen = datetime(2026, 1, 2, 21, 30, tzinfo=UTC)

    await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 2)), watched_at=chosen, confirm_plays=2)

    first, second = parts(show, 1)[:2]
    assert plays(simulator, second) == [chosen]
    assert plays(simulator, first) == [chosen - timedelta(seconds=1)]


async def test_released_gives_each_episode_its_own_air_time(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)

    await tracker.mark_watched(season_ref(show, 2), watched_at=When.RELEASED, confirm_plays=len(season))

    for part in season:
        [at] = plays(simulator, part)
        assert abs(at - part.episode.first_aired) < timedelta(seconds=1)


async def test_unknown_times_can_be_undone_too(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    season = parts(show, 2)
    receipt = await tracker.mark_watched(
        season_ref(show, 2), watched_at=When.UNKNOWN, confirm_plays=len(season)
    )
    assert watched(simulator, season) == season

    assert (await tracker.undo(receipt.receipt)).plays == len(season)
    assert watched(simulator, season) == []


async def test_what_is_not_out_or_was_seen_is_left_alone(
    simulator: Simulator, tracker: Tracker, airing: Show
) -> None:
    season = parts(airing, 1)
    seen = watched(simulator, season)
    due = [part for part in out(season) if part not in seen]
    account = simulator.state.demo
    history = {part.episode.number: plays(simulator, part) for part in seen}
    assert seen
    assert due

    preview = await tracker.preview(season_ref(airing, 1))
    assert preview == Preview(plays=len(due), earlier=0, unaired=len(season) - len(out(season)))
    await tracker.mark_watched(season_ref(airing, 1), confirm_plays=len(due))

    assert watched(simulator, season) == out(season)
    assert {part.episode.number: plays(simulator, part) for part in seen} == history
    assert account.history.of(season[-1]) == [] or season[-1] in out(season)


async def test_what_is_still_to_come_is_counted_apart(simulator: Simulator, tracker: Tracker) -> None:
    show = show_called(simulator, "The Tonight Window")
    coming = [part for part in regular(show) if part not in out(regular(show))]

    preview = await tracker.preview(show_ref(show))

    assert coming
    assert preview.unaired == len(coming)


async def test_a_preview_says_what_stays_unwatched_before(tracker: Tracker, show: Show) -> None:
    earlier = len(parts(show, 1))

    assert await tracker.preview(season_ref(show, 2)) == Preview(plays=len(parts(show, 2)), earlier=earlier)
    assert await tracker.preview(episode_ref(show, 2, 3)) == Preview(plays=1, earlier=earlier + 2)
    assert await tracker.preview(UpTo(episode=episode_ref(show, 2, 3))) == Preview(plays=earlier + 3)


async def test_a_preview_of_a_movie_is_one_play_unless_it_was_seen(
    simulator: Simulator, tracker: Tracker
) -> None:
    movie = next(
        one for one in simulator.state.catalogue.movies.on_trakt if not simulator.state.demo.history.of(one)
    )
    title = TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt)

    assert (await tracker.preview(title)).plays == 1
    await tracker.mark_watched(title)
    assert (await tracker.preview(title)).plays == 0


async def test_a_whole_show_leaves_its_specials_alone(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    count = len(out(regular(show)))

    receipt = await tracker.mark_watched(show_ref(show), confirm_plays=count)

    assert receipt.plays == count
    assert watched(simulator, regular(show)) == out(regular(show))
    assert watched(simulator, parts(show, 0)) == []


async def test_specials_are_marked_where_they_are_named(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    specials = out(parts(show, 0))

    await tracker.mark_watched(UpTo(episode=episode_ref(show, 0, 2)), confirm_plays=2)
    assert watched(simulator, parts(show, 0)) == specials[:2]
    await tracker.mark_watched(season_ref(show, 0), confirm_plays=len(specials) - 2)

    assert watched(simulator, parts(show, 0)) == specials
    assert watched(simulator, regular(show)) == []


async def test_up_to_here_takes_the_seasons_before_with_it(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    wanted = [*parts(show, 1), *parts(show, 2)[:3]]

    await tracker.mark_watched(UpTo(episode=episode_ref(show, 2, 3)), confirm_plays=len(wanted))

    assert watched(simulator, regular(show)) == wanted


async def test_a_single_play_needs_no_confirmation(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    receipt = await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 1)))

    assert receipt.plays == 1
    assert watched(simulator, regular(show)) == parts(show, 1)[:1]


async def test_a_count_that_shrank_to_one_is_confirmed_anew(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    receipt = await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 1)), confirm_plays=2)

    assert (receipt.receipt, receipt.plays) == (None, 1)
    assert watched(simulator, regular(show)) == []


async def test_nothing_left_says_when_it_was_seen(simulator: Simulator, tracker: Tracker, show: Show) -> None:
    chosen = datetime(2026, 1, 2, 21, 30, tzinfo=UTC)
    up_to = UpTo(episode=episode_ref(show, 1, 3))
    await tracker.mark_watched(up_to, watched_at=chosen, confirm_plays=3)

    receipt = await tracker.mark_watched(up_to, confirm_plays=3)

    assert (receipt.receipt, receipt.plays, receipt.seen_at) == (None, 0, chosen)


async def test_what_was_watched_elsewhere_since_the_preview_is_a_new_count(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)
    count = (await tracker.preview(season_ref(show, 2))).plays
    simulator.state.demo.watch([(season[0], utc_now())], "scrobble")

    receipt = await tracker.mark_watched(season_ref(show, 2), confirm_plays=count)

    assert (receipt.receipt, receipt.plays) == (None, count - 1)
    assert watched(simulator, season) == season[:1]


async def test_several_cannot_be_watched_again_at_once(tracker: Tracker, show: Show) -> None:
    with pytest.raises(InvalidRequestError, match="single episode or movie"):
        await tracker.mark_watched(season_ref(show, 2), again=True, confirm_plays=1)


@pytest.mark.parametrize("number", [99, 0])
async def test_what_a_show_does_not_have_is_a_typed_refusal(
    tracker: Tracker, show: Show, number: int
) -> None:
    missing = UpTo(episode=episode_ref(show, 1, 0)) if number == 0 else season_ref(show, number)

    with pytest.raises(NotFoundError, match="Trakt has no show/"):
        await tracker.mark_watched(missing)


async def test_the_same_intent_twice_is_one_bulk_and_one_receipt(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    season = parts(show, 2)

    first, second = [
        await tracker.mark_watched(season_ref(show, 2), confirm_plays=len(season), intent_id="tap-1")
        for _ in range(2)
    ]

    assert first == second
    assert all(len(plays(simulator, part)) == 1 for part in season)


async def test_two_bulks_at_the_same_time_add_each_episode_once(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    first, all_of_it = parts(show, 1), [*parts(show, 1), *parts(show, 2)]
    up_to = UpTo(episode=episode_ref(show, 2, len(parts(show, 2))))

    one, two = await asyncio.gather(
        tracker.mark_watched(season_ref(show, 1), confirm_plays=len(first)),
        tracker.mark_watched(up_to, confirm_plays=len(all_of_it)),
    )

    assert one.plays + two.plays == len(all_of_it)
    assert all(len(plays(simulator, part)) == 1 for part in all_of_it)


async def test_undo_of_a_bulk_puts_the_show_back_on_the_watchlist(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    account = simulator.state.demo
    account.want(show)
    receipt = await tracker.mark_watched(UpTo(episode=episode_ref(show, 1, 3)), confirm_plays=3)
    assert show not in account.watchlist

    await tracker.undo(receipt.receipt)
    assert show in account.watchlist


async def test_a_bulk_that_was_counted_while_trakt_was_up_waits_while_it_is_down(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    up_to = UpTo(episode=episode_ref(show, 1, 3))
    count = (await tracker.preview(up_to)).plays
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))

    receipt = await tracker.mark_watched(up_to, confirm_plays=count, intent_id="tap-1")
    assert (receipt.plays, receipt.pending) == (3, True)
    assert (await tracker.preview(UpTo(episode=episode_ref(show, 1, 4)))).plays == 1

    simulator.state.faults.clear()
    await tracker.refresh()
    assert watched(simulator, regular(show)) == parts(show, 1)[:3]


async def test_what_was_never_counted_cannot_be_while_trakt_is_down(
    simulator: Simulator, tracker: Tracker, show: Show
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))

    with pytest.raises(UnreachableError):
        await tracker.mark_watched(season_ref(show, 2), confirm_plays=25)
    assert tracker.pending == 0
