"""/3/account/{account_id}/favorite: what the owner of the read token loves."""

from collections.abc import Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service

from .listing import listed

routes = Routes(Service.TMDB)


@routes.get("/3/account/{account_id}/favorite/tv")
def shows(call: Call) -> Answer:
    """Shows, the latest favourite first."""
    return _sorted(call, [title for title in call.state.tmdb_favorites if isinstance(title, Show)])


@routes.get("/3/account/{account_id}/favorite/movies")
def movies(call: Call) -> Answer:
    """Movies, the latest favourite first."""
    return _sorted(call, [title for title in call.state.tmdb_favorites if isinstance(title, Movie)])


def _sorted(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    oldest_first = call.query.get("sort_by") == "created_at.asc"
    return listed(call, titles[::-1] if oldest_first else titles)
