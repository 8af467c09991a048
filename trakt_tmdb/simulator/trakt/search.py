"""/search: by words and by id."""

from collections.abc import Iterator, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Part, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .people import person_json
from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_TYPES = frozenset({"movie", "show", "episode", "person", "list"})
_SOURCES = frozenset({"trakt", "imdb", "tmdb", "tvdb"})
_OF_PEOPLE = frozenset({"trakt", "tmdb"})
"""Sources whose ids people have, the same in both."""
_PAGE = 50


@routes.get("/search/{type}", max_age=1800)
def by_words(call: Call) -> Answer:
    """Titles in any language that contain every word, the closest first."""
    types = set(call.path["type"].replace("media", "movie,show").split(","))
    if not types <= _TYPES:
        return nothing(400)
    wanted = call.query.get("query", "").casefold().replace("\\", "")
    if not wanted.strip():
        return answer([])
    people = _people(call, wanted) if "person" in types else []
    found = sorted([*_scored(_titles(call, types), wanted), *people], key=lambda hit: -hit[0])
    page = paged(found, call.query, default=_PAGE)
    render = renderer(call)
    return answer([_found(call, score, one, render) for score, one in page.items], headers=page.headers)


@routes.get("/search/{id_type}/{id}", max_age=3600)
def by_id(call: Call) -> Answer:
    """Whatever has this id, of any type unless the query names one; nothing found is an empty list."""
    source, value = call.path["id_type"], call.path["id"]
    if source not in _SOURCES:
        return nothing(404)
    types = set(call.query["type"].split(",")) if "type" in call.query else set(_TYPES)
    catalogue, render = call.state.catalogue, renderer(call)
    hits: list[Json] = []
    show = catalogue.shows.by_source(source, value) if "show" in types else None
    movie = catalogue.movies.by_source(source, value) if "movie" in types else None
    part = catalogue.episode_by_source(source, value) if "episode" in types else None
    hits += [_hit(1000, title, render) for title in (movie, show) if title]
    hits += [_episode_hit(part, render)] if part else []
    if "person" in types and source in _OF_PEOPLE and (person := catalogue.person(value)):
        hits.append(_person_hit(call, 1000, person))
    return answer(hits)


def _people(call: Call, wanted: str) -> list[tuple[float, Show | Movie | Person]]:
    named = ((_score(one.name.casefold(), wanted), one) for one in call.state.catalogue.people.values())
    return [(score, one) for score, one in named if score]


def _found(call: Call, score: float, one: Show | Movie | Person, render: Renderer) -> Json:
    return _person_hit(call, score, one) if isinstance(one, Person) else _hit(score, one, render)


def _person_hit(call: Call, score: float, person: Person) -> Json:
    return {"type": "person", "score": round(score, 3), "person": person_json(renderer(call), person)}


def _titles(call: Call, types: set[str]) -> Iterator[Show | Movie]:
    if "show" in types:
        yield from call.state.catalogue.shows.on_trakt
    if "movie" in types:
        yield from call.state.catalogue.movies.on_trakt


def _scored(titles: Iterator[Show | Movie], wanted: str) -> Iterator[tuple[float, Show | Movie]]:
    for title in titles:
        score = max(_score(name, wanted) for name in _names(title))
        if score:
            yield score + title.popularity / 1000, title


def _names(title: Show | Movie) -> Sequence[str]:
    return [prose.title.casefold() for prose in title.prose.values()]


def _score(name: str, wanted: str) -> float:
    if name == wanted:
        return 1000
    if not all(word in name for word in wanted.split()):
        return 0
    return 500 if name.startswith(wanted) else 100 + 100 * len(wanted) / len(name)


def _hit(score: float, title: Show | Movie, render: Renderer) -> Json:
    media = "show" if isinstance(title, Show) else "movie"
    return {"type": media, "score": round(score, 3), media: render.title(title)}


def _episode_hit(part: Part, render: Renderer) -> Json:
    episode = render.episode(part.show, part.episode)
    return {"type": "episode", "score": 1000, "episode": episode, "show": render.show(part.show)}
