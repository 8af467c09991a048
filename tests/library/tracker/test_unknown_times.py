"""What was watched at a time that nobody knows was watched, at no time."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest

from tests.library.tracker.watching import episode_ref
from trakt_tmdb import EpisodeRef, Media, Scope, TitleRef, Tracker, When
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.history import UNKNOWN_TIME
from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.tracker.views import Airing

DOWN = Fault(kind=FaultKind.STATUS, status=503, method="POST", count=100)
AGES_AGO = datetime(2019, 5, 4, 20, tzinfo=UTC)


@pytest.fixture
def unseen(simulator: Simulator, account: Account) -> Part:
    """An episode of a show in progress that the person never watched."""
    now = simulator.state.clock.now()
    started = (
        show
        for show in simulator.state.catalogue.shows.on_trakt
        if account.history.shows().get(show.ids.trakt or 0)
    )
    parts = (simulator.state.catalogue.part(one) for show in started for one in show.aired(now))
    return next(part for part in parts if not account.history.of(part))


@pytest.fixture
def movie(simulator: Simulator, account: Account) -> Movie:
    return next(one for one in simulator.state.catalogue.movies.on_trakt if not account.history.of(one))


async def airings(tracker: Tracker) -> list[Airing]:
    week = await tracker.schedule(scope=Scope.ALL)
    return [one for day in week.days for one in day.airings]


def ref_of(part: Part) -> EpisodeRef:
    return episode_ref(part.show, part.episode.season, part.episode.number)


@pytest.mark.parametrize("faults", [(), (DOWN,)], ids=["arrived", "waiting"])
async def test_an_episode_marked_so_is_watched_at_no_time(
    simulator: Simulator, tracker: Tracker, unseen: Part, faults: Sequence[Fault]
) -> None:
    for fault in faults:
        simulator.state.faults.add(fault)
    ref = ref_of(unseen)

    receipt = await tracker.mark_watched(ref, watched_at=When.UNKNOWN)

    season = await tracker.episodes(ref.title, ref.season)
    card = next(one for one in season.episodes if one.number == ref.number)
    assert (card.watched, card.watched_at, card.pending) == (True, None, receipt.pending)
    assert receipt.pending is bool(faults)


async def test_a_movie_is_watched_at_no_time_until_a_known_play_follows(
    tracker: Tracker, account: Account, movie: Movie
) -> None:
    ref = TitleRef(media=Media.MOVIE, trakt=movie.ids.trakt, tmdb=movie.ids.tmdb)
    account.watch([(movie, UNKNOWN_TIME)])
    card = (await tracker.details(ref)).card
    assert (card.watched, card.watched_at) == (True, None)

    account.watch([(movie, AGES_AGO)])
    await tracker.refresh()
    card = (await tracker.details(ref)).card
    assert (card.watched, card.watched_at) == (True, AGES_AGO)


async def test_an_airing_is_ticked_at_no_time(
    simulator: Simulator, tracker: Tracker, account: Account
) -> None:
    airing = next(one for one in await airings(tracker) if one.season and not one.watched)
    ref = EpisodeRef.parse(airing.ref)
    show = next(one for one in simulator.state.catalogue.shows.on_trakt if one.ids.trakt == ref.title.trakt)
    account.watch([(_part(simulator, show, ref), UNKNOWN_TIME)])

    await tracker.refresh()

    week = await airings(tracker)
    assert [(one.watched, one.watched_at) for one in week if one.ref == airing.ref] == [(True, None)]


async def test_a_show_of_which_all_is_so_was_last_watched_at_no_time(
    tracker: Tracker, account: Account, unseen: Part
) -> None:
    show = unseen.show
    account.unwatch(account.history.shows()[show.ids.trakt or 0])
    account.watch(
        [(Part(show=show, season=show.seasons[-1], episode=show.seasons[-1].episodes[0]), UNKNOWN_TIME)]
    )
    up_next = await tracker.up_next()
    shown = [one for one in up_next.shows if TitleRef.parse(one.show.ref).trakt == show.ids.trakt]
    assert [(one.show.watched, one.show.watched_at, one.last_watched_at) for one in shown] == [
        (True, None, None)
    ]


def _part(simulator: Simulator, show: Show, ref: EpisodeRef) -> Part:
    season = show.season(ref.season)
    assert season
    return simulator.state.catalogue.part(next(one for one in season.episodes if one.number == ref.number))
