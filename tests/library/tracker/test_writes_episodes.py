"""Episodes of one show that are named one by one, in one write."""

from datetime import timedelta

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.watching import LONG_SHOW, parts, plays, sent, show_called, watched
from trakt_tmdb import EpisodeRef, InvalidRequestError, NotFoundError, TitleRef, Tracker
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Part, Show


@pytest.fixture
def show(simulator: Simulator) -> Show:
    return show_called(simulator, LONG_SHOW)


@pytest.fixture
def chosen(show: Show) -> list[Part]:
    """Three that are not beside each other, the later ones first."""
    season = parts(show, 2)
    return [season[7], season[4], season[1]]


def refs(chosen: list[Part]) -> list[EpisodeRef]:
    return [ref_of(part) for part in chosen]


async def test_they_go_in_one_request_and_are_undone_as_one(
    simulator: Simulator, tracker: Tracker, chosen: list[Part]
) -> None:
    receipt = await tracker.mark_episodes_watched(refs(chosen))
    assert (receipt.plays, len(sent(simulator, "/sync/history"))) == (3, 1)
    assert watched(simulator, parts(chosen[0].show, 2)) == sorted(
        chosen, key=lambda part: part.episode.number
    )
    assert (await tracker.undo(receipt.receipt)).plays == 3
    assert watched(simulator, chosen) == []


async def test_history_keeps_the_order_in_which_they_were_named(
    simulator: Simulator, tracker: Tracker, chosen: list[Part]
) -> None:
    at = utc_now().replace(microsecond=0) - timedelta(days=1)
    await tracker.mark_episodes_watched(refs(chosen), watched_at=at)
    times = [plays(simulator, part)[0] for part in chosen]
    assert times == [at - timedelta(seconds=2), at - timedelta(seconds=1), at]


async def test_what_was_seen_is_left_alone_unless_again_is_said(
    simulator: Simulator, tracker: Tracker, chosen: list[Part]
) -> None:
    at = utc_now() - timedelta(days=9)
    await tracker.mark_watched(refs(chosen)[0], watched_at=at)
    assert (await tracker.mark_episodes_watched(refs(chosen))).plays == 2
    assert (await tracker.mark_episodes_watched(refs(chosen), again=True)).plays == 1
    assert [len(plays(simulator, part)) for part in chosen] == [2, 1, 1]


async def test_the_same_intent_again_adds_nothing(
    simulator: Simulator, tracker: Tracker, chosen: list[Part]
) -> None:
    first = await tracker.mark_episodes_watched(refs(chosen), intent_id="tap-1")
    assert await tracker.mark_episodes_watched(refs(chosen), intent_id="tap-1") == first
    assert len(sent(simulator, "/sync/history")) == 1


async def test_where_the_show_lacks_one_none_is_added(
    simulator: Simulator, tracker: Tracker, chosen: list[Part]
) -> None:
    missing = EpisodeRef(title=refs(chosen)[0].title, season=2, number=999)
    with pytest.raises(NotFoundError, match="s02e999"):
        await tracker.mark_episodes_watched([*refs(chosen), missing])
    assert sent(simulator, "/sync/history") == []


async def test_episodes_of_two_shows_are_two_writes(tracker: Tracker, chosen: list[Part]) -> None:
    other = EpisodeRef(title=TitleRef.parse("show/trakt-1001"), season=1, number=1)
    with pytest.raises(InvalidRequestError, match="one show"):
        await tracker.mark_episodes_watched([*refs(chosen), other])
    with pytest.raises(InvalidRequestError, match="At least one"):
        await tracker.mark_episodes_watched([])
