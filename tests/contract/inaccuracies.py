"""Where the official contracts are known to be wrong, and how each is read instead."""

from collections.abc import Mapping

from script.coverage.operations import SHORT_PATHS
from trakt_tmdb.simulator.wire import Route, Service

# Under /sync/watched/shows and /movies the contract documents extended=min alone; the list stands under
# the general path, without its paging parameters.
UNDOCUMENTED_PARAMETERS: Mapping[str, frozenset[str]] = {
    "/sync/watched/{type}": frozenset({"page", "limit"}),
    "/users/{id}/watched/{type}": frozenset({"page", "limit"}),
    # Both services document it for one of their own ways of asking only.
    "/3/tv/{series_id}": frozenset({"include_image_language", "include_video_language"}),
    "/3/movie/{movie_id}": frozenset({"include_image_language", "include_video_language"}),
    "/3/tv/{series_id}/season/{season_number}": frozenset({"include_image_language"}),
    "/3/tv/{series_id}/season/{season_number}/episode/{episode_number}": frozenset(
        {"include_image_language"}
    ),
    # It is answered, as every other list's.
    "/sync/progress/up_next": frozenset({"extended"}),
    "/3/trending/all/{time_window}": frozenset({"page"}),
    "/3/trending/tv/{time_window}": frozenset({"page"}),
    "/3/trending/movie/{time_window}": frozenset({"page"}),
    "/3/trending/person/{time_window}": frozenset({"page"}),
    # Described in words only.
    "/shows/{id}/seasons/{season}": frozenset({"translations"}),
}

# TMDB's schemas were guessed from one example each: a whole number there is typed integer, a missing
# object is typed as the object, and null appears nowhere.
TMDB_INTEGERS = (int, float)

# Answers that lists of both media share carry keys of the other media in TMDB's one schema for both.
TMDB_KEYS_OF_ONE_MEDIUM = frozenset(
    {
        "title",
        "original_title",
        "release_date",
        "video",
        "name",
        "original_name",
        "first_air_date",
        "origin_country",
    }
)

# Alternatives that overlap are written as `oneOf`, which would refuse what fits two of them: read as `anyOf`
# in openapi.py.

# A refresh of /oauth/token is documented with a secret that new apps do not receive.
OPTIONAL_IN_REQUESTS = frozenset({"client_secret", "redirect_uri"})


RAW_BODY = "RAW_BODY"
"""TMDB's contract describes every body as one field of this name, and gives the real one as an example."""


def contract_path(route: Route) -> str:
    """The path under which the contract documents a route."""
    return SHORT_PATHS.get(route.path, route.path) if route.method == "GET" else route.path


def is_trakt(route: Route) -> bool:
    """Whether Trakt's contract is the one to ask."""
    return route.service in {Service.TRAKT, Service.AUTH}
