"""/sync/favorites: what a person loves."""

from collections.abc import Mapping, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .listed import counted, full, in_order, item_json, list_json, reordered, titles_in
from .render import renderer
from .requested import read_items

routes = Routes(Service.TRAKT)

_TYPES = {"shows": ("show",), "movies": ("movie",), "all": ("show", "movie")}


@routes.get("/sync/favorites/{type}/{sort_by}/{sort_how}", personal=True)
def items(call: Call) -> Answer:
    """Favourites of one type or all, sorted."""
    media = _TYPES.get(call.path["type"])
    if media is None:
        return nothing(404)
    found = [item for item in call.me.favorites.items() if item.media in media]
    page = paged(in_order(found, call.path["sort_by"], call.path["sort_how"]), call.query)
    render = renderer(call)
    return answer([item_json(item, render) for item in page.items], headers=page.headers)


@routes.post("/sync/favorites", personal=True)
def add(call: Call) -> Answer:
    """Add shows and movies; 420 when there is no room for them."""
    requested = read_items(call.state.catalogue, call.fields)
    titles = titles_in(requested)
    new = [title for title in titles if title not in call.me.favorites]
    if len(call.me.favorites) + len(new) > call.me.limits.favorites:
        return full(call, call.me.limits.favorites)
    for title in new:
        call.me.love(title)
    old = [title for title in titles if title not in new]
    return answer(
        {"added": _counted(new), "existing": _counted(old), **_rest(call, requested.not_found)}, 201
    )


@routes.post("/sync/favorites/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take shows and movies off."""
    requested = read_items(call.state.catalogue, call.fields)
    removed = [title for title in titles_in(requested) if call.me.unlove(title)]
    return answer({"deleted": _counted(removed), **_rest(call, requested.not_found)})


@routes.post("/sync/favorites/reorder", personal=True)
def reorder(call: Call) -> Answer:
    """Sort by the ids of the items."""
    return reordered(call, call.me.favorites)


def _counted(titles: Sequence[Show | Movie]) -> Mapping[str, int]:
    return {media: number for media, number in counted(titles).items() if media in {"movies", "shows"}}


def _rest(call: Call, not_found: Mapping[str, list[object]]) -> Json:
    missing = {group: not_found[group] for group in ("movies", "shows")}
    return {"not_found": missing, "list": list_json(call, call.me.favorites)}
