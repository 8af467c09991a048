"""The fake services, as the tests of an app use them."""

import asyncio
import subprocess
import sys

import pytest

from trakt_tmdb import (
    MemoryCache,
    NotFoundError,
    RateLimitError,
    ServerError,
    TMDBClient,
    TraktAuth,
    TraktClient,
    UnreachableError,
)
from trakt_tmdb.testing import FakeServices
from trakt_tmdb.trakt.models import HistoryItem, Ids, Show, TitleIds

SEVERANCE = {"ids": {"trakt": 1, "slug": "severance"}, "title": "Severance", "year": 2022}


@pytest.fixture
def fake() -> FakeServices:
    return FakeServices()


async def test_a_planned_answer_is_decoded_as_a_real_one(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/severance", SEVERANCE)

    show = await fake.trakt().shows.summary("severance")

    assert (show.title, show.year) == ("Severance", 2022)


async def test_both_services_are_one_fake(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/1", SEVERANCE)
    fake.answer("GET", "/3/tv/1", {"id": 1, "name": "Severance"})

    assert (await fake.trakt().shows.summary(1)).title == "Severance"
    assert (await fake.tmdb().tv.details(1)).name == "Severance"
    assert [one.path for one in fake.requests] == ["/shows/1", "/3/tv/1"]


async def test_what_was_asked_is_remembered(fake: FakeServices) -> None:
    fake.answer("POST", "/sync/history", {"added": {"episodes": 1}})

    await fake.trakt().sync.add_to_history(episodes=[HistoryItem(ids=Ids(trakt=7))])

    (asked,) = fake.asked("POST")
    assert asked.json == {"episodes": [{"ids": {"trakt": 7}}]}
    assert asked.headers["trakt-api-key"] == "client-id"
    assert asked.headers["authorization"].startswith("Bearer ")
    assert fake.asked("GET") == []


async def test_it_takes_a_sessions_place_in_the_apps_own_code(fake: FakeServices) -> None:
    async def app(session: FakeServices) -> str | None:
        trakt = TraktClient(session, TraktAuth(session, "my-app"), cache=MemoryCache(), account="me")
        tmdb = TMDBClient(session, "my-token")
        shows = [trending.show async for trending in trakt.shows.trending()]
        return (await tmdb.tv.details(shows[0].ids.tmdb or 0)).name

    fake.answer("GET", "/shows/trending", [{"watchers": 3, "show": {"ids": {"trakt": 1, "tmdb": 95396}}}])
    fake.answer("GET", "/3/tv/*", {"id": 95396, "name": "人生切割術"})

    assert await app(fake) == "人生切割術"
    assert fake.asked("GET", "/3/*")[0].path == "/3/tv/95396"


async def test_answers_to_one_path_come_in_order_and_the_last_stays(fake: FakeServices) -> None:
    fake.answer("GET", "/sync/last_activities", {"all": "2026-11-01T12:00:00.000Z"})
    fake.answer("GET", "/sync/last_activities", {"all": "2026-11-02T12:00:00.000Z"})
    live = fake.trakt().live

    days = [(await live.sync.last_activities()).all for _ in range(3)]

    assert [day.day if day else None for day in days] == [1, 2, 2]


async def test_pages_are_told_in_headers(fake: FakeServices) -> None:
    for page in (1, 2):
        fake.answer("GET", "/sync/history*", [{"id": page}], headers={"X-Pagination-Page-Count": "2"})

    assert [play.id for play in await fake.trakt().sync.history().all()] == [1, 2]


async def test_a_model_may_be_given_as_an_answer(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/1", Show(ids=TitleIds(trakt=1), title="One"))

    assert (await fake.trakt().shows.summary(1)).title == "One"


async def test_refusals_are_the_librarys_errors(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/1", status=404)
    fake.answer("GET", "/shows/2", status=429, headers={"Retry-After": "120"})
    trakt = fake.trakt()

    with pytest.raises(NotFoundError):
        await trakt.shows.summary(1)
    with pytest.raises(RateLimitError) as caught:
        await trakt.shows.summary(2)
    assert caught.value.retry_after == 120


async def test_trouble_passes_without_waiting_for_it(fake: FakeServices) -> None:
    fake.fail("GET", "/shows/1")
    fake.answer("GET", "/shows/1", status=503)
    fake.answer("GET", "/shows/1", SEVERANCE)

    assert (await fake.trakt().shows.summary(1)).title == "Severance"
    assert len(fake.requests) == 3
    assert len(fake.clock.slept) == 2


async def test_trouble_that_stays_is_told(fake: FakeServices) -> None:
    fake.fail("GET", "/shows/*")
    fake.fail("POST", "*", ServerError("down", service="Trakt", status=503))
    trakt = fake.trakt()

    with pytest.raises(UnreachableError):
        await trakt.shows.summary(1)
    with pytest.raises(ServerError):
        await trakt.sync.add_to_history(movies=[HistoryItem(ids=Ids(trakt=7))])


async def test_a_request_nobody_planned_for_fails_the_test_and_says_what_it_was(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/1", SEVERANCE)

    with pytest.raises(AssertionError, match=r"GET /shows/2, only for GET /shows/1\."):
        await fake.trakt().shows.summary(2)


async def test_concurrent_asks_meet_the_real_cache(fake: FakeServices) -> None:
    fake.answer("GET", "/shows/1", SEVERANCE)
    trakt = fake.trakt()

    await asyncio.gather(*(trakt.shows.summary(1) for _ in range(10)))

    assert len(fake.requests) == 1


def test_it_needs_no_pytest() -> None:
    code = "import sys; sys.modules['pytest'] = None; from trakt_tmdb.testing import FakeServices"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
