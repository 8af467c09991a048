"""What everybody sees of titles, seasons and episodes: numbers, comments, people, lists, other names."""

from collections.abc import Callable

from msgspec import Struct

from trakt_tmdb.simulator.board import STRANGERS, Subject
from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import paged, whole_number
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .around import people, translations, videos
from .comments import comments_on, stranger
from .lists import list_of

routes = Routes(Service.TRAKT)

_AGE = 600
_PAGE = 10


class _Subject(Struct, frozen=True):
    """What an address is of: a title, one of its seasons, or an episode."""

    title: Show | Movie
    seed: tuple[object, ...]
    about: Subject

    def dice(self, about: str) -> Dice:
        """Make the same choices about it in every run."""
        return Dice(about, *self.seed)


type _Find = Callable[[Call], _Subject | None]


def _movie(call: Call) -> _Subject | None:
    movie = call.state.catalogue.movies.on_path(call.path["id"])
    return _Subject(movie, (movie.title,), ("movie", movie.ids.trakt or 0)) if movie else None


def _show(call: Call) -> _Subject | None:
    show = call.state.catalogue.shows.on_path(call.path["id"])
    return _Subject(show, (show.title,), ("show", show.ids.trakt or 0)) if show else None


def _season(call: Call) -> _Subject | None:
    subject, number = _show(call), whole_number(call.path["season"], -1)
    season = subject.title.season(number) if subject and isinstance(subject.title, Show) else None
    if subject is None or season is None:
        return None
    return _Subject(subject.title, (*subject.seed, number), ("season", season.ids.trakt))


def _episode(call: Call) -> _Subject | None:
    subject = _season(call)
    if subject is None or not isinstance(subject.title, Show):
        return None
    number = whole_number(call.path["episode"], -1)
    episode = subject.title.episode(whole_number(call.path["season"], -1), number)
    if episode is None:
        return None
    return _Subject(subject.title, (*subject.seed, number), ("episode", episode.ids.trakt))


def _open(address: str, find: _Find) -> None:
    """Open the addresses below one item."""

    def get(path: str, write: Callable[[Call, _Subject], object]) -> None:
        def handle(call: Call) -> Answer:
            subject = find(call)
            return answer(write(call, subject)) if subject else nothing(404)

        routes.get(f"{address}/{path}", max_age=_AGE)(handle)

    def pages(path: str, write: Callable[[Call, _Subject], list[Json]]) -> None:
        def handle(call: Call) -> Answer:
            subject = find(call)
            if subject is None:
                return nothing(404)
            page = paged(write(call, subject), call.query, default=_PAGE)
            return answer(page.items, headers=page.headers)

        routes.get(f"{address}/{path}", max_age=_AGE)(handle)

    def comments(call: Call) -> Answer:
        subject = find(call)
        return comments_on(call, subject.about) if subject else nothing(404)

    routes.get(f"{address}/comments/{{sort}}", max_age=_AGE)(comments)
    get("ratings", _ratings)
    get("stats", _stats)
    get("watching", _watching)
    pages("lists/{type}/{sort}", _lists)
    if find in {_season, _episode}:
        get("people", lambda call, one: people(call, one.title))
        get("videos", lambda call, one: videos(call, one.title))
        get("translations/{language}", lambda call, one: translations(call, one.title))
    else:
        get("aliases", _aliases)
        get("studios", _studios)


def _ratings(_: Call, one: _Subject) -> Json:
    votes = 200 + one.dice("votes").number(4_000)
    counts = {str(stars): 1 + votes * stars // 55 for stars in range(1, 11)}
    rating = sum(int(stars) * count for stars, count in counts.items()) / sum(counts.values())
    return {"rating": round(rating, 5), "votes": sum(counts.values()), "distribution": counts}


def _stats(_: Call, one: _Subject) -> Json:
    watchers = 500 + one.dice("stats").number(90_000)
    return {
        "watchers": watchers,
        "plays": watchers * 9,
        "collectors": watchers // 3,
        "collected_episodes": watchers // 2,
        "comments": watchers // 900,
        "lists": watchers // 40,
        "votes": watchers // 20,
        "favorited": watchers // 70,
        "recommended": watchers // 80,
    }


def _watching(_: Call, one: _Subject) -> list[Json]:
    dice = one.dice("watching")
    return [stranger(name) for name in dice.sample(STRANGERS, dice.number(len(STRANGERS)))]


def _lists(call: Call, one: _Subject) -> list[Json]:
    """Public lists of the demo account that the title is on."""
    lists = (listed for listed in call.state.demo.lists if listed.privacy == "public")
    return [list_of(call, listed) for listed in lists if one.title in listed.titles]


def _aliases(_: Call, one: _Subject) -> list[Json]:
    names = {prose.title: locale.partition("-")[2].lower() for locale, prose in one.title.prose.items()}
    return [{"title": name, "country": country or None} for name, country in names.items()]


def _studios(_: Call, one: _Subject) -> list[Json]:
    number = 1 + one.dice("studio").number(40)
    ids = {"trakt": number, "slug": f"studio-{number}", "tmdb": None}
    return [{"name": f"Studio {number}", "country": one.title.country, "ids": ids}]


_open("/movies/{id}", _movie)
_open("/shows/{id}", _show)
_open("/shows/{id}/seasons/{season}", _season)
_open("/shows/{id}/seasons/{season}/episodes/{episode}", _episode)
