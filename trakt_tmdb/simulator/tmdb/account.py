"""/3/account/{account_id} and ratings: what a person wants and rated, changed only with a session."""

from collections.abc import Mapping, Sequence

from trakt_tmdb.simulator.account.on_tmdb import Rated, Rating
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.gate import tmdb_error
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .favorites import ABSENT, DELETED, UPDATED, without_session
from .listing import rows_of
from .render import episode_details, list_item

routes = Routes(Service.TMDB)

_LEAST, _MOST = 0.5, 10
_EPISODE = "/3/tv/{series_id}/season/{season_number}/episode/{episode_number}/rating"


@routes.get("/3/account/{account_id}/watchlist/tv")
def wanted_shows(call: Call) -> Answer:
    """Shows to watch."""
    return _titles(call, [one for one in call.state.on_tmdb.watchlist if isinstance(one, Show)])


@routes.get("/3/account/{account_id}/watchlist/movies")
def wanted_movies(call: Call) -> Answer:
    """Movies to watch."""
    return _titles(call, [one for one in call.state.on_tmdb.watchlist if isinstance(one, Movie)])


@routes.get("/3/account/{account_id}/rated/tv")
def rated_shows(call: Call) -> Answer:
    """Rated shows."""
    return _rated(call, [one for one in call.state.on_tmdb.ratings if isinstance(one.item, Show)])


@routes.get("/3/account/{account_id}/rated/movies")
def rated_movies(call: Call) -> Answer:
    """Rated movies."""
    return _rated(call, [one for one in call.state.on_tmdb.ratings if isinstance(one.item, Movie)])


@routes.get("/3/account/{account_id}/rated/tv/episodes")
def rated_episodes(call: Call) -> Answer:
    """Rated episodes."""
    return _rated(call, [one for one in call.state.on_tmdb.ratings if isinstance(one.item, tuple)])


@routes.get("/3/account/{account_id}/lists")
def lists(call: Call) -> Answer:
    """Nobody makes lists at TMDB here."""
    return rows_of(call, ())


@routes.post("/3/account/{account_id}/watchlist")
def want(call: Call) -> Answer:
    """Put a title on the watchlist, or take it off."""
    title = _title(call, str(call.fields.get("media_type")), str(call.fields.get("media_id")))
    if refusal := without_session(call):
        return refusal
    if title is None:
        return ABSENT
    wanted = call.fields.get("watchlist") is True
    call.state.on_tmdb.want(title, wanted=wanted)
    return UPDATED if wanted else DELETED


@routes.get("/3/tv/{series_id}/account_states", "/3/movie/{movie_id}/account_states")
def states(call: Call) -> Answer:
    """What the person did with a title."""
    title = _on_path(call)
    if title is None:
        return ABSENT
    value = call.state.on_tmdb.rating_of(title)
    return answer(
        {
            "id": title.ids.tmdb,
            "favorite": title in call.state.tmdb_favorites,
            "rated": False if value is None else {"value": value},
            "watchlist": title in call.state.on_tmdb.watchlist,
        }
    )


@routes.post("/3/tv/{series_id}/rating", "/3/movie/{movie_id}/rating")
def rate(call: Call) -> Answer:
    """Rate a title."""
    return _rate(call, _on_path(call))


@routes.delete("/3/tv/{series_id}/rating", "/3/movie/{movie_id}/rating")
def unrate(call: Call) -> Answer:
    """Take its rating back."""
    return _unrate(call, _on_path(call))


@routes.post(_EPISODE)
def rate_episode(call: Call) -> Answer:
    """Rate an episode."""
    return _rate(call, _episode(call))


@routes.delete(_EPISODE)
def unrate_episode(call: Call) -> Answer:
    """Take its rating back."""
    return _unrate(call, _episode(call))


def _rate(call: Call, item: Rated | None) -> Answer:
    value = call.fields.get("value")
    if refusal := without_session(call):
        return refusal
    if item is None:
        return ABSENT
    if not isinstance(value, int | float) or not _LEAST <= value <= _MOST or value % _LEAST:
        return tmdb_error(400, 18, "Value invalid: Values must be between 0.5 and 10, in steps of 0.50.")
    call.state.on_tmdb.rate(item, value)
    return UPDATED


def _unrate(call: Call, item: Rated | None) -> Answer:
    if refusal := without_session(call):
        return refusal
    if item is None:
        return ABSENT
    call.state.on_tmdb.rate(item, None)
    return DELETED


def _title(call: Call, media: str, number: str) -> Show | Movie | None:
    catalogue = call.state.catalogue
    titles = catalogue.movies if media == "movie" else catalogue.shows
    return titles.by_tmdb(whole_number(number, 0))


def _on_path(call: Call) -> Show | Movie | None:
    movie = call.path.get("movie_id")
    return _title(call, "movie", movie) if movie else _title(call, "tv", call.path["series_id"])


def _episode(call: Call) -> Rated | None:
    show = _on_path(call)
    numbers = [whole_number(call.path[name], -1) for name in ("season_number", "episode_number")]
    episode = show.episode(*numbers) if isinstance(show, Show) else None
    return (show, episode) if isinstance(show, Show) and episode else None


def _titles(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    return _sorted(call, [list_item(title, call.query) for title in titles])


def _rated(call: Call, ratings: Sequence[Rating]) -> Answer:
    return _sorted(call, [{**_row(one.item, call.query), "rating": one.value} for one in ratings])


def _row(item: Rated, query: Mapping[str, str]) -> Json:
    return episode_details(*item, query) if isinstance(item, tuple) else list_item(item, query)


def _sorted(call: Call, rows: Sequence[Json]) -> Answer:
    oldest_first = call.query.get("sort_by") == "created_at.asc"
    return rows_of(call, rows[::-1] if oldest_first else rows)
