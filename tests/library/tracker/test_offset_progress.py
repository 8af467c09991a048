"""A show's own offset: what is to be watched and waited for, details and marks."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from msgspec.structs import force_setattr

from tests.library.tracker.conftest import utc_now
from tests.library.tracker.mine import coming, refuse, trakt_id, trakt_of
from tests.library.tracker.offsets import DAY, caught_up, one_behind, weekly
from tests.library.tracker.watching import fail_posts, parts, regular, show_ref, watched
from trakt_tmdb import (
    EpisodeRef,
    TitleRef,
    Tracker,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.faults import FaultKind
from trakt_tmdb.tracker.views import Progress as ShownProgress
from trakt_tmdb.tracker.views import UpNext, UpNextOrder, UpNextShow


def of(shows: tuple[UpNextShow, ...], show: Show) -> UpNextShow | None:
    return next((one for one in shows if trakt_id(one.show) == show.ids.trakt), None)


def said(up_next: UpNext, show: Show) -> tuple[UpNextShow | None, UpNextShow | None]:
    """What is said of a show: to watch, and to wait for."""
    return of(up_next.shows, show), of(up_next.waiting, show)


async def test_what_is_not_out_yet_for_the_person_waits_with_its_own_countdown(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = one_behind(simulator)
    latest = show.aired(utc_now())[-1]
    assert said(await tracker.up_next(), show)[0]

    await tracker.set_offset(show_ref(show), 14 * DAY)
    to_watch, to_wait = said(await tracker.up_next(), show)

    assert to_watch is None
    assert to_wait
    assert (to_wait.episode.season, to_wait.episode.number) == (latest.season, latest.number)
    assert to_wait.episode.at == latest.first_aired + 14 * DAY
    assert to_wait.show.progress
    assert to_wait.show.progress.aired == to_wait.show.progress.completed


async def test_what_is_out_early_for_the_person_is_to_be_watched_and_then_no_more(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = caught_up(simulator)
    following = show.coming(utc_now())[0]
    assert said(await tracker.up_next(), show)[1]

    offset = -(following.first_aired - utc_now()) - timedelta(minutes=1)
    await tracker.set_offset(show_ref(show), offset)
    to_watch, to_wait = said(await tracker.up_next(), show)

    assert to_wait is None
    assert to_watch
    assert (to_watch.episode.season, to_watch.episode.number) == (following.season, following.number)
    assert to_watch.episode.at == following.first_aired + offset
    assert (to_watch.episodes_left, to_watch.minutes_left) == (1, show.runtime)
    cards = {trakt_id(card): card.progress for card in (await tracker.my_shows()).shows}
    assert cards[trakt_of(show)] == to_watch.show.progress

    await tracker.mark_watched(EpisodeRef.parse(to_watch.episode.ref))
    to_watch, to_wait = said(await tracker.up_next(), show)

    assert to_watch is None
    assert to_wait is None or to_wait.episode.number != following.number


async def test_a_mark_that_still_waits_counts_for_what_is_out_early(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = caught_up(simulator)
    following = show.coming(utc_now())[0]
    title = show_ref(show)
    await tracker.set_offset(title, -(following.first_aired - utc_now()) - timedelta(minutes=1))
    await tracker.up_next()
    fail_posts(simulator, "/sync/history", FaultKind.RESET, count=1000)

    receipt = await tracker.mark_watched(
        EpisodeRef(title=title, season=following.season, number=following.number)
    )

    assert receipt.pending
    assert said(await tracker.up_next(), show)[0] is None


@pytest.fixture
def ended(simulator: Simulator) -> Iterator[Show]:
    """A show whose finale ended it at Trakt, and is unseen; the catalogue is shared, so it goes on after."""
    show = one_behind(simulator)
    status = show.status
    force_setattr(show, "status", "ended")
    yield show
    force_setattr(show, "status", status)


async def test_an_ended_show_waits_for_what_is_not_out_yet_for_the_person(
    tracker: Tracker, ended: Show
) -> None:
    await tracker.set_offset(show_ref(ended), 14 * DAY)

    assert said(await tracker.up_next(), ended)[1]


async def test_both_lists_are_in_the_order_of_the_persons_moments(
    simulator: Simulator, tracker: Tracker
) -> None:
    before = await tracker.up_next(order=UpNextOrder.AIRED)
    last_to_wait, last_to_watch = before.waiting[-1], before.shows[-1]
    first_to_wait = before.waiting[0]
    assert isinstance(last_to_watch.episode.at, datetime)
    assert isinstance(first_to_wait.episode.at, datetime)

    await tracker.set_offset(TitleRef.parse(first_to_wait.show.ref), 14 * DAY)
    await tracker.set_offset(TitleRef.parse(last_to_wait.show.ref), timedelta(minutes=-1))
    after = await tracker.up_next(order=UpNextOrder.AIRED)

    moments = [one.episode.at for one in after.waiting if isinstance(one.episode.at, datetime)]
    assert first_to_wait.episode.at + 14 * DAY in moments
    assert moments == sorted(moments)
    aired = [one.episode.at for one in after.shows if isinstance(one.episode.at, datetime)]
    assert aired == sorted(aired, reverse=True)


async def test_a_bare_date_moves_by_whole_days_alone(simulator: Simulator, tracker: Tracker) -> None:
    refuse(simulator, "/trakt/calendars/my/shows")
    one = (await tracker.up_next()).waiting[0]
    assert type(one.episode.at) is date
    title = TitleRef.parse(one.show.ref)

    for offset, days in ((timedelta(hours=23), 0), (timedelta(days=2, hours=23), 2)):
        await tracker.set_offset(title, offset)
        waiting = (await tracker.up_next()).waiting
        assert {other.episode.at for other in waiting if other.show.ref == one.show.ref} == {
            one.episode.at + days * DAY
        }


async def test_a_bare_date_that_is_past_for_the_person_is_waited_for_no_more(
    simulator: Simulator, tracker: Tracker
) -> None:
    refuse(simulator, "/trakt/calendars/my/shows")
    one = (await tracker.up_next()).waiting[0]
    assert type(one.episode.at) is date
    days = (one.episode.at - utc_now().date()).days

    for past, shown in ((0, True), (1, False)):
        await tracker.set_offset(TitleRef.parse(one.show.ref), -(days + past) * DAY)
        waiting = (await tracker.up_next()).waiting
        assert any(other.show.ref == one.show.ref for other in waiting) is shown


async def test_details_count_down_to_the_persons_moment(simulator: Simulator, tracker: Tracker) -> None:
    show = one_behind(simulator)
    latest, following = show.aired(utc_now())[-1], coming(simulator, show)
    assert following
    plain = await tracker.details(show_ref(show))

    await tracker.set_offset(show_ref(show), 14 * DAY)
    page = await tracker.details(show_ref(show))

    late = [one for one in show.aired(utc_now()) if one.first_aired + 14 * DAY > utc_now()]
    assert page.next_episode
    assert page.next_episode.at == late[0].first_aired + 14 * DAY
    assert page.up_next is None
    assert plain.up_next
    assert plain.up_next.number == latest.number
    assert page.offset_minutes == 14 * 24 * 60
    done = len(show.aired(utc_now())) - 1
    assert page.card.progress == ShownProgress(aired=done, completed=done)
    of_seasons = [one.progress for one in page.seasons if one.number and one.progress]
    assert (sum(one.aired for one in of_seasons), sum(one.completed for one in of_seasons)) == (done, done)


async def test_details_of_what_is_out_early_say_what_is_next(simulator: Simulator, tracker: Tracker) -> None:
    show = caught_up(simulator)
    following = show.coming(utc_now())[0]
    offset = -(following.first_aired - utc_now()) - timedelta(minutes=1)

    await tracker.set_offset(show_ref(show), offset)
    page = await tracker.details(show_ref(show))

    aired = len(show.aired(utc_now()))
    assert page.up_next
    assert (page.up_next.season, page.up_next.number) == (following.season, following.number)
    assert page.card.progress == ShownProgress(aired=aired + 1, completed=aired)
    assert page.next_episode is None or page.next_episode.number != following.number


async def test_a_season_says_when_its_episodes_air_for_the_person(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = weekly(simulator)
    await tracker.set_offset(show_ref(show), DAY)

    season = await tracker.episodes(show_ref(show), 1)

    assert [one.at for one in season.episodes] == [part.episode.first_aired + DAY for part in parts(show, 1)]


async def test_a_mark_of_the_whole_show_goes_by_what_is_out_for_the_person(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = one_behind(simulator)
    assert (await tracker.preview(show_ref(show))).plays == 1

    await tracker.set_offset(show_ref(show), 14 * DAY)
    assert (await tracker.preview(show_ref(show))).plays == 0
    await tracker.mark_watched(show_ref(show), confirm_plays=0)

    assert len(watched(simulator, regular(show))) == len(show.aired(utc_now())) - 1
