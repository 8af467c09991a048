"""Trending, popular, anticipated and recommended titles, page by page."""

import pytest

from tests.library.tracker.conftest import requests_to
from trakt_tmdb import Media, TitleRef, Tracker, TraktClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.wire import Service
from trakt_tmdb.tracker.views import DiscoverList, TitleCard

EVERY_LIST = [(which, media) for which in DiscoverList for media in Media]


async def all_of(
    tracker: Tracker,
    which: DiscoverList,
    media: Media,
    *,
    genre: str | None = None,
    country: str | None = None,
) -> list[TitleCard]:
    first = await tracker.discover(which, media, genre=genre, country=country)
    rest = [
        await tracker.discover(which, media, page=page, genre=genre, country=country)
        for page in range(2, first.page_count + 1)
    ]
    return [title for page in (first, *rest) for title in page.titles]


@pytest.mark.parametrize(("which", "media"), EVERY_LIST)
async def test_a_list_has_as_many_pages_as_it_says_and_no_title_twice(
    tracker: Tracker, which: DiscoverList, media: Media
) -> None:
    titles = await all_of(tracker, which, media)

    assert titles
    assert len({one.ref for one in titles}) == len(titles)
    assert {one.media for one in titles} == {media}
    last = (await tracker.discover(which, media)).page_count
    assert not (await tracker.discover(which, media, page=last + 1)).titles


async def test_popular_is_everything_by_popularity(simulator: Simulator, tracker: Tracker) -> None:
    shows = simulator.state.catalogue.shows.on_trakt
    expected = sorted(shows, key=lambda show: show.popularity, reverse=True)

    titles = await all_of(tracker, DiscoverList.POPULAR, Media.SHOW)
    assert [TitleRef.parse(one.ref).trakt for one in titles] == [show.ids.trakt for show in expected]


async def test_anticipated_is_still_to_come(simulator: Simulator, tracker: Tracker) -> None:
    movies = {movie.ids.trakt: movie for movie in simulator.state.catalogue.movies.on_trakt}
    today = simulator.state.clock.now().date()

    for one in await all_of(tracker, DiscoverList.ANTICIPATED, Media.MOVIE):
        assert movies[TitleRef.parse(one.ref).trakt].released > today


async def test_recommended_is_nothing_that_was_watched(tracker: Tracker) -> None:
    for media in Media:
        titles = await all_of(tracker, DiscoverList.RECOMMENDED, media)
        assert [one.title for one in titles if one.watched_at] == []


@pytest.mark.parametrize(("which", "media"), EVERY_LIST)
async def test_a_list_of_one_genre_and_country_keeps_the_order_of_the_whole_list(
    tracker: Tracker, which: DiscoverList, media: Media
) -> None:
    everything = await all_of(tracker, which, media)
    genre, country = everything[0].genres[0], everything[0].country

    narrowed = await all_of(tracker, which, media, genre=genre, country=country)

    fitting = [one.ref for one in everything if genre in one.genres and one.country == country]
    # Recommendations end at a hundred: narrowed, they reach further.
    assert [one.ref for one in narrowed][: len(fitting)] == fitting
    assert {(genre in one.genres, one.country) for one in narrowed} == {(True, country)}
    assert len(fitting) < len(everything)


async def test_a_genre_or_a_country_alone_is_enough(tracker: Tracker) -> None:
    anime = await tracker.discover(DiscoverList.POPULAR, Media.SHOW, genre="anime")
    chinese = await tracker.discover(DiscoverList.POPULAR, Media.SHOW, country="cn")
    none = await tracker.discover(DiscoverList.POPULAR, Media.SHOW, genre="anime", country="fr")

    assert {one.genres and "anime" in one.genres for one in anime.titles} == {True}
    assert {one.country for one in anime.titles} != {one.country for one in chinese.titles} == {"cn"}
    assert (none.titles, none.page_count) == ((), 1)


async def test_cards_say_how_the_person_stands_to_each(simulator: Simulator, tracker: Tracker) -> None:
    account = simulator.state.demo
    shows = {show.ids.trakt: show for show in simulator.state.catalogue.shows.on_trakt}
    watched = account.history.shows()

    titles = await all_of(tracker, DiscoverList.TRENDING, Media.SHOW)
    for one in titles:
        show = shows[TitleRef.parse(one.ref).trakt]
        assert one.on_watchlist == (show in account.watchlist)
        assert (one.watched_at is not None) == (show.ids.trakt in watched)
    assert any(one.on_watchlist for one in titles)
    assert any(one.watched_at for one in titles)


async def test_titles_are_in_the_persons_language(simulator: Simulator, tracker: Tracker) -> None:
    shows = {show.ids.trakt: show for show in simulator.state.catalogue.shows.on_trakt}

    page = await tracker.discover(DiscoverList.TRENDING, Media.SHOW, language="zh-Hans")
    found = [(one.title, shows[TitleRef.parse(one.ref).trakt]) for one in page.titles]
    translated = [(title, show) for title, show in found if show.ids.tmdb and "zh-CN" in show.prose]
    assert translated
    assert all(title == show.prose["zh-CN"].title for title, show in translated)


async def test_a_page_costs_one_list_and_one_tmdb_request_a_title_and_nothing_again(
    simulator: Simulator, tracker: Tracker
) -> None:
    await tracker.discover(DiscoverList.TRENDING, Media.MOVIE)
    requests = simulator.state.requests
    requests.clear()

    page = await tracker.discover(DiscoverList.TRENDING, Media.SHOW)
    assert requests_to(simulator, Service.TRAKT) == 1
    assert requests_to(simulator, Service.TMDB) <= len(page.titles)

    requests.clear()
    assert await tracker.discover(DiscoverList.TRENDING, Media.SHOW) == page
    assert not requests.counts


async def test_without_tmdb_a_list_is_trakts_alone(trakt: TraktClient) -> None:
    async with Tracker(trakt) as tracker:
        page = await tracker.discover(DiscoverList.POPULAR, Media.SHOW, language="zh-Hans")

    assert page.titles
    assert all(one.title for one in page.titles)
