"""/sync/watchlist: what a person wants to watch."""

from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .listed import counted, full, in_order, item_json, list_json, reordered, titles_in
from .render import renderer
from .requested import Requested, read_items

routes = Routes(Service.TRAKT)

_TYPES = {"shows": ("show",), "movies": ("movie",), "all": ("show", "movie"), "seasons": (), "episodes": ()}


@routes.get(
    "/sync/watchlist",
    "/sync/watchlist/{type}",
    "/sync/watchlist/{type}/{sort_by}",
    "/sync/watchlist/{type}/{sort_by}/{sort_how}",
    personal=True,
)
def items(call: Call) -> Answer:
    """Items of one type or all, sorted."""
    media = _TYPES.get(call.path.get("type", "all"))
    if media is None:
        return nothing(404)
    by, how = call.path.get("sort_by", "rank"), call.path.get("sort_how", "asc")
    found = in_order([item for item in call.me.watchlist.items() if item.media in media], by, how)
    page = paged(found, call.query)
    render = renderer(call)
    sorting = {"X-Sort-By": by, "X-Sort-How": how, "X-Applied-Sort-By": by, "X-Applied-Sort-How": how}
    return answer([item_json(item, render) for item in page.items], headers={**page.headers, **sorting})


@routes.post("/sync/watchlist", personal=True)
def add(call: Call) -> Answer:
    """Add shows and movies; 420 when there is no room for them."""
    requested = read_items(call.state.catalogue, call.fields)
    titles = titles_in(requested)
    new = [title for title in titles if title not in call.me.watchlist]
    if len(call.me.watchlist) + len(new) > call.me.limits.watchlist:
        return full(call, call.me.limits.watchlist)
    for title in new:
        call.me.want(title)
    old = [title for title in titles if title not in new]
    return answer({"added": counted(new), "existing": counted(old), **_rest(call, requested)}, 201)


@routes.post("/sync/watchlist/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take shows and movies off."""
    requested = read_items(call.state.catalogue, call.fields)
    removed = [title for title in titles_in(requested) if call.me.unwant(title)]
    return answer({"deleted": counted(removed), **_rest(call, requested)})


@routes.post("/sync/watchlist/reorder", personal=True)
def reorder(call: Call) -> Answer:
    """Sort by the ids of the items."""
    return reordered(call, call.me.watchlist)


def _rest(call: Call, requested: Requested) -> Json:
    return {"not_found": requested.not_found, "list": list_json(call, call.me.watchlist)}
