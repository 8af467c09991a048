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
    Case(route="/3/discover/tv", path="/3/discover/tv", query={"air_date.gte": "2026-01-01", **CHINESE}),
    Case(route="/3/discover/movie", path="/3/discover/movie", query={"with_origin_country": "JP"}),
    *(
        Case(route=f"/3/{word}", path=f"/3/{word}", query=CHINESE)
        for word in (
            "tv/popular",
            "tv/top_rated",
            "tv/airing_today",
            "tv/on_the_air",
            "movie/popular",
            "movie/top_rated",
            "movie/now_playing",
            "movie/upcoming",
            "genre/tv/list",
            "genre/movie/list",
        )
    ),
    *(
        Case(route=f"/3/{kind}/{{{name}}}/{list_}", path=f"/3/{kind}/61000/{list_}")
        for kind, name in (("tv", "series_id"), ("movie", "movie_id"))
        for list_ in ("recommendations", "similar")
    ),
    *(
        Case(route=f"/3/search/{word}", path=f"/3/search/{word}", query={"query": "captain"})
        for word in ("tv", "movie", "person")
    ),
    Case(
        route="/3/find/{external_id}",
        path="/3/find/tt31000005",
        query={"external_source": "imdb_id", **CHINESE},
    ),
    *(
        Case(route=f"/3/account/{{account_id}}/{shelf}", path=f"/3/account/548/{shelf}", query=CHINESE)
        for shelf in (
            "watchlist/tv",
            "watchlist/movies",
            "rated/tv",
            "rated/movies",
            "rated/tv/episodes",
        )
    ),
    Case(route="/3/account/{account_id}/lists", path="/3/account/548/lists"),
    Case(route="/3/tv/{series_id}/account_states", path="/3/tv/61000/account_states"),
    Case(route="/3/movie/{movie_id}/account_states", path="/3/movie/61000/account_states"),
    Case(route="/3/person/{person_id}", path="/3/person/1500000", query=CHINESE),
    *(
        Case(route=f"/3/person/{{person_id}}/{word}", path=f"/3/person/1500000/{word}", query=CHINESE)
        for word in ("movie_credits", "tv_credits", "combined_credits")
    ),
    Case(route="/3/person/popular", path="/3/person/popular", query={"page": "2"}),
    Case(route="/3/trending/person/{time_window}", path="/3/trending/person/day"),
    Case(route="/3/watch/providers/regions", path="/3/watch/providers/regions"),
    *(
        Case(route=f"/3/configuration/{words}", path=f"/3/configuration/{words}")
        for words in ("countries", "languages", "primary_translations", "timezones", "jobs")
    ),
    *(
        Case(
            route=f"/3/watch/providers/{media}",
            path=f"/3/watch/providers/{media}",
            query={"watch_region": "US"},
        )
        for media in ("tv", "movie")
    ),
    Case(route="/3/authentication/token/new", path="/3/authentication/token/new"),
    Case(route="/3/search/multi", path="/3/search/multi", query={"query": "captain", "page": "1"}),
]
RATEABLE = (
    "tv/{series_id}",
    "movie/{movie_id}",
    "tv/{series_id}/season/{season_number}/episode/{episode_number}",
)
CHANGES = {
    ("POST", "/3/authentication/session/new"),
    ("DELETE", "/3/authentication/session"),
    ("POST", "/3/account/{account_id}/favorite"),
    ("POST", "/3/account/{account_id}/watchlist"),
    *((method, f"/3/{title}/rating") for title in RATEABLE for method in ("POST", "DELETE")),
}
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


async def test_what_changes_something_answers_in_the_shape_of_the_contract(
    simulator: Simulator, session: aiohttp.ClientSession, tmdb_contract: Schema
) -> None:
    talk = Changes(simulator, session, tmdb_contract)
    asked = await get(simulator, session, "/3/authentication/token/new", {})
    simulator.state.tmdb_sessions.allow(str(asked["request_token"]))
    made = await talk.send("POST", "/3/authentication/session/new", {"request_token": asked["request_token"]})
    favorite = {"media_type": "tv", "media_id": 61000, "favorite": True}
    account = {"session_id": str(made["session_id"])}
    await talk.send("POST", "/3/account/{account_id}/favorite", favorite, account, status=201)
    wanted = {"media_type": "movie", "media_id": 61000, "watchlist": True}
    await talk.send("POST", "/3/account/{account_id}/watchlist", wanted, account, status=201)
    for title in RATEABLE:
        await talk.send("POST", f"/3/{title}/rating", {"value": 8.5}, account, status=201)
        await talk.send("DELETE", f"/3/{title}/rating", None, account)
    await talk.send("DELETE", "/3/authentication/session", account)


def test_every_route_has_a_case() -> None:
    routes = {(route.method, route.path) for route in ROUTES if route.service is Service.TMDB}
    assert routes == {("GET", case.route) for case in CASES} | CHANGES


_PLACES = {"account_id": 548, "series_id": 61000, "movie_id": 61000, "season_number": 1, "episode_number": 2}


class Changes:
    """Sends what changes something; the contract has one example of each answer."""

    def __init__(self, simulator: Simulator, session: aiohttp.ClientSession, contract: Schema) -> None:
        self._simulator, self._session, self._contract = simulator, session, contract

    async def send(
        self,
        method: str,
        route: str,
        body: Mapping[str, object] | None,
        query: Mapping[str, str] | None = None,
        status: int = 200,
    ) -> dict[str, object]:
        described = operation(self._contract, method, route)
        assert parameter_violations(described, query or {}) == []
        url = self._simulator.tmdb_url + route.format(**_PLACES)
        headers = {"authorization": f"Bearer {self._simulator.tmdb_token}"}
        async with self._session.request(method, url, params=query, json=body, headers=headers) as response:
            assert response.status == status
            value: dict[str, object] = await response.json()
        schema = answer_schema(described, 200)
        assert schema is not None
        assert differences(schema, value) == []
        return value
