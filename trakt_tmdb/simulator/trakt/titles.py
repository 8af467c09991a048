"""/shows and /movies: details, seasons, episodes, and what many people watch."""

from collections.abc import Callable, Sequence

from msgspec import Raw

from trakt_tmdb.simulator.catalogue import Episode, Movie, Season, Show
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .filters import passes
from .render import renderer

routes = Routes(Service.TRAKT)

_LIST_AGE = 600
_LIST_PAGE = 10


@routes.get("/shows/trending", max_age=_LIST_AGE)
def trending_shows(call: Call) -> Answer:
    """Shows that are being watched."""
    return _ranked(call, _watched_by(call.state.catalogue.shows.on_trakt, call), "show", "watchers", 1)


@routes.get("/movies/trending", max_age=_LIST_AGE)
def trending_movies(call: Call) -> Answer:
    """Movies that are being watched."""
    return _ranked(call, _watched_by(call.state.catalogue.movies.on_trakt, call), "movie", "watchers", 1)


@routes.get("/shows/popular", max_age=_LIST_AGE)
def popular_shows(call: Call) -> Answer:
    """Shows by popularity, bare."""
    return _bare(call, call.state.catalogue.shows.on_trakt)


@routes.get("/movies/popular", max_age=_LIST_AGE)
def popular_movies(call: Call) -> Answer:
    """Movies by popularity, bare."""
    return _bare(call, call.state.catalogue.movies.on_trakt)


@routes.get("/shows/anticipated", max_age=_LIST_AGE)
def anticipated_shows(call: Call) -> Answer:
    """Shows still to come, by the lists they are on."""
    now = call.state.clock.now()
    coming = [show for show in call.state.catalogue.shows.on_trakt if not show.aired(now)]
    return _ranked(call, coming, "show", "list_count", 40)


@routes.get("/movies/anticipated", max_age=_LIST_AGE)
def anticipated_movies(call: Call) -> Answer:
    """Movies still to come, by the lists they are on."""
    today = call.state.clock.now().date()
    coming = [movie for movie in call.state.catalogue.movies.on_trakt if movie.released > today]
    return _ranked(call, coming, "movie", "list_count", 40)


@routes.get("/movies/{id}")
def movie_summary(call: Call) -> Answer:
    """One movie."""
    movie = call.state.catalogue.movies.on_path(call.path["id"])
    return answer(renderer(call).movie(movie)) if movie else nothing(404)


@routes.get("/shows/{id}")
def show_summary(call: Call) -> Answer:
    """One show."""
    return _of_show(call, lambda show: renderer(call).show(show))


@routes.get("/shows/{id}/next_episode")
def next_episode(call: Call) -> Answer:
    """The next episode to air; 204 when none is planned."""
    now = call.state.clock.now()
    return _episode_or_nothing(call, lambda show: _first(show.coming(now)))


@routes.get("/shows/{id}/last_episode")
def last_episode(call: Call) -> Answer:
    """The latest episode that aired; 204 when there is none."""
    return _episode_or_nothing(call, lambda show: _first(show.aired(call.state.clock.now())[::-1]))


@routes.get("/shows/{id}/seasons")
def seasons(call: Call) -> Answer:
    """Every season, the specials first."""
    return _of_show(call, lambda show: [renderer(call).season(show, season) for season in show.seasons])


@routes.get("/shows/{id}/seasons/{season}")
def season_episodes(call: Call) -> Answer:
    """The episodes of a season."""
    language = call.query.get("translations", "")

    def write(show: Show, season: Season) -> list[Raw | Json]:
        render = renderer(call)
        if language:
            return [render.translated(show, episode, language) for episode in season.episodes]
        return [render.episode(show, episode) for episode in season.episodes]

    return _of_season(call, write)


@routes.get("/shows/{id}/seasons/{season}/info")
def season_info(call: Call) -> Answer:
    """One season."""
    return _of_season(call, lambda show, season: renderer(call).season(show, season))


@routes.get("/shows/{id}/seasons/{season}/episodes/{episode}")
def episode_summary(call: Call) -> Answer:
    """One episode."""
    number = whole_number(call.path["episode"], -1)

    def write(show: Show, season: Season) -> Raw | None:
        found = show.episode(season.number, number)
        return renderer(call).episode(show, found) if found else None

    return _of_season(call, write)


def _of_show(call: Call, write: Callable[[Show], object]) -> Answer:
    show = call.state.catalogue.shows.on_path(call.path["id"])
    return answer(write(show)) if show else nothing(404)


def _of_season(call: Call, write: Callable[[Show, Season], object]) -> Answer:
    show = call.state.catalogue.shows.on_path(call.path["id"])
    season = show.season(whole_number(call.path["season"], -1)) if show else None
    written = write(show, season) if show and season else None
    return nothing(404) if written is None else answer(written)


def _episode_or_nothing(call: Call, choose: Callable[[Show], Episode | None]) -> Answer:
    show = call.state.catalogue.shows.on_path(call.path["id"])
    if show is None:
        return nothing(404)
    episode = choose(show)
    return answer(renderer(call).episode(show, episode)) if episode else nothing(204)


def _first(episodes: Sequence[Episode]) -> Episode | None:
    return episodes[0] if episodes else None


def _watched_by[T: (Show, Movie)](titles: Sequence[T], call: Call) -> list[T]:
    today = call.state.clock.now().date()
    return sorted(titles, key=lambda title: Dice("trending", today, title.title).number(1000), reverse=True)


def _ranked(call: Call, titles: Sequence[Show | Movie], media: str, counter: str, step: int) -> Answer:
    found = [title for title in titles if passes(title, call.query)]
    page = paged(list(enumerate(found)), call.query, default=_LIST_PAGE)
    render = renderer(call)
    rows = [
        {counter: (len(found) - place) * step + 3, media: render.title(title)} for place, title in page.items
    ]
    return answer(rows, headers=page.headers)


def _bare(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    ranked = sorted(titles, key=lambda title: title.popularity, reverse=True)
    page = paged([title for title in ranked if passes(title, call.query)], call.query, default=_LIST_PAGE)
    render = renderer(call)
    return answer([render.title(title) for title in page.items], headers=page.headers)
