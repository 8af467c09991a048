"""What the owner of the read token loves."""

import aiohttp

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb import MemoryCache
from trakt_tmdb.tmdb import TMDBClient

ACCOUNT = {"id": 548, "username": "ann"}
NOTHING = {"page": 1, "results": [], "total_pages": 1, "total_results": 0}


def paths(server: FaultServer) -> list[str]:
    return [target.partition("?")[0] for target in server.targets]


async def test_favorites_are_asked_for_by_the_accounts_id_which_is_read_once(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> None:
    row = {"id": 7, "name": "Sieben"}
    server.plan(json_reply(ACCOUNT), json_reply({**NOTHING, "results": [row]}), json_reply(NOTHING))
    tmdb = TMDBClient(session, "read-token", api_url=server.url, clock=clock)

    shows = await tmdb.account.favorite_tv(language="de-DE").all()
    movies = await tmdb.account.favorite_movies(language="de-DE").all()

    assert [one.title for one in shows] == ["Sieben"]
    assert movies == []
    assert paths(server) == ["/3/account", "/3/account/548/favorite/tv", "/3/account/548/favorite/movies"]
    assert "language=de-DE" in server.targets[1]
    await tmdb.close()


async def test_two_tokens_that_share_a_cache_keep_their_accounts_apart(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> None:
    cache = MemoryCache()
    server.plan(json_reply(ACCOUNT), json_reply({"id": 549, "username": "ben"}))
    ann = TMDBClient(session, "token-of-ann", api_url=server.url, clock=clock, cache=cache)
    ben = TMDBClient(session, "token-of-ben", api_url=server.url, clock=clock, cache=cache)

    assert (await ann.account.details()).username == "ann"
    assert (await ben.account.details()).username == "ben"
    await ann.close()
    await ben.close()
