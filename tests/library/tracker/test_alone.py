"""A tracker with one service alone."""

from datetime import timedelta

import pytest

from tests.library.tracker.conftest import requests_to, utc_now
from tests.library.tracker.watching import show_ref
from trakt_tmdb import (
    AuthenticationError,
    InvalidRequestError,
    Journal,
    Kind,
    Media,
    Scope,
    ServerError,
    TitleRef,
    TMDBClient,
    Tracker,
)
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import DiscoverList, Week

SHOW = TitleRef(media=Media.SHOW, tmdb=61_000)
LISTS = [DiscoverList.TRENDING, DiscoverList.POPULAR, DiscoverList.ANTICIPATED]


def test_a_tracker_needs_a_service() -> None:
    with pytest.raises(InvalidRequestError, match="TraktClient"):
        Tracker(None)


@pytest.mark.parametrize("which", LISTS)
@pytest.mark.parametrize("media", Media)
async def test_tmdbs_lists_are_read_without_a_request_for_each_title(
    simulator: Simulator, tmdb: TMDBClient, which: DiscoverList, media: Media
) -> None:
    async with Tracker(None, tmdb, language="zh-Hans") as tracker:
        page = await tracker.discover(which, media)

    assert page.titles or which is DiscoverList.ANTICIPATED
    assert {one.media for one in page.titles} <= {media}
    assert requests_to(simulator, Service.TMDB) == 1
    assert requests_to(simulator, Service.TRAKT) == 0


async def test_a_genre_and_a_country_narrow_tmdbs_lists(tmdb: TMDBClient) -> None:
    async with Tracker(None, tmdb) as tracker:
        anime = await tracker.discover(DiscoverList.POPULAR, Media.SHOW, genre="anime", country="jp")

    assert anime.titles
    assert {one.country for one in anime.titles} == {"jp"}


@pytest.mark.parametrize("media", Media)
async def test_a_genre_that_tmdb_has_no_number_for_is_refused_with_those_it_has(
    tmdb: TMDBClient, media: Media
) -> None:
    async with Tracker(None, tmdb) as tracker:
        for which in LISTS:
            with pytest.raises(InvalidRequestError, match=r"'superhero'.*western"):
                await tracker.discover(which, media, genre="superhero")


async def test_search_details_and_episodes_come_from_tmdb(simulator: Simulator, tmdb: TMDBClient) -> None:
    async with Tracker(None, tmdb) as tracker:
        found = await tracker.search("lantern keeper")
        page = await tracker.details(SHOW)
        season = await tracker.episodes(SHOW, 1)
        movie = await tracker.details(TitleRef(media=Media.MOVIE, tmdb=61_000))

    assert found.titles[0].ref == str(SHOW)
    assert page.card.title == found.titles[0].title
    assert page.card.on_trakt is False
    assert page.seasons
    assert page.cast
    assert season.episodes[0].title
    assert movie.card.title
    assert requests_to(simulator, Service.TRAKT) == 0


async def test_everybodys_week_has_tmdbs_days_without_times(simulator: Simulator, tmdb: TMDBClient) -> None:
    async with Tracker(None, tmdb) as tracker:
        shows = await tracker.schedule(scope=Scope.ALL, kind=Kind.SHOWS)
        movies = await tracker.schedule(scope=Scope.ALL, kind=Kind.MOVIES)

    airings = [(day.date, one) for day in shows.days for one in day.airings]
    assert airings
    assert all(one.at == day for day, one in airings)
    assert all(one.season is not None and not one.mine for _, one in airings)
    released = {one.title_ref for day in movies.days for one in day.airings}
    monday = shows.start
    expected = {
        f"movie/tmdb-{movie.ids.tmdb}"
        for movie in simulator.state.catalogue.movies.on_tmdb
        if monday <= movie.released < monday + timedelta(days=7)
    }
    assert released == expected


async def test_everybodys_week_of_anime_and_of_movies_is_in_the_persons_language(tmdb: TMDBClient) -> None:
    async with Tracker(None, tmdb, language="zh-CN") as tracker:
        anime = await tracker.schedule(scope=Scope.ALL, kind=Kind.ANIME)
        movies = await tracker.schedule(scope=Scope.ALL, kind=Kind.MOVIES)

    for week in (anime, movies):
        titles = [one.title for day in week.days for one in day.airings]
        assert any(not title.isascii() for title in titles), titles


async def test_a_show_that_tmdb_fails_to_tell_of_is_left_out_of_the_week(
    simulator: Simulator, tmdb: TMDBClient
) -> None:
    async with Tracker(None, tmdb) as tracker:
        whole = airing(await tracker.schedule(scope=Scope.ALL, kind=Kind.SHOWS))
        gone = TitleRef.parse(min(whole))
        await tmdb.flush()
        simulator.state.faults.add(
            Fault(kind=FaultKind.STATUS, status=404, path=f"/tv/{gone.tmdb}$", count=9)
        )
        rest = airing(await tracker.schedule(scope=Scope.ALL, kind=Kind.SHOWS))

    assert rest == whole - {str(gone)}


async def test_a_week_of_which_tmdb_tells_no_show_fails(simulator: Simulator, tmdb: TMDBClient) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.STATUS, status=500, path=r"/tv/\d+$", count=1000))
    async with Tracker(None, tmdb) as tracker:
        with pytest.raises(ServerError):
            await tracker.schedule(scope=Scope.ALL, kind=Kind.SHOWS)


def airing(week: Week) -> set[str]:
    return {one.title_ref for day in week.days for one in day.airings}


async def test_nobody_has_anything_of_their_own(tmdb: TMDBClient) -> None:
    async with Tracker(None, tmdb) as tracker:
        assert await tracker.refresh() == frozenset()
        assert not await tracker.warm()
        assert (await tracker.up_next()).shows == ()
        assert (await tracker.my_shows()).shows == ()
        assert (await tracker.watchlist()).wishes == ()
        assert (await tracker.history()).plays == ()
        assert (await tracker.lists()).lists == ()
        assert (await tracker.collection(Media.MOVIE)).listed == ()
        assert (await tracker.collection(Media.MOVIE, page=3)).page == 3
        assert (await tracker.list_items("anybody/anything", page=3)).page == 3
        assert (await tracker.discover(DiscoverList.RECOMMENDED, Media.SHOW)).titles == ()
        assert all(day.airings == () for day in (await tracker.schedule()).days)
        assert (await tracker.tally(utc_now())).plays == 0
        assert (await tracker.favorites()).tmdb_read


async def test_nobody_writes(tmdb: TMDBClient, journal: Journal) -> None:
    movie = TitleRef(media=Media.MOVIE, tmdb=61_000)
    async with Tracker(None, tmdb, journal=journal) as tracker:
        for write in (
            tracker.mark_watched(movie),
            tracker.mark_watched(SHOW),
            tracker.add_to_watchlist(SHOW),
            tracker.rate(movie, 8),
            tracker.drop(SHOW),
        ):
            with pytest.raises(AuthenticationError, match="sign in"):
                await write
    assert await journal.recent() == []


async def test_a_tmdb_list_shows_what_i_watched_without_a_look_up_at_trakt(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.up_next()
    account, catalogue = simulator.state.demo, simulator.state.catalogue
    seen = account.history.shows()
    watched = next(one for one in catalogue.shows.on_trakt if one.ids.tmdb and one.ids.trakt in seen)
    wished = next(item.title for item in account.watchlist.items() if item.title.ids.tmdb)
    simulator.state.tmdb_favorites = [watched, wished]
    simulator.state.requests.clear()

    shown = {TitleRef.parse(one.title.ref).tmdb: one.title for one in (await tracker.favorites()).favorites}

    assert shown[watched.ids.tmdb].watched_at
    assert shown[wished.ids.tmdb].on_watchlist
    assert "/search/{id_type}/{id}" not in simulator.state.requests.counts
    assert show_ref(watched).tmdb == watched.ids.tmdb
