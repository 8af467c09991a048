"""/scrobble: what a media centre tells of a person watching."""

from datetime import datetime, timedelta

from trakt_tmdb.simulator.account.checkin import minutes_of
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .checkin import item_json, item_named
from .render import renderer

routes = Routes(Service.TRAKT)

_LEAST, _WATCHED, _MOST = 1, 80, 100


@routes.post("/scrobble/start", personal=True)
def start(call: Call) -> Answer:
    """Begin to watch, or go on."""
    item, progress = item_named(call), _progress(call, 0)
    if item is None or progress is None:
        return _refused(item)
    call.me.begin(item, progress)
    return _told(call, "start", item, progress)


@routes.post("/scrobble/pause", personal=True)
def pause(call: Call) -> Answer:
    """Stop in an item at so many percent."""
    item, progress = item_named(call), _progress(call, _LEAST)
    if item is None or progress is None:
        return _refused(item)
    return _told(call, "pause", item, progress, call.me.stop_in(item, progress).id)


@routes.post("/scrobble/stop", personal=True)
def stop(call: Call) -> Answer:
    """Stop: near the end that is a play, the same one a moment ago a conflict."""
    item, progress = item_named(call), _progress(call, _LEAST)
    if item is None or progress is None:
        return _refused(item)
    if progress < _WATCHED:
        return _told(call, "pause", item, progress, call.me.stop_in(item, progress).id)
    now = call.state.clock.now()
    if watched_at := _just_watched(call, item, now):
        over = watched_at + timedelta(minutes=minutes_of(item))
        return answer({"watched_at": stamp(watched_at), "expires_at": stamp(over)}, 409)
    (play,) = call.me.watch([(item, now)], "scrobble")
    return _told(call, "scrobble", item, progress, play.id)


def _progress(call: Call, least: float) -> float | None:
    progress = call.fields.get("progress")
    return progress if isinstance(progress, int | float) and least <= progress <= _MOST else None


def _refused(item: Part | Movie | None) -> Answer:
    return nothing(404 if item is None else 422)


def _just_watched(call: Call, item: Part | Movie, now: datetime) -> datetime | None:
    since = now - timedelta(minutes=minutes_of(item))
    plays = call.me.history.of(item)
    return max((one.watched_at for one in plays if since < one.watched_at <= now), default=None)


def _told(call: Call, action: str, item: Part | Movie, progress: float, number: int = 0) -> Answer:
    facts: Json = {"id": number, "action": action, "progress": progress}
    return answer({**facts, **item_json(item, renderer(call))}, 201)
