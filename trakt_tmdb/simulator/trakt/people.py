"""/people: those before and behind the camera, and what they made."""

from collections.abc import Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import Page, paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .pictures import person_pictures
from .render import Renderer, renderer

routes = Routes(Service.TRAKT)

_AGE = 3600
_PAGE = 10
_GENDERS = {1: "female", 2: "male"}


@routes.get("/people/{id}/", max_age=_AGE)
def summary(call: Call) -> Answer:
    """Somebody."""
    person = _named(call)
    return answer(person_json(renderer(call), person)) if person else nothing(404)


@routes.get("/people/{id}/movies", max_age=_AGE)
def movies(call: Call) -> Answer:
    """The movies that somebody plays in or directed."""
    return _credits(call, call.state.catalogue.movies.on_trakt, "movie")


@routes.get("/people/{id}/shows", max_age=_AGE)
def shows(call: Call) -> Answer:
    """The shows that somebody plays in or made."""
    return _credits(call, call.state.catalogue.shows.on_trakt, "show")


@routes.get("/people/{id}/lists/{type}/{sort}", max_age=_AGE)
def lists(call: Call) -> Answer:
    """Nobody lists people here."""
    if _named(call) is None:
        return nothing(404)
    page: Page[Json] = paged([], call.query, default=_PAGE)
    return answer(page.items, headers=page.headers)


@routes.get("/people/updates/{start_date}", max_age=_AGE)
def updates(call: Call) -> Answer:
    """Everybody, as of today."""
    now = stamp(call.state.clock.now())
    page = paged(list(call.state.catalogue.people.values()), call.query, default=_PAGE)
    render = renderer(call)
    rows = [{"updated_at": now, "person": person_json(render, person)} for person in page.items]
    return answer(rows, headers=page.headers)


@routes.get("/people/updates/id/{start_date}", max_age=_AGE)
def updated_ids(call: Call) -> Answer:
    """The same by their ids alone."""
    page = paged(list(call.state.catalogue.people), call.query, default=_PAGE)
    return answer(page.items, headers=page.headers)


def person_json(render: Renderer, person: Person) -> Json:
    """Write somebody, to the detail that is asked for."""
    detail = render.detail
    return {
        "name": person.name,
        "ids": {"trakt": person.id, "slug": person.slug, "imdb": None, "tmdb": person.id},
        **(_facts(person) if detail.full else {}),
        **({"images": person_pictures(render.host, person)} if detail.images else {}),
    }


def _facts(person: Person) -> Json:
    dice = Dice("person", person.name)
    born = f"{1940 + dice.number(60)}-{1 + dice.number(12):02d}-{1 + dice.number(28):02d}"
    return {
        "social_ids": {"twitter": None, "facebook": None, "instagram": person.slug, "wikipedia": None},
        "biography": f"{person.name} began on small stages.",
        "birthday": born,
        "death": None,
        "birthplace": None,
        "homepage": None,
        "gender": _GENDERS[person.gender],
        "known_for_department": "acting",
        "updated_at": "2026-09-14T06:30:00.000Z",
    }


def _named(call: Call) -> Person | None:
    return call.state.catalogue.person(call.path["id"])


def _credits(call: Call, titles: Sequence[Show | Movie], media: str) -> Answer:
    person = _named(call)
    if person is None:
        return nothing(404)
    render = renderer(call)
    cast = [
        {**_part(title, role.character), media: render.title(title)}
        for title in titles
        for role in title.cast
        if role.person == person
    ]
    directed = [
        {"job": "Director", "jobs": ["Director"], media: render.title(title)}
        for title in titles
        if title.director == person
    ]
    return answer({"cast": cast, "crew": {"directing": directed} if directed else {}})


def _part(title: Show | Movie, character: str) -> Json:
    told: Json = {"character": character, "characters": [character]}
    if isinstance(title, Movie):
        return told
    return {**told, "episode_count": len(title.regular), "series_regular": True}
