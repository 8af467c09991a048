"""The words that titles and filters use, gathered from the catalogue."""

from collections.abc import Callable, Iterable, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

routes = Routes(Service.TRAKT)

_AGE = 86_400
_RULES = (
    ("TV-Y", "tv-y", "All children"),
    ("TV-14", "tv-14", "Parents strongly cautioned"),
    ("TV-MA", "tv-ma", "Mature audience only"),
)


def _words(path: str, write: Callable[[Sequence[Show | Movie]], object]) -> None:
    def handle(call: Call) -> Answer:
        catalogue = call.state.catalogue
        titles: dict[str, Sequence[Show | Movie]] = {
            "shows": catalogue.shows.on_trakt,
            "movies": catalogue.movies.on_trakt,
        }
        found = titles.get(call.path["type"])
        return nothing(404) if found is None else answer(write(found))

    routes.get(path, max_age=_AGE)(handle)


def _genres(titles: Sequence[Show | Movie]) -> list[Json]:
    slugs = _once(genre for title in titles for genre in title.genres)
    return [{"name": slug.replace("-", " ").title(), "slug": slug} for slug in slugs]


def _countries(titles: Sequence[Show | Movie]) -> list[Json]:
    return [{"name": code.upper(), "code": code} for code in _once(title.country for title in titles)]


def _languages(titles: Sequence[Show | Movie]) -> list[Json]:
    return [{"name": code.upper(), "code": code} for code in _once(title.language for title in titles)]


def _certifications(_: Sequence[Show | Movie]) -> Json:
    rules = [{"name": name, "slug": slug, "description": about} for name, slug, about in _RULES]
    return {"us": rules}


@routes.get("/networks", max_age=_AGE)
def networks(call: Call) -> Answer:
    """Who broadcasts the catalogue's shows."""
    names = _once(show.network for show in call.state.catalogue.shows.on_trakt if show.network)
    return answer([{"name": name, "country": None} for name in names])


def _once(words: Iterable[str]) -> list[str]:
    return sorted(set(words))


_words("/genres/{type}", _genres)
_words("/countries/{type}", _countries)
_words("/languages/{type}", _languages)
_words("/certifications/{type}", _certifications)
