"""Shows dropped, hidden and begun again: gone at once, back as they were at undo."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.library.tracker.conftest import ref_of, utc_now
from tests.library.tracker.mine import refuse, trakt_id, trakt_of
from tests.library.tracker.watching import aired, sent, show_ref
from trakt_tmdb import (
    HidingPlace,
    InvalidRequestError,
    Media,
    Scope,
    TitleRef,
    Tracker,
    View,
    VIPRequiredError,
)
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.progress import progress_of
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.faults import Fault, FaultKind
from trakt_tmdb.tracker.views import DiscoverList

RESET = "/shows/{id}/progress/watched/reset"


@pytest.fixture
def going(simulator: Simulator, account: Account) -> Show:
    """A show in progress that airs this week."""
    now = utc_now()
    week = [part.show for part in simulator.state.catalogue.airings(now - timedelta(7), now + timedelta(7))]
    return next(
        show
        for show in week
        if account.follows(show)
        and show not in account.watchlist
        and (progress := progress_of(account, show, now)).completed
        and progress.next_episode
    )


def offline(simulator: Simulator) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.RESET, path="/trakt/", count=1000))


async def in_progress(tracker: Tracker) -> set[int]:
    return {trakt_id(one.show) for one in (await tracker.up_next()).shows}


async def of_mine(tracker: Tracker) -> set[int]:
    return {trakt_id(card) for card in (await tracker.my_shows()).shows}


async def in_calendar(tracker: Tracker, media: Media = Media.SHOW) -> set[int | None]:
    """Titles whose airings of last, this and next week are mine."""
    weeks = [await tracker.schedule(day=utc_now().date() + timedelta(days)) for days in (-7, 0, 7)]
    return {
        TitleRef.parse(airing.title_ref).trakt
        for week in weeks
        for day in week.days
        for airing in day.airings
        if airing.media is media
    }


async def kept_out(tracker: Tracker, title: TitleRef) -> tuple[bool, tuple[str, ...]]:
    details = await tracker.details(title)
    return details.dropped, details.hidden


async def test_a_dropped_show_leaves_every_view_and_comes_back_at_undo(
    tracker: Tracker, account: Account, going: Show
) -> None:
    assert trakt_of(going) in await in_progress(tracker) & await of_mine(tracker) & await in_calendar(tracker)

    receipt = await tracker.drop(show_ref(going))

    assert [show for show, _ in account.hidden.items("dropped")] == [going]
    assert trakt_of(going) not in await in_progress(tracker) | await of_mine(tracker)
    assert trakt_of(going) not in await in_calendar(tracker)

    await tracker.undo(receipt.receipt)
    assert account.hidden.items("dropped") == []
    assert trakt_of(going) in await in_progress(tracker) & await of_mine(tracker) & await in_calendar(tracker)


async def test_a_drop_shows_while_it_waits_and_can_be_taken_back(
    simulator: Simulator, tracker: Tracker, going: Show
) -> None:
    before = await tracker.up_next()
    await in_calendar(tracker)
    offline(simulator)

    assert (await tracker.drop(show_ref(going))).pending

    now = await tracker.up_next()
    assert (now.read, now.total) == (before.read - 1, before.total - 1)
    assert trakt_of(going) not in await in_progress(tracker) | await in_calendar(tracker)
    await tracker.undo()
    assert trakt_of(going) in await in_progress(tracker) & await in_calendar(tracker)


async def test_what_waits_to_be_dropped_is_in_the_calendar_of_all_but_no_longer_mine(
    simulator: Simulator, tracker: Tracker, going: Show
) -> None:
    simulator.state.faults.add(
        Fault(kind=FaultKind.RESET, method="POST", path="/users/hidden/dropped$", count=1000)
    )
    await tracker.drop(show_ref(going))

    weeks = [
        await tracker.schedule(day=utc_now().date() + timedelta(days), scope=Scope.ALL) for days in (-7, 0, 7)
    ]
    airings = [
        airing
        for week in weeks
        for day in week.days
        for airing in day.airings
        if TitleRef.parse(airing.title_ref).trakt == going.ids.trakt
    ]
    assert airings
    assert not any(airing.mine for airing in airings)


async def test_a_show_is_restored_and_undo_drops_it_as_of_then(
    simulator: Simulator, tracker: Tracker, account: Account, going: Show
) -> None:
    then = simulator.state.clock.now().replace(microsecond=0) - timedelta(days=30)
    account.hide(going, "dropped", then)
    assert trakt_of(going) not in await in_progress(tracker)

    await tracker.restore(show_ref(going))
    assert account.hidden.items("dropped") == []
    assert trakt_of(going) in await in_progress(tracker)

    await tracker.undo()
    assert account.hidden.items("dropped") == [(going, then)]


async def test_a_show_is_hidden_from_progress_alone(tracker: Tracker, going: Show) -> None:
    await tracker.hide(show_ref(going), HidingPlace.PROGRESS)
    assert trakt_of(going) not in await in_progress(tracker)
    assert trakt_of(going) in await in_calendar(tracker)

    await tracker.unhide(show_ref(going), HidingPlace.PROGRESS)
    assert trakt_of(going) in await in_progress(tracker)


async def test_a_show_is_hidden_from_the_calendar_alone(tracker: Tracker, going: Show) -> None:
    hidden = await tracker.hide(show_ref(going), HidingPlace.CALENDAR)
    assert trakt_of(going) in await in_progress(tracker)
    assert trakt_of(going) not in await in_calendar(tracker)

    await tracker.undo(hidden.receipt)
    assert trakt_of(going) in await in_calendar(tracker)


async def test_a_movie_is_hidden_from_the_calendar(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    today = utc_now().date()
    movie: Movie = next(
        one for one in simulator.state.catalogue.movies.on_trakt if abs(one.released - today).days <= 7
    )
    account.want(movie)
    title = TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt)
    assert movie.ids.trakt in await in_calendar(tracker, Media.MOVIE)

    await tracker.hide(title, HidingPlace.CALENDAR)

    assert movie.ids.trakt not in await in_calendar(tracker, Media.MOVIE)
    for write in (
        tracker.drop(title),
        tracker.hide(title, HidingPlace.PROGRESS),
        tracker.start_rewatch(title),
    ):
        with pytest.raises(InvalidRequestError, match="Only a show"):
            await write


async def recommended(tracker: Tracker, media: Media) -> list[str]:
    return [one.ref for one in (await tracker.discover(DiscoverList.RECOMMENDED, media)).titles]


@pytest.mark.parametrize("media", list(Media))
async def test_a_title_is_recommended_no_more_until_that_is_taken_back(
    tracker: Tracker, account: Account, media: Media
) -> None:
    before = await recommended(tracker, media)
    title = TitleRef.parse(before[1])
    assert await kept_out(tracker, title) == (False, ())
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)

    hidden = await tracker.hide(title, HidingPlace.RECOMMENDATIONS)
    assert before[1] not in await recommended(tracker, media)
    assert await kept_out(tracker, title) == (False, ("recommendations",))
    assert frozenset().union(*heard) == {View.DISCOVER, View.DETAILS, View.CHANGES}

    await tracker.undo(hidden.receipt)
    assert await recommended(tracker, media) == before
    assert account.hidden.items("recommendations") == []


async def test_a_title_is_recommended_no_more_while_that_waits(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    first, *others = await recommended(tracker, Media.SHOW)
    offline(simulator)

    await tracker.hide(TitleRef.parse(first), HidingPlace.RECOMMENDATIONS)
    waiting = await recommended(tracker, Media.SHOW)
    assert waiting[: len(others)] == others
    assert first not in waiting
    assert account.hidden.items("recommendations") == []

    simulator.state.faults.clear()
    await tracker.refresh()
    assert first not in await recommended(tracker, Media.SHOW)
    assert len(account.hidden.items("recommendations")) == 1


async def test_details_say_where_a_title_is_kept_out_of(tracker: Tracker, going: Show) -> None:
    show = show_ref(going)
    assert await kept_out(tracker, show) == (False, ())

    await tracker.hide(show, HidingPlace.PROGRESS)
    await tracker.hide(show, HidingPlace.CALENDAR)
    await tracker.drop(show)
    assert await kept_out(tracker, show) == (True, ("calendar", "progress"))

    await tracker.restore(show)
    await tracker.unhide(show, HidingPlace.CALENDAR)
    assert await kept_out(tracker, show) == (False, ("progress",))


async def test_details_say_it_while_it_waits(simulator: Simulator, tracker: Tracker, going: Show) -> None:
    show = show_ref(going)
    await tracker.hide(show, HidingPlace.PROGRESS)
    await tracker.details(show)
    offline(simulator)

    await tracker.unhide(show, HidingPlace.PROGRESS)
    await tracker.hide(show, HidingPlace.CALENDAR)
    await tracker.drop(show)

    assert await kept_out(tracker, show) == (True, ("calendar",))


async def test_details_of_what_trakt_keeps_to_itself_say_nothing(
    simulator: Simulator, tracker: Tracker, going: Show
) -> None:
    await tracker.drop(show_ref(going))
    await tracker.refresh()
    simulator.state.faults.add(
        Fault(kind=FaultKind.STATUS, method="GET", path="/users/hidden", status=403, count=100)
    )
    assert await kept_out(tracker, show_ref(going)) == (False, ())


async def test_subscribers_hear_of_a_drop(tracker: Tracker, going: Show) -> None:
    heard: list[frozenset[View]] = []
    tracker.subscribe(heard.append)

    await tracker.drop(show_ref(going))

    assert all({View.SCHEDULE, View.UP_NEXT, View.MY_SHOWS} <= views for views in heard)
    assert heard


async def test_a_rewatch_begins_at_the_first_episode_and_is_taken_back(
    simulator: Simulator, tracker: Tracker, account: Account, going: Show
) -> None:
    before = {trakt_id(one.show): one.episode.number for one in (await tracker.up_next()).shows}

    receipt = await tracker.start_rewatch(show_ref(going))

    assert trakt_of(going) in account.rewatching
    [shown] = [one for one in (await tracker.up_next()).shows if trakt_id(one.show) == going.ids.trakt]
    assert (shown.episode.season, shown.episode.number) == (1, 1)

    await tracker.undo(receipt.receipt)
    assert trakt_of(going) not in account.rewatching
    now = {trakt_id(one.show): one.episode.number for one in (await tracker.up_next()).shows}
    assert now == before
    assert len(sent(simulator, RESET)) == 1


async def test_a_lost_answer_begins_no_second_rewatch(
    simulator: Simulator, tracker: Tracker, account: Account, going: Show
) -> None:
    earlier = simulator.state.clock.now() - timedelta(days=400)
    account.rewatching[trakt_of(going)] = earlier
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, method="POST", path="/reset$"))

    assert (await tracker.start_rewatch(show_ref(going))).pending
    began = account.rewatching[trakt_of(going)]
    assert began > earlier
    await tracker.refresh()

    assert (tracker.pending, account.rewatching[trakt_of(going)]) == (0, began)
    await tracker.undo()
    assert trakt_of(going) not in account.rewatching


async def test_undo_of_a_rewatch_leaves_alone_what_was_ended_since(
    simulator: Simulator, tracker: Tracker, account: Account, going: Show
) -> None:
    await tracker.start_rewatch(show_ref(going))
    account.stop_rewatch(going)

    await tracker.undo()

    assert simulator.state.requests.counts[f"trakt DELETE {RESET}"] == 0


async def test_a_rewatch_that_needs_vip_says_so(simulator: Simulator, tracker: Tracker, going: Show) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, method="POST", path="/reset$", status=426))

    with pytest.raises(VIPRequiredError):
        await tracker.start_rewatch(show_ref(going))
    assert tracker.pending == 0


async def test_a_mark_that_takes_a_show_up_again_is_undone_to_dropped(
    simulator: Simulator, tracker: Tracker, account: Account, going: Show
) -> None:
    then = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    account.hide(going, "dropped", then)
    episode = progress_of(account, going, utc_now()).next_episode
    assert episode

    await tracker.mark_watched(ref_of(simulator.state.catalogue.part(episode)))
    account.unhide(going, "dropped")
    await tracker.undo()

    assert account.hidden.items("dropped") == [(going, then)]


async def test_undo_of_a_mark_does_not_drop_what_was_not(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    part = next(part for part in aired(simulator) if not account.history.of(part))
    account.hide(part.show, "dropped")
    await tracker.up_next()
    account.unhide(part.show, "dropped")

    await tracker.mark_watched(ref_of(part))
    await tracker.undo()

    assert account.hidden.items("dropped") == []
    assert sent(simulator, "/users/hidden/{section}") == []


async def test_an_app_that_may_not_see_what_is_hidden_marks_all_the_same(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    refuse(simulator, "/users/hidden", 403)
    part = next(part for part in aired(simulator) if not account.history.of(part))

    receipt = await tracker.mark_watched(ref_of(part))

    assert (receipt.plays, len(account.history.of(part))) == (1, 1)
