"""A person's own list by its name or its id."""

from custom_components.trakt_panel.errors import UnknownListError
from trakt_tmdb import AmbiguousError, Tracker


async def own_list(tracker: Tracker, said: str) -> str:
    """What names the list in writes; raises UnknownListError, or AmbiguousError for a name of several."""
    lists = (await tracker.lists()).lists
    if any(one.list == said for one in lists):
        return said
    called = [one for one in lists if one.name.strip().casefold() == said.strip().casefold()]
    if not called:
        raise UnknownListError(said)
    if len(called) > 1:
        names = tuple(f"{one.name} ({one.list})" for one in called)
        raise AmbiguousError("Several lists have this name.", candidates=names)
    return called[0].list
