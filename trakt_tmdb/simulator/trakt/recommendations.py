"""/recommendations: titles picked for the signed-in person, in one answer."""

from collections.abc import Container, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer, nothing

from .filters import passes
from .render import renderer

routes = Routes(Service.TRAKT)

_MOST = 100


@routes.get("/recommendations/shows/", personal=True)
def shows(call: Call) -> Answer:
    """Shows that this person has not begun."""
    return _picked(call, call.state.catalogue.shows.on_trakt, call.me.history.shows())


@routes.get("/recommendations/movies/", personal=True)
def movies(call: Call) -> Answer:
    """Movies that this person has not seen."""
    return _picked(call, call.state.catalogue.movies.on_trakt, call.me.history.movies())


@routes.delete("/recommendations/shows/{id}", personal=True)
def hide_show(call: Call) -> Answer:
    """Pick a show no more."""
    return _hidden(call, call.state.catalogue.shows.on_path(call.path["id"]))


@routes.delete("/recommendations/movies/{id}", personal=True)
def hide_movie(call: Call) -> Answer:
    """Pick a movie no more."""
    return _hidden(call, call.state.catalogue.movies.on_path(call.path["id"]))


def _hidden(call: Call, title: Show | Movie | None) -> Answer:
    if title is None:
        return nothing(404)
    call.me.hide(title, "recommendations")
    return nothing(204)


def _picked(call: Call, titles: Sequence[Show | Movie], watched: Container[int]) -> Answer:
    limit = whole_number(call.query.get("limit"), 0)
    if limit < 1:
        return nothing(400)
    hides = call.query.get("ignore_watchlisted") == "true"
    found = [
        title
        for title in titles
        if (title.ids.trakt or 0) not in watched
        and title not in call.me.hidden.recommended
        and passes(title, call.query)
        and not (hides and title in call.me.watchlist)
    ]
    found.sort(key=lambda title: Dice("recommended", title.title).number(1000))
    render = renderer(call)
    return answer([render.title(title) for title in found[: min(limit, _MOST)]])
