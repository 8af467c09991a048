"""/sync/watchlist: what a person wants to watch."""

from collections.abc import Callable, Mapping

from trakt_tmdb.simulator.account import AccountFullError, ListItem
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .render import Renderer, renderer
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
    found = [item for item in call.me.watchlist.items() if item.media in media]
    found.sort(key=_SORTS.get(by, _SORTS["rank"]), reverse=how == "desc")
    page = paged(found, call.query)
    render = renderer(call)
    sorting = {"X-Sort-By": by, "X-Sort-How": how, "X-Applied-Sort-By": by, "X-Applied-Sort-How": how}
    return answer([_item(item, render) for item in page.items], headers={**page.headers, **sorting})


@routes.post("/sync/watchlist", personal=True)
def add(call: Call) -> Answer:
    """Add shows and movies; 420 when there is no room for them."""
    requested = read_items(call.state.catalogue, call.fields)
    titles = _titles(requested)
    new = [title for title in titles if title not in call.me.watchlist]
    if len(call.me.watchlist) + len(new) > call.me.limits.watchlist:
        return _full(call)
    try:
        for title in new:
            call.me.want(title)
    except AccountFullError:
        return _full(call)
    old = [title for title in titles if title not in new]
    return answer({"added": _counted(new), "existing": _counted(old), **_rest(call, requested)}, 201)


@routes.post("/sync/watchlist/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take shows and movies off."""
    requested = read_items(call.state.catalogue, call.fields)
    removed = [title for title in _titles(requested) if call.me.unwant(title)]
    return answer({"deleted": _counted(removed), **_rest(call, requested)})


def _titles(requested: Requested) -> list[Show | Movie]:
    return list({(type(title), title.ids.trakt): title for title in requested.titles}.values())


def _full(call: Call) -> Answer:
    vip = call.me.person.vip
    headers = {"X-VIP-User": str(vip).lower(), "X-Account-Limit": str(call.me.limits.watchlist)}
    return nothing(420, headers if vip else {**headers, "X-Upgrade-URL": "https://trakt.tv/vip"})


def _counted(titles: list[Show | Movie]) -> Mapping[str, int]:
    shows = sum(isinstance(title, Show) for title in titles)
    return {"movies": len(titles) - shows, "shows": shows, "seasons": 0, "episodes": 0}


def _rest(call: Call, requested: Requested) -> Json:
    now = stamp(call.state.clock.now())
    return {
        "not_found": requested.not_found,
        "list": {"updated_at": now, "item_count": len(call.me.watchlist)},
    }


def _item(item: ListItem, render: Renderer) -> Json:
    return {
        "rank": item.rank,
        "id": item.id,
        "listed_at": stamp(item.listed_at),
        "notes": item.notes,
        "type": item.media,
        item.media: render.title(item.title),
    }


def _released(item: ListItem) -> str:
    title = item.title
    if isinstance(title, Movie):
        return title.released.isoformat()
    return title.air_times[0].isoformat() if title.air_times else ""


_SORTS: Mapping[str, Callable[[ListItem], tuple[object, ...]]] = {
    "rank": lambda item: (item.rank,),
    "added": lambda item: (item.listed_at,),
    "title": lambda item: (item.title.title.casefold(),),
    "released": lambda item: (_released(item),),
    "runtime": lambda item: (item.title.runtime,),
    "popularity": lambda item: (item.title.popularity,),
    "percentage": lambda item: (item.title.rating,),
    "votes": lambda item: (item.title.votes,),
    "random": lambda item: (Dice("shuffled", item.id).number(1000),),
}
