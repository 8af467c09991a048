"""Flushing forgets answers: all that a client sees, its account's alone, or those of one kind."""

from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.cache import MemoryCache, ttl
from trakt_tmdb.trakt import TraktAuth, TraktClient

SHOW = {"ids": {"trakt": 1}, "title": "One"}
ANSWERS = {"/shows/1": SHOW, "/sync/watched/movies": {}, "/users/hidden/dropped": []}
SHOWS, MOVIES, HIDDEN = ANSWERS

type Flush = Callable[[TraktClient], Awaitable[None]]


@pytest.fixture
def two(
    session: aiohttp.ClientSession, auth: TraktAuth, server: FaultServer, clock: FakeClock
) -> tuple[TraktClient, TraktClient]:
    """The clients of two people who share a cache."""
    cache = MemoryCache()
    ann, bob = (
        TraktClient(session, auth, cache=cache, account=name, api_url=server.url, clock=clock)
        for name in ("ann", "bob")
    )
    return ann, bob


async def read(trakt: TraktClient, server: FaultServer) -> list[str]:
    """Read one answer of each kind; returns the paths that were asked for."""
    before = len(server.requests)
    server.otherwise(answer)
    await trakt.shows.summary(1)
    await trakt.sync.watched_movies()
    await trakt.users.hidden("dropped").all()
    return [seen.target.partition("?")[0] for seen in server.requests[before:]]


async def answer(request: web.BaseRequest) -> web.StreamResponse:
    return json_reply(ANSWERS[request.path])


@pytest.mark.parametrize(
    ("flush", "asked_again"),
    [
        (lambda trakt: trakt.flush(), [SHOWS, MOVIES, HIDDEN]),
        (lambda trakt: trakt.flush_account(), [MOVIES, HIDDEN]),
        (lambda trakt: trakt.flush_kind(ttl.TITLE), [SHOWS]),
        (lambda trakt: trakt.flush_kind(ttl.WATCHED), [MOVIES]),
        (lambda trakt: trakt.flush_kind(ttl.SEARCH), []),
    ],
    ids=["all", "account", "titles", "watched", "search"],
)
async def test_what_was_flushed_is_asked_for_again_and_nothing_else(
    trakt: TraktClient, server: FaultServer, flush: Flush, asked_again: list[str]
) -> None:
    assert await read(trakt, server) == [SHOWS, MOVIES, HIDDEN]
    assert await read(trakt, server) == []

    await flush(trakt)

    assert await read(trakt, server) == asked_again
    assert trakt.auth.token is not None


async def test_another_accounts_answers_stay(
    two: tuple[TraktClient, TraktClient], server: FaultServer
) -> None:
    ann, bob = two
    await read(ann, server)
    await read(bob, server)

    await ann.flush_account()

    assert await read(bob, server) == []
    assert await read(ann, server) == [MOVIES, HIDDEN]


async def test_what_one_client_flushes_the_other_no_longer_serves(
    two: tuple[TraktClient, TraktClient], server: FaultServer
) -> None:
    ann, bob = two
    await read(ann, server)
    await read(bob, server)

    await ann.flush()

    assert await read(bob, server) == [SHOWS]
