"""/sync/playback: where a person stopped watching."""

from trakt_tmdb.simulator.account.playback import Position
from trakt_tmdb.simulator.catalogue import Movie
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .checkin import item_json
from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_TYPES = {"movies": (True,), "episodes": (False,)}


@routes.get("/sync/playback/{type}", personal=True)
def positions(call: Call) -> Answer:
    """Stops in movies or episodes, the latest first."""
    movies = _TYPES.get(call.path["type"])
    if movies is None:
        return nothing(404)
    found = [one for one in call.me.playback.newest_first() if isinstance(one.item, Movie) in movies]
    page = paged(found, call.query)
    render = renderer(call)
    return answer([_position(one, render) for one in page.items], headers=page.headers)


@routes.delete("/sync/playback/{id}", personal=True)
def forget(call: Call) -> Answer:
    """Forget a stop."""
    return nothing(204 if call.me.forget_position(whole_number(call.path["id"], 0)) else 404)


def _position(one: Position, render: Renderer) -> Json:
    return {
        "id": one.id,
        "progress": one.progress,
        "paused_at": stamp(one.paused_at),
        "type": "movie" if isinstance(one.item, Movie) else "episode",
        **item_json(one.item, render),
    }
