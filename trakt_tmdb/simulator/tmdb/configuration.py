"""/3/configuration: the countries, languages, time zones and jobs that TMDB knows."""

from trakt_tmdb.simulator.catalogue.models import LOCALES
from trakt_tmdb.simulator.wire import Answer, Call, Routes, Service, answer

from .locale import COUNTRIES, language_names

routes = Routes(Service.TMDB)

_AGE = 86_400
_ZONES = {"US": ["America/New_York", "America/Los_Angeles"], "JP": ["Asia/Tokyo"], "DE": ["Europe/Berlin"]}
_JOBS = {"Directing": ["Director"], "Acting": ["Actor", "Voice"]}


@routes.get("/3/configuration/countries", max_age=_AGE)
def countries(_: Call) -> Answer:
    """Countries with their names."""
    return answer(
        [
            {"iso_3166_1": code.upper(), "english_name": name, "native_name": name}
            for code, name in COUNTRIES.items()
        ]
    )


@routes.get("/3/configuration/languages", max_age=_AGE)
def languages(_: Call) -> Answer:
    """Languages with their names."""
    named = ((code, *language_names(code)) for code in LOCALES)
    return answer([{"iso_639_1": code, "english_name": english, "name": own} for code, own, english in named])


@routes.get("/3/configuration/primary_translations", max_age=_AGE)
def translations(_: Call) -> Answer:
    """Languages of countries in which there are texts."""
    return answer(list(LOCALES.values()))


@routes.get("/3/configuration/timezones", max_age=_AGE)
def time_zones(_: Call) -> Answer:
    """Time zones by country."""
    return answer([{"iso_3166_1": code, "zones": zones} for code, zones in _ZONES.items()])


@routes.get("/3/configuration/jobs", max_age=_AGE)
def jobs(_: Call) -> Answer:
    """Jobs by department."""
    return answer([{"department": department, "jobs": jobs} for department, jobs in _JOBS.items()])
