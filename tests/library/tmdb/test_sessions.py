"""A person allows changes to their account at TMDB."""

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from trakt_tmdb import AuthenticationError, TMDBClient
from trakt_tmdb.simulator import Simulator


def client(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock, session_id: str | None = None
) -> TMDBClient:
    token = simulator.tmdb_token
    return TMDBClient(session, token, session_id=session_id, api_url=simulator.tmdb_url, clock=clock)


async def test_a_token_that_was_allowed_becomes_a_session_that_changes_the_account(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    alone = client(simulator, session, clock)
    token = await alone.sessions.ask()
    assert token.address.endswith(f"/authenticate/{token.request_token}")
    simulator.state.tmdb_sessions.allow(token.request_token)
    made = await alone.sessions.create(token)
    tmdb = client(simulator, session, clock, made.session_id)
    movie = next(
        one for one in simulator.state.catalogue.movies.on_tmdb if one not in simulator.state.tmdb_favorites
    )

    await tmdb.account.add_favorite("movie", movie.ids.tmdb or 0)
    assert simulator.state.tmdb_favorites[0] is movie
    assert movie.ids.tmdb in [one.id async for one in tmdb.account.favorite_movies()]

    await tmdb.account.remove_favorite("movie", movie.ids.tmdb or 0)
    assert movie not in simulator.state.tmdb_favorites
    assert movie.ids.tmdb not in [one.id async for one in tmdb.account.favorite_movies()]
    await alone.sessions.end(made)
    with pytest.raises(AuthenticationError):
        await tmdb.account.add_favorite("movie", movie.ids.tmdb or 0)


async def test_a_token_that_nobody_allowed_becomes_no_session(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    tmdb = client(simulator, session, clock)

    with pytest.raises(AuthenticationError):
        await tmdb.sessions.create(await tmdb.sessions.ask())


async def test_without_a_session_nothing_is_sent(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    tmdb = client(simulator, session, clock)

    with pytest.raises(AuthenticationError, match="session"):
        await tmdb.account.add_favorite("tv", 61_000)
    assert not simulator.state.requests.entries


async def test_a_session_is_named_only_where_the_account_is_asked(
    simulator: Simulator, session: aiohttp.ClientSession, clock: FakeClock
) -> None:
    tmdb = client(simulator, session, clock, "session-of-ann")

    await tmdb.tv.details(61_000)
    await tmdb.account.details()

    named = {one.route: "session_id" in one.query for one in simulator.state.requests.entries}
    assert named == {"/3/tv/{series_id}": False, "/3/account": True}
