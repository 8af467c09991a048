"""/users/hidden: shows that a person keeps out of calendar and progress."""

from trakt_tmdb.simulator.account.hidden import SECTIONS, Section
from trakt_tmdb.simulator.catalogue import Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer, nothing

from .render import renderer
from .requested import Requested, read_items

routes = Routes(Service.TRAKT)


@routes.get("/users/hidden/{section}", personal=True)
def items(call: Call) -> Answer:
    """The shows of a section, the latest first."""
    section = _section(call)
    if section is None:
        return nothing(404)
    found = sorted(call.me.hidden.items(section), key=lambda pair: pair[1], reverse=True)
    page = paged(found, call.query)
    render = renderer(call)
    rows = [{"hidden_at": stamp(at), "type": "show", "show": render.show(show)} for show, at in page.items]
    return answer(rows, headers=page.headers)


@routes.post("/users/hidden/{section}", personal=True)
def hide(call: Call) -> Answer:
    """Hide shows."""
    section = _section(call)
    if section is None:
        return nothing(404)
    requested = read_items(call.state.catalogue, call.fields)
    shows = _shows(requested)
    for show in shows:
        call.me.hide(show, section)
    counts = {"movies": 0, "shows": len(shows), "season": 0}
    return answer({"added": counts, "not_found": requested.not_found})


@routes.post("/users/hidden/{section}/remove", personal=True)
def unhide(call: Call) -> Answer:
    """Show them again."""
    section = _section(call)
    if section is None:
        return nothing(404)
    requested = read_items(call.state.catalogue, call.fields)
    shown = [show for show in _shows(requested) if call.me.unhide(show, section)]
    counts = {"movies": 0, "shows": len(shown), "episodes": 0}
    return answer({"deleted": counts, "not_found": requested.not_found})


def _section(call: Call) -> Section | None:
    return next((name for name in SECTIONS if name == call.path["section"]), None)


def _shows(requested: Requested) -> list[Show]:
    return [title for title in requested.titles if isinstance(title, Show)]
