"""/sync/favorites: what a person loves."""

from collections.abc import Callable, Mapping

from trakt_tmdb.simulator.account import AccountFullError, ListItem
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .render import Renderer, renderer
from .requested import read_items

routes = Routes(Service.TRAKT)

_TYPES = {"shows": ("show",), "movies": ("movie",), "all": ("show", "movie")}


@routes.get("/sync/favorites/{type}/{sort_by}/{sort_how}", personal=True)
def items(call: Call) -> Answer:
    """Favourites of one type or all, sorted."""
    media = _TYPES.get(call.path["type"])
    if media is None:
        return nothing(404)
    by, how = call.path["sort_by"], call.path["sort_how"]
    found = [item for item in call.me.favorites.items() if item.media in media]
    found.sort(key=_SORTS.get(by, _SORTS["rank"]), reverse=how == "desc")
    page = paged(found, call.query)
    render = renderer(call)
    return answer([_item(item, render) for item in page.items], headers=page.headers)


@routes.post("/sync/favorites", personal=True)
def add(call: Call) -> Answer:
    """Add shows and movies; 420 when there is no room for them."""
    requested = read_items(call.state.catalogue, call.fields)
    new = [title for title in requested.titles if title not in call.me.favorites]
    try:
        for title in new:
            call.me.love(title)
    except AccountFullError:
        return nothing(420, {"X-Account-Limit": str(call.me.limits.favorites)})
    old = [title for title in requested.titles if title not in new]
    return answer(
        {"added": _counted(new), "existing": _counted(old), **_rest(call, requested.not_found)}, 201
    )


@routes.post("/sync/favorites/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take shows and movies off."""
    requested = read_items(call.state.catalogue, call.fields)
    removed = [title for title in requested.titles if call.me.unlove(title)]
    return answer({"deleted": _counted(removed), **_rest(call, requested.not_found)})


def _counted(titles: list[Show | Movie]) -> Mapping[str, int]:
    shows = sum(isinstance(title, Show) for title in titles)
    return {"movies": len(titles) - shows, "shows": shows}


def _rest(call: Call, not_found: Mapping[str, list[object]]) -> Json:
    missing = {group: not_found[group] for group in ("movies", "shows")}
    now = stamp(call.state.clock.now())
    return {"not_found": missing, "list": {"updated_at": now, "item_count": len(call.me.favorites)}}


def _item(item: ListItem, render: Renderer) -> Json:
    return {
        "rank": item.rank,
        "id": item.id,
        "listed_at": stamp(item.listed_at),
        "notes": item.notes,
        "type": item.media,
        item.media: render.title(item.title),
    }


_SORTS: Mapping[str, Callable[[ListItem], tuple[object, ...]]] = {
    "rank": lambda item: (item.rank,),
    "added": lambda item: (item.listed_at,),
    "title": lambda item: (item.title.title.casefold(),),
}
