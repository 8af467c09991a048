"""Every block of the guide runs, one after the other, with what the pages take for granted."""

import ast
import asyncio
import inspect
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from tests.docs.conftest import CODE, Reader
from tests.docs.page import DOCS, blocks_of
from tests.library.cache.redis.redis_server import RedisServer
from trakt_tmdb import TMDBClient, Token, Tracker, TraktAuth, TraktClient, TraktTMDBError

RUN_ELSEWHERE = {"quickstart.md", "testing.md"}
BACK = "https://app.example/back"


def signed_in(reader: Reader) -> TraktAuth:
    services, grant = reader.services, reader.services.sign_in()
    token = Token(
        access_token=grant.access_token, refresh_token=grant.refresh_token, expires_at=grant.expires_at
    )
    return TraktAuth(reader.session, services.client_id, token=token, auth_url=services.auth_url)


@pytest.fixture
async def given(
    reader: Reader,
    redis: RedisServer,
    variables: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> AsyncIterator[dict[str, Any]]:
    """What a page may speak of without having made it."""
    monkeypatch.chdir(tmp_path)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    services, auth = reader.services, signed_in(reader)
    trakt = TraktClient(reader.session, auth, api_url=services.trakt_url)
    tmdb = TMDBClient(reader.session, services.tmdb_token, api_url=services.tmdb_url)
    approvals: list[asyncio.Task[None]] = []
    sent_to: list[str] = []

    def told(*what: object) -> None:
        """Do what the page's code tells the person to do."""
        line = " ".join(map(str, what))
        if shown := CODE.match(line):
            approvals.append(asyncio.create_task(reader.approve(shown[1])))
        if line.startswith("Send the person to "):
            sent_to.append(line.rpartition(" ")[2])

    async def where_the_browser_came_back_to() -> str:
        return await reader.say_yes(sent_to.pop())

    async with Tracker(trakt, tmdb) as tracker:
        yield {
            "print": told,
            "session": reader.session,
            "client_id": services.client_id,
            "auth": auth,
            "auth_url": services.auth_url,
            "trakt": trakt,
            "trakt_url": services.trakt_url,
            "tmdb": tmdb,
            "tmdb_token": services.tmdb_token,
            "tmdb_url": services.tmdb_url,
            "token": auth.token,
            "tracker": tracker,
            "show": next(iter(services.state.catalogue.shows.on_trakt)).ids.trakt,
            "seed": services.sign_in().refresh_token,
            "redirect_uri": BACK,
            "where_the_browser_came_back_to": where_the_browser_came_back_to,
            "redis_url": redis.url,
            "TraktTMDBError": TraktTMDBError,
        }
    await trakt.close()
    await tmdb.close()


async def execute(block: str, given: dict[str, Any]) -> None:
    """Run a block as the asyncio prompt would, which awaits at the top."""
    code = compile(block, "a page", "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
    result = eval(code, given)  # noqa: S307 - our own pages
    if inspect.isawaitable(result):
        await result


@pytest.mark.parametrize("page", ["signing-in.md", "tracker.md", "requests.md", "caching.md", "errors.md"])
async def test_a_page_of_the_guide_does_what_it_says(page: str, given: dict[str, Any]) -> None:
    blocks = blocks_of(page)
    assert blocks
    names = dict(given)
    for block in blocks:
        # A page that opened a tracker of its own has closed it by then.
        names["tracker"] = given["tracker"]
        await execute(block, names)


def test_every_page_with_code_is_run() -> None:
    pages = {path.name for path in DOCS.glob("*.md") if blocks_of(path.name)}
    here = {"signing-in.md", "tracker.md", "requests.md", "caching.md", "errors.md"}
    assert pages == RUN_ELSEWHERE | here
