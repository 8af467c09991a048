"""What a person wants and rated: changed and read at the simulated TMDB through the client."""

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from trakt_tmdb import AuthenticationError, InvalidRequestError, NotFoundError, TMDBClient
from trakt_tmdb.simulator import Simulator

SHOW, MOVIE = 61_156, 61_000


async def test_the_watchlist_is_changed_the_latest_first(tmdb: TMDBClient) -> None:
    await tmdb.account.add_to_watchlist("tv", SHOW)
    await tmdb.account.add_to_watchlist("movie", MOVIE)
    assert (await tmdb.account.watchlist_tv().page()).items[0].id == SHOW
    assert (await tmdb.account.watchlist_movies().page()).items[0].id == MOVIE
    assert (await tmdb.account.states("tv", SHOW)).watchlist

    await tmdb.account.remove_from_watchlist("tv", SHOW)

    assert SHOW not in [one.id async for one in tmdb.account.watchlist_tv()]
    assert not (await tmdb.account.states("tv", SHOW)).watchlist
    with pytest.raises(NotFoundError):
        await tmdb.account.add_to_watchlist("tv", 1)


async def test_a_title_is_rated_anew_and_no_more(tmdb: TMDBClient) -> None:
    await tmdb.account.rate("tv", SHOW, 8)
    await tmdb.account.rate("tv", SHOW, 8.5)
    await tmdb.account.rate("movie", MOVIE, 3)

    shows = [one async for one in tmdb.account.rated_tv()]
    assert [one.rating for one in shows if one.id == SHOW] == [8.5]
    assert [one.rating async for one in tmdb.account.rated_movies() if one.id == MOVIE] == [3]
    assert (await tmdb.account.states("tv", SHOW)).rating == 8.5

    await tmdb.account.unrate("tv", SHOW)
    assert SHOW not in [one.id async for one in tmdb.account.rated_tv()]
    assert (await tmdb.account.states("tv", SHOW)).rating is None
    with pytest.raises(InvalidRequestError):
        await tmdb.account.rate("tv", SHOW, 11)


async def test_an_episode_is_rated_apart_from_its_show(tmdb: TMDBClient) -> None:
    await tmdb.account.rate_episode(SHOW, 1, 2, 9)

    episode = (await tmdb.account.rated_episodes().all())[0]
    assert (episode.show_id, episode.season_number, episode.episode_number, episode.rating) == (SHOW, 1, 2, 9)
    assert (await tmdb.account.states("tv", SHOW)).rating is None
    await tmdb.account.unrate_episode(SHOW, 1, 2)
    assert SHOW not in [one.show_id async for one in tmdb.account.rated_episodes()]


async def test_favourites_are_part_of_what_is_said_of_a_title(tmdb: TMDBClient) -> None:
    await tmdb.account.add_favorite("movie", MOVIE)

    assert (await tmdb.account.states("movie", MOVIE)).favorite
    assert await tmdb.account.lists().all() == []


async def test_without_a_session_nothing_is_rated(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    reader = TMDBClient(session, simulator.tmdb_token, api_url=simulator.tmdb_url, clock=clock)

    for change in (
        reader.account.rate("tv", SHOW, 8),
        reader.account.unrate("tv", SHOW),
        reader.account.rate_episode(SHOW, 1, 2, 8),
        reader.account.unrate_episode(SHOW, 1, 2),
        reader.account.add_to_watchlist("tv", SHOW),
    ):
        with pytest.raises(AuthenticationError, match="session"):
            await change
    assert not simulator.state.requests.entries
    assert await reader.account.rated_tv().all()
    await reader.close()
