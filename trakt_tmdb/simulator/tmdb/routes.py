"""TMDB's API, version 3."""

from collections.abc import Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.alike import alike
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .appended import APPENDABLE
from .listing import listed, page_of, rows_of
from .people import people_by_fame, person_row
from .render import episode_details, movie_details, season_details, show_details

routes = Routes(Service.TMDB)

_MOST_APPENDED = 20
_DETAIL_AGE = 21_600
_SIZES = {
    "backdrop_sizes": ["w300", "w780", "w1280", "original"],
    "logo_sizes": ["w45", "w92", "w154", "w185", "w300", "w500", "original"],
    "poster_sizes": ["w92", "w154", "w185", "w342", "w500", "w780", "original"],
    "profile_sizes": ["w45", "w185", "h632", "original"],
    "still_sizes": ["w92", "w185", "w300", "original"],
}


@routes.get("/3/authentication")
def authentication(_: Call) -> Answer:
    """Say that the token is good; a bad one does not come this far."""
    return answer({"success": True, "status_code": 1, "status_message": "Success."})


@routes.get("/3/account", "/3/account/{account_id}")
def account(call: Call) -> Answer:
    """Say whose token it is."""
    name = call.state.demo.person.username
    return answer(
        {
            "avatar": {
                "gravatar": {"hash": "c9e9fc152ee756a900db85757c29815d"},
                "tmdb": {"avatar_path": None},
            },
            "id": 548,
            "iso_639_1": "en",
            "iso_3166_1": "DE",
            "name": "",
            "include_adult": False,
            "username": name,
        }
    )


@routes.get("/3/configuration")
def configuration(call: Call) -> Answer:
    """Say where pictures are and how large they come."""
    base = f"http://{call.host}/images/t/p/"
    return answer(
        {
            "images": {"base_url": base, "secure_base_url": base, **_SIZES},
            "change_keys": ["air_date", "images", "name", "overview", "season", "translations"],
        }
    )


@routes.get("/3/tv/{series_id}", max_age=_DETAIL_AGE)
def show(call: Call) -> Answer:
    """One show, with whatever is appended."""
    found = _show(call)
    if found is None:
        return _not_found()
    return _with_appended(call, found, show_details(found, call.query, call.state.clock.now()))


@routes.get("/3/movie/{movie_id}", max_age=_DETAIL_AGE)
def movie(call: Call) -> Answer:
    """One movie, with whatever is appended."""
    found = call.state.catalogue.movies.by_tmdb(whole_number(call.path["movie_id"], 0))
    if found is None:
        return _not_found()
    return _with_appended(call, found, movie_details(found, call.query, call.state.clock.now()))


@routes.get("/3/tv/{series_id}/season/{season_number}", max_age=_DETAIL_AGE)
def season(call: Call) -> Answer:
    """One season with its episodes."""
    found = _show(call)
    part = found.season(whole_number(call.path["season_number"], -1)) if found else None
    return answer(season_details(found, part, call.query)) if found and part else _not_found()


@routes.get("/3/tv/{series_id}/season/{season_number}/episode/{episode_number}", max_age=_DETAIL_AGE)
def episode(call: Call) -> Answer:
    """One episode."""
    numbers = [whole_number(call.path[name], -1) for name in ("season_number", "episode_number")]
    found = _show(call)
    part = found.episode(*numbers) if found else None
    return answer(episode_details(found, part, call.query)) if found and part else _not_found()


@routes.get("/3/trending/all/{time_window}", max_age=600)
def trending(call: Call) -> Answer:
    """What is watched today or this week."""
    return _trending(call, [*call.state.catalogue.shows.on_tmdb, *call.state.catalogue.movies.on_tmdb])


@routes.get("/3/trending/tv/{time_window}", max_age=600)
def trending_shows(call: Call) -> Answer:
    """Shows that are watched today or this week."""
    return _trending(call, call.state.catalogue.shows.on_tmdb)


@routes.get("/3/trending/movie/{time_window}", max_age=600)
def trending_movies(call: Call) -> Answer:
    """Movies that are watched today or this week."""
    return _trending(call, call.state.catalogue.movies.on_tmdb)


@routes.get("/3/search/multi", max_age=600)
def search(call: Call) -> Answer:
    """Shows and movies whose title in any language contains the words."""
    return _found(call, [*call.state.catalogue.shows.on_tmdb, *call.state.catalogue.movies.on_tmdb])


@routes.get("/3/search/tv", max_age=600)
def search_shows(call: Call) -> Answer:
    """Shows alone."""
    return _found(call, call.state.catalogue.shows.on_tmdb)


@routes.get("/3/search/movie", max_age=600)
def search_movies(call: Call) -> Answer:
    """Movies alone, of one year if wanted."""
    year = call.query.get("year")
    movies = call.state.catalogue.movies.on_tmdb
    return _found(call, [one for one in movies if year in {None, str(one.released.year)}])


@routes.get("/3/search/person", max_age=600)
def search_people(call: Call) -> Answer:
    """People whose name contains the words."""
    words = call.query.get("query", "").casefold().split()
    found = [one for one in people_by_fame(call) if words and all(w in one.name.casefold() for w in words)]
    return rows_of(call, [person_row(call, one) for one in found])


def _found(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    words = call.query.get("query", "").casefold().split()
    found = [title for title in titles if words and _contains(title, words)]
    return listed(call, sorted(found, key=lambda title: -title.popularity))


def _contains(title: Show | Movie, words: Sequence[str]) -> bool:
    names = " ".join(prose.title for prose in title.prose.values()).casefold()
    return all(word in names for word in words)


def _show(call: Call) -> Show | None:
    return call.state.catalogue.shows.by_tmdb(whole_number(call.path["series_id"], 0))


def _not_found() -> Answer:
    return tmdb_error(404, 34, "The resource you requested could not be found.")


def _with_appended(call: Call, title: Show | Movie, details: Json) -> Answer:
    words = [word for word in call.query.get("append_to_response", "").split(",") if word]
    if len(words) > _MOST_APPENDED:
        return tmdb_error(
            400, 27, "Too many append to response objects: The maximum number of remote calls is 20."
        )
    for word in words:
        appended = _appended(call, title, word)
        if appended is not None:
            details[word] = appended
    return answer(details)


def _appended(call: Call, title: Show | Movie, word: str) -> Json | None:
    kind, _, number = word.partition("/")
    if kind == "season" and isinstance(title, Show):
        part = title.season(whole_number(number, -1))
        return season_details(title, part, call.query) if part else None
    if kind == "recommendations":
        return _recommended(call, title)
    return APPENDABLE[word](title, call.query) if word in APPENDABLE else None


def _recommended(call: Call, title: Show | Movie) -> Json:
    """The first page of titles like one."""
    catalogue = call.state.catalogue
    if isinstance(title, Show):
        return page_of(call, alike(title, catalogue.shows.on_tmdb), 1)
    return page_of(call, alike(title, catalogue.movies.on_tmdb), 1)


def _trending(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    window = call.path["time_window"]
    if window not in {"day", "week"}:
        return _not_found()
    return listed(call, sorted(titles, key=lambda title: Dice("trend", window, title.title).number(10**6)))
