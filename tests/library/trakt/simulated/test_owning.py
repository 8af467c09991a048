"""What a person owns, watches on a media centre and sorts: asked of the simulator through the client."""

from datetime import timedelta

import pytest

from trakt_tmdb import ConflictError, InvalidRequestError, NotFoundError, TraktClient
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.trakt.models import (
    CheckinItem,
    CollectionItem,
    FavoriteItem,
    Ids,
    Media,
    ScrobbleItem,
    ScrobbleMovie,
    WatchlistItem,
)

SHOW, MOVIE = 1140, 1003
EPISODE = CheckinItem(ids=Ids(trakt=1001))


async def test_what_is_collected_is_in_the_collection_until_it_is_taken_out(newcomer: TraktClient) -> None:
    show, movie = CollectionItem(ids=Ids(trakt=SHOW)), CollectionItem(ids=Ids(trakt=MOVIE))
    assert await newcomer.sync.collection(Media.MOVIE).all() == []

    added = await newcomer.sync.add_to_collection(shows=[show], movies=[movie])
    again = await newcomer.sync.add_to_collection(movies=[movie])

    assert (added.added.movies, again.added.movies, again.existing.movies) == (1, 0, 1)
    (entry,) = await newcomer.sync.collection(Media.MOVIE).all()
    index = await newcomer.sync.collected_movies()
    assert entry.movie
    assert index == {entry.movie.ids.trakt: entry.collected_at} == {MOVIE: entry.collected_at}
    episodes = [one for season in (await newcomer.sync.collected_shows())[SHOW].values() for one in season]
    assert len(episodes) >= added.added.episodes > 0

    removed = await newcomer.sync.remove_from_collection(shows=[show], movies=[movie])
    assert removed.deleted.movies == 1
    assert await newcomer.sync.collection(Media.SHOW).all() == []
    assert await newcomer.sync.collected_movies() == await newcomer.sync.collected_shows() == {}


async def test_a_scrobble_that_stops_near_the_end_is_a_play(
    simulator: Simulator, newcomer: TraktClient
) -> None:
    started = await newcomer.scrobble.start(ScrobbleItem(progress=2, episode=EPISODE))
    running = await newcomer.users.watching()
    assert (started.action, running and running.episode and running.episode.ids.trakt) == ("start", 1001)
    assert running
    assert running.action == "scrobble"

    paused = await newcomer.scrobble.stop(ScrobbleItem(progress=40, episode=EPISODE))
    assert paused.action == "pause"
    assert [one.progress for one in await newcomer.sync.playback(Media.EPISODE).all()] == [40]
    assert await newcomer.sync.history().all() == []

    stopped = await newcomer.scrobble.stop(ScrobbleItem(progress=93.5, episode=EPISODE))
    (play,) = await newcomer.sync.history().all()
    assert (stopped.action, stopped.id, play.action) == ("scrobble", play.id, "scrobble")
    assert await newcomer.sync.playback(Media.EPISODE).all() == []
    assert await newcomer.users.watching() is None
    with pytest.raises(ConflictError) as conflict:
        await newcomer.scrobble.stop(ScrobbleItem(progress=95, episode=EPISODE))
    assert conflict.value.expires_at
    assert conflict.value.expires_at > simulator.state.clock.now()
    with pytest.raises(InvalidRequestError):
        await newcomer.scrobble.stop(ScrobbleItem(progress=0.5, episode=EPISODE))


async def test_a_position_is_forgotten_once(newcomer: TraktClient) -> None:
    movie = ScrobbleMovie(ids=Ids(trakt=MOVIE), title="Any", year=2020)
    position = (await newcomer.scrobble.pause(ScrobbleItem(progress=30, movie=movie))).id or 0
    assert [one.id for one in await newcomer.sync.playback(Media.MOVIE).all()] == [position]

    await newcomer.sync.remove_playback(position)

    assert await newcomer.sync.playback(Media.MOVIE).all() == []
    with pytest.raises(NotFoundError):
        await newcomer.sync.remove_playback(position)


async def test_watchlist_and_favourites_are_sorted_by_their_entries(newcomer: TraktClient) -> None:
    ids = [Ids(trakt=1003), Ids(trakt=1004), Ids(trakt=1005)]
    await newcomer.sync.add_to_watchlist(movies=[WatchlistItem(ids=one) for one in ids])
    await newcomer.sync.add_to_favorites(movies=[FavoriteItem(ids=one) for one in ids])
    first, second, third = [one.id or 0 async for one in newcomer.sync.watchlist()]
    loved = [one.id or 0 async for one in newcomer.sync.favorites(Media.MOVIE)]

    reordered = await newcomer.sync.reorder_watchlist([third, 5, first])
    await newcomer.sync.reorder_favorites(loved[::-1])

    assert (reordered.updated, reordered.skipped_ids) == (2, (5,))
    assert [one.id async for one in newcomer.sync.watchlist()] == [third, first, second]
    assert [one.id async for one in newcomer.sync.favorites(Media.MOVIE)] == loved[::-1]


async def test_only_ratings_of_one_height_come_where_that_is_asked_for(trakt: TraktClient) -> None:
    ratings = await trakt.sync.ratings(Media.SHOW).all()
    height = ratings[0].rating

    assert await trakt.sync.ratings(Media.SHOW, height).all() == [
        one for one in ratings if one.rating == height
    ]


async def test_what_was_hidden_is_recommended_no_more(newcomer: TraktClient) -> None:
    show = (await newcomer.recommendations.shows())[0].ids.trakt
    movie = (await newcomer.recommendations.movies())[0].ids.trakt

    await newcomer.recommendations.hide_show(show)
    await newcomer.recommendations.hide_movie(movie)

    assert show not in [one.ids.trakt for one in await newcomer.recommendations.shows()]
    assert movie not in [one.ids.trakt for one in await newcomer.recommendations.movies()]
    hidden = await newcomer.users.hidden("recommendations").all()
    assert {one.show.ids.trakt for one in hidden if one.show} == {show}
    assert {one.movie.ids.trakt for one in hidden if one.movie} == {movie}


async def test_a_media_centre_that_fell_silent_is_forgotten(
    simulator: Simulator, newcomer: TraktClient
) -> None:
    await newcomer.scrobble.start(ScrobbleItem(progress=0, episode=EPISODE))

    simulator.state.clock.advance(timedelta(hours=9))

    assert await newcomer.users.watching() is None
    assert await newcomer.sync.history().all() == []
