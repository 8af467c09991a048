"""Every endpoint's request on the wire: method, path, parameters, headers, body."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest
from aiohttp import web

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import InvalidRequestError
from trakt_tmdb.trakt import TraktAuth, TraktClient
from trakt_tmdb.trakt.models import (
    HistoryItem,
    Ids,
    Media,
    Settings,
    WatchlistItem,
)

FULL = {"extended": "full"}
FIRST = {"page": "1", "limit": "250"}
NARROWED = {"genres": "anime,comedy", "countries": "jp"}
DAY = date(2026, 11, 1)


def target(server: FaultServer, number: int = -1) -> tuple[str, dict[str, str]]:
    parts = urlsplit(server.requests[number].target)
    return parts.path, {name: values[0] for name, values in parse_qs(parts.query).items()}


READS: list[tuple[Callable[[TraktClient], Awaitable[object]], object, str, dict[str, str]]] = [
    (lambda t: t.users.settings(), {}, "/users/settings", {}),
    (lambda t: t.sync.last_activities(), {}, "/sync/last_activities", {}),
    (
        lambda t: t.sync.watched_shows(),
        {},
        "/sync/watched/shows",
        {"extended": "min", "specials": "true"},
    ),
    (lambda t: t.sync.watched_movies(), {}, "/sync/watched/movies", {"extended": "min"}),
    (
        lambda t: t.sync.up_next().all(),
        [],
        "/sync/progress/up_next",
        {**FULL, **FIRST, "intent": "continue"},
    ),
    (lambda t: t.sync.progress().all(), [], "/sync/progress/watched", {**FULL, **FIRST}),
    (lambda t: t.sync.watched_show_list().all(), [], "/sync/watched/shows", {**FULL, **FIRST}),
    (
        lambda t: t.sync.watched_show_progress().all(),
        [],
        "/sync/watched/shows",
        {"extended": "full,progress", "page": "1", "limit": "100"},
    ),
    (lambda t: t.sync.watched_movie_list().all(), [], "/sync/watched/movies", {**FULL, **FIRST}),
    (
        lambda t: t.sync.full_history().page(2),
        [],
        "/sync/history",
        {**FULL, "page": "2", "limit": "50"},
    ),
    (lambda t: t.sync.favorites(Media.SHOW).all(), [], "/sync/favorites/shows/rank/asc", {**FULL, **FIRST}),
    (lambda t: t.sync.ratings(Media.EPISODE).all(), [], "/sync/ratings/episodes", FIRST),
    (lambda t: t.users.hidden("dropped").all(), [], "/users/hidden/dropped", FIRST),
    (lambda t: t.sync.collection(Media.SHOW).all(), [], "/sync/collection/shows", {**FULL, **FIRST}),
    (lambda t: t.sync.playback(Media.EPISODE).all(), [], "/sync/playback/episodes", FIRST),
    (lambda t: t.lists.mine().all(), [], "/users/me/lists", {"page": "1", "limit": "100"}),
    (
        lambda t: t.lists.items("rainy-days", page_size=50).page(2),
        [],
        "/users/me/lists/rainy-days/items/movie,show/rank/asc",
        {**FULL, "page": "2", "limit": "50"},
    ),
    (
        lambda t: t.lists.items_of("ann", "best-of", page_size=50).page(2),
        [],
        "/users/ann/lists/best-of/items/movie,show/rank/asc",
        {**FULL, "page": "2", "limit": "50"},
    ),
    (
        lambda t: t.lists.items_by_id(7, [Media.SHOW]).page(1),
        [],
        "/lists/7/items/show/rank/asc",
        {**FULL, **FIRST},
    ),
    (lambda t: t.sync.history().all(), [], "/sync/history/all", FIRST),
    (lambda t: t.sync.history(Media.EPISODE, 7).all(), [], "/sync/history/episodes/7", FIRST),
    (
        lambda t: t.sync.history(
            Media.MOVIE, start_at=DAY, end_at=datetime(2026, 11, 2, 12, tzinfo=UTC)
        ).all(),
        [],
        "/sync/history/movies",
        {**FIRST, "start_at": "2026-11-01", "end_at": "2026-11-02T12:00:00+00:00"},
    ),
    (lambda t: t.sync.watchlist().all(), [], "/sync/watchlist/all/rank/asc", {**FULL, **FIRST}),
    (
        lambda t: t.sync.watchlist(Media.SHOW, "added", "desc").all(),
        [],
        "/sync/watchlist/shows/added/desc",
        {**FULL, **FIRST},
    ),
    (lambda t: t.shows.summary("one/two"), {"ids": {"trakt": 1}}, "/shows/one%2Ftwo", FULL),
    (lambda t: t.shows.progress(1), {}, "/shows/1/progress/watched", FULL),
    (lambda t: t.shows.seasons(1), [], "/shows/1/seasons", {"extended": "full,episodes"}),
    (lambda t: t.shows.season(1, 0), [], "/shows/1/seasons/0", FULL),
    (lambda t: t.shows.episode(1, 2, 3), {"ids": {"trakt": 1}}, "/shows/1/seasons/2/episodes/3", FULL),
    (lambda t: t.shows.trending().page(3), [], "/shows/trending", {**FULL, "page": "3", "limit": "100"}),
    (lambda t: t.shows.season_list(1), [], "/shows/1/seasons", FULL),
    (
        lambda t: t.shows.season(1, 2, translations="zh"),
        [],
        "/shows/1/seasons/2",
        {**FULL, "translations": "zh"},
    ),
    (lambda t: t.shows.next_episode(1), {"ids": {"trakt": 1}}, "/shows/1/next_episode", FULL),
    (lambda t: t.shows.people(1), {}, "/shows/1/people", FULL),
    (lambda t: t.shows.videos(1), [], "/shows/1/videos", {}),
    (lambda t: t.shows.translations(1, "zh"), [], "/shows/1/translations/zh", {}),
    (lambda t: t.shows.related(1, 12).page(), [], "/shows/1/related", {**FULL, "page": "1", "limit": "12"}),
    (lambda t: t.shows.trending(30).page(), [], "/shows/trending", {**FULL, "page": "1", "limit": "30"}),
    (lambda t: t.shows.popular().page(), [], "/shows/popular", {**FULL, "page": "1", "limit": "100"}),
    (lambda t: t.shows.anticipated().page(), [], "/shows/anticipated", {**FULL, "page": "1", "limit": "100"}),
    (
        lambda t: t.shows.trending(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/shows/trending",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.shows.popular(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/shows/popular",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.shows.anticipated(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/shows/anticipated",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.movies.trending(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/movies/trending",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.movies.popular(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/movies/popular",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.movies.anticipated(30, genres=["anime", "comedy"], countries=["jp"]).page(),
        [],
        "/movies/anticipated",
        {**FULL, **NARROWED, "page": "1", "limit": "30"},
    ),
    (
        lambda t: t.recommendations.shows(genres=["anime"]),
        [],
        "/recommendations/shows/",
        {**FULL, "limit": "100", "genres": "anime"},
    ),
    (
        lambda t: t.recommendations.movies(countries=["jp"]),
        [],
        "/recommendations/movies/",
        {**FULL, "limit": "100", "countries": "jp"},
    ),
    (lambda t: t.movies.people(1), {}, "/movies/1/people", FULL),
    (lambda t: t.movies.videos(1), [], "/movies/1/videos", {}),
    (lambda t: t.movies.translations(1, "zh"), [], "/movies/1/translations/zh", {}),
    (lambda t: t.movies.related(1, 12).page(), [], "/movies/1/related", {**FULL, "page": "1", "limit": "12"}),
    (lambda t: t.movies.popular().page(), [], "/movies/popular", {**FULL, "page": "1", "limit": "100"}),
    (
        lambda t: t.movies.anticipated().page(),
        [],
        "/movies/anticipated",
        {**FULL, "page": "1", "limit": "100"},
    ),
    (lambda t: t.recommendations.shows(), [], "/recommendations/shows/", {**FULL, "limit": "100"}),
    (lambda t: t.recommendations.movies(), [], "/recommendations/movies/", {**FULL, "limit": "100"}),
    (lambda t: t.movies.summary(1), {"ids": {"trakt": 1}}, "/movies/1", FULL),
    (lambda t: t.movies.trending().all(), [], "/movies/trending", {**FULL, "page": "1", "limit": "100"}),
    (lambda t: t.calendars.my_shows(DAY, 7), [], "/calendars/my/shows/2026-11-01/7", FULL),
    (
        lambda t: t.calendars.all_shows(DAY, 7, genres=["anime", "donghua"], countries=["jp"]),
        [],
        "/calendars/all/shows/2026-11-01/7",
        {**FULL, "genres": "anime,donghua", "countries": "jp"},
    ),
    (lambda t: t.calendars.my_new_shows(DAY, 7), [], "/calendars/my/shows/new/2026-11-01/7", FULL),
    (lambda t: t.calendars.my_premieres(DAY, 7), [], "/calendars/my/shows/premieres/2026-11-01/7", FULL),
    (lambda t: t.calendars.my_finales(DAY, 7), [], "/calendars/my/shows/finales/2026-11-01/7", FULL),
    (lambda t: t.calendars.all_new_shows(DAY, 7), [], "/calendars/all/shows/new/2026-11-01/7", FULL),
    (
        lambda t: t.calendars.all_premieres(DAY, 7, genres=["anime"]),
        [],
        "/calendars/all/shows/premieres/2026-11-01/7",
        {**FULL, "genres": "anime"},
    ),
    (
        lambda t: t.calendars.all_finales(DAY, 7, countries=["jp"]),
        [],
        "/calendars/all/shows/finales/2026-11-01/7",
        {**FULL, "countries": "jp"},
    ),
    (lambda t: t.calendars.my_movies(DAY, 7), [], "/calendars/my/movies/2026-11-01/7", FULL),
    (lambda t: t.calendars.all_movies(DAY, 7), [], "/calendars/all/movies/2026-11-01/7", FULL),
    (
        lambda t: t.search.text("Re:Zero (2016)").all(),
        [],
        "/search/show,movie",
        {**FULL, "query": r"Re\:Zero \(2016\)", "page": "1", "limit": "50"},
    ),
    (
        lambda t: t.search.lookup("tmdb", 603, Media.MOVIE),
        [],
        "/search/tmdb/603",
        {**FULL, "type": "movie"},
    ),
]


@pytest.mark.parametrize(
    ("call", "answer", "path", "params"),
    READS,
    ids=[f"{path}-{number}" for number, (_, _, path, _) in enumerate(READS)],
)
async def test_what_is_read_is_asked_for_so(
    trakt: TraktClient,
    server: FaultServer,
    call: Callable[[TraktClient], Awaitable[object]],
    answer: object,
    path: str,
    params: dict[str, str],
) -> None:
    server.plan(json_reply(answer))

    await call(trakt)

    assert server.requests[0].method == "GET"
    assert target(server, 0)[1] == params
    assert server.requests[0].target.partition("?")[0] == path
    assert len(server.requests) == 1


async def test_no_next_episode_is_an_answer_without_a_body(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(web.Response(status=204))

    assert await trakt.shows.next_episode(1) is None
    assert await trakt.shows.next_episode(1) is None
    assert len(server.requests) == 1


async def test_every_request_carries_the_app_and_the_person(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply([]))

    await trakt.shows.trending().page(1)

    (seen,) = server.requests
    assert seen.headers["authorization"] == "Bearer access-1"
    assert seen.headers["trakt-api-key"] == "client-1"
    assert seen.headers["trakt-api-version"] == "2"
    assert seen.headers["user-agent"].startswith("trakt-tmdb/")
    assert {"trakt-api-key", "trakt-api-version", "user-agent"} <= set(seen.raw_names)


async def test_without_a_sign_in_public_data_is_read_in_nobodys_name(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> None:
    auth = TraktAuth(session, "client-1", auth_url=server.url, clock=clock)
    trakt = TraktClient(session, auth, api_url=server.url, clock=clock)
    server.plan(json_reply([]))

    await trakt.shows.trending().page(1)

    assert "authorization" not in server.requests[0].headers


async def test_a_play_is_sent_in_utc_and_names_nothing_else(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"added": {"episodes": 2}, "not_found": {"episodes": [{"ids": {"trakt": 9}}]}}, 201)
    )
    tokyo = timezone(timedelta(hours=9))

    answer = await trakt.sync.add_to_history(
        episodes=[
            HistoryItem(ids=Ids(trakt=7), watched_at=datetime(2026, 11, 1, 9, 30, tzinfo=tokyo)),
            HistoryItem(ids=Ids(tvdb=8), watched_at="released"),
        ],
        movies=[HistoryItem(ids=Ids(imdb="tt1"))],
    )

    (seen,) = server.requests
    assert (seen.method, seen.target) == ("POST", "/sync/history")
    assert json.loads(seen.body) == {
        "episodes": [
            {"ids": {"trakt": 7}, "watched_at": "2026-11-01T00:30:00Z"},
            {"ids": {"tvdb": 8}, "watched_at": "released"},
        ],
        "movies": [{"ids": {"imdb": "tt1"}}],
    }
    assert answer.added.episodes == 2
    assert [item.ids.trakt for item in answer.not_found.episodes] == [9]


async def test_a_time_without_a_zone_is_not_guessed(trakt: TraktClient, server: FaultServer) -> None:
    naive = datetime(2026, 11, 1)  # noqa: DTZ001  the point of the test

    with pytest.raises(InvalidRequestError):
        await trakt.sync.add_to_history(episodes=[HistoryItem(ids=Ids(trakt=7), watched_at=naive)])
    assert server.requests == []


async def test_single_plays_are_removed_by_their_history_ids(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply({"deleted": {"episodes": 1}, "not_found": {"ids": [2]}}))

    answer = await trakt.sync.remove_from_history(ids=[2**40, 2])

    assert server.requests[0].target == "/sync/history/remove"
    assert json.loads(server.requests[0].body) == {"ids": [2**40, 2]}
    assert (answer.deleted.episodes, answer.not_found.ids) == (1, (2,))


async def test_the_watchlist_is_changed(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"added": {"shows": 1}, "existing": {"movies": 1}, "not_found": {}}, 201),
        json_reply({"deleted": {"shows": 1}, "not_found": {}}),
    )
    show = WatchlistItem(ids=Ids(trakt=1))

    added = await trakt.sync.add_to_watchlist(
        shows=[show], movies=[WatchlistItem(ids=Ids(tmdb=2), notes="x")]
    )
    removed = await trakt.sync.remove_from_watchlist(shows=[show])

    assert [seen.target for seen in server.requests] == ["/sync/watchlist", "/sync/watchlist/remove"]
    assert json.loads(server.requests[0].body) == {
        "shows": [{"ids": {"trakt": 1}}],
        "movies": [{"ids": {"tmdb": 2}, "notes": "x"}],
    }
    assert (added.added.shows, added.existing.movies, removed.deleted.shows) == (1, 1, 1)


async def test_a_long_calendar_is_stitched_of_windows_trakt_does_not_cut(
    trakt: TraktClient, server: FaultServer
) -> None:
    for number in (1, 2, 3):
        server.plan(json_reply([{"movie": {"ids": {"trakt": number}}, "released": "2026-11-01"}]))

    found = await trakt.calendars.all_movies(DAY, 70)

    assert [seen.target.split("?")[0] for seen in server.requests] == [
        "/calendars/all/movies/2026-11-01/33",
        "/calendars/all/movies/2026-12-04/33",
        "/calendars/all/movies/2027-01-06/4",
    ]
    assert [item.movie.ids.trakt for item in found] == [1, 2, 3]


async def test_what_has_no_method_goes_through_request(trakt: TraktClient, server: FaultServer) -> None:
    server.plan(json_reply({"user": {"username": "ann"}}), json_reply(None, 204))

    settings = await trakt.request("get", "/users/settings", params={"extended": "vip"}, model=Settings)
    nothing = await trakt.request("DELETE", "/checkin")  # type: ignore[func-returns-value]

    assert settings.user.username == "ann"
    assert nothing is None
    assert target(server, 0) == ("/users/settings", {"extended": "vip"})
    assert server.requests[1].method == "DELETE"
