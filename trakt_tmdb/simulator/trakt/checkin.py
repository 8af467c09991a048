"""/checkin: what a person is watching at this moment."""

from trakt_tmdb.simulator.account.checkin import Checkin
from trakt_tmdb.simulator.account.scrobbling import Scrobbling
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .render import Renderer, renderer
from .requested import read_items

routes = Routes(Service.TRAKT)

_SHARING = {"twitter": False, "mastodon": False, "tumblr": False}


@routes.post("/checkin", personal=True)
def check_in(call: Call) -> Answer:
    """Begin to watch a movie or an episode; 409 while something else runs."""
    if call.me.checkin:
        return answer({"expires_at": stamp(call.me.checkin.expires_at)}, 409)
    item = item_named(call)
    if item is None:
        return nothing(404)
    begun = call.me.check_in(item)
    facts = {"id": begun.play_id, "watched_at": stamp(begun.started_at), "sharing": _SHARING}
    return answer({**facts, **item_json(item, renderer(call))})


@routes.delete("/checkin", personal=True)
def cancel(call: Call) -> Answer:
    """End what runs, if anything does."""
    call.me.check_out()
    return nothing(204)


@routes.get("/users/{id}/watching", personal=True)
def watching(call: Call) -> Answer:
    """What runs now."""
    if call.path["id"] not in {"me", call.me.person.username}:
        return nothing(404)
    running = call.me.checkin or call.me.scrobbling
    return answer(_watching(running, renderer(call))) if running else nothing(204)


def item_named(call: Call) -> Part | Movie | None:
    """Find the item by its own ids, or an episode by its number in a show."""
    movie, show, episode = (call.fields.get(name) for name in ("movie", "show", "episode"))
    if isinstance(show, dict) and isinstance(episode, dict):
        season = {"number": episode.get("season"), "episodes": [{"number": episode.get("number")}]}
        body: Json = {"shows": [{**show, "seasons": [season]}]}
    else:
        body = {"movies": [movie], "episodes": [episode]}
    meant = read_items(call.state.catalogue, body).meant
    return meant[0].item if len(meant) == 1 else None


def _watching(running: Checkin | Scrobbling, render: Renderer) -> Json:
    return {
        "expires_at": stamp(running.expires_at),
        "started_at": stamp(running.started_at),
        "action": "checkin" if isinstance(running, Checkin) else "scrobble",
        "type": "movie" if isinstance(running.item, Movie) else "episode",
        **item_json(running.item, render),
    }


def item_json(item: Part | Movie, render: Renderer) -> Json:
    """Write a movie, or an episode with its show."""
    if isinstance(item, Movie):
        return {"movie": render.movie(item)}
    return {"episode": render.episode(item.show, item.episode), "show": render.show(item.show)}
