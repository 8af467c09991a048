"""Favourites: Trakt's and TMDB's, each title once."""

import asyncio
from datetime import datetime

import pytest

from tests.library.tracker.mine import asked, refuse
from trakt_tmdb import Media, TitleRef, Tracker, TraktClient, View
from trakt_tmdb.simulator import Fault, FaultKind, Simulator
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.tmdb.locale import text_of
from trakt_tmdb.tracker.views import Favorite, FavoriteSource

BOTH = (FavoriteSource.TRAKT, FavoriteSource.TMDB)
ACCOUNT = "/tmdb/3/account"


def by_tmdb(favorites: tuple[Favorite, ...]) -> dict[tuple[Media, int | None], Favorite]:
    return {(one.title.media, TitleRef.parse(one.title.ref).tmdb): one for one in favorites}


def key(title: Show | Movie) -> tuple[Media, int | None]:
    return (Media.SHOW if isinstance(title, Show) else Media.MOVIE, title.ids.tmdb)


def on_trakt(simulator: Simulator) -> list[Show | Movie]:
    return [item.title for item in simulator.state.demo.favorites.items()]


async def test_each_favorite_is_there_once_and_says_where_it_is_one(
    simulator: Simulator, tracker: Tracker
) -> None:
    found = await tracker.favorites()

    trakts = {key(title) for title in on_trakt(simulator) if title.ids.tmdb}
    tmdbs = {key(title) for title in simulator.state.tmdb_favorites}
    shown = by_tmdb(found.favorites)
    assert found.tmdb_read
    assert {one for one, favorite in shown.items() if favorite.sources == BOTH} == trakts & tmdbs
    assert {one for one, favorite in shown.items() if favorite.sources == BOTH[1:]} == tmdbs - trakts
    assert {one for one, favorite in shown.items() if favorite.sources == BOTH[:1]} >= trakts - tmdbs
    assert trakts & tmdbs
    assert len(found.favorites) == len({favorite.title.ref for favorite in found.favorites})


async def test_trakts_come_first_the_latest_on_top(simulator: Simulator, tracker: Tracker) -> None:
    listed: dict[int | None, datetime] = {
        item.title.ids.trakt: item.listed_at
        for item in simulator.state.demo.favorites.items()
        if item.media == "show"
    }
    found = (await tracker.favorites()).favorites

    trakts = [one for one in found if FavoriteSource.TRAKT in one.sources]
    assert found[: len(trakts)] == tuple(trakts)
    times = [listed[TitleRef.parse(one.title.ref).trakt] for one in trakts if one.title.media is Media.SHOW]
    assert times == sorted(times, reverse=True)
    assert all(one.title.favorite for one in trakts)


async def test_what_is_only_on_tmdb_costs_no_look_up_and_cannot_be_marked(
    simulator: Simulator, tracker: Tracker
) -> None:
    found = await tracker.favorites(language="zh-Hans")

    only_tmdb = {
        one: favorite.title
        for one, favorite in by_tmdb(found.favorites).items()
        if favorite.sources == (FavoriteSource.TMDB,)
    }
    assert only_tmdb
    for title in simulator.state.tmdb_favorites:
        if key(title) in only_tmdb:
            card = only_tmdb[key(title)]
            assert not card.on_trakt
            assert card.title == text_of(title, "zh-CN").title
            assert card.ref == f"{card.media}/tmdb-{title.ids.tmdb}"
    assert not any(path.startswith("/search") for path in asked(simulator, "trakt"))
    details = [path for path in asked(simulator, "tmdb") if path.startswith(("/3/tv/", "/3/movie/"))]
    assert len(details) == len([title for title in on_trakt(simulator) if title.ids.tmdb])


async def test_a_title_of_both_media_with_the_same_tmdb_id_is_two(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = next(title for title in simulator.state.catalogue.shows.on_trakt if title.ids.tmdb)
    movie = simulator.state.catalogue.movies.by_tmdb(show.ids.tmdb or 0)
    assert movie
    simulator.state.demo.love(show)
    simulator.state.tmdb_favorites = [movie]

    found = by_tmdb((await tracker.favorites()).favorites)

    assert found[key(show)].sources == BOTH[:1]
    assert found[key(movie)].sources == BOTH[1:]


@pytest.mark.parametrize("status", [401, 503])
async def test_where_tmdb_keeps_its_favorites_trakts_are_shown_and_it_is_said(
    simulator: Simulator, tracker: Tracker, status: int
) -> None:
    refuse(simulator, ACCOUNT, status)

    found = await tracker.favorites()

    assert not found.tmdb_read
    assert {one.sources for one in found.favorites} == {BOTH[:1]}
    assert len(found.favorites) == len(on_trakt(simulator))


async def test_a_slow_tmdb_keeps_nobody_waiting_and_is_told_when_it_answers(
    simulator: Simulator, tracker: Tracker
) -> None:
    simulator.state.faults.add(Fault(kind=FaultKind.DELAY, path=ACCOUNT, delay_ms=2_000))
    told = asyncio.Event()
    tracker.subscribe(lambda views: told.set() if View.FAVORITES in views else None)

    early = await tracker.favorites()
    await told.wait()

    assert not early.tmdb_read
    assert (await tracker.favorites()).tmdb_read


async def test_without_tmdb_there_are_trakts(simulator: Simulator, trakt: TraktClient) -> None:
    async with Tracker(trakt) as tracker:
        found = await tracker.favorites()

    assert not found.tmdb_read
    assert len(found.favorites) == len(on_trakt(simulator))


async def test_a_favorite_made_elsewhere_is_there_after_a_poll(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.refresh()
    await tracker.favorites()
    loved = on_trakt(simulator)
    show = next(one for one in simulator.state.catalogue.shows.on_trakt if one.ids.tmdb and one not in loved)
    simulator.state.demo.love(show)
    simulator.state.requests.clear()

    moved = await tracker.refresh()

    assert {View.FAVORITES, View.DISCOVER, View.DETAILS} <= moved
    assert FavoriteSource.TRAKT in by_tmdb((await tracker.favorites()).favorites)[key(show)].sources
    assert asked(simulator, "trakt").total() == 3, "the poll, and the favourites of both media"


async def test_a_rating_made_elsewhere_is_on_the_card_after_a_poll(
    simulator: Simulator, tracker: Tracker
) -> None:
    show = next(title for title in on_trakt(simulator) if isinstance(title, Show) and title.ids.tmdb)
    await tracker.refresh()
    await tracker.favorites()
    simulator.state.demo.rate(show, 3)
    simulator.state.requests.clear()

    moved = await tracker.refresh()

    assert {View.FAVORITES, View.DISCOVER, View.DETAILS, View.WATCHLIST} <= moved
    assert by_tmdb((await tracker.favorites()).favorites)[key(show)].title.own_rating == 3
    assert asked(simulator, "trakt").total() == 2, "the poll, and the ratings of shows"
