"""Requests for what people show each other, say and like."""

from tests.contract.trakt_cases import FULL, PAGED, Case

_TEXT = {"comment": "This is more than five words long.", "spoiler": False}

SOCIAL_CASES = [
    Case(route="/users/{id}/history/", path="/users/demo/history/", query=PAGED),
    Case(
        route="/users/{id}/history/{type}",
        path="/users/me/history/movies",
        query={**PAGED, "start_at": "2026-01-01"},
        documented="/users/{id}/history/movies",
    ),
    Case(
        route="/users/{id}/history/{type}/{item_id}",
        path="/users/demo/history/shows/{watched_show}",
        query=PAGED,
    ),
    Case(route="/users/{id}/history/", path="/users/nobody-of-that-name/history/", status=404),
    *(
        Case(
            route="/users/{id}/ratings/{type}",
            path=f"/users/demo/ratings/{media}",
            query=PAGED,
            documented=f"/users/{{id}}/ratings/{media}",
        )
        for media in ("shows", "movies", "episodes")
    ),
    Case(route="/users/{id}/ratings/{type}/{rating}", path="/users/demo/ratings/shows/9", query=FULL),
    *(
        Case(
            route=f"/users/{{id}}/{shelf}/{{type}}/{{sort_by}}/{{sort_how}}",
            path=f"/users/demo/{shelf}/{media}/rank/asc",
            query=PAGED,
        )
        for shelf in ("watchlist", "favorites")
        for media in ("shows", "movies")
    ),
    Case(route="/users/{id}/collection/{type}", path="/users/demo/collection/movies", query=PAGED),
    *(
        Case(
            route=f"/users/{{id}}/watched/{media}",
            path=f"/users/demo/watched/{media}",
            query={"extended": "full", "page": "1", "limit": "40"},
            documented="/users/{id}/watched/{type}",
        )
        for media in ("shows", "movies")
    ),
    Case(method="POST", route="/users/{id}/follow", path="/users/newcomer/follow", body={}, status=201),
    Case(method="POST", route="/users/{id}/follow", path="/users/nobody/follow", body={}, status=404),
    Case(method="DELETE", route="/users/{id}/follow", path="/users/newcomer/follow", status=204),
    *(
        Case(route=f"/users/{{id}}/{people}", path=f"/users/newcomer/{people}", query=PAGED)
        for people in ("followers", "following", "friends")
    ),
    *(
        Case(
            route=f"/users/{{id}}/likes/{liked}",
            path=f"/users/me/likes/{liked}",
            query={"page": "1", "limit": "40"},
            documented="/users/{id}/likes/{type}",
        )
        for liked in ("lists", "comments")
    ),
    Case(
        route="/users/{id}/comments/{comment_type}/{type}", path="/users/demo/comments/all/all", query=PAGED
    ),
    Case(route="/users/{id}/lists", path="/users/demo/lists", query={"page": "1", "limit": "100"}),
    Case(route="/users/{id}/lists/collaborations", path="/users/me/lists/collaborations"),
    Case(
        method="PUT",
        route="/users/{id}/lists/{list_id}/",
        path="/users/me/lists/rainy-days/",
        body={"name": "Rain", "privacy": "public", "sort_how": "desc"},
    ),
    Case(
        method="POST",
        route="/users/{id}/lists/reorder",
        path="/users/me/lists/reorder",
        body={"rank": [1, 2]},
    ),
    Case(route="/lists/trending", path="/lists/trending", query={"page": "1", "limit": "40"}),
    Case(route="/lists/popular", path="/lists/popular", query={"page": "1", "limit": "40"}),
    Case(route="/lists/{id}", path="/lists/{public_list}"),
    Case(route="/lists/{id}", path="/lists/1", status=404),
    Case(route="/lists/{id}/comments/{sort}", path="/lists/{public_list}/comments/newest"),
    Case(method="POST", route="/lists/{id}/like", path="/lists/{public_list}/like", body={}, status=204),
    Case(route="/lists/{id}/likes", path="/lists/{public_list}/likes"),
    Case(method="DELETE", route="/lists/{id}/like", path="/lists/{public_list}/like", status=204),
    *(
        Case(
            route=f"/comments/{board}/{{comment_type}}/{{type}}",
            path=f"/comments/{board}/all/shows",
            query={"page": "1", "limit": "40"},
        )
        for board in ("trending", "recent", "updates")
    ),
    Case(
        method="POST",
        route="/comments/",
        path="/comments/",
        body={**_TEXT, "show": {"ids": {"trakt": 1001}}},
        status=201,
    ),
    Case(
        method="POST",
        route="/comments/",
        path="/comments/",
        body={"comment": "Too short.", "spoiler": False, "movie": {"ids": {"trakt": 1001}}},
        status=422,
    ),
    Case(route="/comments/{id}", path="/comments/{own_comment}"),
    Case(route="/comments/{id}", path="/comments/1", status=404),
    Case(method="PUT", route="/comments/{id}/", path="/comments/{own_comment}/", body=_TEXT),
    Case(method="DELETE", route="/comments/{id}/", path="/comments/{own_comment}/", status=204),
    Case(
        method="POST",
        route="/comments/{id}/replies",
        path="/comments/{own_comment}/replies",
        body=_TEXT,
        status=201,
    ),
    Case(route="/comments/{id}/replies", path="/comments/{own_comment}/replies"),
    Case(
        method="POST", route="/comments/{id}/like", path="/comments/{own_comment}/like", body={}, status=204
    ),
    Case(route="/comments/{id}/likes", path="/comments/{own_comment}/likes"),
    Case(method="DELETE", route="/comments/{id}/like", path="/comments/{own_comment}/like", status=204),
]
