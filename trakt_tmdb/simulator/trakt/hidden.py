"""/users/hidden: titles that a person keeps out of calendar and progress."""

from datetime import datetime

from trakt_tmdb.simulator.account import media_of
from trakt_tmdb.simulator.account.hidden import SECTIONS, Section
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.clock import parse_moment, stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer, nothing

from .render import renderer
from .requested import Requested, read_items

routes = Routes(Service.TRAKT)

_OF_BOTH = frozenset({"calendar", "recommendations"})


@routes.get("/users/hidden/{section}", personal=True)
def items(call: Call) -> Answer:
    """The titles of a section, the latest first."""
    section = _section(call)
    if section is None:
        return nothing(404)
    found = sorted(call.me.hidden.items(section), key=lambda pair: pair[1], reverse=True)
    page = paged(found, call.query)
    render = renderer(call)
    rows = [
        {"hidden_at": stamp(at), "type": media_of(title), media_of(title): render.title(title)}
        for title, at in page.items
    ]
    return answer(rows, headers=page.headers)


@routes.post("/users/hidden/{section}", personal=True)
def hide(call: Call) -> Answer:
    """Hide titles, since a moment of the past where one is given."""
    section = _section(call)
    if section is None:
        return nothing(404)
    requested = read_items(call.state.catalogue, call.fields)
    titles = _hideable(requested, section)
    for title in titles:
        call.me.hide(title, section, _hidden_at(call, title))
    shows = sum(isinstance(title, Show) for title in titles)
    counts = {"movies": len(titles) - shows, "shows": shows, "season": 0}
    return answer({"added": counts, "not_found": requested.not_found})


@routes.post("/users/hidden/{section}/remove", personal=True)
def unhide(call: Call) -> Answer:
    """Show them again."""
    section = _section(call)
    if section is None:
        return nothing(404)
    requested = read_items(call.state.catalogue, call.fields)
    shown = [title for title in _hideable(requested, section) if call.me.unhide(title, section)]
    shows = sum(isinstance(title, Show) for title in shown)
    counts = {"movies": len(shown) - shows, "shows": shows, "episodes": 0}
    return answer({"deleted": counts, "not_found": requested.not_found})


def _section(call: Call) -> Section | None:
    return next((name for name in SECTIONS if name == call.path["section"]), None)


def _hideable(requested: Requested, section: Section) -> list[Show | Movie]:
    return [title for title in requested.titles if section in _OF_BOTH or isinstance(title, Show)]


def _hidden_at(call: Call, title: Show | Movie) -> datetime | None:
    entries = call.fields.get(f"{media_of(title)}s")
    for entry in entries if isinstance(entries, list) else ():
        if entry.get("ids", {}).get("trakt") == title.ids.trakt and entry.get("hidden_at"):
            return parse_moment(entry["hidden_at"])
    return None
