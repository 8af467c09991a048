"""/sync/collection: what a person owns; of a show that is whatever aired."""

from collections.abc import Iterator, Mapping, Sequence

from trakt_tmdb.simulator.account import ListItem
from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .listed import list_json, titles_in
from .render import Renderer, renderer
from .requested import Requested, read_items

routes = Routes(Service.TRAKT)

_TYPES = {"shows": "show", "movies": "movie"}


@routes.get("/sync/collection/minimal/movies", personal=True)
def movie_index(call: Call) -> Answer:
    """Movies by id with their times, all at once."""
    owned = ((item.title, item.listed_at) for item in call.me.collection.items())
    return answer({str(title.ids.trakt): stamp(at) for title, at in owned if isinstance(title, Movie)})


@routes.get("/sync/collection/minimal/shows", personal=True)
def show_index(call: Call) -> Answer:
    """Shows, seasons and episodes by id with their times, all at once."""
    owned = ((item.title, stamp(item.listed_at)) for item in call.me.collection.items())
    return answer(
        {str(title.ids.trakt): _ids(call, title, at) for title, at in owned if isinstance(title, Show)}
    )


@routes.get("/sync/collection/{type}", personal=True)
def items(call: Call) -> Answer:
    """Collected shows or movies, the latest first."""
    media = _TYPES.get(call.path["type"])
    if media is None:
        return nothing(404)
    found = [item for item in call.me.collection.items() if item.media == media]
    page = paged(sorted(found, key=lambda item: item.listed_at, reverse=True), call.query)
    render = renderer(call)
    return answer([_item(call, item, render) for item in page.items], headers=page.headers)


@routes.post("/sync/collection", personal=True)
def add(call: Call) -> Answer:
    """Own titles."""
    requested = read_items(call.state.catalogue, call.fields)
    titles = titles_in(requested)
    new = [title for title in titles if call.me.collect(title)]
    old = [title for title in titles if title not in new]
    counts = {"added": _counted(call, new), "existing": _counted(call, old)}
    return answer({**counts, **_rest(call, requested)}, 201)


@routes.post("/sync/collection/remove", personal=True)
def remove(call: Call) -> Answer:
    """Own titles no more."""
    requested = read_items(call.state.catalogue, call.fields)
    gone = [title for title in titles_in(requested) if call.me.give_away(title)]
    return answer({"deleted": _counted(call, gone), **_rest(call, requested)})


def _counted(call: Call, titles: Sequence[Show | Movie]) -> Mapping[str, int]:
    shows = [title for title in titles if isinstance(title, Show)]
    episodes = sum(len(show.aired(call.state.clock.now())) for show in shows)
    return {"movies": len(titles) - len(shows), "shows": 0, "seasons": 0, "episodes": episodes}


def _rest(call: Call, requested: Requested) -> Json:
    return {"not_found": requested.not_found, "list": list_json(call, call.me.collection)}


def _aired(call: Call, show: Show) -> Iterator[tuple[Season, Sequence[Episode]]]:
    now = call.state.clock.now()
    for season in show.seasons:
        if episodes := [one for one in season.episodes if one.first_aired <= now]:
            yield season, episodes


def _ids(call: Call, show: Show, at: str) -> Json:
    return {
        str(season.ids.trakt): {str(one.ids.trakt): at for one in episodes}
        for season, episodes in _aired(call, show)
    }


def _item(call: Call, item: ListItem[Show | Movie], render: Renderer) -> Json:
    title, at = item.title, stamp(item.listed_at)
    one: Json = {"collected_at": at, "updated_at": at, "metadata": None}
    if isinstance(title, Movie):
        return {**one, "type": "movie", "movie": render.movie(title)}
    seasons = [
        {"number": season.number, "episodes": [{"number": episode.number, **one} for episode in episodes]}
        for season, episodes in _aired(call, title)
    ]
    facts: Json = {"last_collected_at": at, "last_updated_at": at, "seasons": seasons}
    return {**facts, "type": "show", "show": render.show(title)}
