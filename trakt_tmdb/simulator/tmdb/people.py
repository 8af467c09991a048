"""/3/person: those before and behind the camera."""

from collections.abc import Callable, Iterator, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.catalogue.models import Person
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.images.names import person_picture
from trakt_tmdb.simulator.paging import whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .appended import FIRST_CREDIT, person_facts
from .favorites import ABSENT
from .listing import rows_of
from .pictures import path
from .render import list_item

routes = Routes(Service.TMDB)

_AGE = 600
_KNOWN_FOR = 3

type Titles = Sequence[Show | Movie]


@routes.get("/3/person/popular", "/3/trending/person/{time_window}", max_age=_AGE)
def popular(call: Call) -> Answer:
    """Everybody, the best known first."""
    return rows_of(call, [person_row(call, person) for person in people_by_fame(call)])


@routes.get("/3/person/{person_id}", max_age=_AGE)
def details(call: Call) -> Answer:
    """Somebody, with whatever is appended."""
    person = _named(call)
    if person is None:
        return ABSENT
    words = [word for word in call.query.get("append_to_response", "").split(",") if word in _APPENDABLE]
    return answer(_details(person) | {word: _APPENDABLE[word](call, person) for word in words})


def person_row(call: Call, person: Person) -> Json:
    """Write somebody as lists and searches show them."""
    known = [title for title, _ in _played(call, person)][:_KNOWN_FOR]
    titles = [list_item(title, call.query) for title in known]
    return {**person_facts(person, "Acting"), "media_type": "person", "known_for": titles}


def people_by_fame(call: Call) -> list[Person]:
    """Everybody, the best known first."""
    return sorted(call.state.catalogue.people.values(), key=lambda one: -_fame(one))


def _details(person: Person) -> Json:
    dice = Dice("person", person.name)
    born = f"{1940 + dice.number(60)}-{1 + dice.number(12):02d}-{1 + dice.number(28):02d}"
    return {
        **person_facts(person, "Acting"),
        "also_known_as": [person.original_name],
        "biography": f"{person.name} began on small stages.",
        "birthday": born,
        "deathday": None,
        "homepage": None,
        "imdb_id": None,
        "place_of_birth": None,
    }


def _titles(call: Call) -> Titles:
    return [*call.state.catalogue.shows.on_tmdb, *call.state.catalogue.movies.on_tmdb]


def _played(call: Call, person: Person) -> Iterator[tuple[Show | Movie, str]]:
    return (
        (title, role.character) for title in _titles(call) for role in title.cast if role.person == person
    )


def _credits(call: Call, person: Person) -> Json:
    """What they played in and directed."""
    credit = f"{FIRST_CREDIT + person.id:x}"
    cast = [
        {**_row(call, title), "character": character, "credit_id": credit, "order": order}
        for order, (title, character) in enumerate(_played(call, person))
    ]
    crew = [
        {**_row(call, title), "department": "Directing", "job": "Director", "credit_id": credit}
        for title in _titles(call)
        if title.director == person
    ]
    return {"cast": cast, "crew": crew}


def _row(call: Call, title: Show | Movie) -> Json:
    episodes: Json = {"episode_count": len(title.regular)} if isinstance(title, Show) else {}
    return {**list_item(title, call.query), **episodes}


def _only(media: str, whole: Json) -> Json:
    rows = {part: whole[part] for part in ("cast", "crew")}
    return {
        part: [row for row in found if row["media_type"] == media]
        for part, found in rows.items()
        if isinstance(found, list)
    }


def _external_ids(_: Call, __: Person) -> Json:
    names = ("freebase_mid", "freebase_id", "imdb_id", "tvrage_id", "wikidata_id", "facebook_id")
    return dict.fromkeys((*names, "instagram_id", "tiktok_id", "twitter_id", "youtube_id"))


def _images(_: Call, person: Person) -> Json:
    picture: Json = {
        "aspect_ratio": 0.667,
        "height": 900,
        "iso_639_1": None,
        "file_path": path(person_picture(person.name)),
        "vote_average": 5.3,
        "vote_count": 4,
        "width": 600,
    }
    return {"profiles": [picture]}


def _translations(_: Call, person: Person) -> Json:
    data: Json = {"biography": f"{person.name} began on small stages.", "name": "", "primary": True}
    return {
        "translations": [
            {
                "iso_3166_1": "US",
                "iso_639_1": "en",
                "name": "English",
                "english_name": "English",
                "data": data,
            }
        ]
    }


def _fame(person: Person) -> float:
    fame = person_facts(person, "Acting")["popularity"]
    return fame if isinstance(fame, float) else 0.0


def _named(call: Call) -> Person | None:
    return call.state.catalogue.people.get(whole_number(call.path["person_id"], 0))


_APPENDABLE: dict[str, Callable[[Call, Person], Json]] = {
    "combined_credits": _credits,
    "movie_credits": lambda call, person: _only("movie", _credits(call, person)),
    "tv_credits": lambda call, person: _only("tv", _credits(call, person)),
    "external_ids": _external_ids,
    "images": _images,
    "translations": _translations,
}


def _open(word: str) -> None:
    """Let what can be appended also have an address of its own."""

    def handle(call: Call) -> Answer:
        person = _named(call)
        return answer({**_APPENDABLE[word](call, person), "id": person.id}) if person else ABSENT

    routes.get(f"/3/person/{{person_id}}/{word}", max_age=_AGE)(handle)


for _word in ("combined_credits", "movie_credits", "tv_credits"):
    _open(_word)
