"""Requests for what everybody sees of titles."""

from tests.contract.trakt_cases import FULL, PAGED, Case

_ITEMS = {
    "/movies/{id}": "/movies/1001",
    "/shows/{id}": "/shows/1001",
    "/shows/{id}/seasons/{season}": "/shows/1001/seasons/1",
    "/shows/{id}/seasons/{season}/episodes/{episode}": "/shows/1001/seasons/1/episodes/2",
}
_BELOW = {
    "ratings": "ratings",
    "stats": "stats",
    "watching": "watching",
    "comments/{sort}": "comments/newest",
    "lists/{type}/{sort}": "lists/personal/popular",
}
_OF_TITLES = {"aliases": "aliases", "studios": "studios"}
_OF_PARTS = {"people": "people", "videos": "videos", "translations/{language}": "translations/zh"}


def _below(route: str, path: str) -> list[Case]:
    more = _OF_PARTS if "{season}" in route else _OF_TITLES
    return [
        Case(route=f"{route}/{name}", path=f"{path}/{filled}") for name, filled in (_BELOW | more).items()
    ]


def _ranked(word: str) -> list[Case]:
    return [
        *(
            Case(route=f"/{word}/{most}/{{period}}", path=f"/{word}/{most}/weekly", query=PAGED)
            for most in ("watched", "played", "collected", "favorited")
        ),
        Case(route=f"/{word}/hot", path=f"/{word}/hot", query=PAGED),
        Case(route=f"/{word}/streaming/{{period}}", path=f"/{word}/streaming/monthly", query=PAGED),
        Case(route=f"/{word}/updates/{{start_date}}", path=f"/{word}/updates/{{monday}}", query=PAGED),
        Case(route=f"/{word}/updates/id/{{start_date}}", path=f"/{word}/updates/id/{{monday}}"),
    ]


PUBLIC_CASES = [
    *(case for route, path in _ITEMS.items() for case in _below(route, path)),
    Case(route="/shows/{id}/stats", path="/shows/999999999/stats", status=404),
    *_ranked("shows"),
    *_ranked("movies"),
    Case(route="/movies/boxoffice", path="/movies/boxoffice", query=FULL),
    Case(route="/movies/{id}/releases/{country}", path="/movies/1001/releases/us"),
    *(
        Case(route=f"/{words}/{{type}}", path=f"/{words}/{titles}")
        for words in ("genres", "countries", "languages", "certifications")
        for titles in ("shows", "movies")
    ),
    Case(route="/networks", path="/networks"),
    *(
        Case(route=f"/people/{{id}}/{below}", path=f"/people/1500000/{below}", query=FULL)
        for below in ("", "movies", "shows")
    ),
    Case(route="/people/{id}/", path="/people/nobody-of-that-name/", status=404),
    Case(route="/people/{id}/lists/{type}/{sort}", path="/people/1500000/lists/personal/popular"),
    Case(route="/people/updates/{start_date}", path="/people/updates/{monday}", query=PAGED),
    Case(route="/people/updates/id/{start_date}", path="/people/updates/id/{monday}"),
    Case(route="/users/{id}/", path="/users/me/", query=FULL),
    Case(route="/users/{id}/", path="/users/nobody-of-that-name/", status=404),
    Case(route="/users/{id}/stats", path="/users/demo/stats"),
]
