"""Titles, seasons, episodes and people, as a body names them one by one and as an entry shows them."""

from collections.abc import Iterable, Iterator, Mapping

from trakt_tmdb.simulator.account.items import Item, Kind, Listable
from trakt_tmdb.simulator.catalogue import Catalogue, Movie, Part, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.wire import Call, Json

from .people import person_json
from .render import Renderer

GROUPS: Mapping[str, Kind] = {
    "movies": "movie",
    "shows": "show",
    "seasons": "season",
    "episodes": "episode",
}

PEOPLE = "people"

type Named[T] = tuple[str, Mapping[str, object], T | None]
"""The group, the entry as it came, and what it means."""


def named_in(call: Call) -> Iterator[Named[Item]]:
    """Read which titles and parts of shows a body names by ids."""
    for group, kind in GROUPS.items():
        for entry, ids in _entries(call, group):
            yield group, entry, find(call.state.catalogue, kind, ids)


def listable_in(call: Call) -> Iterator[Named[Listable]]:
    """Read what a body names by ids, also people."""
    yield from named_in(call)
    for entry, ids in _entries(call, PEOPLE):
        trakt = ids.get("trakt")
        yield PEOPLE, entry, call.state.catalogue.people.get(trakt) if isinstance(trakt, int) else None


def find(catalogue: Catalogue, kind: str, ids: Mapping[str, object]) -> Item | None:
    """Find an item; a season or an episode by its Trakt id alone."""
    trakt = ids.get("trakt")
    match kind:
        case "movie":
            return catalogue.movies.by_ids(ids)
        case "show":
            return catalogue.shows.by_ids(ids)
        case "season":
            return catalogue.season(trakt) if isinstance(trakt, int) else None
        case "episode":
            return catalogue.episode_by_source("trakt", str(trakt)) if trakt else None
    return None


def _entries(call: Call, group: str) -> Iterator[tuple[Mapping[str, object], Mapping[str, object]]]:
    entries = call.fields.get(group)
    for entry in entries if isinstance(entries, list) else ():
        ids = entry.get("ids")
        yield entry, ids if isinstance(ids, dict) else {}


def counted(groups: Iterable[str]) -> Mapping[str, int]:
    """Count by group."""
    every = list(groups)
    return {group: every.count(group) for group in (*GROUPS, PEOPLE)}


def missing[T](named: Iterable[Named[T]]) -> Mapping[str, list[Mapping[str, object]]]:
    """What means nothing, as it came."""
    unknown = [(group, entry) for group, entry, item in named if item is None]
    return {group: [entry for one, entry in unknown if one == group] for group in (*GROUPS, PEOPLE)}


def shown(item: Listable, render: Renderer) -> Json:
    """Write an item, and with a part of a show that show."""
    match item:
        case Show():
            return {"show": render.show(item)}
        case Movie():
            return {"movie": render.movie(item)}
        case Person():
            return {"person": person_json(render, item)}
        case Part(show=show, episode=episode):
            return {"episode": render.episode(show, episode), "show": render.show(show)}
        case (show, season):
            return {"season": render.season(show, season), "show": render.show(show)}
