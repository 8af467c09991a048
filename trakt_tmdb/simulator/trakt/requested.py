"""The objects that a client posts to name what it means."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from msgspec import Struct

from trakt_tmdb.simulator.catalogue import Catalogue, Episode, Movie, Part, Show
from trakt_tmdb.simulator.catalogue.models import UNKNOWN_AIR_TIME
from trakt_tmdb.simulator.clock import parse_moment

type Entry = Mapping[str, object]
type When = datetime | str | None


class Meant(Struct, frozen=True, kw_only=True):
    """An item and when it was watched: a moment, `released`, `unknown`, or None for now."""

    item: Part | Movie
    watched_at: When


class Requested(Struct, kw_only=True):
    """Everything a body names; entries that mean nothing known are kept as they came."""

    meant: list[Meant]
    titles: list[Show | Movie]
    not_found: dict[str, list[object]]


def read_items(
    catalogue: Catalogue, body: Mapping[str, object], aired_by: datetime = UNKNOWN_AIR_TIME
) -> Requested:
    """Read movies, shows, seasons and episodes; whole shows and seasons mean what has aired by then.

    ValueError when a time cannot be read.
    """
    found = Requested(meant=[], titles=[], not_found={})
    for group, read in _READERS.items():
        found.not_found[group] = []
        for entry in _objects(body.get(group)):
            items = read(catalogue, entry, aired_by)
            if items is None:
                found.not_found[group].append(entry)
            else:
                found.meant += items.meant
                found.titles += items.titles
    return found


def _objects(value: object) -> Iterator[Entry]:
    return (one for one in value if isinstance(one, dict)) if isinstance(value, list) else iter(())


def _when(entry: Entry, default: When = None) -> When:
    value = entry.get("watched_at")
    if value is None:
        return default
    if not isinstance(value, str):
        raise ValueError("watched_at is no text")  # noqa: TRY004 - to the client it is a value like any other
    return value if value in {"released", "unknown"} else parse_moment(value)


def _ids(entry: Entry) -> Entry:
    ids = entry.get("ids")
    return ids if isinstance(ids, dict) else {}


def _named[T: (Show, Movie)](titles: list[T], entry: Entry) -> T | None:
    """Find by title and year, for clients that have no ids."""
    name, year = entry.get("title"), entry.get("year")
    return next((one for one in titles if one.title == name and year in (None, one.year)), None)


def _movie(catalogue: Catalogue, entry: Entry, _: datetime) -> Requested | None:
    movie = catalogue.movies.by_ids(_ids(entry)) or _named(catalogue.movies.on_trakt, entry)
    if movie is None:
        return None
    return Requested(meant=[Meant(item=movie, watched_at=_when(entry))], titles=[movie], not_found={})


def _show(catalogue: Catalogue, entry: Entry, aired_by: datetime) -> Requested | None:
    show = catalogue.shows.by_ids(_ids(entry)) or _named(catalogue.shows.on_trakt, entry)
    if show is None:
        return None
    chosen = _chosen(show, entry, aired_by)
    if chosen is None:
        when = _when(entry)
        chosen = [(episode, when) for episode in show.aired(aired_by)]
    return _parts(catalogue, show, chosen)


def _chosen(show: Show, entry: Entry, aired_by: datetime) -> list[tuple[Episode, When]] | None:
    """Read the seasons under a show; one unreadable child means the whole show, as it does at Trakt."""
    children = entry.get("seasons")
    if not children or not isinstance(children, list) or not all(_is_season(child) for child in children):
        return None
    return [pair for child in children for pair in _of_season(show, child, _when(entry), aired_by)]


def _is_season(child: object) -> bool:
    if not isinstance(child, dict) or not isinstance(child.get("number"), int):
        return False
    episodes = child.get("episodes", [])
    return isinstance(episodes, list) and all(
        isinstance(one, dict) and isinstance(one.get("number"), int) for one in episodes
    )


def _of_season(show: Show, child: Entry, default: When, aired_by: datetime) -> list[tuple[Episode, When]]:
    number = child["number"]
    season = show.season(number) if isinstance(number, int) else None
    if season is None:
        return []
    when = _when(child, default)
    wanted = {one["number"]: _when(one, when) for one in _objects(child.get("episodes"))}
    if not wanted:
        return [(episode, when) for episode in season.episodes if episode.first_aired <= aired_by]
    return [(episode, wanted[episode.number]) for episode in season.episodes if episode.number in wanted]


def _season(catalogue: Catalogue, entry: Entry, aired_by: datetime) -> Requested | None:
    trakt = _ids(entry).get("trakt")
    found = catalogue.season(trakt) if isinstance(trakt, int) else None
    if found is None:
        return None
    show, season = found
    when = _when(entry)
    return _parts(catalogue, show, [(one, when) for one in season.episodes if one.first_aired <= aired_by])


def _episode(catalogue: Catalogue, entry: Entry, _: datetime) -> Requested | None:
    for source in ("trakt", "imdb", "tmdb", "tvdb"):
        value = _ids(entry).get(source)
        part = catalogue.episode_by_source(source, str(value)) if value else None
        if part:
            return _parts(catalogue, part.show, [(part.episode, _when(entry))])
    return None


def _parts(catalogue: Catalogue, show: Show, chosen: list[tuple[Episode, When]]) -> Requested:
    meant = [Meant(item=catalogue.part(episode), watched_at=when) for episode, when in chosen]
    return Requested(meant=meant, titles=[show], not_found={})


_READERS: Mapping[str, Callable[[Catalogue, Entry, datetime], Requested | None]] = {
    "movies": _movie,
    "shows": _show,
    "seasons": _season,
    "episodes": _episode,
}
