"""What a comment is about: a title, one of its parts, or a list."""

from trakt_tmdb.simulator.board import Subject
from trakt_tmdb.simulator.wire import Call, Json

from .items import find, shown
from .lists import list_of
from .render import renderer


def subject_in(call: Call) -> Subject | None:
    """Read what a body names by its Trakt id."""
    for kind in ("movie", "show", "season", "episode", "list"):
        entry = call.fields.get(kind)
        number = entry.get("ids", {}).get("trakt") if isinstance(entry, dict) else None
        if isinstance(number, int) and subject_json(call, (kind, number)):
            return (kind, number)
    return None


def subject_json(call: Call, about: Subject) -> Json:
    """Write it; empty where nothing goes by that id."""
    found = _found(call, about)
    return {"type": about[0], **found} if found else {}


def _found(call: Call, about: Subject) -> Json:
    match about:
        case ("list", number):
            lists = (one for account in call.state.accounts.values() for one in account.lists)
            return next(({"list": list_of(call, one)} for one in lists if one.id == number), {})
        case (kind, number) if item := find(call.state.catalogue, kind, {"trakt": number}):
            return shown(item, renderer(call))
    return {}
