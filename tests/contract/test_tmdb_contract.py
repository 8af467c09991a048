"""Every route of the simulated TMDB answers in the shape of the contract."""

from collections.abc import Mapping

import aiohttp
import pytest
from msgspec import Struct

from tests.contract.inaccuracies import UNDOCUMENTED_PARAMETERS, contract_path
from tests.contract.openapi import Schema, answer_schema, operation, parameter_violations
from tests.contract.shapes import differences
from trakt_tmdb.simulator import Simulator
from trakt_tmdb.simulator.server import ROUTES
from trakt_tmdb.simulator.wire import Service


class Case(Struct, frozen=True, kw_only=True):
    """A request to a route."""

    route: str
    path: str
    query: Mapping[str, str] = {}


CHINESE = {"language": "zh-CN"}
SEASON = "/3/tv/{series_id}/season/{season_number}"
CASES = [
    Case(route="/3/authentication", path="/3/authentication"),
    Case(route="/3/account", path="/3/account"),
    Case(route="/3/account/{account_id}", path="/3/account/548"),
    Case(
        route="/3/account/{account_id}/favorite/tv",
        path="/3/account/548/favorite/tv",
        query={"sort_by": "created_at.desc", **CHINESE},
    ),
    Case(route="/3/account/{account_id}/favorite/movies", path="/3/account/548/favorite/movies"),
    Case(route="/3/configuration", path="/3/configuration"),
    Case(route="/3/tv/{series_id}", path="/3/tv/61000", query=CHINESE),
    Case(route="/3/tv/{series_id}", path="/3/tv/61156", query={"language": "en-US"}),
    Case(route="/3/movie/{movie_id}", path="/3/movie/61000", query=CHINESE),
    Case(route=SEASON, path="/3/tv/61000/season/1", query=CHINESE),
    Case(route=SEASON + "/episode/{episode_number}", path="/3/tv/61000/season/1/episode/2", query=CHINESE),
    Case(route="/3/trending/all/{time_window}", path="/3/trending/all/day"),
    Case(route="/3/trending/tv/{time_window}", path="/3/trending/tv/week", query=CHINESE),
    Case(route="/3/trending/movie/{time_window}", path="/3/trending/movie/week"),
    Case(route="/3/search/multi", path="/3/search/multi", query={"query": "captain", "page": "1"}),
]
APPENDED = {
    "tv": (
        "translations",
        "images",
        "external_ids",
        "alternative_titles",
        "credits",
        "videos",
        "content_ratings",
        "recommendations",
    ),
    "movie": (
        "translations",
        "images",
        "external_ids",
        "alternative_titles",
        "credits",
        "videos",
        "release_dates",
        "recommendations",
    ),
}
ADDRESSES = {"tv": "/3/tv/{series_id}", "movie": "/3/movie/{movie_id}"}


async def get(
    simulator: Simulator, session: aiohttp.ClientSession, path: str, query: Mapping[str, str]
) -> dict[str, object]:
    headers = {"authorization": f"Bearer {simulator.tmdb_token}"}
    async with session.get(simulator.tmdb_url + path, params=query, headers=headers) as response:
        assert response.status == 200
        value: dict[str, object] = await response.json()
        return value


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.path} {dict(case.query)}")
async def test_an_answer_has_the_shape_of_the_contract(
    case: Case, simulator: Simulator, session: aiohttp.ClientSession, tmdb_contract: Schema
) -> None:
    route = next(one for one in ROUTES if one.path == case.route and one.service is Service.TMDB)
    described = operation(tmdb_contract, "GET", contract_path(route))
    assert parameter_violations(described, case.query) == []
    schema = answer_schema(described, 200)
    assert schema is not None
    assert differences(schema, await get(simulator, session, case.path, case.query)) == []


@pytest.mark.parametrize(
    ("media", "part"), [(media, part) for media, parts in APPENDED.items() for part in parts]
)
async def test_an_appended_answer_has_the_shape_of_its_own_address(
    media: str, part: str, simulator: Simulator, session: aiohttp.ClientSession, tmdb_contract: Schema
) -> None:
    languages = {"include_image_language": "ja,en,null", "include_video_language": "ja,en,null"}
    assert languages.keys() <= UNDOCUMENTED_PARAMETERS[ADDRESSES[media]]
    query = {"append_to_response": part, **languages}
    title = await get(simulator, session, f"/3/{media}/61000", query)
    schema = answer_schema(operation(tmdb_contract, "GET", f"{ADDRESSES[media]}/{part}"), 200)
    assert schema is not None
    appended = title[part]
    assert isinstance(appended, dict)
    assert differences(schema, {**appended, "id": title["id"]}) == []


async def test_where_to_watch_is_told_by_country(
    simulator: Simulator, session: aiohttp.ClientSession, tmdb_contract: Schema
) -> None:
    schema = answer_schema(operation(tmdb_contract, "GET", "/3/tv/{series_id}/watch/providers"), 200)
    assert schema is not None
    country = schema["properties"]["results"]["properties"]["US"]["properties"]
    title = await get(simulator, session, "/3/tv/61000", {"append_to_response": "watch/providers"})
    providers = title["watch/providers"]
    assert isinstance(providers, dict)
    assert providers["results"]
    for offers in providers["results"].values():
        assert offers.keys() <= country.keys()
        assert differences(country["flatrate"], offers["flatrate"]) == []


def test_every_route_has_a_case() -> None:
    assert {route.path for route in ROUTES if route.service is Service.TMDB} == {case.route for case in CASES}
