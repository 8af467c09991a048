"""TMDB's own lists: what is popular, well rated, on the air, in the cinemas, and alike."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.alike import alike
from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .genres import ALL_GENRES
from .listing import listed, page_of
from .render import list_item

routes = Routes(Service.TMDB)

_AGE = 600
_DAY, _WEEK, _MONTH = timedelta(days=1), timedelta(days=7), timedelta(days=30)
_SOURCES = ("imdb_id", "tvdb_id", "wikidata_id")


def _today(call: Call) -> date:
    return call.state.clock.now().date()


def _shows(call: Call) -> Sequence[Show]:
    return call.state.catalogue.shows.on_tmdb


def _movies(call: Call) -> Sequence[Movie]:
    return call.state.catalogue.movies.on_tmdb


def _airing(call: Call, span: timedelta) -> Answer:
    first = _today(call)
    return listed(call, _popular([show for show in _shows(call) if _airs(show, first, first + span)]))


def _airs(show: Show, first: date, end: date) -> bool:
    days = (one.first_aired.date() for season in show.seasons for one in season.episodes)
    return any(first <= day < end for day in days)


def _released(call: Call, first: date, last: date) -> Answer:
    found = _popular([movie for movie in _movies(call) if first <= movie.released <= last])
    page = page_of(call, found, whole_number(call.query.get("page"), 1))
    return answer({"dates": {"maximum": last.isoformat(), "minimum": first.isoformat()}, **page})


def _popular[T: (Show, Movie)](titles: Sequence[T]) -> list[T]:
    return sorted(titles, key=lambda one: -one.popularity)


def _rated[T: (Show, Movie)](titles: Sequence[T]) -> list[T]:
    return sorted(titles, key=lambda one: -one.rating)


def _get(path: str, handle: Callable[[Call], Answer]) -> None:
    routes.get(path, max_age=_AGE)(handle)


def _like_show(call: Call) -> Answer:
    show = call.state.catalogue.shows.by_tmdb(whole_number(call.path["series_id"], 0))
    return listed(call, alike(show, _shows(call))) if show else _absent()


def _like_movie(call: Call) -> Answer:
    movie = call.state.catalogue.movies.by_tmdb(whole_number(call.path["movie_id"], 0))
    return listed(call, alike(movie, _movies(call))) if movie else _absent()


def _absent() -> Answer:
    return tmdb_error(404, 34, "The resource you requested could not be found.")


@routes.get("/3/find/{external_id}", max_age=_AGE)
def find(call: Call) -> Answer:
    """What goes by another service's id."""
    source, wanted = call.query.get("external_source", ""), call.path["external_id"]
    if source not in _SOURCES:
        return tmdb_error(400, 5, "Invalid parameters: Your request parameters are incorrect.")
    name = source.removesuffix("_id")
    found: dict[str, Sequence[Show | Movie]] = {"movie": _movies(call), "tv": _shows(call)}
    return answer(
        {
            **{
                f"{kind}_results": [
                    list_item(one, call.query)
                    for one in titles
                    if str(getattr(one.ids, name, None)) == wanted
                ]
                for kind, titles in found.items()
            },
            "person_results": [],
            "tv_episode_results": [],
            "tv_season_results": [],
        }
    )


def _genres(media: str) -> Callable[[Call], Answer]:
    rows: list[Json] = [{"id": number, "name": name} for number, name in ALL_GENRES[media].items()]
    return lambda _: answer({"genres": rows})


_get("/3/tv/popular", lambda call: listed(call, _popular(_shows(call))))
_get("/3/tv/top_rated", lambda call: listed(call, _rated(_shows(call))))
_get("/3/tv/airing_today", lambda call: _airing(call, _DAY))
_get("/3/tv/on_the_air", lambda call: _airing(call, _WEEK))
_get("/3/tv/{series_id}/recommendations", _like_show)
_get("/3/tv/{series_id}/similar", _like_show)
_get("/3/movie/popular", lambda call: listed(call, _popular(_movies(call))))
_get("/3/movie/top_rated", lambda call: listed(call, _rated(_movies(call))))
_get("/3/movie/now_playing", lambda call: _released(call, _today(call) - _MONTH, _today(call)))
_get("/3/movie/upcoming", lambda call: _released(call, _today(call) + _DAY, _today(call) + _MONTH))
_get("/3/movie/{movie_id}/recommendations", _like_movie)
_get("/3/movie/{movie_id}/similar", _like_movie)
_get("/3/genre/tv/list", _genres("tv"))
_get("/3/genre/movie/list", _genres("movie"))
