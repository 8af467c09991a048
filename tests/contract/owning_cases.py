"""Requests about what a person owns, watches on a media centre and sorts."""

from tests.contract.trakt_cases import PAGED, UNKNOWN_MOVIE, Case

OWNING_CASES = [
    Case(route="/sync/collection/minimal/movies", path="/sync/collection/minimal/movies"),
    Case(route="/sync/collection/minimal/shows", path="/sync/collection/minimal/shows"),
    Case(
        method="POST",
        route="/sync/collection",
        path="/sync/collection",
        body={"movies": [{"ids": {"trakt": 1003}}, UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
        status=201,
    ),
    Case(
        method="POST",
        route="/sync/collection/remove",
        path="/sync/collection/remove",
        body={"movies": [UNKNOWN_MOVIE], "shows": [{"ids": {"trakt": 1140}}]},
    ),
    *(
        Case(
            method="POST",
            route=f"/sync/{shelf}/reorder",
            path=f"/sync/{shelf}/reorder",
            body={"rank": [771_003, 771_001, 5]},
        )
        for shelf in ("watchlist", "favorites")
    ),
    Case(method="DELETE", route="/sync/playback/{id}", path="/sync/playback/{position}", status=204),
    Case(method="DELETE", route="/sync/playback/{id}", path="/sync/playback/1", status=404),
    *(
        Case(
            method="POST",
            route=f"/scrobble/{deed}",
            path=f"/scrobble/{deed}",
            body={"progress": progress, "episode": {"ids": {"trakt": 1001}}},
            status=201,
        )
        for deed, progress in (("start", 0.5), ("stop", 12), ("stop", 97.5))
    ),
    Case(
        method="POST",
        route="/scrobble/stop",
        path="/scrobble/stop",
        body={"progress": 0.5, "movie": {"title": "Any", "year": 2020, "ids": {"trakt": 1003}}},
        status=422,
    ),
    *(
        Case(
            method="DELETE",
            route=f"/recommendations/{media}/{{id}}",
            path=f"/recommendations/{media}/1003",
            status=204,
        )
        for media in ("shows", "movies")
    ),
    Case(route="/users/hidden/{section}", path="/users/hidden/recommendations", query=PAGED),
]
