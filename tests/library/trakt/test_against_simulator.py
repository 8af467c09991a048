"""The clients and the simulated services understand each other, from sign-in to undo."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.signed_in import signed_in
from trakt_tmdb.errors import AuthenticationError, ServerError, TraktTMDBError, UnreachableError
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.tmdb import TMDBClient
from trakt_tmdb.trakt import TraktClient
from trakt_tmdb.trakt.models import HistoryItem, Ids, Media, WatchlistItem


@pytest.fixture
async def simulator(clock: FakeClock) -> AsyncIterator[Simulator]:
    """Share the clock that never waits, so that both sides count the same seconds."""
    async with Simulator(clock=clock.today) as simulator:
        yield simulator


@pytest.fixture
async def trakt(
    session: aiohttp.ClientSession, simulator: Simulator, clock: FakeClock
) -> AsyncIterator[TraktClient]:
    client = signed_in(simulator, session, clock, timeout=aiohttp.ClientTimeout(total=5))
    yield client
    await client.close()


async def test_every_view_can_be_read(trakt: TraktClient, clock: FakeClock) -> None:
    today = clock.today().date()

    settings = await trakt.users.settings()
    activities = await trakt.sync.last_activities()
    week = await trakt.calendars.my_shows(today - timedelta(days=3), 7)
    anime = await trakt.calendars.all_shows(today, 7, genres=["anime"])
    movies = await trakt.calendars.all_movies(today - timedelta(days=30), 60)
    up_next = await trakt.sync.up_next().all()
    watchlist = await trakt.sync.watchlist().all()

    assert settings.user.ids.uuid
    assert activities.all
    assert week
    assert all(item.first_aired and item.episode.number is not None for item in week)
    assert anime
    assert all("anime" in item.show.genres for item in anime)
    assert movies
    assert up_next
    assert watchlist


async def test_every_play_is_found_in_history_and_in_the_map(trakt: TraktClient) -> None:
    plays = await trakt.sync.history().all()
    shows = await trakt.sync.watched_shows()
    movies = await trakt.sync.watched_movies()

    mapped = sum(
        len(times) for show in shows.values() for season in show.values() for times in season.values()
    )
    mapped += sum(len(times) for times in movies.values())
    assert len({play.id for play in plays}) == len(plays) == mapped


async def test_a_show_is_read_from_all_sides(trakt: TraktClient) -> None:
    (first, *_) = (await trakt.sync.up_next().page(1)).items
    show = first.show.ids.trakt

    summary = await trakt.shows.summary(show)
    progress = await trakt.shows.progress(show)
    seasons = await trakt.shows.seasons(show)
    coming = progress.next_episode
    assert coming is not None
    assert coming.season is not None
    assert coming.number is not None
    episode = await trakt.shows.episode(show, coming.season, coming.number)

    assert summary.title == first.show.title
    assert progress.completed == first.progress.completed
    assert any(season.episodes for season in seasons)
    assert episode.ids.trakt == coming.ids.trakt
    assert episode in await trakt.shows.season(show, coming.season)


async def test_a_play_is_added_found_and_taken_back(trakt: TraktClient, clock: FakeClock) -> None:
    (first, *_) = (await trakt.sync.up_next().page(1)).items
    episode = first.progress.next_episode
    assert episode is not None
    item = episode.ids.trakt
    second = clock.today()

    added = await trakt.sync.add_to_history(episodes=[HistoryItem(ids=Ids(trakt=item), watched_at=second)])
    (play,) = await trakt.sync.history(Media.EPISODE, item).all()
    assert play.id is not None
    removed = await trakt.sync.remove_from_history(ids=[play.id])

    assert added.added.episodes == 1
    assert not added.not_found
    assert play.watched_at == second
    assert removed.deleted.episodes == 1
    assert await trakt.sync.history(Media.EPISODE, item).all() == []


async def test_what_is_not_there_is_said_so(trakt: TraktClient) -> None:
    answer = await trakt.sync.add_to_history(episodes=[HistoryItem(ids=Ids(trakt=999_999_999))])

    assert [item.ids.trakt for item in answer.not_found.episodes] == [999_999_999]


async def test_the_watchlist_is_added_to_and_cleared(trakt: TraktClient) -> None:
    listed = {entry.movie.ids.trakt for entry in await trakt.sync.watchlist(Media.MOVIE).all() if entry.movie}
    found = [row.movie for row in (await trakt.movies.trending().page(1)).items]
    movie = next(movie for movie in found if movie.ids.trakt not in listed)
    item = WatchlistItem(ids=movie.ids)

    assert (await trakt.sync.add_to_watchlist(movies=[item])).added.movies == 1
    assert (await trakt.sync.add_to_watchlist(movies=[item])).existing.movies == 1
    assert (await trakt.sync.remove_from_watchlist(movies=[item])).deleted.movies == 1


async def test_a_title_is_found_by_text_and_by_id(trakt: TraktClient) -> None:
    (row, *_) = (await trakt.shows.trending().page(1)).items
    assert row.show.title

    found = [result.show for result in (await trakt.search.text(row.show.title).page(1)).items]
    assert row.show.ids.tmdb
    (known,) = await trakt.search.lookup("tmdb", row.show.ids.tmdb, Media.SHOW)

    assert row.show.ids in [show.ids for show in found if show]
    assert known.show
    assert known.show.ids == row.show.ids


async def test_tmdb_tells_the_same_title(
    session: aiohttp.ClientSession, trakt: TraktClient, simulator: Simulator
) -> None:
    tmdb = TMDBClient(session, simulator.tmdb_token, api_url=simulator.tmdb_url)
    (row, *_) = (await trakt.shows.trending().page(1)).items
    assert row.show.ids.tmdb

    details = await tmdb.tv.details(row.show.ids.tmdb, language="zh-CN", seasons=(1,))

    assert details.id == row.show.ids.tmdb
    assert details.translations.translations
    assert details.season_details[1].episodes
    assert (await tmdb.configuration()).images.poster_sizes
    assert (await tmdb.trending("tv", "week").page(1)).items
    await tmdb.close()


async def test_a_renewal_whose_answer_is_lost_ends_in_signing_in_again(
    trakt: TraktClient, simulator: Simulator
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, path="/oauth/token"))

    with pytest.raises(UnreachableError):
        await trakt.auth.refresh()
    with pytest.raises(AuthenticationError):
        await trakt.auth.refresh()


async def test_fifty_readers_survive_a_rotation(trakt: TraktClient) -> None:
    old = trakt.auth.token
    readers = (trakt.sync.last_activities() for _ in range(50))
    await asyncio.gather(trakt.auth.refresh(), *readers)

    assert trakt.auth.token != old


async def test_a_write_whose_answer_is_lost_was_done(trakt: TraktClient, simulator: Simulator) -> None:
    (first, *_) = (await trakt.sync.up_next().page(1)).items
    episode = first.progress.next_episode
    assert episode is not None
    simulator.state.faults.add(Fault(kind=FaultKind.DROP_ANSWER, path="/sync/history"))

    with pytest.raises(UnreachableError) as caught:
        await trakt.sync.add_to_history(episodes=[HistoryItem(ids=Ids(trakt=episode.ids.trakt))])

    assert caught.value.maybe_sent
    assert len(await trakt.sync.history(Media.EPISODE, episode.ids.trakt).all()) == 1


async def test_every_play_is_streamed_past_the_cache(trakt: TraktClient, simulator: Simulator) -> None:
    held = await trakt.sync.history().all()
    since = held[40].watched_at
    simulator.state.requests.clear()

    assert await trakt.sync.every_play().all() == held
    assert await trakt.sync.every_play().all() == held
    assert simulator.state.requests.counts["trakt GET /sync/history/{type}"] > 2
    assert await trakt.sync.every_play(start_at=since).all() == [
        play for play in held if play.watched_at and since and play.watched_at >= since
    ]


async def test_pages_that_lie_lose_nothing(trakt: TraktClient, simulator: Simulator) -> None:
    every = await trakt.live.sync.history().all()
    simulator.state.faults.add(Fault(kind=FaultKind.LYING_PAGES, path="/sync/history", count=50))

    assert {play.id for play in await trakt.live.sync.history().all()} == {play.id for play in every}


@pytest.mark.parametrize(
    "kind",
    [kind for kind in FaultKind if kind not in {FaultKind.DELAY, FaultKind.LYING_PAGES, FaultKind.STALL}],
)
async def test_every_planned_fault_is_survived_or_one_of_our_errors(
    trakt: TraktClient, simulator: Simulator, kind: FaultKind
) -> None:
    simulator.state.faults.add(Fault(kind=kind, path="/shows/trending", count=9))

    try:
        page = await trakt.shows.trending().page(1)
    except TraktTMDBError as error:
        assert type(error) is not TraktTMDBError  # noqa: PT017  both endings are right
        assert kind is not FaultKind.STATUS or isinstance(error, ServerError)  # noqa: PT017
    else:
        assert kind in {FaultKind.ABSENT_FIELDS, FaultKind.WRONG_TYPES}
        assert page.page == 1
