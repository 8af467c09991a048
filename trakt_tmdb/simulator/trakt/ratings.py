"""/sync/ratings: what a person thinks of what they watched."""

from trakt_tmdb.simulator.account.ratings import Rating
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .items import GROUPS, counted, missing, named_in, shown
from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_BEST = 10


@routes.get("/sync/ratings/{type}", "/sync/ratings/{type}/{rating}", personal=True)
def items(call: Call) -> Answer:
    """Ratings of one type or all, or only those of one height; the latest first."""
    group = call.path["type"]
    if group not in {*GROUPS, "all"}:
        return nothing(404)
    height = whole_number(call.path.get("rating"), 0)
    found = call.me.ratings.newest_first(GROUPS.get(group))
    page = paged([one for one in found if height in (0, one.rating)], call.query)
    render = renderer(call)
    return answer([_item(one, render) for one in page.items], headers=page.headers)


@routes.post("/sync/ratings", personal=True)
def add(call: Call) -> Answer:
    """Rate; 422 where a rating is no whole number from 1 to 10."""
    named = list(named_in(call))
    if not all(_is_rating(entry.get("rating")) for _, entry, _ in named):
        return nothing(422)
    for _, entry, item in named:
        rating = entry["rating"]
        if item is not None and isinstance(rating, int):
            call.me.rate(item, rating)
    rated = [group for group, _, item in named if item is not None]
    return answer({"added": counted(rated), "not_found": missing(named)}, 201)


@routes.post("/sync/ratings/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take ratings back."""
    named = list(named_in(call))
    removed = [group for group, _, item in named if item is not None and call.me.unrate(item)]
    return answer({"deleted": counted(removed), "not_found": missing(named)})


def _is_rating(value: object) -> bool:
    return isinstance(value, int) and 1 <= value <= _BEST


def _item(given: Rating, render: Renderer) -> Json:
    facts: Json = {"rated_at": stamp(given.rated_at), "rating": given.rating, "type": given.media}
    return {**facts, **shown(given.item, render)}
