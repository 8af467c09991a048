"""Where a person stopped watching: gone at a mark, there again at its undo."""

from datetime import timedelta

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.mine import refuse
from tests.library.tracker.watching import LONG_SHOW, out, parts, season_ref, sent, show_called, unseen
from trakt_tmdb import Media, TitleRef, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.faults import Fault, FaultKind


@pytest.fixture
def episode(simulator: Simulator) -> Part:
    return unseen(simulator)


def stops(account: Account) -> list[tuple[Part | Movie, float]]:
    return [(one.item, one.progress) for one in account.playback.newest_first()]


async def test_a_position_comes_back_when_a_mark_is_undone(
    tracker: Tracker, account: Account, episode: Part
) -> None:
    account.stop_in(episode, 42.5)

    await tracker.mark_watched(ref_of(episode))
    assert stops(account) == []

    await tracker.undo()
    assert stops(account) == [(episode, 42.5)]


async def test_a_movies_position_comes_back_by_all_that_trakt_wants_to_know(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    movie = next(one for one in simulator.state.catalogue.movies.on_trakt if not account.history.of(one))
    account.stop_in(movie, 10)

    await tracker.mark_watched(TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt))
    await tracker.undo()

    assert stops(account) == [(movie, 10)]
    named = {"ids": {"trakt": movie.ids.trakt}, "title": movie.title, "year": movie.year}
    assert sent(simulator, "/scrobble/pause") == [{"progress": 10, "movie": named}]


async def test_the_positions_in_a_season_come_back_together(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    show = show_called(simulator, LONG_SHOW)
    season = out(parts(show, 1))
    for number in (0, 3):
        account.stop_in(season[number], 20 + number)

    await tracker.mark_watched(season_ref(show, 1), confirm_plays=len(season))
    assert stops(account) == []
    await tracker.undo()

    assert {item.episode.number: percent for item, percent in stops(account) if isinstance(item, Part)} == {
        1: 20,
        4: 23,
    }


async def test_a_position_of_elsewhere_is_known_after_a_poll(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    other = next(part for part in out(parts(episode.show, 1)) if part != episode)
    await tracker.refresh()
    await tracker.mark_watched(ref_of(other), again=True)
    account.stop_in(episode, 33)
    await tracker.refresh()

    await tracker.mark_watched(ref_of(episode))
    await tracker.undo()

    assert stops(account) == [(episode, 33)]


async def test_a_position_that_came_since_is_left_alone(
    tracker: Tracker, account: Account, episode: Part
) -> None:
    account.stop_in(episode, 42)
    await tracker.mark_watched(ref_of(episode))
    account.stop_in(episode, 7)

    await tracker.undo()

    assert stops(account) == [(episode, 7)]


async def test_nothing_is_paused_while_something_is_watched(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    account.stop_in(episode, 42)
    await tracker.mark_watched(ref_of(episode))
    account.check_in(next(one for one in out(parts(episode.show, 1)) if one != episode))

    assert (await tracker.undo()).plays == 1

    assert sent(simulator, "/scrobble/pause") == []
    assert account.checkin


async def test_a_refused_position_does_not_keep_an_undo_from_being_done(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    account.stop_in(episode, 42)
    await tracker.mark_watched(ref_of(episode))
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, path="/scrobble/pause", status=422))

    assert (await tracker.undo()).plays == 1

    assert (account.history.of(episode), tracker.pending) == ([], 0)


async def test_an_app_that_may_not_see_positions_marks_and_undoes_all_the_same(
    simulator: Simulator, tracker: Tracker, account: Account, episode: Part
) -> None:
    refuse(simulator, "/sync/playback", 403)
    account.stop_in(episode, 42)

    assert (await tracker.mark_watched(ref_of(episode))).plays == 1
    assert (await tracker.undo()).plays == 1


async def test_what_is_known_is_not_asked_at_every_mark(simulator: Simulator, tracker: Tracker) -> None:
    """Without a position or a dropped show, a mark asks for them once and then not again."""
    await tracker.refresh()
    for hours in (90, 60, 30):
        at = utc_now().replace(microsecond=0) - timedelta(hours=hours)
        await tracker.mark_watched(ref_of(unseen(simulator)), watched_at=at)

    counts = simulator.state.requests.counts
    assert counts["trakt GET /sync/playback/{type}"] == 1
    assert counts["trakt GET /users/hidden/{section}"] == 1
