"""What everybody sees of titles: asked of the simulator through the client."""

from datetime import timedelta

import pytest

from trakt_tmdb import NotFoundError, TraktClient
from trakt_tmdb.simulator import Simulator

SHOW, MOVIE = 1001, 1001


async def test_shows_seasons_episodes_and_movies_are_rated_and_counted_apart(trakt: TraktClient) -> None:
    ratings = [
        await trakt.shows.ratings(SHOW),
        await trakt.movies.ratings(MOVIE),
        await trakt.seasons.ratings(SHOW, 1),
        await trakt.episodes.ratings(SHOW, 1, 2),
    ]
    stats = [
        await trakt.shows.stats(SHOW),
        await trakt.movies.stats(MOVIE),
        await trakt.seasons.stats(SHOW, 1),
        await trakt.episodes.stats(SHOW, 1, 2),
    ]

    assert all(sum(one.distribution.values()) == one.votes > 0 for one in ratings)
    assert len({one.votes for one in ratings}) == 4
    assert all(1 <= one.rating <= 10 for one in ratings)
    assert len({one.watchers for one in stats}) == 4


async def test_comments_come_in_pages_and_none_is_lost(trakt: TraktClient) -> None:
    for pages in (
        trakt.shows.comments(SHOW),
        trakt.movies.comments(MOVIE, "likes"),
        trakt.seasons.comments(SHOW, 1),
        trakt.episodes.comments(SHOW, 1, 2),
    ):
        first, comments = await pages.page(), await pages.all()

        assert len(comments) == first.item_count
        assert len({one.id for one in comments}) == len(comments)
        assert all(one.comment and one.user.username and one.created_at for one in comments)


@pytest.mark.parametrize("most", ["watched", "played", "collected", "favorited"])
async def test_the_most_of_a_period_come_most_first(trakt: TraktClient, most: str) -> None:
    shows = [one async for one in getattr(trakt.shows, most)("monthly")]
    movies = [one async for one in getattr(trakt.movies, most)("monthly", genres=("anime",))]

    for rows in (shows, movies):
        numbers = [getattr(one, "user_count", None) or one.watcher_count for one in rows]
        assert numbers == sorted(numbers, reverse=True)
    assert shows
    assert {"anime"} <= set.intersection(*(set(one.movie.genres) for one in movies))


async def test_what_is_hot_and_what_streams_come_in_their_order(trakt: TraktClient) -> None:
    hot = [one.list_count async for one in trakt.shows.hot(genres=("anime",))]
    movies = [one.list_count async for one in trakt.movies.hot()]
    places = [one.rank async for one in trakt.movies.streaming("monthly")]
    shows = [one.rank async for one in trakt.shows.streaming()]

    assert hot == sorted(hot, reverse=True)
    assert movies == sorted(movies, reverse=True)
    assert places == list(range(1, len(places) + 1))
    assert shows == list(range(1, len(shows) + 1))
    assert shows


async def test_what_changed_is_told_whole_or_by_ids_alone(simulator: Simulator, trakt: TraktClient) -> None:
    since = simulator.state.clock.now().date() - timedelta(days=7)

    whole = [one.show.ids.trakt async for one in trakt.shows.updates(since)]
    ids = await trakt.shows.updated_ids(since).all()

    assert whole == ids == [show.ids.trakt for show in simulator.state.catalogue.shows.on_trakt]


async def test_a_movie_has_other_names_releases_and_studios(trakt: TraktClient) -> None:
    (release,) = await trakt.movies.releases(MOVIE, "us")

    assert (release.country, release.release_type) == ("us", "theatrical")
    assert release.release_date == (await trakt.movies.summary(MOVIE)).released
    assert len(await trakt.movies.aliases(MOVIE)) > 1
    assert (await trakt.movies.studios(MOVIE))[0].name
    revenues = [one.revenue for one in await trakt.movies.box_office()]
    assert revenues == sorted(revenues, reverse=True)
    assert len(revenues) == 10


async def test_the_latest_episode_is_out_and_a_season_is_told_without_its_episodes(
    simulator: Simulator, trakt: TraktClient
) -> None:
    latest = await trakt.shows.last_episode(SHOW)
    season = await trakt.seasons.info(SHOW, 1)

    assert latest
    assert latest.first_aired
    assert latest.first_aired <= simulator.state.clock.now()
    assert (season.number, season.episodes) == (1, ())
    assert await trakt.episodes.summary(SHOW, 1, 2) == (await trakt.shows.season(SHOW, 1))[1]


async def test_the_words_of_filters_are_those_of_the_titles(simulator: Simulator, trakt: TraktClient) -> None:
    catalogue = simulator.state.catalogue

    genres = {one.slug for one in await trakt.reference.genres()}
    countries = {one.code for one in await trakt.reference.countries("movies")}

    assert genres == {genre for show in catalogue.shows.on_trakt for genre in show.genres}
    assert countries == {movie.country for movie in catalogue.movies.on_trakt}
    assert await trakt.reference.languages()
    assert {one.name for one in await trakt.reference.networks()} == {
        show.network for show in catalogue.shows.on_trakt if show.network
    }
    assert (await trakt.reference.certifications())["us"]


async def test_movies_come_to_streams_and_discs_after_the_cinemas(
    simulator: Simulator, trakt: TraktClient
) -> None:
    first = simulator.state.clock.now().date() - timedelta(days=200)
    cinemas = {one.movie.ids.trakt: one.released for one in await trakt.calendars.all_movies(first, 330)}
    streams = {one.movie.ids.trakt: one.released for one in await trakt.calendars.all_streaming(first, 330)}
    discs = {one.movie.ids.trakt: one.released for one in await trakt.calendars.all_dvd(first, 330)}

    everywhere = cinemas.keys() & streams.keys() & discs.keys()
    assert everywhere
    for movie in everywhere:
        days = [cinemas[movie], streams[movie], discs[movie]]
        assert days == sorted(day for day in days if day)
        assert len(set(days)) == 3
    mine = {one.movie.ids.trakt for one in await trakt.calendars.my_streaming(first, 330)}
    assert mine <= streams.keys()
    assert {one.movie.ids.trakt for one in await trakt.calendars.my_dvd(first, 330)} <= discs.keys()


async def test_a_person_is_known_by_what_they_watched(simulator: Simulator, trakt: TraktClient) -> None:
    account = simulator.state.demo

    profile, stats = await trakt.users.profile(), await trakt.users.stats()
    newcomer = await trakt.users.stats("newcomer")

    assert (profile.username, profile.ids.uuid) == (account.person.username, account.person.uuid)
    plays = account.history.newest_first()
    assert stats.movies.plays + stats.episodes.plays == len(plays)
    assert stats.shows.watched == len(account.history.shows())
    assert stats.movies.minutes > 0
    assert sum(stats.ratings.distribution.values()) == stats.ratings.total == len(account.ratings)
    assert newcomer.movies.plays == newcomer.episodes.plays == 0
    with pytest.raises(NotFoundError):
        await trakt.users.profile("nobody-of-that-name")


async def test_what_is_not_there_is_not_found(trakt: TraktClient) -> None:
    with pytest.raises(NotFoundError):
        await trakt.seasons.stats(SHOW, 99)
    with pytest.raises(NotFoundError):
        await trakt.episodes.ratings(SHOW, 1, 999)
