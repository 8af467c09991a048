"""/calendars: what airs and what is released, by UTC date, at most 33 days."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from itertools import groupby

from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.catalogue.models import FINALES
from trakt_tmdb.simulator.clock import parse_moment, stamp
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .filters import passes
from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_DEFAULT_DAYS = 7
_MAXIMUM_DAYS = 33
_STREAMS_AFTER = timedelta(days=45)
_ON_DISC_AFTER = timedelta(days=90)


def _both(group: str) -> tuple[str, str]:
    path = f"/calendars/{{target}}/{group}"
    return path + "/{start_date}/{days}", path


@routes.get(*_both("shows"))
def shows(call: Call) -> Answer:
    """Every episode."""
    return _episodes(call, lambda _: True)


@routes.get(*_both("shows/new"))
def new_shows(call: Call) -> Answer:
    """First episodes of new shows."""
    return _episodes(call, lambda part: part.episode.season == 1 and part.episode.number == 1)


@routes.get(*_both("shows/premieres"))
def premieres(call: Call) -> Answer:
    """First episodes of seasons."""
    return _episodes(call, lambda part: part.episode.season > 0 and part.episode.number == 1)


@routes.get(*_both("shows/finales"))
def finales(call: Call) -> Answer:
    """Last episodes of seasons and of their first halves."""
    return _episodes(call, lambda part: part.episode.kind in FINALES)


@routes.get(*_both("movies"))
def movies(call: Call) -> Answer:
    """Releases of movies."""
    return _releases(call, timedelta())


@routes.get(*_both("streaming"))
def streaming(call: Call) -> Answer:
    """Releases of movies at a streaming service, some weeks after the cinemas."""
    return _releases(call, _STREAMS_AFTER)


@routes.get(*_both("dvd"))
def dvd(call: Call) -> Answer:
    """Releases of movies on a disc, later still."""
    return _releases(call, _ON_DISC_AFTER)


def _releases(call: Call, after: timedelta) -> Answer:
    window = _window(call)
    if window is None:
        return nothing(400)
    if _is_mine(call) and call.account is None:
        return nothing(401)
    found = [movie for movie in call.state.catalogue.movies.on_trakt if _released_in(movie, window, after)]
    if _is_mine(call):
        account = call.me
        watched = account.history.movies()
        found = [movie for movie in found if movie in account.watchlist or movie.ids.trakt in watched]
        found = [movie for movie in found if movie not in account.hidden.calendar]
    render = renderer(call)
    return answer(
        [
            {"released": (movie.released + after).isoformat(), "movie": render.movie(movie)}
            for movie in sorted(found, key=lambda movie: movie.released)
            if passes(movie, call.query)
        ]
    )


def _is_mine(call: Call) -> bool:
    return call.path["target"] == "my"


def _episodes(call: Call, wanted: Callable[[Part], bool]) -> Answer:
    window = _window(call)
    if window is None:
        return nothing(400)
    if _is_mine(call) and call.account is None:
        return nothing(401)
    parts = [
        part
        for part in call.state.catalogue.airings(*window)
        if wanted(part) and passes(part.show, call.query)
    ]
    if _is_mine(call):
        account = call.me
        mine = {part.show.key for part in parts if account.follows(part.show)}
        parts = [part for part in parts if part.show.key in mine]
    render = renderer(call)
    if call.query.get("group") == "day":
        return answer(_by_day(parts, render))
    return answer([_airing(part, render) for part in parts])


def _airing(part: Part, render: Renderer) -> Json:
    return {
        "first_aired": stamp(part.episode.first_aired),
        "released": part.episode.first_aired.date().isoformat(),
        "episode": render.episode(part.show, part.episode),
        "show": render.show(part.show),
    }


def _by_day(parts: list[Part], render: Renderer) -> list[Json]:
    """Collapse the episodes that one show airs in one day into its first."""
    ordered = sorted(parts, key=lambda part: (part.episode.first_aired.date(), part.show.key))
    days = []
    for _, group in groupby(ordered, key=lambda part: (part.episode.first_aired.date(), part.show.key)):
        same_day = list(group)
        airing = _airing(same_day[0], render)
        if len(same_day) > 1:
            whole = len(same_day) == len(same_day[0].season.episodes)
            airing["episode"] = {
                **render.episode_facts(same_day[0].show, same_day[0].episode),
                "episode_type": "full_season" if whole else "multiple_episodes",
                "episodes": [render.episode(part.show, part.episode) for part in same_day],
            }
        days.append(airing)
    return days


def _window(call: Call) -> tuple[datetime, datetime] | None:
    """Read the days from the path; None when the date is none."""
    today = datetime.combine(call.state.clock.now().date(), time(), UTC)
    try:
        start = parse_moment(call.path["start_date"]) if "start_date" in call.path else today
    except ValueError:
        return None
    days = min(_MAXIMUM_DAYS, max(1, whole_number(call.path.get("days"), _DEFAULT_DAYS)))
    return start, start + timedelta(days=days)


def _released_in(movie: Movie, window: tuple[datetime, datetime], after: timedelta) -> bool:
    return window[0].date() <= movie.released + after < window[1].date()
