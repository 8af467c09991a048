"""Two accounts may share one cache without seeing each other's answers."""

import aiohttp

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.cache import MemoryCache
from trakt_tmdb.trakt import TraktAuth, TraktClient

SHOW = {"ids": {"trakt": 1}, "title": "One"}


async def test_personal_answers_are_kept_apart_and_public_ones_shared(
    session: aiohttp.ClientSession, auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> None:
    cache = MemoryCache()
    ann, bob = (
        TraktClient(session, auth, cache=cache, account=name, api_url=server.url, clock=clock)
        for name in ("ann", "bob")
    )
    server.plan(json_reply({"1": []}), json_reply({"2": []}), json_reply(SHOW))

    assert await ann.sync.watched_movies() == {1: ()}
    assert await bob.sync.watched_movies() == {2: ()}
    assert await ann.shows.summary(1) == await bob.shows.summary(1)
    assert len(server.requests) == 3


async def test_an_unnamed_account_is_read_once_where_a_cache_is_shared(
    session: aiohttp.ClientSession, auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> None:
    trakt = TraktClient(session, auth, cache=MemoryCache(), api_url=server.url, clock=clock)
    server.plan(json_reply({"user": {"ids": {"uuid": "u1"}}}), json_reply({"1": []}), json_reply({}))

    await trakt.sync.watched_movies()
    await trakt.sync.watched_shows()

    assert [seen.target.partition("?")[0] for seen in server.requests] == [
        "/users/settings",
        "/sync/watched/movies",
        "/sync/watched/shows",
    ]
