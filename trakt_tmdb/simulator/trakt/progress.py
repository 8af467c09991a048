"""Progress: of one show, and of all shows as what is up next."""

from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Raw

from trakt_tmdb.simulator.account import Account
from trakt_tmdb.simulator.account.progress import Progress, progress_of
from trakt_tmdb.simulator.catalogue import Episode, Season, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .filters import passes
from .render import Renderer, full_renderer, renderer

routes = Routes(Service.TRAKT)

_LONG_AGO = "0"


@routes.get("/shows/{id}/progress/watched", personal=True)
def of_show(call: Call) -> Answer:
    """One show, season by season."""
    show = call.state.catalogue.shows.on_path(call.path["id"])
    if show is None:
        return nothing(404)
    now = call.state.clock.now()
    specials = call.query.get("specials") == "true"
    by_activity = call.query.get("last_activity") == "watched"
    progress = progress_of(call.me, show, now, specials=specials, by_activity=by_activity)
    return answer(
        {
            **_facts(progress, renderer(call)),
            "seasons": [_season(season, episodes, progress) for season, episodes in progress.seasons],
            "hidden_seasons": [],
        }
    )


@routes.post("/shows/{id}/progress/watched/reset", personal=True)
def start_over(call: Call) -> Answer:
    """Start watching a show again."""
    show = call.state.catalogue.shows.on_path(call.path["id"])
    if show is None:
        return nothing(404)
    return answer({"reset_at": stamp(call.me.start_rewatch(show))})


@routes.delete("/shows/{id}/progress/watched/reset", personal=True)
def go_back(call: Call) -> Answer:
    """Count everything watched before again."""
    show = call.state.catalogue.shows.on_path(call.path["id"])
    if show is None:
        return nothing(404)
    call.me.stop_rewatch(show)
    return nothing(204)


@routes.get("/sync/progress/up_next", "/sync/progress/up_next_nitro", personal=True)
def up_next(call: Call) -> Answer:
    """Shows to continue, start or look back on, or all of them, the latest activity first."""
    wanted = _INTENTS.get(call.query.get("intent", "continue"))
    if wanted is None:
        return nothing(400)
    found = [progress for progress in _all(call) if wanted(progress)]
    return _listed(call, found, default=10)


@routes.get("/sync/progress/watched", personal=True)
def all_watched(call: Call) -> Answer:
    """Every show ever started."""
    found = [progress for progress in _all(call) if progress.completed]
    if call.query.get("hide_completed") == "true":
        found = [progress for progress in found if progress.next_episode]
    if call.query.get("hide_not_completed") == "true":
        found = [progress for progress in found if not progress.next_episode]
    if call.query.get("only_rewatching") == "true":
        found = [progress for progress in found if progress.reset_at]
    return _listed(call, found, default=100)


def _all(call: Call) -> list[Progress]:
    account, now = call.me, call.state.clock.now()
    shows = [show for show in _known(call, account) if passes(show, call.query)]
    visible = [show for show in shows if show not in account.hidden.progress]
    return [progress_of(account, show, now) for show in visible]


def _known(call: Call, account: Account) -> list[Show]:
    started = account.history.shows()
    return [
        show
        for show in call.state.catalogue.shows.on_trakt
        if show.ids.trakt in started or show in account.watchlist
    ]


def _listed(call: Call, found: list[Progress], default: int) -> Answer:
    by, how = call.query.get("sort_by", "activity"), call.query.get("sort_how", "desc")
    found.sort(key=_SORTS.get(by, _SORTS["activity"]), reverse=how == "desc")
    page = paged(found, call.query, default=default)
    render = full_renderer(call)
    return answer(
        [{"show": render.show(one.show), "progress": _facts(one, render)} for one in page.items],
        headers=page.headers,
    )


def _facts(progress: Progress, render: Renderer) -> Json:
    def episode(one: Episode | None) -> Raw | None:
        return render.episode(progress.show, one) if one else None

    aired, completed = len(progress.aired), progress.completed
    plays = sum(count for _, count in progress.watched.values())
    return {
        "aired": aired,
        "completed": completed,
        "last_watched_at": _stamped(progress.last_watched_at),
        "reset_at": _stamped(progress.reset_at),
        "next_episode": episode(progress.next_episode),
        "last_episode": episode(progress.last_episode),
        "stats": {
            "play_count": plays,
            "minutes_watched": plays * progress.show.runtime,
            "minutes_left": (aired - completed) * progress.show.runtime,
        },
    }


def _season(season: Season, episodes: tuple[Episode, ...], progress: Progress) -> Json:
    rows: list[Json] = []
    for episode in episodes:
        seen = progress.watched.get(episode.ids.trakt)
        rows.append(
            {
                "number": episode.number,
                "completed": seen is not None,
                "last_watched_at": stamp(seen[0]) if seen else None,
            }
        )
    return {
        "number": season.number,
        "title": f"Season {season.number}" if season.number else "Specials",
        "aired": len(episodes),
        "completed": sum(episode.ids.trakt in progress.watched for episode in episodes),
        "episodes": rows,
    }


def _stamped(moment: datetime | None) -> str | None:
    return stamp(moment) if moment else None


def _aired(progress: Progress) -> str:
    episode = progress.next_episode
    return stamp(episode.first_aired) if episode else _LONG_AGO


_INTENTS: Mapping[str, Callable[[Progress], bool]] = {
    "all": lambda _: True,
    "continue": lambda progress: progress.next_episode is not None and progress.completed > 0,
    "start": lambda progress: progress.next_episode is not None and progress.completed == 0,
    "completed": lambda progress: progress.next_episode is None and progress.completed > 0,
}
_SORTS: Mapping[str, Callable[[Progress], tuple[object, ...]]] = {
    "activity": lambda progress: (_stamped(progress.last_watched_at) or _LONG_AGO,),
    "title": lambda progress: (progress.show.title.casefold(),),
    "released": lambda progress: (_aired(progress),),
    "recently-aired": lambda progress: (
        max((stamp(one.first_aired) for one in progress.aired), default=_LONG_AGO),
    ),
    "completed": lambda progress: (progress.completed / (len(progress.aired) or 1),),
    "episodes": lambda progress: (len(progress.aired) - progress.completed,),
    "time": lambda progress: ((len(progress.aired) - progress.completed) * progress.show.runtime,),
    "runtime": lambda progress: (progress.show.runtime,),
    "popularity": lambda progress: (progress.show.popularity,),
}
