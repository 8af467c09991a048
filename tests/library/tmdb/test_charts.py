"""TMDB's lists, searches and genres: asked of the simulator through the client."""

from datetime import timedelta

from trakt_tmdb import TMDBClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.tmdb.filters import ANIME, Filters


async def test_popular_and_top_rated_are_two_orders_of_everything(
    simulator: Simulator, tmdb: TMDBClient
) -> None:
    popular = [one.id async for one in tmdb.tv.popular()]
    rated = [one async for one in tmdb.movies.top_rated()]

    assert sorted(popular) == sorted(show.ids.tmdb or 0 for show in simulator.state.catalogue.shows.on_tmdb)
    ratings = [one.vote_average or 0 for one in rated]
    assert ratings == sorted(ratings, reverse=True)
    assert popular != [one.id async for one in tmdb.tv.top_rated()]
    assert (await tmdb.movies.popular().page()).items


async def test_what_airs_today_is_part_of_what_airs_this_week(tmdb: TMDBClient) -> None:
    today = {one.id async for one in tmdb.tv.airing_today()}
    week = {one.id async for one in tmdb.tv.on_the_air()}

    assert week
    assert today <= week


async def test_movies_are_in_the_cinemas_or_still_to_come(simulator: Simulator, tmdb: TMDBClient) -> None:
    today = simulator.state.clock.now().date()

    playing = [one.date async for one in tmdb.movies.now_playing(region="DE")]
    upcoming = [one.date async for one in tmdb.movies.upcoming(region="DE")]

    assert all(day and today - timedelta(days=30) <= day <= today for day in playing)
    assert all(day and day > today for day in upcoming)
    assert playing or upcoming


async def test_titles_alike_are_others(tmdb: TMDBClient) -> None:
    lists = (
        tmdb.tv.similar(61_000),
        tmdb.tv.recommendations(61_000),
        tmdb.movies.similar(61_000),
        tmdb.movies.recommendations(61_000),
    )
    for pages in lists:
        found = await pages.page()

        assert found.items
        assert 61_000 not in {one.id for one in found.items}


async def test_a_search_is_of_one_kind_and_of_one_year(simulator: Simulator, tmdb: TMDBClient) -> None:
    movie = simulator.state.catalogue.movies.on_tmdb[0]

    both = {one.media_type async for one in tmdb.search.multi("the")}
    shows = [one.id async for one in tmdb.search.tv("the")]
    found = [one.id async for one in tmdb.search.movies(movie.title, year=movie.released.year)]
    another = [one.id async for one in tmdb.search.movies(movie.title, year=1911)]

    assert both == {"tv", "movie"}
    assert shows
    assert movie.ids.tmdb in found
    assert another == []
    assert [one async for one in tmdb.search.people("somebody")] == []


async def test_a_title_is_found_by_another_services_id(simulator: Simulator, tmdb: TMDBClient) -> None:
    show = next(one for one in simulator.state.catalogue.shows.on_tmdb if one.ids.imdb and one.ids.tvdb)

    by_imdb = await tmdb.search.find("imdb_id", show.ids.imdb or "")
    by_tvdb = await tmdb.search.find("tvdb_id", show.ids.tvdb or 0)
    nothing = await tmdb.search.find("imdb_id", "tt99999999")

    assert [one.id for one in by_imdb.shows] == [one.id for one in by_tvdb.shows] == [show.ids.tmdb]
    assert by_imdb.movies == ()
    assert nothing.shows == nothing.movies == nothing.people == ()


async def test_discover_narrows_by_everything_that_is_asked(simulator: Simulator, tmdb: TMDBClient) -> None:
    wanted = Filters(keywords=(ANIME,), countries=("jp",), genres=(16,))

    found = {one.id async for one in tmdb.discover.tv(wanted)}

    assert found == {
        show.ids.tmdb
        for show in simulator.state.catalogue.shows.on_tmdb
        if show.country == "jp" and "anime" in show.genres
    }
    assert [one async for one in tmdb.discover.movies(Filters(countries=("us", "gb")))]


async def test_genres_have_names(tmdb: TMDBClient) -> None:
    shows, movies = await tmdb.genres.tv(), await tmdb.genres.movies("en")

    assert {one.id: one.name for one in shows}[16] == "Animation"
    assert {one.id: one.name for one in movies}[28] == "Action"
