"""/3/discover: titles by what they are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service

from .genres import genres_of
from .listing import listed

routes = Routes(Service.TMDB)

_ANIME = "210024"


@routes.get("/3/discover/tv", max_age=600)
def shows(call: Call) -> Answer:
    """Shows with an episode in a span of days."""
    return _listed(call, [one for one in call.state.catalogue.shows.on_tmdb if _airs(call, one)])


@routes.get("/3/discover/movie", max_age=600)
def movies(call: Call) -> Answer:
    """Movies that came out in a span of days."""
    return _listed(call, [one for one in call.state.catalogue.movies.on_tmdb if _is_out(call, one)])


def _listed(call: Call, titles: Sequence[Show | Movie]) -> Answer:
    fitting = [one for one in titles if _fits(call, one)]
    if call.query.get("sort_by", "").startswith("primary_release_date"):
        return listed(call, fitting)
    return listed(call, sorted(fitting, key=lambda one: -one.popularity))


def _fits(call: Call, title: Show | Movie) -> bool:
    countries = _words(call, "with_origin_country", "|")
    genres = {int(word) for word in _words(call, "with_genres", ",") if word.isdecimal()}
    keywords = _words(call, "with_keywords", "|")
    return (
        (not countries or (title.country or "").upper() in countries)
        and genres <= {one["id"] for one in genres_of(title)}
        and (_ANIME not in keywords or "anime" in title.genres)
    )


def _airs(call: Call, show: Show) -> bool:
    days = (one.first_aired.date() for season in show.seasons for one in season.episodes)
    return any(_within(call, "air_date", days))


def _is_out(call: Call, movie: Movie) -> bool:
    return any(_within(call, "primary_release_date", [movie.released]))


def _within(call: Call, name: str, days: Iterable[date]) -> Iterator[bool]:
    first = date.fromisoformat(call.query.get(f"{name}.gte") or "0001-01-01")
    last = date.fromisoformat(call.query.get(f"{name}.lte") or "9999-12-31")
    return (first <= day <= last for day in days)


def _words(call: Call, name: str, between: str) -> set[str]:
    return {word for word in call.query.get(name, "").split(between) if word}
