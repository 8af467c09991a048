"""Lists of shows and movies that many people watched, played, collected or loved, and what changed lately."""

from collections.abc import Callable, Sequence

from trakt_tmdb.simulator.catalogue import Movie, Show
from trakt_tmdb.simulator.clock import stamp
from trakt_tmdb.simulator.dice import Dice
from trakt_tmdb.simulator.paging import paged
from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer, nothing

from .filters import passes
from .render import renderer

routes = Routes(Service.TRAKT)

_AGE = 600
_PAGE = 10
_PERIODS = frozenset({"daily", "weekly", "monthly", "yearly", "all"})
_STREAMING_PERIODS = frozenset({"daily", "weekly", "monthly"})
_WEEKEND = 10


def _shows(call: Call) -> Sequence[Show | Movie]:
    return call.state.catalogue.shows.on_trakt


def _movies(call: Call) -> Sequence[Show | Movie]:
    return call.state.catalogue.movies.on_trakt


def _open(word: str, titles: Callable[[Call], Sequence[Show | Movie]]) -> None:
    """Open the lists of one media."""
    media = word.removesuffix("s")

    def of_period(most: str, count: Callable[[int], Json]) -> None:
        def handle(call: Call) -> Answer:
            if call.path["period"] not in _PERIODS:
                return nothing(404)
            found = [one for one in titles(call) if passes(one, call.query)]
            order = sorted(found, key=lambda one: Dice(most, call.path["period"], one.title).number(10**6))
            return _page(call, media, order, lambda place: count(len(order) - place))

        routes.get(f"/{word}/{most}/{{period}}", max_age=_AGE)(handle)

    def counts(left: int) -> Json:
        found: Json = {"watcher_count": left * 7, "play_count": left * 31, "collected_count": left * 3}
        return {**found, "collector_count": left * 2} if media == "show" else found

    for most in ("watched", "played", "collected"):
        of_period(most, counts)
    of_period("favorited", lambda left: {"user_count": left * 5})

    def updates(call: Call) -> Answer:
        changed: Json = {"updated_at": stamp(call.state.clock.now())}
        return _page(call, media, titles(call), lambda _: changed)

    def updated_ids(call: Call) -> Answer:
        page = paged([one.ids.trakt for one in titles(call)], call.query, default=_PAGE)
        return answer(page.items, headers=page.headers)

    routes.get(f"/{word}/updates/{{start_date}}", max_age=_AGE)(updates)
    routes.get(f"/{word}/updates/id/{{start_date}}", max_age=_AGE)(updated_ids)


def _open_of_now(word: str, titles: Callable[[Call], Sequence[Show | Movie]]) -> None:
    """Open the lists of what is hot, and of what streams."""
    media = word.removesuffix("s")

    def ordered(call: Call, most: str) -> list[Show | Movie]:
        found = [one for one in titles(call) if passes(one, call.query)]
        return sorted(found, key=lambda one: Dice(most, call.path.get("period"), one.title).number(10**6))

    def hot(call: Call) -> Answer:
        order = ordered(call, "hot")
        return _page(call, media, order, lambda place: {"list_count": (len(order) - place) * 2})

    def streaming(call: Call) -> Answer:
        if call.path["period"] not in _STREAMING_PERIODS:
            return nothing(404)
        order = ordered(call, "streaming")
        return _page(call, media, order, lambda place: {"rank": place + 1, "delta": place % 5 - 2})

    routes.get(f"/{word}/hot", max_age=_AGE)(hot)
    routes.get(f"/{word}/streaming/{{period}}", max_age=_AGE)(streaming)


@routes.get("/movies/boxoffice", max_age=_AGE)
def box_office(call: Call) -> Answer:
    """The ten that earned most."""
    today = call.state.clock.now().date()
    out = [one for one in call.state.catalogue.movies.on_trakt if one.released <= today]
    latest = sorted(out, key=lambda one: one.released, reverse=True)[:_WEEKEND]
    render = renderer(call)
    return answer(
        [
            {"revenue": (len(latest) - place) * 1_250_000, "movie": render.title(one)}
            for place, one in enumerate(latest)
        ]
    )


@routes.get("/movies/{id}/releases/{country}", max_age=_AGE)
def releases(call: Call) -> Answer:
    """When a movie came out in a country: in the cinemas there, a while later everywhere."""
    movie = call.state.catalogue.movies.on_path(call.path["id"])
    if movie is None:
        return nothing(404)
    released: Json = {
        "country": call.path["country"],
        "certification": movie.certification,
        "release_date": movie.released.isoformat(),
        "release_type": "theatrical",
        "note": None,
    }
    return answer([released])


def _page(call: Call, media: str, titles: Sequence[Show | Movie], told: Callable[[int], Json]) -> Answer:
    page = paged(list(enumerate(titles)), call.query, default=_PAGE)
    render = renderer(call)
    rows = [{**told(place), media: render.title(one)} for place, one in page.items]
    return answer(rows, headers=page.headers)


_open("shows", _shows)
_open("movies", _movies)
_open_of_now("shows", _shows)
_open_of_now("movies", _movies)
