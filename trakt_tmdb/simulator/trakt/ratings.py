"""/sync/ratings: what a person thinks of what they watched."""

from collections.abc import Iterator, Mapping

from trakt_tmdb.simulator.account.ratings import Rateable, RatedMedia, Rating
from trakt_tmdb.simulator.catalogue import Catalogue, Movie, Part, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_GROUPS: Mapping[str, RatedMedia] = {
    "movies": "movie",
    "shows": "show",
    "seasons": "season",
    "episodes": "episode",
}
_BEST = 10


@routes.get("/sync/ratings/{type}", "/sync/ratings/{type}/{rating}", personal=True)
def items(call: Call) -> Answer:
    """Ratings of one type or all, or only those of one height; the latest first."""
    group = call.path["type"]
    if group not in {*_GROUPS, "all"}:
        return nothing(404)
    height = whole_number(call.path.get("rating"), 0)
    found = call.me.ratings.newest_first(_GROUPS.get(group))
    page = paged([one for one in found if height in (0, one.rating)], call.query)
    render = renderer(call)
    return answer([_item(one, render) for one in page.items], headers=page.headers)


@routes.post("/sync/ratings", personal=True)
def add(call: Call) -> Answer:
    """Rate; 422 where a rating is no whole number from 1 to 10."""
    named = list(_named(call))
    if not all(_is_rating(entry.get("rating")) for _, entry, _ in named):
        return nothing(422)
    for _, entry, item in named:
        rating = entry["rating"]
        if item is not None and isinstance(rating, int):
            call.me.rate(item, rating)
    rated = [group for group, _, item in named if item is not None]
    return answer({"added": _counted(rated), "not_found": _missing(named)}, 201)


@routes.post("/sync/ratings/remove", personal=True)
def remove(call: Call) -> Answer:
    """Take ratings back."""
    named = list(_named(call))
    removed = [group for group, _, item in named if item is not None and call.me.unrate(item)]
    return answer({"deleted": _counted(removed), "not_found": _missing(named)})


type Named = tuple[str, Mapping[str, object], Rateable | None]
"""The group, the entry as it came, and what it means."""


def _named(call: Call) -> Iterator[Named]:
    for group in _GROUPS:
        entries = call.fields.get(group)
        for entry in entries if isinstance(entries, list) else ():
            ids = entry.get("ids")
            yield group, entry, _found(call.state.catalogue, group, ids if isinstance(ids, dict) else {})


def _found(catalogue: Catalogue, group: str, ids: Mapping[str, object]) -> Rateable | None:
    trakt = ids.get("trakt")
    match group:
        case "movies":
            return catalogue.movies.by_ids(ids)
        case "shows":
            return catalogue.shows.by_ids(ids)
        case "seasons":
            return catalogue.season(trakt) if isinstance(trakt, int) else None
    return catalogue.episode_by_source("trakt", str(trakt)) if trakt else None


def _is_rating(value: object) -> bool:
    return isinstance(value, int) and 1 <= value <= _BEST


def _counted(groups: list[str]) -> Mapping[str, int]:
    return {group: groups.count(group) for group in _GROUPS}


def _missing(named: list[Named]) -> Mapping[str, list[Mapping[str, object]]]:
    return {
        group: [entry for one, entry, item in named if one == group and item is None] for group in _GROUPS
    }


def _item(given: Rating, render: Renderer) -> Json:
    facts: Json = {"rated_at": stamp(given.rated_at), "rating": given.rating, "type": given.media}
    match given.item:
        case Show() | Movie() as title:
            return {**facts, given.media: render.title(title)}
        case Part(show=show, episode=episode):
            return {**facts, "episode": render.episode(show, episode), "show": render.show(show)}
        case (show, season):
            return {**facts, "season": render.season(show, season), "show": render.show(show)}
