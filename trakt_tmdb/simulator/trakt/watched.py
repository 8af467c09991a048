"""/sync/watched: what was watched, by title."""

from collections.abc import Iterable
from itertools import groupby

from trakt_tmdb.simulator.account import Play
from trakt_tmdb.simulator.catalogue import Movie, Part
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_PROGRESS_PAGE = 100


@routes.get("/sync/watched/movies", personal=True)
def movies(call: Call) -> Answer:
    """Movies; with extended=min every one as a map of ids to times."""
    groups = list(call.me.history.movies().values())
    render = renderer(call)
    if render.detail.minimal:
        return _whole({str(_movie(plays).ids.trakt): _times(plays) for plays in groups}, call)
    page = paged(groups, call.query)
    return answer(
        [{**_summary(plays), "movie": render.movie(_movie(plays))} for plays in page.items],
        headers=page.headers,
    )


@routes.get("/sync/watched/shows", personal=True)
def shows(call: Call) -> Answer:
    """Shows, with seasons for extended=progress; with extended=min all as a map of ids to times."""
    groups = list(call.me.history.shows().values())
    render = renderer(call)
    if render.detail.minimal:
        return _whole(
            {str(_part(plays).show.ids.trakt): _seasons_by_id(plays, call) for plays in groups}, call
        )
    with_seasons = "progress" in render.detail.words
    page = paged(groups, call.query, maximum=_PROGRESS_PAGE if with_seasons else 250)
    return answer(
        [
            _show(plays, render, call) | ({"seasons": _seasons(plays)} if with_seasons else {})
            for plays in page.items
        ],
        headers=page.headers,
    )


def _whole(mapped: Json, call: Call) -> Answer:
    """Answer a map, cut into pages only when the query asks for them."""
    if "limit" not in call.query:
        return answer(mapped)
    page = paged(list(mapped.items()), call.query, maximum=len(mapped) or 1)
    return answer(dict(page.items), headers=page.headers)


def _movie(plays: list[Play]) -> Movie:
    item = plays[0].item
    if isinstance(item, Movie):
        return item
    raise TypeError(item)


def _part(plays: list[Play]) -> Part:
    item = plays[0].item
    if isinstance(item, Part):
        return item
    raise TypeError(item)


def _times(plays: Iterable[Play]) -> list[str]:
    return [stamp(play.watched_at) for play in plays]


def _summary(plays: list[Play]) -> Json:
    last = stamp(plays[0].watched_at)
    return {"plays": len(plays), "last_watched_at": last, "last_updated_at": last}


def _show(plays: list[Play], render: Renderer, call: Call) -> Json:
    show = _part(plays).show
    reset_at = call.me.rewatching.get(show.ids.trakt or 0)
    return {**_summary(plays), "reset_at": stamp(reset_at) if reset_at else None, "show": render.show(show)}


def _by_season(plays: list[Play]) -> list[list[Play]]:
    def number(play: Play) -> tuple[int, int]:
        episode = _part([play]).episode
        return episode.season, episode.number

    ordered = sorted(plays, key=number)
    return [list(group) for _, group in groupby(ordered, key=lambda play: number(play)[0])]


def _by_episode(plays: list[Play]) -> list[list[Play]]:
    return [list(group) for _, group in groupby(plays, key=lambda play: play.key)]


def _seasons_by_id(plays: list[Play], call: Call) -> Json:
    """Map seasons to episodes to times; `season_numbers` writes a season as `id|number`."""
    numbered = call.query.get("season_numbers") == "true"
    specials = call.query.get("specials") == "true"
    seasons: Json = {}
    for season_plays in _by_season(plays):
        season = _part(season_plays).season
        if season.number or specials:
            key = f"{season.ids.trakt}|{season.number}" if numbered else str(season.ids.trakt)
            seasons[key] = {str(group[0].key[1]): _times(group) for group in _by_episode(season_plays)}
    return seasons


def _seasons(plays: list[Play]) -> list[Json]:
    return [
        {
            "number": _part(season_plays).season.number,
            "episodes": [_episode(group) for group in _by_episode(season_plays)],
        }
        for season_plays in _by_season(plays)
    ]


def _episode(plays: list[Play]) -> Json:
    last = max(play.watched_at for play in plays)
    return {"number": _part(plays).episode.number, "plays": len(plays), "last_watched_at": stamp(last)}
