"""TMDB's endpoints on the wire, its pages, and its way of refusing."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from tests.library.fake_clock import FakeClock
from tests.library.faults import FaultServer, json_reply
from trakt_tmdb.errors import (
    AppRefusedError,
    AuthenticationError,
    InvalidAnswerError,
    InvalidRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
    TraktTMDBError,
)
from trakt_tmdb.tmdb import TMDBClient
from trakt_tmdb.tmdb.append import WHOLE_SHOW


@pytest.fixture
async def tmdb(
    session: aiohttp.ClientSession, server: FaultServer, clock: FakeClock
) -> AsyncIterator[TMDBClient]:
    client = TMDBClient(session, "read-token", api_url=server.url, clock=clock)
    yield client
    await client.close()


def params(server: FaultServer, number: int = -1) -> dict[str, str]:
    query = parse_qs(urlsplit(server.requests[number].target).query)
    return {name: values[0] for name, values in query.items()}


def path(server: FaultServer, number: int = -1) -> str:
    return server.requests[number].target.partition("?")[0]


async def test_the_token_travels_in_a_header_never_in_the_url(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(json_reply({"images": {"secure_base_url": "https://image.tmdb.org/t/p/"}}))

    configuration = await tmdb.configuration()

    assert server.requests[0].headers["authorization"] == "Bearer read-token"
    assert server.targets == ["/3/configuration"]
    assert configuration.images.secure_base_url == "https://image.tmdb.org/t/p/"


async def test_details_come_in_one_request_with_everything_appended(
    tmdb: TMDBClient, server: FaultServer
) -> None:
    server.plan(
        json_reply(
            {
                "id": 7,
                "name": "Sieben",
                "first_air_date": "",
                "external_ids": {"imdb_id": "tt7"},
                "translations": {
                    "translations": [{"iso_639_1": "zh", "iso_3166_1": "CN", "data": {"name": "七"}}]
                },
                "images": {"posters": [{"file_path": "/a.jpg", "iso_639_1": None}]},
                "season/0": {"season_number": 0},
                "season/2": {"episodes": [{"episode_number": 3, "air_date": "2026-11-01"}]},
            }
        )
    )

    show = await tmdb.tv.details(7, language="zh-CN", seasons=(0, 2))

    assert path(server) == "/3/tv/7"
    assert params(server) == {
        "language": "zh-CN",
        "append_to_response": "alternative_titles,external_ids,images,translations,season/0,season/2",
        "include_image_language": "zh,en,null",
    }
    assert (show.name, show.first_air_date, show.external_ids.imdb_id) == ("Sieben", None, "tt7")
    assert show.translations.translations[0].data.name == "七"
    assert show.images.posters[0].file_path == "/a.jpg"
    assert sorted(show.season_details) == [0, 2]
    assert str(show.season_details[2].episodes[0].air_date) == "2026-11-01"


async def test_a_whole_page_about_a_title_is_one_request_too(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(
        json_reply(
            {
                "id": 7,
                "credits": {"cast": [{"name": "A", "character": "B", "order": 0, "profile_path": None}]},
                "videos": {"results": [{"site": "YouTube", "key": "abc", "type": "Trailer"}]},
                "watch/providers": {"results": {"DE": {"flatrate": [{"provider_name": "Harbor"}]}}},
                "recommendations": {"results": [{"id": 8, "media_type": "tv", "name": "C"}]},
                "content_ratings": {"results": [{"iso_3166_1": "DE", "rating": "12"}]},
            }
        )
    )

    show = await tmdb.tv.details(7, language="zh-CN", append=WHOLE_SHOW, seasons=(2,))

    assert len(params(server)["append_to_response"].split(",")) == 10
    assert params(server)["include_video_language"] == "zh,en,null"
    assert show.credits.cast[0].character == "B"
    assert show.videos.results[0].kind == "Trailer"
    assert show.watch_providers.results["DE"].flatrate[0].name == "Harbor"
    assert show.recommendations.results[0].title == "C"
    assert show.content_ratings.results[0].rating == "12"


async def test_no_more_than_twenty_are_appended_at_once(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"id": 7, "name": "x", "season/1": {"season_number": 1}}),
        json_reply({"id": 7, "season/17": {"season_number": 17}}),
    )

    show = await tmdb.tv.details(7, seasons=range(1, 22))

    appended = [params(server, number)["append_to_response"].split(",") for number in (0, 1)]
    assert [len(names) for names in appended] == [20, 5]
    assert (show.name, sorted(show.season_details)) == ("x", [1, 17])


async def test_a_movie_a_season_and_a_bare_show(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(
        json_reply({"id": 11, "release_date": "1977-05-25"}),
        json_reply({"season_number": 1}),
        json_reply({"id": 7}),
    )

    movie = await tmdb.movies.details(11)
    season = await tmdb.tv.season(7, 1, "ja")
    await tmdb.tv.details(7, append=())

    assert str(movie.release_date) == "1977-05-25"
    assert season.season_number == 1
    assert [path(server, number) for number in range(3)] == ["/3/movie/11", "/3/tv/7/season/1", "/3/tv/7"]
    assert params(server, 1) == {"language": "ja"}
    assert params(server, 2) == {"language": "en-US"}


async def test_languages_are_held_apart(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(json_reply({"id": 7, "name": "a"}), json_reply({"id": 7, "name": "b"}))

    names = [(await tmdb.tv.details(7, language=language)).name for language in ("en", "de", "en")]

    assert names == ["a", "b", "a"]


async def test_lists_are_counted_by_their_body(tmdb: TMDBClient, server: FaultServer) -> None:
    for page in (1, 2):
        row = {"id": page, "media_type": "tv", "name": f"Show {page}", "first_air_date": "2026-01-01"}
        server.plan(json_reply({"page": page, "results": [row, {"no": "id"}], "total_pages": 2}))

    found = await tmdb.search.multi("100% 葬送").all()

    assert [(row.id, row.title) for row in found] == [(1, "Show 1"), (2, "Show 2")]
    assert params(server, 0)["query"] == "100% 葬送"
    assert params(server, 1)["page"] == "2"


async def test_a_count_beyond_what_tmdb_serves_is_cut(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(json_reply({"page": 1, "results": [], "total_pages": 1000, "total_results": 20000}))

    page = await tmdb.trending("tv", "week").page(1)

    assert path(server) == "/3/trending/tv/week"
    assert page.page_count == 500


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (401, 7, AuthenticationError),
        (401, 10, AppRefusedError),
        (404, 34, NotFoundError),
        (404, 6, NotFoundError),
        (422, 5, InvalidRequestError),
        (400, 22, InvalidRequestError),
        (429, 25, RateLimitError),
        (500, 11, ServerError),
        (503, 9, ServerError),
        (504, 24, ServerError),
    ],
)
async def test_refusals_are_the_same_errors_as_trakts(
    tmdb: TMDBClient, server: FaultServer, status: int, code: int, kind: type[TraktTMDBError]
) -> None:
    for _ in range(3):
        server.plan(
            json_reply(
                {"success": False, "status_code": code, "status_message": "read-token"},
                status,
                Retry_After="60",
            )
        )

    with pytest.raises(kind) as caught:
        await tmdb.movies.details(11)
    assert type(caught.value) is kind
    assert caught.value.service == "TMDB"
    assert "read-token" not in str(caught.value)


async def test_a_list_without_results_is_no_list(tmdb: TMDBClient, server: FaultServer) -> None:
    server.plan(json_reply({"page": 1}))

    with pytest.raises(InvalidAnswerError):
        await tmdb.trending().page(1)
