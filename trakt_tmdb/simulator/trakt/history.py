"""/sync/history: every play, newest first; adding and removing them."""

from collections.abc import Mapping
from datetime import datetime, time, timedelta

from trakt_tmdb.simulator.account import UNKNOWN_TIME, Account, Play
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.clock import parse_moment, stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .filters import passes
from .render import Renderer, renderer
from .requested import Meant, read_items

routes = Routes(Service.TRAKT)

_TYPES = frozenset({"all", "movies", "shows", "seasons", "episodes"})


@routes.get("/sync/history", "/sync/history/{type}", "/sync/history/{type}/{id}", personal=True)
def plays(call: Call) -> Answer:
    """Plays of everything, of one type, or of one item."""
    media = call.path.get("type", "all")
    if media not in _TYPES:
        return nothing(404)
    try:
        found = [play for play in call.me.history.newest_first() if _asked_for(play, media, call)]
    except ValueError:
        return nothing(400)
    page = paged(found, call.query)
    render = renderer(call)
    return answer([_play(play, render) for play in page.items], headers=page.headers)


@routes.post("/sync/history", personal=True)
def add(call: Call) -> Answer:
    """Add plays; the same play twice is kept twice."""
    now = call.state.clock.now()
    try:
        requested = read_items(call.state.catalogue, call.fields, aired_by=now)
    except ValueError:
        return nothing(422)
    added = call.me.watch((meant.item, _moment(meant, call.me, now)) for meant in requested.meant)
    return answer(
        {
            "added": _counted(added),
            "updated": {"movies": 0, "episodes": 0},
            "not_found": requested.not_found,
        }
    )


@routes.post("/sync/history/remove", personal=True)
def remove(call: Call) -> Answer:
    """Remove single plays by their history ids, or every play of the items named."""
    history = call.me.history
    try:
        requested = read_items(call.state.catalogue, call.fields)
    except ValueError:
        return nothing(422)
    ids = [number for number in _list(call.fields.get("ids")) if isinstance(number, int)]
    known = {number: play for number in ids if (play := history.get(number))}
    doomed = {play.id: play for meant in requested.meant for play in history.of(meant.item)}
    doomed |= known
    removed = list(doomed.values())
    call.me.unwatch(removed)
    missing = [number for number in ids if number not in known]
    return answer({"deleted": _counted(removed), "not_found": {**requested.not_found, "ids": missing}})


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _moment(meant: Meant, account: Account, now: datetime) -> datetime:
    if isinstance(meant.watched_at, datetime):
        return meant.watched_at
    if meant.watched_at == "unknown":
        return UNKNOWN_TIME
    if meant.watched_at == "released" and isinstance(meant.item, Part):
        return account.end_of(meant.item)
    if meant.watched_at == "released" and isinstance(meant.item, Movie):
        return datetime.combine(meant.item.released, time(), now.tzinfo)
    return now.replace(microsecond=0)


def _counted(plays: list[Play]) -> Mapping[str, int]:
    movies = sum(isinstance(play.item, Movie) for play in plays)
    return {"movies": movies, "episodes": len(plays) - movies}


def _asked_for(play: Play, media: str, call: Call) -> bool:
    item = play.item
    title = item if isinstance(item, Movie) else item.show
    if media != "all" and (media == "movies") != isinstance(item, Movie):
        return False
    wanted = call.path.get("id")
    if wanted and not _is_item(item, media, wanted):
        return False
    return _within(play.watched_at, call.query) and passes(title, call.query)


def _is_item(item: Part | Movie, media: str, wanted: str) -> bool:
    if isinstance(item, Movie):
        ids: tuple[object, ...] = (item.ids.trakt, item.ids.slug, item.ids.imdb)
    elif media == "shows":
        ids = (item.show.ids.trakt, item.show.ids.slug, item.show.ids.imdb)
    elif media == "seasons":
        ids = (item.season.ids.trakt,)
    else:
        ids = (item.episode.ids.trakt, item.episode.ids.imdb)
    return wanted in [str(one) for one in ids]


def _within(moment: datetime, query: Mapping[str, str]) -> bool:
    """Keep to start_at and end_at; a bare end date includes that day."""
    start, end = query.get("start_at"), query.get("end_at")
    if start and moment < parse_moment(start):
        return False
    if not end:
        return True
    last = parse_moment(end)
    return moment < last + timedelta(days=1) if len(end) == len("2026-11-22") else moment <= last


def _play(play: Play, render: Renderer) -> Json:
    item = play.item
    facts: Json = {"id": play.id, "watched_at": stamp(play.watched_at), "action": play.action}
    if isinstance(item, Movie):
        return {**facts, "type": "movie", "movie": render.movie(item)}
    episode = render.episode(item.show, item.episode)
    return {**facts, "type": "episode", "episode": episode, "show": render.show(item.show)}
