"""/3/watch/providers: where there is something to watch."""

from collections.abc import Sequence

from trakt_tmdb.simulator.wire import Answer, Call, Json, Routes, Service, answer

from .appended import PROVIDER_COUNTRIES, PROVIDERS, SHOPS, provider
from .locale import COUNTRIES

routes = Routes(Service.TMDB)

_AGE = 86_400


@routes.get("/3/watch/providers/regions", max_age=_AGE)
def regions(_: Call) -> Answer:
    """The countries of which it is known."""
    names = ((code, COUNTRIES[code.lower()]) for code in PROVIDER_COUNTRIES)
    rows = [{"iso_3166_1": code, "english_name": name, "native_name": name} for code, name in names]
    return answer({"results": rows})


@routes.get("/3/watch/providers/tv", max_age=_AGE)
def of_shows(call: Call) -> Answer:
    """Where shows are to be watched."""
    return _listed(call, PROVIDERS)


@routes.get("/3/watch/providers/movie", max_age=_AGE)
def of_movies(call: Call) -> Answer:
    """Where movies are to be watched or bought."""
    return _listed(call, (*PROVIDERS, *SHOPS))


def _listed(call: Call, providers: Sequence[tuple[str, int]]) -> Answer:
    region = call.query.get("watch_region")
    known = [code for code in PROVIDER_COUNTRIES if region in {None, code}]
    rows: list[Json] = [
        {**provider(name, number), "display_priorities": dict.fromkeys(known, number % 10)}
        for name, number in providers
        if known
    ]
    return answer({"results": rows})
