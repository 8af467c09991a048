"""/3/account/{account_id}/favorite: what the owner of the read token loves."""

from collections.abc import Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer

from .listing import listed

routes = Routes(Service.TMDB)

ABSENT = tmdb_error(404, 34, "The resource you requested could not be found.")
UPDATED = answer({"success": True, "status_code": 1, "status_message": "Success."}, status=201)
DELETED = answer(
    {"success": True, "status_code": 13, "status_message": "The item/record was deleted successfully."}
)


@routes.get("/3/account/{account_id}/favorite/tv")
def shows(call: Call) -> Answer:
    """Shows, the latest favourite first."""
    return _sorted(call, [title for title in call.state.tmdb_favorites if isinstance(title, Show)])


@routes.get("/3/account/{account_id}/favorite/movies")
def movies(call: Call) -> Answer:
    """Movies, the latest favourite first."""
    return _sorted(call, [title for title in call.state.tmdb_favorites if isinstance(title, Movie)])


@routes.post("/3/account/{account_id}/favorite")
def mark(call: Call) -> Answer:
    """Make a title a favourite, the latest, or take it out; only with a session."""
    if refusal := without_session(call):
        return refusal
    catalogue, number = call.state.catalogue, whole_number(str(call.fields.get("media_id")), 0)
    titles = catalogue.movies if call.fields.get("media_type") == "movie" else catalogue.shows
    title = titles.by_tmdb(number)
    if title is None:
        return ABSENT
    others = [one for one in call.state.tmdb_favorites if one is not title]
    wanted = call.fields.get("favorite") is True
    call.state.tmdb_favorites = [title, *others] if wanted else others
    return UPDATED if wanted else DELETED


def without_session(call: Call) -> Answer | None:
    """Refuse a change by nobody."""
    if call.query.get("session_id", "") in call.state.tmdb_sessions:
        return None
    return tmdb_error(401, 3, "Authentication failed: You do not have permissions to access the service.")


def _sorted(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    oldest_first = call.query.get("sort_by") == "created_at.asc"
    return listed(call, titles[::-1] if oldest_first else titles)
