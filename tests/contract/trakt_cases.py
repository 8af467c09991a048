"""One request or more for every route of Trakt's."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct


class Case(Struct, frozen=True, kw_only=True):
    """A request: `documented` is its path in the contract when that is not the route's own.

    `same_as` is another address with the same answer, which the contract describes more closely.
    """

    method: str = "GET"
    route: str
    path: str
    query: Mapping[str, str] = {}
    body: Any = None
    status: int = 200
    documented: str = ""
    same_as: str = ""


def _calendar(group: str) -> list[Case]:
    route = f"/calendars/{{target}}/{group}"
    full = {"extended": "full"}
    return [
        Case(route=route + "/{start_date}/{days}", path=f"/calendars/all/{group}/{{monday}}/14", query=full),
        Case(route=route, path=f"/calendars/my/{group}", query={"extended": "full", "genres": "anime,drama"}),
    ]


EPISODE = {"ids": {"trakt": 1001}, "watched_at": "2026-11-20T20:15:00.000Z"}
SHOW = {
    "ids": {"slug": "the-lantern-keeper-of-asahi-street"},
    "seasons": [{"number": 1, "episodes": [{"number": 2}]}],
}
MOVIE = {"ids": {"imdb": "tt31000005"}, "watched_at": "released"}
UNKNOWN_MOVIE = {"ids": {"trakt": 999_999_999}}
FULL = {"extended": "full"}
PAGED = {"extended": "full", "page": "1", "limit": "40"}

CASES = [
    Case(route="/users/settings", path="/users/settings"),
    Case(route="/sync/last_activities", path="/sync/last_activities"),
    *[
        case
        for group in ("shows", "shows/new", "shows/premieres", "shows/finales", "movies", "streaming", "dvd")
        for case in _calendar(group)
    ],
    Case(
        route="/calendars/{target}/shows/{start_date}/{days}",
        path="/calendars/all/shows/{monday}/33",
        query={"group": "day", "extended": "full"},
    ),
    Case(
        route="/sync/watched/movies",
        path="/sync/watched/movies",
        query={"page": "1", "limit": "50"},
        documented="/sync/watched/{type}",
    ),
    Case(route="/sync/watched/movies", path="/sync/watched/movies", query={"extended": "min"}),
    Case(
        route="/sync/watched/shows",
        path="/sync/watched/shows",
        query={"extended": "full,progress", "page": "1", "limit": "100"},
        documented="/sync/watched/{type}",
    ),
    Case(
        route="/sync/watched/shows",
        path="/sync/watched/shows",
        query={"extended": "min", "specials": "true", "season_numbers": "true"},
    ),
    Case(route="/sync/history", path="/sync/history", query=PAGED, same_as="/users/{id}/history/"),
    Case(
        route="/sync/history/{type}",
        path="/sync/history/episodes",
        query={**PAGED, "start_at": "2026-01-01", "end_at": "2026-12-31"},
    ),
    Case(
        route="/sync/history/{type}/{id}",
        path="/sync/history/shows/{watched_show}",
        query=PAGED,
        same_as="/users/{id}/history/{type}/{item_id}",
    ),
    Case(
        method="POST",
        route="/sync/history",
        path="/sync/history",
        body={"episodes": [EPISODE], "shows": [SHOW], "movies": [MOVIE, UNKNOWN_MOVIE]},
    ),
    Case(
        method="POST",
        route="/sync/history/remove",
        path="/sync/history/remove",
        body={"movies": [MOVIE, UNKNOWN_MOVIE], "ids": [1]},
    ),
    Case(route="/sync/watchlist", path="/sync/watchlist", query=PAGED, same_as="/users/{id}/watchlist"),
    Case(route="/sync/watchlist/{type}", path="/sync/watchlist/shows", query=PAGED),
    Case(route="/sync/watchlist/{type}/{sort_by}", path="/sync/watchlist/movies/added"),
    Case(
        route="/sync/watchlist/{type}/{sort_by}/{sort_how}", path="/sync/watchlist/all/title/desc", query=FULL
    ),
    Case(
        method="POST",
        route="/sync/watchlist",
        path="/sync/watchlist",
        body={"movies": [{"ids": {"trakt": 1003}}, UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
        status=201,
    ),
    Case(
        method="POST",
        route="/sync/watchlist/remove",
        path="/sync/watchlist/remove",
        body={"movies": [{"ids": {"trakt": 1003}}], "shows": []},
    ),
    Case(
        route="/sync/favorites/{type}/{sort_by}/{sort_how}",
        path="/sync/favorites/shows/rank/asc",
        query=PAGED,
        same_as="/users/{id}/favorites/{type}",
    ),
    Case(
        route="/sync/favorites/{type}/{sort_by}/{sort_how}",
        path="/sync/favorites/movies/rank/asc",
        same_as="/users/{id}/favorites/{type}",
    ),
    Case(
        method="POST",
        route="/sync/favorites",
        path="/sync/favorites",
        body={"movies": [{"ids": {"trakt": 1003}}, UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
        status=201,
    ),
    Case(
        method="POST",
        route="/sync/favorites/remove",
        path="/sync/favorites/remove",
        body={"movies": [UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
    ),
    Case(method="POST", route="/checkin", path="/checkin", body={"episode": {"ids": {"trakt": 1001}}}),
    Case(method="POST", route="/checkin", path="/checkin", body={"movie": {"ids": {"trakt": 1003}}}),
    Case(
        method="POST",
        route="/checkin",
        path="/checkin",
        body={"show": {"ids": {"trakt": 1001}}, "episode": {"season": 1, "number": 2}},
    ),
    Case(method="POST", route="/checkin", path="/checkin", body={"movie": UNKNOWN_MOVIE}, status=404),
    Case(method="DELETE", route="/checkin", path="/checkin", status=204),
    Case(route="/users/{id}/watching", path="/users/me/watching", status=204),
    Case(route="/sync/playback/{type}", path="/sync/playback/movies", query={"page": "1", "limit": "250"}),
    Case(
        method="POST",
        route="/scrobble/pause",
        path="/scrobble/pause",
        body={"progress": 42.5, "episode": {"ids": {"trakt": 1001}}},
        status=201,
    ),
    Case(
        method="POST",
        route="/scrobble/pause",
        path="/scrobble/pause",
        body={"progress": 42, "movie": {"title": "Any", "year": 2020, "ids": {"trakt": 1003}}},
        status=201,
    ),
    Case(
        route="/sync/collection/{type}",
        path="/sync/collection/shows",
        query=PAGED,
        documented="/sync/collection/shows",
    ),
    Case(route="/sync/collection/{type}", path="/sync/collection/movies", query=PAGED),
    Case(route="/users/{id}/lists", path="/users/me/lists", query={"page": "1", "limit": "100"}),
    Case(
        method="POST",
        route="/users/{id}/lists",
        path="/users/me/lists",
        body={"name": "Snow days", "description": "With tea", "privacy": "private"},
        status=201,
    ),
    Case(method="POST", route="/users/{id}/lists", path="/users/me/lists", body={"name": ""}, status=422),
    Case(
        method="DELETE",
        route="/users/{id}/lists/{list_id}/",
        path="/users/me/lists/rainy-days/",
        status=204,
    ),
    Case(
        route="/users/{id}/lists/{list_id}/items/{type}/{sort_by}/{sort_how}",
        path="/users/me/lists/rainy-days/items/movie,show/rank/asc",
        query=PAGED,
        same_as="/users/{id}/lists/{list_id}/items/movie,show",
    ),
    Case(
        route="/lists/{id}/items/{type}/{sort_by}/{sort_how}",
        path="/lists/{public_list}/items/movie,show/rank/asc",
        query=PAGED,
        same_as="/lists/{id}/items/movie,show",
    ),
    Case(
        method="POST",
        route="/users/{id}/lists/{list_id}/items",
        path="/users/me/lists/rainy-days/items",
        body={"movies": [{"ids": {"trakt": 1003}}, UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
        status=201,
    ),
    Case(
        method="POST",
        route="/users/{id}/lists/{list_id}/items/remove",
        path="/users/me/lists/rainy-days/items/remove",
        body={"movies": [UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
    ),
    Case(
        method="POST",
        route="/users/{id}/lists/{list_id}/items/reorder",
        path="/users/me/lists/rainy-days/items/reorder",
        body={"rank": [771_003, 771_001, 5]},
    ),
    Case(
        route="/sync/ratings/{type}",
        path="/sync/ratings/shows",
        query=PAGED,
        same_as="/users/{id}/ratings/shows",
    ),
    Case(
        route="/sync/ratings/{type}",
        path="/sync/ratings/movies",
        query={"page": "1", "limit": "250"},
        same_as="/users/{id}/ratings/movies",
    ),
    Case(route="/sync/ratings/{type}/{rating}", path="/sync/ratings/shows/9"),
    Case(
        method="POST",
        route="/sync/ratings",
        path="/sync/ratings",
        body={
            "movies": [{"ids": {"trakt": 1003}, "rating": 8}, {**UNKNOWN_MOVIE, "rating": 1}],
            "shows": [{"ids": {"trakt": 1140}, "rating": 10}],
            "episodes": [{"ids": {"trakt": 999_999_999}, "rating": 7}],
        },
        status=201,
    ),
    Case(
        method="POST",
        route="/sync/ratings/remove",
        path="/sync/ratings/remove",
        body={"shows": [{"ids": {"trakt": 1140}}]},
    ),
    Case(
        method="POST",
        route="/users/hidden/{section}",
        path="/users/hidden/dropped",
        body={"shows": [{"ids": {"trakt": 1140}}]},
    ),
    Case(
        method="POST",
        route="/users/hidden/{section}",
        path="/users/hidden/calendar",
        body={"movies": [{"ids": {"trakt": 1003}, "hidden_at": "2026-01-02T03:04:05Z"}, UNKNOWN_MOVIE]},
    ),
    Case(
        method="POST",
        route="/users/hidden/{section}/remove",
        path="/users/hidden/calendar/remove",
        body={"movies": [{"ids": {"trakt": 1003}}]},
        same_as="/users/hidden/calendar/remove",
    ),
    Case(
        method="POST",
        route="/users/hidden/{section}/remove",
        path="/users/hidden/progress_watched/remove",
        body={"shows": [{"ids": {"trakt": 1140}}]},
    ),
    Case(route="/users/hidden/{section}", path="/users/hidden/calendar", query=PAGED),
    Case(route="/sync/progress/up_next", path="/sync/progress/up_next", query={"page": "1", "limit": "30"}),
    Case(
        route="/sync/progress/up_next",
        path="/sync/progress/up_next",
        query={"intent": "start", "sort_by": "title"},
    ),
    Case(
        route="/sync/progress/up_next_nitro",
        path="/sync/progress/up_next_nitro",
        query={"intent": "continue", "sort_by": "recently-aired", "sort_how": "desc"},
    ),
    Case(
        route="/sync/progress/watched",
        path="/sync/progress/watched",
        query={"hide_completed": "true", "limit": "20"},
    ),
    Case(
        route="/shows/{id}/progress/watched",
        path="/shows/{watched_show}/progress/watched",
        query={"specials": "true"},
    ),
    Case(route="/shows/{id}/progress/watched", path="/shows/1140/progress/watched"),
    Case(
        method="POST",
        route="/shows/{id}/progress/watched/reset",
        path="/shows/{watched_show}/progress/watched/reset",
    ),
    Case(
        method="DELETE",
        route="/shows/{id}/progress/watched/reset",
        path="/shows/{watched_show}/progress/watched/reset",
        status=204,
    ),
    *[
        Case(
            route=f"/{media}/{which}",
            path=f"/{media}/{which}",
            query={**PAGED, "genres": "anime", "countries": "jp"},
        )
        for media in ("shows", "movies")
        for which in ("trending", "popular", "anticipated")
    ],
    Case(route="/shows/trending", path="/shows/trending", query=PAGED),
    Case(route="/movies/trending", path="/movies/trending", query=PAGED),
    Case(route="/shows/popular", path="/shows/popular", query=PAGED),
    Case(route="/movies/popular", path="/movies/popular", query=PAGED),
    Case(route="/shows/anticipated", path="/shows/anticipated", query=PAGED),
    Case(route="/movies/anticipated", path="/movies/anticipated", query=PAGED),
    Case(route="/movies/{id}", path="/movies/1001", query=FULL),
    Case(route="/movies/{id}", path="/movies/tt31000005"),
    Case(route="/shows/{id}", path="/shows/the-lantern-keeper-of-asahi-street", query=FULL),
    Case(route="/shows/{id}", path="/shows/999999999", status=404),
    Case(route="/shows/{id}/next_episode", path="/shows/1027/next_episode", query=FULL),
    Case(route="/shows/{id}/last_episode", path="/shows/1027/last_episode", query=FULL),
    Case(route="/shows/{id}/seasons", path="/shows/1027/seasons", query={"extended": "full,episodes"}),
    Case(route="/shows/{id}/seasons", path="/shows/1001/seasons"),
    Case(route="/shows/{id}/seasons/{season}", path="/shows/1001/seasons/1", query=FULL),
    Case(route="/shows/{id}/seasons/{season}/info", path="/shows/1001/seasons/1/info", query=FULL),
    Case(
        route="/shows/{id}/seasons/{season}/episodes/{episode}",
        path="/shows/1001/seasons/1/episodes/2",
        query=FULL,
    ),
    Case(
        route="/shows/{id}/seasons/{season}",
        path="/shows/1001/seasons/1",
        query={"extended": "full", "translations": "zh"},
    ),
    Case(route="/shows/{id}/people", path="/shows/1001/people", query=FULL),
    Case(route="/movies/{id}/people", path="/movies/1001/people", query=FULL),
    Case(route="/movies/{id}/people", path="/movies/999999999/people", status=404),
    Case(route="/shows/{id}/videos", path="/shows/1001/videos"),
    Case(route="/movies/{id}/videos", path="/movies/1001/videos"),
    Case(route="/shows/{id}/translations/{language}", path="/shows/1001/translations/zh"),
    Case(route="/movies/{id}/translations/{language}", path="/movies/1001/translations/zh"),
    Case(route="/shows/{id}/related", path="/shows/1001/related", query=PAGED),
    Case(route="/movies/{id}/related", path="/movies/1001/related", query=PAGED),
    Case(
        route="/recommendations/shows/",
        path="/recommendations/shows/",
        query={"extended": "full", "limit": "100", "ignore_watchlisted": "true"},
    ),
    Case(
        route="/recommendations/movies/",
        path="/recommendations/movies/",
        query={"extended": "full", "limit": "20"},
    ),
    *[
        Case(
            route=f"/recommendations/{media}/",
            path=f"/recommendations/{media}/",
            query={"extended": "full", "limit": "100", "genres": "anime", "countries": "jp"},
        )
        for media in ("shows", "movies")
    ],
    Case(route="/search/{type}", path="/search/movie,show", query={"query": "captain", "extended": "full"}),
    Case(route="/search/{type}", path="/search/person", query={"query": "a", "extended": "full"}),
    Case(route="/search/{id_type}/{id}", path="/search/tmdb/1500000", query={"type": "person"}),
    Case(route="/search/{id_type}/{id}", path="/search/tmdb/61000", query={"type": "show"}),
    Case(route="/search/{id_type}/{id}", path="/search/trakt/1001", query=FULL),
    Case(route="/search/{id_type}/{id}", path="/search/imdb/tt00000000"),
]
